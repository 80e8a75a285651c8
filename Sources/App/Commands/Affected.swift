import Domain
import Storage

/// Whose figures a command moves: the streets, and the month in which that is to be seen.
struct Affected {
  let streets: [Street.ID]
  let month: Month

  /// `month` is the one where neither the command nor its rows name one.
  init(_ changes: [Change], _ request: Request, _ records: Records, month: Month) {
    self.month = Self.month(changes, request, records) ?? month
    var streets: Set<Street.ID> = []
    for change in changes { streets.formUnion(Self.streets(change, records, self.month)) }
    self.streets = streets.sorted()
  }

  /// The tables of which `records` must have all rows.
  static func tables(_ changes: [Change], _ request: Request) -> [TableName] {
    let anchored: [TableName] =
      switch request.command.scope(today: request.today).anchor {
      case .special: [.specials]
      case .objection: [.objections]
      case .worker, .community, .street, .grid, .batch, .row, .rows, .takenBack, .wholeDatabase: []
      }
    let places = changes.reduce(into: Set<TableName>()) { $0.formUnion($1.table.kind.placed) }
    // Somebody who comes later is found by her first home.
    return anchored + [.streets, .communities, .workerVersions] + places
  }

  /// That of the command, else the first month in which one of the rows holds.
  private static func month(
    _ changes: [Change], _ request: Request, _ records: Records
  ) -> Month? {
    let scope = request.command.scope(today: request.today)
    if let month = scope.month { return month }
    switch scope.anchor {
    case .special(let id): return records.specials[id]?.month
    case .objection(let id): return records.objections[id]?.month
    case .worker, .community, .street, .grid, .batch, .row, .rows, .takenBack, .wholeDatabase:
      return changes.compactMap { change in
        (change.after ?? change.before).flatMap(change.table.firstMonth)
      }.filter { $0 != .beginning }.min()
    }
  }

  private static func streets(
    _ change: Change, _ records: Records, _ month: Month
  ) -> Set<Street.ID> {
    guard let row = change.after ?? change.before else { return [] }
    let kind = change.table.kind
    if kind.owner == .everybody, kind.closing == .altering, kind.isKept {
      return Set(records.streets.keys)
    }
    let streets = records.streets(of: row, in: change.table, month: month)
    guard streets.isEmpty, case .worker(let column) = kind.owner else { return streets }
    // Somebody who comes later is where she begins.
    let id = change.table.table.text(column, of: row) ?? ""
    return records.workerVersions.of(Identifier(id)).first
      .map { records.streets(of: $0.row, in: .workerVersions, month: month) } ?? []
  }
}
