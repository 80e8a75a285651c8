package import Domain

extension Words {
  /// Why a command is not carried out, and who or what can help: one line.
  package func sentence(for refusal: Refusal, names: RecordNames) -> String {
    nameSentence(refusal, names) ?? daySentence(refusal, names) ?? rightSentence(refusal, names)
      ?? cycleSentence(refusal, names) ?? restSentence(refusal)
  }

  private func nameSentence(_ refusal: Refusal, _ names: RecordNames) -> String? {
    switch refusal {
    case .unknownWorker(let id): self(RefusalPhrase.unknownWorker, ["id": id.text])
    case .unknownTarget(let id): self(RefusalPhrase.unknownTarget, ["id": id.text])
    case .unknownCommunity(let id): self(RefusalPhrase.unknownCommunity, ["id": id.text])
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
    case .nothingGiven: self(RefusalPhrase.nothingGiven)
    default: nil
    }
  }

  private func daySentence(_ refusal: Refusal, _ names: RecordNames) -> String? {
    switch refusal {
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
    case .lineNotRunning(let target, let month):
      self(
        RefusalPhrase.lineNotRunning,
        ["target": names.target(target), "month": month.description])
    case .coverWithoutEnd(let worker, let target):
      self(
        RefusalPhrase.coverWithoutEnd,
        ["worker": names.worker(worker), "target": names.target(target)])
    default: invariantSentence(refusal, names)
    }
  }

  private func invariantSentence(_ refusal: Refusal, _ names: RecordNames) -> String? {
    switch refusal {
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
    default: nil
    }
  }

  private func rightSentence(_ refusal: Refusal, _ names: RecordNames) -> String? {
    switch refusal {
    case .monthClosed(let month, let state, let allowed):
      self(
        allowed.allSatisfy { $0 > state } ? RefusalPhrase.monthTooEarly : .monthClosed,
        [
          "month": month.description, "state": name(state), "allowed": list(allowed.map(name)),
        ])
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
    default: nil
    }
  }

  private func restSentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .markTargetMismatch(let source):
      self(RefusalPhrase.markTargetMismatch, ["source": name(source)])
    case .departmentWithoutLine(let id):
      self(RefusalPhrase.departmentWithoutLine, ["id": id.text])
    case .specialExists(let id): self(RefusalPhrase.specialExists, ["id": id.text])
    case .specialDecided(let id, let status):
      self(RefusalPhrase.specialDecided, ["id": id.text, "status": name(status)])
    case .nothingToUndo: self(RefusalPhrase.nothingToUndo)
    case .nothingToRedo: self(RefusalPhrase.nothingToRedo)
    case .notUndoable(let sequence, let kind):
      self(
        RefusalPhrase.notUndoable, ["sequence": String(sequence), "command": name(kind)])
    case .importStays: self(RefusalPhrase.importStays)
    case .touchedSince(_, let by, let at):
      self(RefusalPhrase.touchedSince, ["who": by, "when": at])
    case .faultyTables(let faults):
      self(RefusalPhrase.faultyTables, ["count": String(faults.count)])
    case .damagedRow(let fault):
      self(
        RefusalPhrase.damagedRow, ["table": fault.table.rawValue, "column": fault.column])
    default: String(describing: refusal)
    }
  }
}
