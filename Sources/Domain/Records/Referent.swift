/// Of what kind the thing is whose id stands in a column (所指): by that it is called and offered.
package enum Referent: Hashable, Sendable {
  case worker, community, grid, line, department, street
  /// A row of another table.
  case row(TableName)
}

extension Table.Column {
  /// What an id in it names; `nil` = it has no ids of a table.
  package var referent: Referent? {
    guard let table = references.first else { return nil }
    let own: [TableName: Referent] = [
      .workers: .worker, .communities: .community, .grids: .grid, .lines: .line,
      .departments: .department, .streets: .street,
    ]
    return own[table] ?? .row(table)
  }
}
