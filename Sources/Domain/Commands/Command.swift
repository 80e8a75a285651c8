/// What a person asks for: the same values come from keys, palette, command line and import.
package enum Command: Hashable, Sendable {
  case assign(AssignDuties)
  case end(EndDuty)
  case cover(CoverDuties)
  case leave(TakeLeave)
  case changeLeave(ChangeLeave)
  case cancelLeave(Leave.Key)
  case rate(GiveMark)
  case proposeSpecial(ProposeSpecial)
  case verifySpecial(VerifySpecial)
  case rejectSpecial(RejectSpecial)
  case takeBackSpecial(TakeBackSpecial)
  case submit(SubmitCommunity)
  case returnCommunity(ReturnCommunity)
  case waive(WaiveMark)
  case ready(SetReady)
  case uploadSurvey(UploadAnswers)
  case signSurvey(Batch.Key)
  case countersignSurvey(CountersignBatch)
  case voidSurvey(Batch.Key)
  case object(RaiseObjection)
  case decide(DecideObjection)
  case advance(AdvanceMonth)
  case back(TakeMonthBack)
  case reopen(ReopenMonth)
  case adjust(AdjustPay)
  case register(KeepRegister)
  case user(SetUser)
  case importTables(Incoming)
  /// Notes that a checked copy was made, with the head that it holds.
  case backup(BackupNote)
  /// Takes the command with that sequence number back.
  case undo(sequence: Int)
  /// Takes the undo with that sequence number back.
  case redo(sequence: Int)
}

extension Command {
  /// Whether it settles a month, which first compares it with the whole journal.
  package var settles: Bool {
    if case .advance(let advance) = self { advance.to == .settled } else { false }
  }
}

/// Gives every one of the workers every one of the targets, in one step (指派).
package struct AssignDuties: Hashable, Sendable {
  package var workers: [Worker.ID]
  package var targets: [Target.ID]
  /// `nil` = a grid's own community, for a line each worker's home in the month of `first`.
  package var community: Community.ID?
  package var first: Day
  package var last: Day?
  package var share: Share

  package init(
    workers: [Worker.ID], targets: [Target.ID], community: Community.ID? = nil, first: Day,
    last: Day? = nil, share: Share = .whole
  ) {
    self.workers = workers
    self.targets = targets
    self.community = community
    self.first = first
    self.last = last
    self.share = share
  }
}

/// Ends a duty, held or cover, after the day `last` (结束).
package struct EndDuty: Hashable, Sendable {
  package var worker: Worker.ID
  package var target: Target.ID
  /// `nil` = wherever she has it, when that is one community.
  package var community: Community.ID?
  /// The last day of the duty.
  package var last: Day

  package init(
    worker: Worker.ID, target: Target.ID, community: Community.ID? = nil, last: Day
  ) {
    self.worker = worker
    self.target = target
    self.community = community
    self.last = last
  }
}

/// Lets a worker stand in for one who is away (代岗).
package struct CoverDuties: Hashable, Sendable {
  package var absent: Worker.ID
  package var worker: Worker.ID
  package var targets: [Target.ID]
  /// `nil` = the absent worker's leave that is on or comes next, from today on.
  package var first: Day?
  package var last: Day?
  /// `nil` = of each duty the share that the absent worker has.
  package var share: Share?

  package init(
    absent: Worker.ID, worker: Worker.ID, targets: [Target.ID], first: Day? = nil,
    last: Day? = nil, share: Share? = nil
  ) {
    self.absent = absent
    self.worker = worker
    self.targets = targets
    self.first = first
    self.last = last
    self.share = share
  }
}

/// Enters a spell of leave, changes one that begins on the same day, and arranges who stands in.
package struct TakeLeave: Hashable, Sendable {
  package struct Cover: Hashable, Sendable {
    package var worker: Worker.ID
    package var targets: [Target.ID]
    /// `nil` = of each duty the share that the absent worker has.
    package var share: Share?

    package init(worker: Worker.ID, targets: [Target.ID], share: Share? = nil) {
      self.worker = worker
      self.targets = targets
      self.share = share
    }
  }

  package var worker: Worker.ID
  package var kind: LeaveKind
  package var first: Day
  package var last: Day
  package var covers: [Cover]

  package init(
    worker: Worker.ID, kind: LeaveKind, first: Day, last: Day, covers: [Cover] = []
  ) {
    self.worker = worker
    self.kind = kind
    self.first = first
    self.last = last
    self.covers = covers
  }
}

/// Gives one mark; a mark that stands is replaced (评分).
package struct GiveMark: Hashable, Sendable {
  package var key: Mark.Key
  package var score: Score
  /// `nil` = the login of the one who enters it.
  package var rater: String?

  package init(key: Mark.Key, score: Score, rater: String? = nil) {
    self.key = key
    self.score = score
    self.rater = rater
  }
}

/// Proposes a special task for a worker (提特殊工作).
package struct ProposeSpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  package var month: Month
  package var worker: Worker.ID
  package var title: String
  package var points: Points
  package var evidence: String?

  package init(
    id: SpecialTask.ID, month: Month, worker: Worker.ID, title: String, points: Points,
    evidence: String? = nil
  ) {
    self.id = id
    self.month = month
    self.worker = worker
    self.title = title
    self.points = points
    self.evidence = evidence
  }
}

/// Gives a leave another kind or other days, with covers for it, in one step (改请假).
package struct ChangeLeave: Hashable, Sendable {
  /// The leave as it stands.
  package var leave: Leave.Key
  package var kind: LeaveKind
  package var first: Day
  package var last: Day
  package var covers: [TakeLeave.Cover]

  package init(
    leave: Leave.Key, kind: LeaveKind, first: Day, last: Day, covers: [TakeLeave.Cover] = []
  ) {
    self.leave = leave
    self.kind = kind
    self.first = first
    self.last = last
    self.covers = covers
  }
}

/// Verifies a special task (核定).
package struct VerifySpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  /// Where the proposer gave none.
  package var evidence: String?

  package init(id: SpecialTask.ID, evidence: String? = nil) {
    self.id = id
    self.evidence = evidence
  }
}

/// Rejects a special task (不予).
package struct RejectSpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  package var reason: String

  package init(id: SpecialTask.ID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// Opens the decision on a special task again (退回待核).
package struct TakeBackSpecial: Hashable, Sendable {
  package var id: SpecialTask.ID
  package var reason: String

  package init(id: SpecialTask.ID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// Which state a copy holds.
package struct BackupNote: Hashable, Sendable {
  /// The journal's last row in the copy.
  package var sequence: Int
  package var hash: String

  package init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}
