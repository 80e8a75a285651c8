import Domain

/// One column of a table file: its headers, what its cells hold, and what an empty cell stands for.
struct Column: Sendable {
  /// The English header.
  let name: String
  /// The Chinese header.
  let chinese: String
  let kind: CellKind
  /// `nil` = every row needs a value.
  var empty: Value?
  /// What offices call it besides.
  let otherHeaders: [String]
  /// The tables in one of which its id stands.
  let references: [TableName]

  init(_ column: Table.Column) {
    name = column.header?.english ?? column.name
    chinese = column.header?.chinese ?? column.name
    kind = column.cell
    empty = column.empty
    otherHeaders = column.header?.others ?? []
    references = column.references
  }

  /// What a cell of this column holds.
  ///
  /// - Throws: `CellFault` with what is wrong with it.
  func value(of cell: String) throws(CellFault) -> Value {
    try kind.value(of: cell, empty: empty, bare: FormulaGuard.stripped)
  }

  var isOptional: Bool { empty != nil }

  func isHeaded(_ header: String) -> Bool {
    header == name || header == chinese || otherHeaders.contains(header)
  }

  static let fromMonth = Column(.fromMonth)
}
