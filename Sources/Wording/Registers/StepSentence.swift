import Domain

// Why a step is not taken with a row of a register.

extension Words {
  /// What a step needs, or may not have, with the column that it is about.
  func sentence(
    _ phrase: RefusalPhrase, ofStep step: String, in table: TableName, column: String
  ) -> String {
    let title = table.table.columns.first { $0.name == column }?.title(language)
    return self(phrase, ["step": name(ofStep: step, in: table), "column": title ?? column])
  }

  /// The step by which a row is given up that went through others.
  func name(ofStepEnding table: TableName) -> String {
    guard let steps = table.register?.register?.steps else { return "" }
    return steps.ways[.end]?.first.map { name(ofStep: $0, in: steps.table.name) } ?? ""
  }

  /// What is possible instead of a step.
  func sentence(
    ofStep step: String, notPossibleFor row: RowKey, state: String, possible: [String]
  ) -> String {
    let steps = row.table.register?.register?.steps?.table.name ?? row.table
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
}
