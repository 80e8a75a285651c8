/// Why a command is not carried out.
///
/// `Wording` makes the sentence.
package enum Refusal: Error, Hashable, Sendable {
  // What is named does not exist.
  case unknownWorker(Worker.ID)
  case unknownTarget(Target.ID)
  case unknownCommunity(Community.ID)
  case unknownStreet(Street.ID)
  case unknownSpecial(SpecialTask.ID)
  case notInMonth(target: Target.ID, Month)
  case noSuchDuty(worker: Worker.ID, target: Target.ID, on: Day)
  case dutyInSeveralCommunities(worker: Worker.ID, target: Target.ID, [Community.ID])
  case noLeaveToCover(worker: Worker.ID)
  case noSuchLeave(worker: Worker.ID, LeaveKind, first: Day)
  case nothingGiven

  // Days.
  case lastBeforeFirst(first: Day, last: Day)
  case endBeforeStart(worker: Worker.ID, target: Target.ID, first: Day)
  case notEmployed(worker: Worker.ID, on: Day)
  case leaveOutsideEmployment(worker: Worker.ID, employment: DayRange)
  /// Another leave of that kind begins on the day to which one is moved.
  case leaveExists(worker: Worker.ID, LeaveKind, first: Day)
  case lineNotRunning(target: Target.ID, Month)
  case coverWithoutEnd(worker: Worker.ID, target: Target.ID)

  // The invariants of a day.
  case secondGrid(worker: Worker.ID, has: Target.ID, on: Day, role: DutyRole)
  case secondMain(worker: Worker.ID, has: Target.ID, on: Day, role: DutyRole)
  case gridElsewhere(target: Target.ID, community: Community.ID)
  case otherStreet(worker: Worker.ID, community: Community.ID, on: Day)
  case gridFull(target: Target.ID, on: Day, holders: [Worker.ID])
  /// On the day the present shares would add up to more than 1.000.
  case overShared(target: Target.ID, community: Community.ID, on: Day, holders: [Worker.ID])
  /// The target is fully present on that day without the cover.
  case coverNotNeeded(worker: Worker.ID, target: Target.ID, on: Day)
  case alreadyAssigned(worker: Worker.ID, target: Target.ID, first: Day)

  // The month.
  case monthClosed(Month, MonthState, allowed: [MonthState])
  /// The community has handed its month in: its marks and waivers are closed until it is returned.
  case submitted(Community.ID, Month)
  /// No day but the clock's is taken for a step of the month, a signature or a decision.
  case dayIsTheClocks(CommandKind)

  // Rights.
  case notAllowed(CommandKind, role: ActorRole, allowed: [ActorRole])
  case notYourPlace(CommandKind, place: String)
  case ownRow(CommandKind, who: String)
  /// Nobody acts in a role that he does not have, or has no more.
  case roleNotHeld(ActorRole, login: String)
  /// Nobody gives or takes a role of his own.
  case ownRole(login: String)
  /// Only somebody to whom that role was given himself; an administrator does not stand in.
  case ownRoleNeeded(CommandKind, role: ActorRole)
  /// One login gives the marks of one source only for a ratee and month.
  case sameSource(login: String, ratee: String, gave: Source)

  // Marks and special tasks.
  case markTargetMismatch(Source)
  case departmentWithoutLine(Target.ID)
  case specialExists(SpecialTask.ID)
  case specialDecided(SpecialTask.ID, SpecialStatus)
  case specialNotDecided(SpecialTask.ID)
  case evidenceNeeded(SpecialTask.ID)
  /// The proposer gave it.
  case evidenceGiven(SpecialTask.ID)

  // The cycle of the month.
  /// What is still lacking for that step.
  case obstacles(CommandKind, [Obstacle])
  case reasonMissing
  case notSubmitted(Community.ID)
  /// A month is taken back only while no community has handed in.
  case alreadySubmitted([Community.ID])
  case notSettled(Month)
  /// Who gave the first word cannot give the second.
  case secondPersonNeeded(CommandKind, String)
  case unknownBatch(String, Month)
  case batchClosed(String, BatchStatus, needed: BatchStatus)
  case batchInTwoStreets(String)
  case recheckImpossible(checked: Int, agreed: Int, valid: Int)
  /// Fewer answers were asked again, or fewer agree, than the scheme wants.
  case recheckReasonNeeded(RecheckShortfall)
  /// A sum of the month is more than can be added up.
  case moneyBeyond(Month)
  case unknownObjection(Objection.ID)
  case objectionExists(Objection.ID)
  case objectionDecided(Objection.ID, ObjectionStatus)

  // Users and registers.
  case unknownUser(String, ActorRole)
  case placeOfRole(ActorRole, String?)
  case notInRegister(TableName)
  case futureDay(Day, today: Day)
  case futureMonth(Month, today: Day)
  case rowExists(RowKey)
  case unknownRow(RowKey)
  /// Another row refers to it.
  case stillUsed(RowKey, by: RowKey)
  case parameterBeyond(Parameter, found: String)
  /// In that month the least would be above the most.
  case leastAboveMost(Parameter, Parameter, Month)
  /// A text of a register looks as if it told who somebody is.
  case privateText(column: String, PrivateText)
  /// A number of a row is larger than another one that it is a part of.
  case tooMany(column: String, Int, other: String, Int)
  /// Somebody was longer at a training than it was.
  case tooManyHours(Hours, of: Hours)
  /// Who did something was on leave that day.
  case away(worker: Worker.ID, on: Day)
  /// A grid is none of the street where the worker of the row is at home.
  case doesNotBelong(target: Target.ID, street: Street.ID)
  /// Both are to be of one community.
  case notOfCommunity(RowKey, Community.ID)
  /// A grade that the class of the row does not have.
  case gradeOutsideClass(Int, WorkerClass)
  /// A level of an allowance that is none of its kind.
  case levelOfOther(level: String, kind: String)
  /// An option that is answered or followed by another one, and is not there.
  case optionMissing(String)
  /// A question that differs from the same one in another language.
  case questionsDiffer(String, column: String)
  /// So many questions are named as wrong, and other numbers say how many were.
  case wrongCount(named: Int, wrong: Int)
  /// Too few questions of a line are in force for a test.
  case tooFewQuestions(Target.ID, have: Int, needed: Int)
  case attemptsUsed(Target.ID, most: Int)
  case testRunning(Target.ID)
  /// A row that is of another street.
  case notOfStreet(RowKey, Street.ID)
  /// A day that is not today, of one who applies.
  case onlyToday(Day, today: Day)
  /// An application that comes too late for its first month: it needs so many working days.
  case tooLate(Month, days: Int, from: Month)
  /// A line or special task for which no matter is admitted in a month.
  case notAdmitted(RowKey, Month)
  /// A column that goes with one value of another column alone.
  case onlyWith(TableName, column: String, other: String, value: String)

  // Steps of a row of a register; columns and codes as files have them.
  /// Whose turn it is says the tier at which the row is.
  case notAtTier(CommandKind, RowKey, tier: String)
  case stepNotPossible(RowKey, state: String, step: String, possible: [String])
  case stepNeeds(TableName, step: String, column: String)
  case stepHasNo(TableName, step: String, column: String)
  /// A step is more than the parameter allows, or comes once more than it does.
  case stepBeyond(TableName, step: String, Parameter, Int)
  /// A number is lacking before the next step, which somebody took.
  case stepMissing(RowKey, number: Int, next: String, on: Day)
  /// What has steps is neither changed nor removed.
  case hasSteps(RowKey)

  // Undo.
  case nothingToUndo
  case nothingToRedo
  case notUndoable(sequence: Int, CommandKind)
  /// An import that would alter a month in `scoring` or later is not taken back.
  case importStays
  /// Somebody touched the same thing since.
  case touchedSince(sequence: Int, by: String, at: String)

  /// What decides the month is not what the journal says.
  case tampered(Tampering)

  /// A value that is too large, too long or no text.
  case beyondLimit(BeyondLimit)

  // Import.
  indirect case faultyTables([ImportFault])

  /// A stored row that does not hold what its column promises.
  case damagedRow(RowFault)
}

/// Where a month and the journal part (篡改之处).
package enum Tampering: Hashable, Sendable {
  /// A row that is not what the journal's changes make it.
  case row(RowKey)
  /// A row of the journal that is not what it was when it was written.
  case journal(sequence: Int)
}
