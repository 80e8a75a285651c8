package import Domain
package import Wording

/// A row of a register with what is computed of it up to a day, and the steps that were taken with it.
package struct ShownRow {
  private let type: any RegisterRow.Type
  private let cells: [Value]
  private let columns: [Table.Column]
  private let steps: [[Value]]
  private let records: Records

  /// `records` hold the row, and all that it names.
  package init(
    of type: any RegisterRow.Type, _ row: [Value], _ records: Records, upTo today: Day
  ) {
    self.type = type
    self.records = records
    columns = type.table.columns + type.computed
    let scope = RegisterScope(.everywhere, today.month.first...today, records)
    let computed = type.computing(scope)(row)
    cells = row + computed + Array(repeating: .null, count: type.computed.count - computed.count)
    steps =
      type.register?.steps.map { records.steps(of: row[0].textOrNil ?? "", $0).map(\.row) } ?? []
  }

  /// One line for each cell that has something.
  package func table(_ words: Words?) -> PlainTable {
    let rows = zip(columns, cells).compactMap { column, cell -> [String?]? in
      let shown = words.map { text(cell, column, $0) } ?? Column(column).shown(cell, .english)
      guard cell != .null, !shown.isEmpty else { return nil }
      let title =
        words.map { column.title($0.language) } ?? column.header?.english ?? column.name
      return [title, shown]
    }
    return PlainTable(
      [
        PlainTable.Column("column", words.map { $0(type.name) } ?? "column"),
        PlainTable.Column("value", ""),
      ],
      rows: rows)
  }

  /// The steps in their order, as the list of a file.
  package func stepTable(_ language: Language) -> PlainTable {
    guard let type = type.register?.steps else { return PlainTable([], rows: []) }
    let columns = type.table.columns.dropFirst().map(Column.init)
    return PlainTable(
      columns.map {
        PlainTable.Column($0.name, $0.heading(language), isNumber: $0.kind.isNumber)
      },
      rows: steps.map { row in
        zip(columns, row.dropFirst()).map { column, cell in
          let text = column.shown(cell, language)
          return text.isEmpty ? nil : text
        }
      })
  }

  /// All columns, those without a value `null`, and the steps.
  package var json: String {
    let own = zip(columns, cells).map { column, cell in
      (column.header?.english ?? column.name, json(cell, column))
    }
    let stepColumns = type.register?.steps?.table.columns ?? []
    let taken = steps.map { row in
      JSONText.members(
        zip(stepColumns, row).dropFirst().map { column, cell in
          (column.header?.english ?? column.name, json(cell, column))
        })
    }
    return JSONText.members(own + [("steps", .array(taken))]).printed + "\n"
  }

  private func json(_ cell: Value, _ column: Table.Column) -> JSONText {
    switch cell {
    case .null: .null
    case .integer(let number):
      if case .whole = column.cell {
        .integer(number)
      } else {
        .text(Column(column).shown(cell, .english))
      }
    case .text(let text): .text(text)
    }
  }

  private func text(_ cell: Value, _ column: Table.Column, _ words: Words) -> String {
    if column.isDaysLeft, let left = cell.integerOrNil {
      let lamp = columns.firstIndex { $0.name == "lamp" }
      return words.daysLeft(left, isOpen: lamp.map { cells[$0] != .null } ?? true)
    }
    guard let id = cell.textOrNil else { return Column(column).shown(cell, words.language) }
    let names = RecordNames(records, words.language)
    let named = column.ids(in: id).compactMap { names.name($0, of: column.referent) }
    if !named.isEmpty { return words.list(named) }
    guard case .code = column.cell else { return Column(column).shown(cell, words.language) }
    return words.name(of: id, under: column.name, in: type.table.name)
  }
}
