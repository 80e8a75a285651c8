import Domain
import Storage
import TextUI
import Wording

extension Failure {
  /// A refusal in words.
  init(_ refusal: Refusal, records: Records) {
    let names = RecordNames(records, words.language, latin: hasLatinNames)
    self.init(visible(words.sentence(for: refusal.inCivilTime, names: names)), refusal.status)
  }

  /// What a store cannot do, in words.
  init(_ fault: StoreFault) {
    // On one line, whatever stands in a path.
    self.init(visible(sentence(for: fault)), fault.status)
  }
}

extension Refusal {
  /// With the instant of the journal as the civil date and time a person reads.
  var inCivilTime: Refusal {
    guard case .touchedSince(let sequence, let who, let instant) = self else { return self }
    return .touchedSince(sequence: sequence, by: who, at: civilText(ofInstant: instant))
  }

  fileprivate var status: ExitStatus {
    switch self {
    case .faultyTables, .unknownWorker, .unknownTarget, .unknownCommunity, .unknownSpecial,
      .unknownStreet, .unknownBatch, .unknownObjection, .unknownUser, .specialExists,
      .objectionExists, .reasonMissing, .recheckImpossible, .recheckReasonNeeded, .moneyBeyond,
      .batchInTwoStreets, .placeOfRole, .markTargetMismatch, .departmentWithoutLine,
      .nothingGiven, .notEmployed, .evidenceNeeded, .evidenceGiven, .noSuchLeave, .leaveExists,
      .beyondLimit, .futureDay, .rowExists, .unknownRow, .privateText, .tooMany, .away,
      .parameterBeyond, .leastAboveMost, .doesNotBelong, .notOfCommunity, .onlyWith,
      .gradeOutsideClass, .levelOfOther, .optionMissing, .questionsDiffer, .wrongCount,
      .futureMonth,
      .tooManyHours,
      .stepBeyond, .notOfStreet, .onlyToday,
      .stepMissing:
      .badInput
    case .dayIsTheClocks, .stepNeeds, .stepHasNo: .usage
    case .damagedRow, .tampered: .failed
    case .notAllowed, .notYourPlace, .ownRow, .ownRole, .ownRoleNeeded, .roleNotHeld, .sameSource,
      .submitted,
      .monthClosed, .notInMonth, .noSuchDuty, .dutyInSeveralCommunities, .noLeaveToCover,
      .lastBeforeFirst, .endBeforeStart, .leaveOutsideEmployment, .lineNotRunning,
      .coverWithoutEnd, .secondGrid, .secondMain, .gridElsewhere, .otherStreet, .gridFull,
      .overShared, .coverNotNeeded, .alreadyAssigned, .specialDecided, .specialNotDecided,
      .obstacles, .notSubmitted, .alreadySubmitted, .notSettled, .secondPersonNeeded,
      .batchClosed, .objectionDecided, .notInRegister, .nothingToUndo, .nothingToRedo,
      .notUndoable, .importStays, .touchedSince, .stillUsed, .notAtTier, .stepNotPossible,
      .hasSteps, .tooLate, .notAdmitted, .tooFewQuestions, .attemptsUsed, .testRunning:
      .notAllowed
    }
  }
}

extension StoreFault {
  fileprivate var status: ExitStatus {
    switch self {
    case .missing, .notADatabase, .foreign, .strangeSchema, .newerSchema, .damaged, .outOfReach,
      .networkFileSystem, .disguised, .replaced, .interrupted:
      .outOfReach
    case .address, .unreadable: .usage
    case .alreadyExists, .inUse, .leftover, .readOnly, .diskFull, .inputOutput: .cannotWrite
    case .busy, .beingRead: .busy
    case .sealed: .notAllowed
    case .damagedRow, .damagedPayload, .stale, .failed: .failed
    }
  }
}

/// One line: what happened, why, what to do.
func sentence(for fault: StoreFault) -> String {
  switch fault {
  case .missing(let path): cli(.storeMissing, ["path": path])
  case .alreadyExists(let path): cli(.storeExists, ["path": path])
  case .inUse(let path): words(OfficePhrase.backupInUse, ["path": path])
  case .address(let path): words(StorePhrase.address, ["path": path])
  case .unreadable(let path): words(StorePhrase.unreadablePath, ["path": path])
  case .leftover(let path): words(StorePhrase.leftover, ["path": path])
  case .interrupted(let path): words(StorePhrase.interrupted, ["path": path])
  case .beingRead(let path, let users):
    users.isEmpty
      ? words(StorePhrase.beingRead, ["path": path])
      : words(StorePhrase.beingReadBy, ["path": path, "who": words.list(users)])
  case .notADatabase(let path): cli(.storeNotADatabase, ["path": path])
  case .foreign(let path, _): cli(.storeForeign, ["path": path])
  case .strangeSchema(let strange):
    words(
      VerifyPhrase.schemaStrange,
      ["what": strange.first.map(sentence) ?? "", "count": String(strange.count)])
  case .newerSchema(let found, let known):
    cli(.storeNewer, ["found": String(found), "known": String(known)])
  case .damaged(let path, let message): cli(.storeDamaged, ["path": path, "message": message])
  case .damagedRow(let row):
    cli(
      .storeDamagedRow,
      [
        "table": words.name(row.table), "column": row.column,
        "key": shown(row.key), "found": shown([row.found]),
      ])
  case .damagedPayload(let sequence):
    cli(.storeDamagedPayload, ["sequence": String(sequence)])
  case .outOfReach(let path, let code):
    cli(.storeOutOfReach, ["path": path, "reason": systemText(code)])
  case .networkFileSystem(let path, let kind):
    cli(.storeNetwork, ["path": path, "kind": kind])
  case .disguised(let path, let isNamespace):
    cli(isNamespace ? .storeNamespace : .storePreload, ["path": path])
  case .busy(let holder):
    holder.map {
      cli(
        .storeBusy,
        [
          "who": $0.login, "process": String($0.process), "since": civilText(ofInstant: $0.since),
        ])
    } ?? cli(.storeBusyUnknown)
  case .replaced(let path): cli(.storeReplaced, ["path": path])
  case .readOnly(let path): cli(.storeReadOnly, ["path": path])
  case .diskFull(let path): cli(.storeFull, ["path": path])
  case .inputOutput(let path, let message):
    cli(.storeInputOutput, ["path": path, "message": message])
  case .stale(let table, _): cli(.storeStale, ["table": words.name(table)])
  case .sealed(let seal): sentence(for: seal)
  case .failed(let code, let message):
    cli(.storeFailed, ["code": String(code), "message": message])
  }
}

/// Cells as a person may read them; what is not there is said to be.
private func shown(_ cells: [Value]) -> String {
  let text = visible(words.text(of: cells))
  return text.isEmpty ? words(NamesPhrase.nothingThere) : text
}

extension Words {
  /// `python3（进程 4711）` of each.
  func list(_ users: [FileUser]) -> String {
    list(
      users.map { user in
        self(StorePhrase.fileUser, ["name": user.name, "process": String(user.process)])
      })
  }
}

private func sentence(for seal: Seal) -> String {
  switch seal {
  case .journal: words(OfficePhrase.sealedJournal)
  case .settlement: words(OfficePhrase.sealedSettlement)
  case .settledMonth: words(OfficePhrase.sealedMonth)
  case .reopening: words(OfficePhrase.sealedReopening)
  case .creator: words(OfficePhrase.sealedCreator)
  case .submitted: words(OfficePhrase.sealedSubmitted)
  case .raters: words(OfficePhrase.sealedRaters)
  case .secondPerson: words(OfficePhrase.sealedSecondPerson)
  }
}
