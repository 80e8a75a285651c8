/// One stored cell: a whole number, a text, or nothing.
package enum Value: Hashable, Sendable {
  case integer(Int)
  case text(String)
  case null

  /// The text of a text; `nil` for everything else.
  package var textOrNil: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The number of a number; `nil` for everything else.
  package var integerOrNil: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }
}

/// What is stored, journalled and undone: a value that is one row of one table.
package protocol Record: Hashable, Sendable {
  associatedtype Key: Hashable & Sendable
  static var table: Table { get }
  /// What holds of its rows besides their cells.
  static var recordKind: RecordKind { get }
  /// What makes the record itself: two rows with one key are the same record.
  var key: Key { get }
  /// The cells in the order of `table.columns`.
  var row: [Value] { get }
  /// - Throws: `RowFault` when a cell does not hold what the column promises.
  init(_ row: RowReader) throws(RowFault)

  // What is peculiar to a table; most have nothing of the kind.

  /// The ids a row refers to, where the columns alone do not say it.
  static func references(of cells: [Value]) -> [Reference]
  /// Whether a change alters a month that `scoring` or a later state has closed to it.
  static func alters(_ month: ClosedMonthJudge, by change: Change) -> Bool
  /// Why a row may not be written so, on whatever road it comes; `nil` = it may.
  static func refusal(of change: Change, in records: Records) -> Refusal?
  /// The tables that `refusal` looks at, in the month of the row where they are given in one.
  static var refusedBy: Set<TableName> { get }
  /// Whether `refusal` looks at other rows of the same table: those of the same owner and month.
  static var isRefusedByOthers: Bool { get }
  /// What an imported row breaks although its references stand.
  static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault]
  /// Why somebody who is no administrator may not bring a row by file; `nil` = it may come.
  ///
  /// - Throws: `Refusal` where the same by command is refused.
  static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason?
  /// The row under the login of the one who brings it, where it bears one.
  static func named(_ cells: [Value], by login: String, in records: Records) -> [Value]
  /// The row that a line of a file makes beside the one that stands.
  static func taken(_ cells: [Value], standing: [Value]?) -> [Value]
  /// Whether the row is given or decided in a month, or moves one.
  static func isOfCycle(_ row: [Value]) -> Bool
}

extension Record {
  package static func references(of cells: [Value]) -> [Reference] { table.references(of: cells) }
  package static func alters(_ month: ClosedMonthJudge, by change: Change) -> Bool { false }
  package static func refusal(of change: Change, in records: Records) -> Refusal? { nil }
  package static var refusedBy: Set<TableName> { [] }
  package static var isRefusedByOthers: Bool { false }
  package static func faults(of row: Incoming.Row, in check: ImportCheck) -> [ImportFault] { [] }
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    if recordKind.isTakenOver { return .byFileOf([.administrator]) }
    try rights.permitRegister(change, after)
    return nil
  }
  package static func named(_ cells: [Value], by login: String, in records: Records) -> [Value] {
    cells
  }
  package static func taken(_ cells: [Value], standing: [Value]?) -> [Value] { cells }
  package static func isOfCycle(_ row: [Value]) -> Bool { recordKind.isTakenOver }

  /// The record of a row; `nil` = a cell does not hold what its column promises.
  package init?(cells: [Value]) {
    guard let record = try? Self(RowReader(cells, of: Self.table)) else { return nil }
    self = record
  }
}

/// A stored cell that does not hold what its column promises: the database was altered outside.
package struct RowFault: Error, Hashable, Sendable {
  package let table: TableName
  package let column: String
  package let found: Value
  /// The cells that make the row itself; none where they are not known.
  package let key: [Value]

  package init(table: TableName, column: String, found: Value, key: [Value]) {
    self.table = table
    self.column = column
    self.found = found
    self.key = key
  }
}
