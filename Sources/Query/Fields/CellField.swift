package import Domain
import Wording

/// A column of a register's table as a field of its list (登记册的字段).
package struct CellField: Hashable, Sendable {
  package let table: TableName
  package let place: Int

  package var column: Table.Column { table.table.columns[place] }

  var name: String { column.header?.english ?? column.name }

  func title(_ language: Language) -> String { column.title(language) }

  var kind: Field.Kind {
    switch column.cell {
    case .id, .text, .day, .month, .code: .text
    case .whole: .number(places: 0, .items)
    case .decimal(let unit): .number(places: unit.places, .items)
    }
  }
}

extension TableName {
  /// The same in the order of a panel, where what tells most comes first.
  package var listedFields: [Field] {
    let first = (register?.listedFirst ?? []).compactMap { name in
      table.columns.firstIndex { $0.name == name }
    }
    // An id that the program makes tells nobody anything.
    let last = register?.idPrefix == nil ? [] : [0]
    let rest = table.columns.indices.filter { !first.contains($0) && !last.contains($0) }
    return (first + rest + last).map { .cell(CellField(table: self, place: $0)) }
  }

  /// The fields of its list.
  package var fields: [Field] {
    table.columns.indices.map { .cell(CellField(table: self, place: $0)) }
  }
}
