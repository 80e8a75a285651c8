package import Domain
import Wording

/// A column of a register's list as a field (登记册的字段): of its table, or behind them a computed one.
package struct CellField: Hashable, Sendable {
  package let table: TableName
  package let place: Int

  package var column: Table.Column { table.listColumns[place] }

  var name: String { column.header?.english ?? column.name }

  func title(_ language: Language) -> String { column.title(language) }

  var kind: Field.Kind {
    switch column.cell {
    case .id, .ids, .text, .day, .month, .code: .text
    case .whole: .number(places: 0, .items)
    case .decimal(let unit): .number(places: unit.places, .items)
    }
  }
}

extension TableName {
  /// The columns of its list: those of the table, and behind them the computed ones.
  var listColumns: [Table.Column] { table.columns + (register?.computed ?? []) }

  /// The same in the order of a panel, where what tells most comes first.
  package var listedFields: [Field] {
    let columns = listColumns
    let first = (register?.listedFirst ?? []).compactMap { name in
      columns.firstIndex { $0.name == name }
    }
    // An id that the program makes tells nobody anything.
    let last = register?.idPrefix == nil ? [] : [0]
    let rest = columns.indices.filter { !first.contains($0) && !last.contains($0) }
    return (first + rest + last).map { .cell(CellField(table: self, place: $0)) }
  }

  /// The fields of its list.
  package var fields: [Field] {
    listColumns.indices.map { .cell(CellField(table: self, place: $0)) }
  }
}
