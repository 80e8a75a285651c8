package import Domain

extension Words {
  /// Why a command is not carried out, and who or what can help: one line.
  ///
  /// Every refusal has its sentence here, in the order of `Refusal`.
  package func sentence(for refusal: Refusal, names: RecordNames) -> String {
    switch refusal {
    case .unknownWorker(let id): self(RefusalPhrase.unknownWorker, ["id": id.text])
    case .unknownTarget(let id): self(RefusalPhrase.unknownTarget, ["id": id.text])
    case .unknownCommunity(let id): self(RefusalPhrase.unknownCommunity, ["id": id.text])
    case .unknownStreet(let id): self(CyclePhrase.unknownStreet, ["id": id.text])
    case .unknownSpecial(let id): self(RefusalPhrase.unknownSpecial, ["id": id.text])
    case .notInMonth(let target, let month):
      self(
        RefusalPhrase.notInMonth,
        ["target": names.target(target), "month": month.description])
    case .noSuchDuty(let worker, let target, let day):
      self(
        RefusalPhrase.noSuchDuty,
        [
          "worker": names.worker(worker), "target": names.target(target),
          "day": day.description,
        ])
    case .dutyInSeveralCommunities(let worker, let target, let communities):
      self(
        RefusalPhrase.dutyInSeveralCommunities,
        [
          "worker": names.worker(worker), "target": names.target(target),
          "communities": list(communities.map(names.community)),
        ])
    case .noLeaveToCover(let worker):
      self(RefusalPhrase.noLeaveToCover, ["worker": names.worker(worker)])
    case .noSuchLeave(let worker, let kind, let day):
      self(
        CyclePhrase.noSuchLeave,
        ["worker": names.worker(worker), "kind": name(kind), "day": day.description])
    case .nothingGiven: self(RefusalPhrase.nothingGiven)
    case .lastBeforeFirst(let first, let last):
      self(
        RefusalPhrase.lastBeforeFirst, ["first": first.description, "last": last.description])
    case .endBeforeStart(let worker, let target, let first):
      self(
        RefusalPhrase.endBeforeStart,
        [
          "worker": names.worker(worker), "target": names.target(target),
          "first": first.description,
        ])
    case .notEmployed(let worker, let day):
      self(
        RefusalPhrase.notEmployed, ["worker": names.worker(worker), "day": day.description])
    case .leaveOutsideEmployment(let worker, let employment):
      self(
        RefusalPhrase.leaveOutsideEmployment,
        [
          "worker": names.worker(worker), "first": employment.first.description,
          "last": employment.last?.description ?? self(NamesPhrase.openEnd),
        ])
    case .leaveExists(let worker, let kind, let day):
      self(
        CyclePhrase.leaveExists,
        ["worker": names.worker(worker), "kind": name(kind), "day": day.description])
    case .lineNotRunning(let target, let month):
      self(
        RefusalPhrase.lineNotRunning,
        ["target": names.target(target), "month": month.description])
    case .coverWithoutEnd(let worker, let target):
      self(
        RefusalPhrase.coverWithoutEnd,
        ["worker": names.worker(worker), "target": names.target(target)])
    case .secondGrid(let worker, let has, let day, let role):
      self(
        role == .held ? RefusalPhrase.secondGrid : .secondGridCover,
        ["worker": names.worker(worker), "has": names.target(has), "day": day.description])
    case .secondMain(let worker, let has, let day, let role):
      self(
        role == .held ? RefusalPhrase.secondMain : .secondMainCover,
        ["worker": names.worker(worker), "has": names.target(has), "day": day.description])
    case .gridElsewhere(let target, let community):
      self(
        RefusalPhrase.gridElsewhere,
        ["target": names.target(target), "community": names.community(community)])
    case .otherStreet(let worker, let community, let day):
      self(
        RefusalPhrase.otherStreet,
        [
          "worker": names.worker(worker), "community": names.community(community),
          "day": day.description,
        ])
    case .gridFull(let target, let day, let holders):
      self(
        RefusalPhrase.gridFull,
        [
          "target": names.target(target), "day": day.description,
          "holders": list(holders.map(names.worker)),
        ])
    case .overShared(let target, let community, let day, let holders):
      self(
        RefusalPhrase.overShared,
        [
          "target": names.target(target), "community": names.community(community),
          "day": day.description, "holders": list(holders.map(names.worker)),
        ])
    case .coverNotNeeded(let worker, let target, let day):
      self(
        RefusalPhrase.coverNotNeeded,
        [
          "worker": names.worker(worker), "target": names.target(target),
          "day": day.description,
        ])
    case .alreadyAssigned(let worker, let target, let first):
      self(
        RefusalPhrase.alreadyAssigned,
        [
          "worker": names.worker(worker), "target": names.target(target),
          "first": first.description,
        ])
    case .monthClosed(let month, let state, let allowed):
      self(
        allowed.allSatisfy { $0 > state } ? RefusalPhrase.monthTooEarly : .monthClosed,
        [
          "month": month.description, "state": name(state), "allowed": list(allowed.map(name)),
        ])
    case .submitted(let community, let month):
      self(
        CyclePhrase.refusedSubmitted,
        ["community": names.community(community), "month": month.description])
    case .dayIsTheClocks(let kind): self(CyclePhrase.dayIsTheClocks, ["command": name(kind)])
    case .notAllowed(let kind, let role, let allowed):
      self(
        RefusalPhrase.notAllowed,
        ["command": name(kind), "role": name(role), "allowed": list(allowed.map(name))])
    case .notYourPlace(let kind, let place):
      self(
        RefusalPhrase.notYourPlace,
        [
          "command": name(kind), "place": names.anyPlace(place),
          "allowed": list(kind.permission.roles.map { name($0) }),
        ])
    case .ownRow(let kind, let who):
      self(RefusalPhrase.ownRow, ["command": name(kind), "who": who])
    case .roleNotHeld(let role, let login):
      self(CyclePhrase.roleNotHeld, ["who": login, "role": name(role)])
    case .ownRole(let login): self(CyclePhrase.ownRole, ["who": login])
    case .ownRoleNeeded(let kind, let role):
      self(CyclePhrase.ownRoleNeeded, ["command": name(kind), "role": name(role)])
    case .sameSource(let login, let ratee, let gave):
      self(
        CyclePhrase.sameSource,
        ["who": login, "ratee": names.anyPlace(ratee), "source": name(gave)])
    case .markTargetMismatch(let source):
      self(RefusalPhrase.markTargetMismatch, ["source": name(source)])
    case .departmentWithoutLine(let id):
      self(RefusalPhrase.departmentWithoutLine, ["id": id.text])
    case .specialExists(let id): self(RefusalPhrase.specialExists, ["id": id.text])
    case .specialDecided(let id, let status):
      self(RefusalPhrase.specialDecided, ["id": id.text, "status": name(status)])
    case .specialNotDecided(let id): self(CyclePhrase.specialNotDecided, ["id": id.text])
    case .evidenceNeeded(let id): self(CyclePhrase.evidenceNeeded, ["id": id.text])
    case .evidenceGiven(let id): self(CyclePhrase.evidenceGiven, ["id": id.text])
    case .obstacles(let kind, let lacking):
      self(
        lacking.count > 1 ? CyclePhrase.obstaclesMore : CyclePhrase.obstaclesOne,
        [
          "command": name(kind), "count": String(lacking.count - 1),
          "first": lacking.first.map { phrase(for: $0, names: names) } ?? "",
        ])
    case .reasonMissing: self(CyclePhrase.reasonMissing)
    case .notSubmitted(let id):
      self(CyclePhrase.refusedNotSubmitted, ["community": names.community(id)])
    case .alreadySubmitted(let communities):
      self(
        CyclePhrase.alreadySubmitted, ["communities": list(communities.map(names.community))])
    case .notSettled(let month):
      self(CyclePhrase.refusedNotSettled, ["month": month.description])
    case .secondPersonNeeded(let kind, let who):
      self(CyclePhrase.secondPersonNeeded, ["command": name(kind), "who": who])
    case .unknownBatch(let batch, let month):
      self(CyclePhrase.unknownBatch, ["batch": batch, "month": month.description])
    case .batchClosed(let batch, let status, let needed):
      self(
        CyclePhrase.batchClosed,
        ["batch": batch, "status": name(status), "needed": name(needed)])
    case .batchInTwoStreets(let batch):
      self(CyclePhrase.batchInTwoStreets, ["batch": batch])
    case .recheckImpossible(let checked, let agreed, let valid):
      self(
        CyclePhrase.recheckImpossible,
        ["checked": String(checked), "agreed": String(agreed), "valid": String(valid)])
    case .recheckReasonNeeded(let shortfall): sentence(for: shortfall)
    case .moneyBeyond(let month):
      self(CyclePhrase.moneyBeyond, ["month": month.description])
    case .unknownObjection(let id): self(CyclePhrase.unknownObjection, ["id": id.text])
    case .objectionExists(let id): self(CyclePhrase.objectionExists, ["id": id.text])
    case .objectionDecided(let id, let status):
      self(CyclePhrase.objectionDecided, ["id": id.text, "status": name(status)])
    case .unknownUser(let login, let role):
      self(CyclePhrase.unknownUser, ["login": login, "role": name(role)])
    case .placeOfRole(let role, let place):
      self(CyclePhrase.placeOfRole, ["role": name(role), "place": place ?? "--"])
    case .notInRegister(let table):
      self(CyclePhrase.notInRegister, ["table": name(table)])
    case .futureDay(let day, let today):
      self(
        RefusalPhrase.futureDay, ["day": day.description, "today": today.description])
    case .rowExists(let row): self(RefusalPhrase.rowExists, ["row": name(row)])
    case .unknownRow(let row): self(RefusalPhrase.unknownRow, ["row": name(row)])
    case .parameterBeyond(let parameter, let found):
      self(
        RefusalPhrase.parameterBeyond,
        [
          "parameter": parameter.rawValue, "found": found, "least": parameter.bounds.least,
          "most": parameter.bounds.most, "default": parameter.text(parameter.initial),
        ])
    case .leastAboveMost(let least, let most, let month):
      self(
        RefusalPhrase.leastAboveMost,
        ["least": least.rawValue, "most": most.rawValue, "month": "\(month)"])
    case .privateText(let column, let found):
      self(phrase(found), ["column": header(ofColumn: column)])
    case .tooMany(let column, let number, let other, let limit):
      self(
        RefusalPhrase.tooMany,
        [
          "column": header(ofColumn: column), "number": "\(number)",
          "other": header(ofColumn: other), "limit": "\(limit)",
        ])
    case .away(let worker, let day):
      self(RefusalPhrase.away, ["worker": names.worker(worker), "day": day.description])
    case .doesNotBelong(let target, let street):
      self(
        RefusalPhrase.doesNotBelong,
        ["target": names.target(target), "street": names.street(street)])
    case .notOfCommunity(let row, let community):
      self(
        RefusalPhrase.notOfCommunity,
        ["row": name(row), "community": names.community(community)])
    case .onlyWith(let table, let column, let other, let value):
      self(
        RefusalPhrase.onlyWith,
        [
          "column": header(ofColumn: column), "other": header(ofColumn: other),
          "value": name(of: value, under: other, in: table),
        ])
    case .gradeOutsideClass(let grade, let own):
      self(
        RefusalPhrase.gradeOutsideClass,
        [
          "grade": "\(grade)", "class": name(of: own.rawValue, under: "class", in: .payGrades),
          "lowest": "\(own.grades.lowerBound)", "highest": "\(own.grades.upperBound)",
        ])
    case .levelOfOther(let level, let kind):
      self(
        RefusalPhrase.levelOfOther,
        [
          "level": name(of: level, under: "level", in: .allowances),
          "kind": name(of: kind, under: "kind", in: .allowances),
        ])
    case .optionMissing(let option):
      self(RefusalPhrase.optionMissing, ["option": option.uppercased()])
    case .questionsDiffer(let id, let column):
      self(
        RefusalPhrase.questionsDiffer, ["id": id, "column": header(ofColumn: column)])
    case .wrongCount(let named, let wrong):
      self(RefusalPhrase.wrongCount, ["named": "\(named)", "wrong": "\(wrong)"])
    case .tooManyHours(let own, let whole):
      self(RefusalPhrase.tooManyHours, ["own": "\(own)", "whole": "\(whole)"])
    case .tooFewQuestions(let line, let have, let needed):
      self(
        RefusalPhrase.tooFewQuestions,
        ["line": names.target(line), "have": "\(have)", "needed": "\(needed)"])
    case .attemptsUsed(let line, let most):
      self(RefusalPhrase.attemptsUsed, ["line": names.target(line), "most": "\(most)"])
    case .testRunning(let line):
      self(RefusalPhrase.testRunning, ["line": names.target(line)])
    case .futureMonth(let month, let today):
      self(
        RefusalPhrase.futureMonth,
        ["month": month.description, "today": today.description])
    case .notAtTier(let kind, let row, let tier):
      self(
        RefusalPhrase.notAtTier,
        [
          "row": name(row), "tier": name(of: tier, under: "tier", in: row.table),
          "command": name(kind),
        ])
    case .stepNotPossible(let row, let state, let step, let possible):
      sentence(ofStep: step, notPossibleFor: row, state: state, possible: possible)
    case .stepNeeds(let table, let step, let column):
      sentence(.stepNeeds, ofStep: step, in: table, column: column)
    case .stepHasNo(let table, let step, let column):
      sentence(.stepHasNo, ofStep: step, in: table, column: column)
    case .stepBeyond(let table, let step, let parameter, let limit):
      self(
        RefusalPhrase.stepBeyond,
        [
          "step": name(ofStep: step, in: table),
          "parameter": name(of: parameter.rawValue, under: "what", in: .parameters),
          "limit": "\(limit)",
        ])
    case .stepMissing(let row, let number, let who, let day):
      self(
        RefusalPhrase.stepMissing,
        ["row": name(row), "number": "\(number)", "who": who, "day": day.description])
    case .hasSteps(let row):
      self(RefusalPhrase.hasSteps, ["row": name(row), "step": name(ofStepEnding: row.table)])
    case .notOfStreet(let row, let street):
      self(RefusalPhrase.notOfStreet, ["row": name(row), "street": names.street(street)])
    case .onlyToday(let day, let today):
      self(
        RefusalPhrase.onlyToday, ["day": day.description, "today": today.description])
    case .tooLate(let month, let days, let earliest):
      self(
        RefusalPhrase.tooLate,
        ["month": month.description, "days": "\(days)", "earliest": earliest.description])
    case .notAdmitted(let row, let month):
      self(RefusalPhrase.notAdmitted, ["row": name(row), "month": month.description])
    case .stillUsed(let row, let other):
      self(RefusalPhrase.stillUsed, ["row": name(row), "other": name(other)])
    case .nothingToUndo: self(RefusalPhrase.nothingToUndo)
    case .nothingToRedo: self(RefusalPhrase.nothingToRedo)
    case .notUndoable(let sequence, let kind):
      self(
        RefusalPhrase.notUndoable, ["sequence": String(sequence), "command": name(kind)])
    case .importStays: self(RefusalPhrase.importStays)
    case .touchedSince(_, let by, let at):
      self(RefusalPhrase.touchedSince, ["who": by, "when": at])
    case .tampered(.row(let row)):
      self(CyclePhrase.tamperedRow, ["table": name(row.table), "key": text(of: row.cells)])
    case .tampered(.journal(let sequence)):
      self(CyclePhrase.tamperedJournal, ["sequence": String(sequence)])
    case .beyondLimit(let fault): sentence(for: fault)
    case .damagedRow(let fault):
      self(
        RefusalPhrase.damagedRow, ["table": fault.table.rawValue, "column": fault.column])
    case .faultyTables(let faults):
      self(RefusalPhrase.faultyTables, ["count": String(faults.count)])
    }
  }
}

extension Words {
  fileprivate func phrase(_ found: PrivateText) -> RefusalPhrase {
    switch found {
    case .mail: .privateMail
    case .number: .privateNumber
    case .door: .privateDoor
    }
  }

  /// A column as files of the language head it.
  func header(ofColumn name: String) -> String {
    let column = Registers.tables.lazy.flatMap { $0.table.columns }.first { $0.name == name }
    return language == .chinese ? column?.header?.chinese ?? name : name
  }
}
