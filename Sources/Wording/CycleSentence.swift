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
}
