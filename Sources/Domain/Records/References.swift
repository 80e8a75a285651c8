/// An id in a cell, and the tables it may stand in.
package struct Reference {
  package let column: String
  package let id: String
  package let tables: [TableName]

  package init(_ column: String, _ id: String, _ tables: [TableName]) {
    self.column = column
    self.id = id
    self.tables = tables
  }
}

extension Table {
  /// The ids that the columns say a row refers to, by the English header of their column.
  func references(of cells: [Value]) -> [Reference] {
    zip(columns, cells).flatMap { column, cell -> [Reference] in
      guard !column.references.isEmpty, let text = cell.textOrNil else { return [] }
      return column.ids(in: text).map { Reference(column.name, $0, column.references) }
    }
  }
}

extension Table.Column {
  /// The ids in a cell.
  package func ids(in text: String) -> [String] {
    if case .ids = cell { idsIn(text) } else { [text] }
  }
}

extension TableName {
  /// The ids a row refers to, by the English header of their column.
  package func references(of cells: [Value]) -> [Reference] {
    type.references(of: cells).filter { !$0.id.isEmpty }
  }

  /// The same with the thing of which a row is a version.
  package func dependencies(of cells: [Value]) -> [Reference] {
    guard let thing = kind.versionsOf, let id = cells.first?.textOrNil else {
      return references(of: cells)
    }
    return references(of: cells) + [Reference(table.columns[0].name, id, [thing])]
  }

  /// Whether a row of another table may depend on one of this.
  package var isDependedOn: Bool {
    !referringColumns.isEmpty || Self.allCases.contains { $0.kind.versionsOf == self }
  }

  /// The columns in which an id of `other` may stand that a row depends on: where a column does not say
  /// whose ids it has, `dependencies` tells.
  package func columns(naming other: TableName) -> [Table.Column] {
    table.columns.dropFirst(table.keyLength == 1 ? 1 : 0).filter { column in
      column.cell.isOfIDs && (column.references.isEmpty || column.references.contains(other))
    }
  }
}

extension Waiver {
  package static func references(of cells: [Value]) -> [Reference] {
    let isOfCommunity =
      table.text("source", of: cells).flatMap(WaivedSource.init(rawValue:))?.isOfCommunity == true
    return [
      Reference(
        "ratee", table.text("ratee", of: cells) ?? "", [isOfCommunity ? .communities : .workers])
    ]
  }
}

extension Mark {
  package static func references(of cells: [Value]) -> [Reference] {
    let source = table.cell("source", of: cells)
    let reference = { (column: String, referred: TableName) in
      Reference(column, table.text(column, of: cells) ?? "", [referred])
    }
    return [
      reference("ratee", source == .code(Source.team) ? .communities : .workers),
      reference("target", source == .code(Source.superior) ? .grids : .lines),
      reference("community", .communities),
    ]
  }
}
