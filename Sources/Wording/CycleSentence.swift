package import Domain

extension Words {
  package func name(_ status: ObjectionStatus) -> String {
    switch status {
    case .open: self(CyclePhrase.statusOpen)
    case .accepted: self(CyclePhrase.statusAccepted)
    case .rejected: self(CyclePhrase.statusRejected)
    }
  }

  package func name(_ requirement: StepCondition.Requirement) -> String {
    switch requirement {
    case .monthOver: self(CyclePhrase.requirementMonthOver)
    case .submitted: self(CyclePhrase.requirementSubmitted)
    case .marks: self(CyclePhrase.requirementMarks)
    case .specials: self(CyclePhrase.requirementSpecials)
    case .batches: self(CyclePhrase.requirementBatches)
    case .survey: self(CyclePhrase.requirementSurvey)
    case .publicity: self(CyclePhrase.requirementPublicity)
    case .objections: self(CyclePhrase.requirementObjections)
    }
  }

  /// What is lacking, without a full stop.
  package func phrase(for obstacle: Obstacle, names: RecordNames) -> String {
    switch obstacle {
    case .monthNotOver(let last): self(CyclePhrase.monthNotOver, ["day": last.description])
    case .notSubmitted(let id):
      self(CyclePhrase.notSubmitted, ["community": names.community(id)])
    case .missingMark(let worker, let source):
      self(
        CyclePhrase.missingMark, ["worker": names.worker(worker), "source": name(source)])
    case .missingTeam(let id): self(CyclePhrase.missingTeam, ["community": names.community(id)])
    case .specialPending(let id): self(CyclePhrase.specialPending, ["id": id.text])
    case .batchNotCountersigned(let batch, let status):
      self(CyclePhrase.batchOpen, ["batch": batch, "status": name(status)])
    case .noAnswers(let id): self(CyclePhrase.noAnswers, ["community": names.community(id)])
    case .publicityUntil(let day): self(CyclePhrase.publicityUntil, ["day": day.description])
    case .notPublished: self(CyclePhrase.notPublished)
    case .objectionOpen(let id): self(CyclePhrase.objectionOpen, ["id": id.text])
    }
  }

  /// The refusals of the month's cycle; `nil` for any other.
  func cycleSentence(_ refusal: Refusal, _ names: RecordNames) -> String? {
    switch refusal {
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
    case .notSettled(let month):
      self(CyclePhrase.refusedNotSettled, ["month": month.description])
    case .secondPersonNeeded(let kind, let who):
      self(CyclePhrase.secondPersonNeeded, ["command": name(kind), "who": who])
    case .unknownObjection(let id): self(CyclePhrase.unknownObjection, ["id": id.text])
    case .objectionExists(let id): self(CyclePhrase.objectionExists, ["id": id.text])
    case .objectionDecided(let id, let status):
      self(CyclePhrase.objectionDecided, ["id": id.text, "status": name(status)])
    default:
      surveySentence(refusal) ?? registerSentence(refusal) ?? guardSentence(refusal, names)
    }
  }

  private func surveySentence(_ refusal: Refusal) -> String? {
    switch refusal {
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
    default: nil
    }
  }

  /// What a recheck lacks, as one sentence.
  package func sentence(for shortfall: RecheckShortfall) -> String {
    switch shortfall {
    case .tooFew(let checked, let needed):
      self(CyclePhrase.recheckTooFew, ["checked": String(checked), "needed": String(needed)])
    case .tooManyDiffer(let checked, let agreed, let wanted):
      self(
        CyclePhrase.recheckDiffers,
        [
          "checked": String(checked), "agreed": String(agreed),
          "wanted": decimalText(wanted.raw, places: 1) + "%",
        ])
    }
  }

  /// What is refused so that nobody decides alone.
  private func guardSentence(_ refusal: Refusal, _ names: RecordNames) -> String? {
    switch refusal {
    case .submitted(let community, let month):
      self(
        CyclePhrase.refusedSubmitted,
        ["community": names.community(community), "month": month.description])
    case .alreadySubmitted(let communities):
      self(
        CyclePhrase.alreadySubmitted, ["communities": list(communities.map(names.community))])
    case .dayIsTheClocks(let kind): self(CyclePhrase.dayIsTheClocks, ["command": name(kind)])
    case .ownRole(let login): self(CyclePhrase.ownRole, ["who": login])
    case .roleNotHeld(let role, let login):
      self(CyclePhrase.roleNotHeld, ["who": login, "role": name(role)])
    case .ownRoleNeeded(let kind, let role):
      self(CyclePhrase.ownRoleNeeded, ["command": name(kind), "role": name(role)])
    case .sameSource(let login, let ratee, let gave):
      self(
        CyclePhrase.sameSource,
        ["who": login, "ratee": names.anyPlace(ratee), "source": name(gave)])
    case .specialNotDecided(let id): self(CyclePhrase.specialNotDecided, ["id": id.text])
    case .evidenceNeeded(let id): self(CyclePhrase.evidenceNeeded, ["id": id.text])
    case .evidenceGiven(let id): self(CyclePhrase.evidenceGiven, ["id": id.text])
    case .tampered(.row(let row)):
      self(CyclePhrase.tamperedRow, ["table": name(row.table), "key": text(of: row.cells)])
    case .tampered(.journal(let sequence)):
      self(CyclePhrase.tamperedJournal, ["sequence": String(sequence)])
    case .noSuchLeave(let worker, let kind, let day):
      self(
        CyclePhrase.noSuchLeave,
        ["worker": names.worker(worker), "kind": name(kind), "day": day.description])
    case .leaveExists(let worker, let kind, let day):
      self(
        CyclePhrase.leaveExists,
        ["worker": names.worker(worker), "kind": name(kind), "day": day.description])
    case .beyondLimit(let fault): sentence(for: fault)
    default: nil
    }
  }

  /// The cells of a key as one reads them.
  package func text(of key: [Value]) -> String {
    key.compactMap { cell in
      switch cell {
      case .text(let text): text.isEmpty ? nil : text
      case .integer(let number): String(number)
      case .null: nil
      }
    }.joined(separator: " ")
  }

  private func registerSentence(_ refusal: Refusal) -> String? {
    switch refusal {
    case .unknownStreet(let id): self(CyclePhrase.unknownStreet, ["id": id.text])
    case .unknownUser(let login, let role):
      self(CyclePhrase.unknownUser, ["login": login, "role": name(role)])
    case .placeOfRole(let role, let place):
      self(CyclePhrase.placeOfRole, ["role": name(role), "place": place ?? "--"])
    case .notInRegister(let table):
      self(CyclePhrase.notInRegister, ["table": name(table)])
    default: nil
    }
  }
}
