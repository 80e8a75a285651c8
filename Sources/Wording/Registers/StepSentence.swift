import Domain

extension Words {
  /// Why a step is not taken with a row of a register.
  func sentence(ofStep refusal: Refusal) -> String {
    switch refusal {
    case .notAtTier(let kind, let row, let tier):
      self(
        RefusalPhrase.notAtTier,
        [
          "row": name(row), "tier": name(of: tier, under: "tier", in: row.table),
          "command": name(kind),
        ])
    case .stepNotPossible(let row, let state, let step, let possible):
      notPossible(row, state, step, possible)
    case .stepNeeds(let table, let step, let column):
      self(
        RefusalPhrase.stepNeeds,
        ["step": name(ofStep: step, in: table), "column": header(ofColumn: column, in: table)])
    case .stepHasNo(let table, let step, let column):
      self(
        RefusalPhrase.stepHasNo,
        ["step": name(ofStep: step, in: table), "column": header(ofColumn: column, in: table)])
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
        [
          "row": name(row), "number": "\(number)", "who": who, "day": day.description,
        ])
    case .hasSteps(let row): self(RefusalPhrase.hasSteps, ["row": name(row)])
    default: ""
    }
  }

  private func notPossible(
    _ row: RowKey, _ state: String, _ step: String, _ possible: [String]
  ) -> String {
    let steps = Registers.steps.first { $0.parent.table.name == row.table }?.table.name ?? row.table
    let state = name(of: state, under: "state", in: row.table)
    let wanted = name(ofStep: step, in: steps)
    guard !possible.isEmpty else {
      return self(RefusalPhrase.stepEnded, ["row": name(row), "state": state, "step": wanted])
    }
    return self(
      RefusalPhrase.stepNotPossible,
      [
        "row": name(row), "state": state, "step": wanted,
        "possible": list(possible.map { name(ofStep: $0, in: steps) }),
      ])
  }

  private func header(ofColumn column: String, in table: TableName) -> String {
    table.table.columns.first { $0.name == column }?.title(language) ?? column
  }
}
