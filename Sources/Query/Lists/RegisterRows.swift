import Domain
import Synchronization
import Wording

/// The rows of a register's table: of a dated one those of the month, the latest first, or those that it lists
/// itself.
final class RegisterRows: ListRows {
  private let source: ListSource
  private let table: TableName
  private let columns: [Table.Column]
  private let rows: [[Value]]
  private let computing: (@Sendable ([Value]) -> [Value])?
  private let computed = Mutex<[Int: [Value]]>([:])

  init(_ source: ListSource, _ table: TableName, in scope: Community.ID?) {
    self.source = source
    self.table = table
    columns = table.listColumns
    let month = source.board.month
    let homes = Set(source.board.communities.map(\.id))
    let community = { source.records.community(of: $0, in: table) }
    let isHere = { (row: [Value]) in
      if let home = community(row) {
        return homes.contains(home) && (scope == nil || scope == home)
      }
      let streets = source.records.streets(of: row, in: table, month: month)
      return streets.isEmpty || streets.contains(source.board.street)
    }
    let own = source.scope.flatMap { table.register?.listed(in: $0) }
    rows =
      own?.filter(isHere)
      ?? source.records.rows(of: table).filter { row in
        (source.records.month(of: row, in: table).map { $0 == month } ?? true) && isHere(row)
      }.inOrder(of: table)
    computing = source.scope.flatMap { table.register?.computing($0) }
  }

  var count: Int { rows.count }
  func id(_ row: Int) -> String { source.words.text(of: key(row)) }
  func community(_ row: Int) -> Community.ID? { source.records.community(of: rows[row], in: table) }
  private func key(_ row: Int) -> [Value] { Array(rows[row].prefix(table.table.keyLength)) }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    guard case .cell(let cell) = field else { return .none }
    return switch value(row, at: cell.place) {
    case .null: .none
    case .integer(let number): .number(number)
    case .text(""): .none
    case .text(let text):
      .terms(columns[cell.place].ids(in: text).map { term($0, under: columns[cell.place]) })
    }
  }

  func cells(_ row: Int) -> [Value]? { rows[row] }

  private func value(_ row: Int, at place: Int) -> Value {
    let stored = rows[row]
    guard place >= stored.count else { return stored[place] }
    let cells = computed.withLock { known in
      if let made = known[row] { return made }
      let made = computing?(stored) ?? []
      known[row] = made
      return made
    }
    return place - stored.count < cells.count ? cells[place - stored.count] : .null
  }

  /// A text as people read it: what is referred to by its name, a coded value by its word.
  private func term(_ text: String, under column: Table.Column) -> Term {
    switch column.referent {
    case .worker: return source.worker(Identifier(text))
    case .community: return source.community(Identifier(text))
    case .grid, .line: return source.target(Identifier(text))
    case .department: return source.department(Identifier(text))
    case .street: return source.street(Identifier(text))
    case .row, nil: break
    }
    guard case .code(let codes) = column.cell, let code = codes.first(where: { $0.name == text })
    else { return Term(text) }
    return Term(id: text, rank: codes.firstIndex(of: code), source.words) { words in
      words.name(of: code, under: column.name, in: table)
    }
  }
}

extension [[Value]] {
  /// By the first cell of the key as people count, of one thing the latest first; rows that the program
  /// numbers by their day, the latest first.
  fileprivate func inOrder(of table: TableName) -> [[Value]] {
    let text = { (row: [Value], place: Int) in row[place].textOrNil ?? "" }
    let isNumbered = table.register?.idPrefix != nil
    let dayPlace = table.table.columns.firstIndex { $0.name == table.kind.time.column }
    if isNumbered, let day = dayPlace {
      // Of ids that begin alike the longer number is the higher one.
      let keyed = map { row in (day: text(row, day), length: text(row, 0).utf8.count, row: row) }
      return keyed.sorted { one, other in
        if one.day != other.day { return byteOrder(other.day, one.day) }
        if one.length != other.length { return one.length > other.length }
        return byteOrder(text(other.row, 0), text(one.row, 0))
      }.map(\.row)
    }
    return sorted { one, other in
      if one[0] != other[0] { return naturalOrder(text(one, 0), text(other, 0)) }
      for place in 1..<Swift.max(1, table.table.keyLength) where one[place] != other[place] {
        return byteOrder(text(other, place), text(one, place))
      }
      return false
    }
  }
}
