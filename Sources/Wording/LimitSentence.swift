package import Domain

extension Words {
  /// What is allowed of a value that is too large, too long or no text.
  package func sentence(for fault: BeyondLimit) -> String {
    let column = name(ofColumn: fault.column)
    switch fault.limit {
    case .number(let range, let places):
      return self(
        CyclePhrase.beyondNumber,
        [
          "column": column, "lowest": decimalText(range.lowerBound, places: places),
          "highest": decimalText(range.upperBound, places: places),
          "found": fault.found.integerOrNil.map { decimalText($0, places: places) } ?? "",
        ])
    case .text(let count):
      return self(CyclePhrase.beyondText, ["column": column, "count": String(count)])
    case .id: return self(CyclePhrase.beyondID, ["column": column])
    }
  }

  /// What a column of a table holds, as one says it.
  package func name(ofColumn column: String) -> String {
    let name = plainColumn(column)
    guard
      let known = columnNames.first(where: { name == $0.column || name.hasPrefix($0.column + "_") })
    else { return header(ofColumn: name) }
    return self(known.phrase)
  }
}

/// The column without the unit in which its number is stored.
package func plainColumn(_ column: String) -> String {
  for unit in ["_ten_thousandths", "_thousandths", "_hundredths", "_fen"]
  where column.hasSuffix(unit) { return String(column.dropLast(unit.count)) }
  return column
}

private let columnNames: [(column: String, phrase: NamesPhrase)] = [
  ("name", .columnName), ("title", .columnTitle), ("evidence", .columnEvidence),
  ("reason", .columnReason), ("objection", .columnObjection), ("answer", .columnAnswer),
  ("points", .columnPoints), ("coefficient", .columnCoefficient),
  ("households", .columnHouseholds), ("posts", .columnPosts), ("buildings", .columnBuildings),
  ("standard", .columnStandard), ("base", .columnBase), ("amount", .columnAmount),
  ("rater", .columnRater), ("id", .columnID), ("batch", .columnBatch), ("login", .columnLogin),
  ("score", .columnScore), ("count", .columnCount), ("checked", .columnChecked),
  ("agreed", .columnAgreed), ("effect_max", .columnEffectMax),
  ("satisfaction_max", .columnSatisfactionMax), ("weight", .columnWeight),
  ("proposer", .columnProposer), ("verifier", .columnVerifier), ("signer", .columnSigner),
  ("countersigner", .columnCountersigner),
]
