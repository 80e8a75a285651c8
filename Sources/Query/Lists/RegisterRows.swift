import Domain
import Wording

/// The rows of a register's table: of a dated one those of the month, the latest first.
final class RegisterRows: ListRows {
  private let source: ListSource
  private let table: TableName
  private let columns: [Table.Column]
  private let rows: [[Value]]

  init(_ source: ListSource, _ table: TableName, in scope: Community.ID?) {
    self.source = source
    self.table = table
    columns = table.table.columns
    let month = source.board.month
    let homes = Set(source.board.communities.map(\.id))
    let community = { source.records.community(of: $0, in: table) }
    rows = source.records.rows(of: table).filter { row in
      guard table.month(of: row).map({ $0 == month }) ?? true else { return false }
      let home = community(row)
      return home.map { homes.contains($0) && (scope == nil || scope == $0) } ?? true
    }.inOrder(of: table)
  }

  var count: Int { rows.count }
  func id(_ row: Int) -> String { source.words.text(of: key(row)) }
  func community(_ row: Int) -> Community.ID? { source.records.community(of: rows[row], in: table) }
  private func key(_ row: Int) -> [Value] { Array(rows[row].prefix(table.table.keyLength)) }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    guard case .cell(let cell) = field else { return .none }
    return switch rows[row][cell.place] {
    case .null: .none
    case .integer(let number): .number(number)
    case .text(let text): .terms([term(text, under: columns[cell.place])])
    }
  }

  /// A text as people read it: what is referred to by its name, a coded value by its word.
  private func term(_ text: String, under column: Table.Column) -> Term {
    if column.references.contains(.workers) { return source.worker(Identifier(text)) }
    if column.references.contains(.communities) { return source.community(Identifier(text)) }
    if !Set(column.references).isDisjoint(with: [.grids, .lines]) {
      return source.target(Identifier(text))
    }
    guard case .code(let codes) = column.cell else { return Term(text) }
    return Term(id: text, rank: codes.firstIndex { $0.name == text }, source.words) { words in
      codes.first { $0.name == text }.map { words.language == .chinese ? $0.chinese : $0.name }
        ?? text
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
      return sorted { one, other in
        one[day] == other[day]
          ? naturalOrder(text(other, 0), text(one, 0)) : byteOrder(text(other, day), text(one, day))
      }
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
