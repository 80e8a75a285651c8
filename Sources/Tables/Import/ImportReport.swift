package import Domain
import Wording

/// What an import does to the lines of each file (导入结果).
package struct ImportReport: Hashable, Sendable {
  package struct FileCounts: Hashable, Sendable {
    package let name: String
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    package var removed = 0
  }

  /// A line that goes: its file, and the cells that make it itself.
  package struct RemovedLine: Hashable, Sendable {
    package let file: String
    package let cells: [String]
  }

  /// In the order in which files refer to one another, schemes last.
  package var files: [FileCounts] { counts.values.sorted { order($0) < order($1) } }
  package private(set) var removed: [RemovedLine] = []

  private var counts: [String: FileCounts] = [:]

  /// Takes what the merge makes of `incoming`; tables of which nothing came are counted too.
  package init(_ incoming: Incoming, of tables: [String] = [], changes: [Change]) {
    for table in tables { counts[table] = FileCounts(name: table) }
    let byRow = Dictionary(
      changes.map { (ChangedRow($0.table, $0.key), $0) }, uniquingKeysWith: { $1 })
    for (origin, rows) in Dictionary(grouping: incoming.rows, by: \.origin) {
      let made = rows.map { byRow[ChangedRow($0)] }
      count(origin.file, rows, made)
    }
    for change in changes where change.after == nil { countRemoved(change) }
    removed.sort {
      ($0.file, $0.cells.joined(separator: ",")) < ($1.file, $1.cells.joined(separator: ","))
    }
  }

  /// A line is new when the row that makes it itself is.
  private mutating func count(_ file: String, _ rows: [Incoming.Row], _ made: [Change?]) {
    if let row = rows.first, row.table == .answers {
      return countAnswers(file, row, made.first ?? nil)
    }
    let changes = made.compactMap(\.self)
    let main = TableFile(rawValue: file)?.layout.main.table ?? .schemes
    if changes.contains(where: { $0.table == main && $0.before == nil }) {
      self[file].created += 1
    } else if changes.isEmpty {
      self[file].unchanged += 1
    } else {
      self[file].updated += 1
    }
  }

  /// A line is one answer, so a count that grows or shrinks makes or removes as many.
  private mutating func countAnswers(_ file: String, _ row: Incoming.Row, _ change: Change?) {
    let after = row.cells.answerCount
    let before = change.map { $0.before?.answerCount ?? 0 } ?? after
    self[file].unchanged += min(before, after)
    self[file].created += max(0, after - before)
    self[file].removed += max(0, before - after)
  }

  private mutating func countRemoved(_ change: Change) {
    let file = fileName(of: change.table)
    let layout = TableFile(rawValue: file)?.layout
    guard layout.map({ $0.main.table == change.table }) ?? true else { return }
    self[file].removed += change.table == .answers ? change.before?.answerCount ?? 0 : 1
    removed.append(RemovedLine(file: file, cells: shownKey(change, layout)))
  }

  private func shownKey(_ change: Change, _ layout: TableLayout?) -> [String] {
    change.key.enumerated().compactMap { index, value in
      let column = layout.map { $0.columns[$0.main.columns[index]] } ?? .fromMonth
      let cell = column.cell(value, .english)
      return cell.isEmpty ? nil : cell
    }
  }

  private subscript(file: String) -> FileCounts {
    get { counts[file] ?? FileCounts(name: file) }
    set { counts[file] = newValue }
  }

  private func order(_ file: FileCounts) -> (Int, String) { (reportOrder(file.name), file.name) }
}

/// A row of a table by what makes it itself.
private struct ChangedRow: Hashable {
  let table: TableName
  let key: [Value]

  init(_ table: TableName, _ key: [Value]) {
    self.table = table
    self.key = key
  }

  init(_ row: Incoming.Row) {
    self.init(row.table, Array(row.cells.prefix(row.table.table.keyLength)))
  }
}

extension [Value] {
  /// The last cell of a count of answers.
  fileprivate var answerCount: Int {
    if case .integer(let count)? = last { count } else { 0 }
  }
}
