import Domain

/// Finds the slice on which a command is judged.
struct SliceAnchor {
  let connection: any SQLConnection

  /// An anchor that does not exist gives a slice of no street, on which `apply` refuses by name.
  func slice(_ scope: CommandScope) throws -> Slice {
    switch scope.anchor {
    case .worker(let worker):
      let month = scope.month ?? .beginning
      return try slice(try street(of: worker, in: month), month)
    case .community(let community):
      return try slice(try street(of: community), scope.month ?? .beginning)
    case .special(let special): return try slice(of: special)
    case .street(let street): return try slice(street.text, scope.month ?? .beginning)
    case .grid(let grid):
      return try slice(try street(of: grid), scope.month ?? .beginning)
    case .batch(let batch): return try slice(try street(of: batch), batch.month)
    case .objection(let objection): return try slice(of: objection)
    case .wholeDatabase:
      return Slice(
        street: "", month: scope.month ?? .beginning, records: try TableRecords.all(connection))
    }
  }

  private func slice(_ street: String?, _ month: Month) throws -> Slice {
    try SliceLoader.slice(connection, Street.ID(street ?? ""), month)
  }

  private func slice(of special: SpecialTask.ID) throws -> Slice {
    let rows = try connection.rows(
      "SELECT month, worker FROM specials WHERE id = ?1", [.id(special)])
    guard let row = rows.first, let worker = row[1].textOrNil,
      let month = row[0].textOrNil.flatMap({ Month($0) })
    else { return try slice(nil, .beginning) }
    return try slice(try street(of: Worker.ID(worker), in: month), month)
  }

  private func slice(of objection: Objection.ID) throws -> Slice {
    let rows = try connection.rows(
      "SELECT month, community FROM objections WHERE id = ?1", [.id(objection)])
    guard let row = rows.first, let community = row[1].textOrNil,
      let month = row[0].textOrNil.flatMap({ Month($0) })
    else { return try slice(nil, .beginning) }
    return try slice(try street(of: Community.ID(community)), month)
  }

  private func street(of grid: Target.ID) throws -> String? {
    try text(
      "SELECT c.street FROM grids g JOIN communities c ON c.id = g.community WHERE g.id = ?1",
      [.id(grid)])
  }

  /// The answers of a batch are of one street.
  private func street(of batch: Batch.Key) throws -> String? {
    try text(
      """
      SELECT c.street FROM answers a JOIN grids g ON g.id = a.grid \
      JOIN communities c ON c.id = g.community WHERE a.month = ?1 AND a.batch = ?2 LIMIT 1
      """, [.month(batch.month), .text(batch.batch)])
  }

  private func street(of community: Community.ID) throws -> String? {
    try text("SELECT street FROM communities WHERE id = ?1", [.id(community)])
  }

  /// The street of the home in that month; of one who comes later, of the first home.
  private func street(of worker: Worker.ID, in month: Month) throws -> String? {
    let home = { (condition: String, order: String) in
      """
      SELECT c.street FROM worker_versions v JOIN communities c ON c.id = v.community \
      WHERE v.worker = ?1 AND v.from_month \(condition) ?2 ORDER BY v.from_month \(order) LIMIT 1
      """
    }
    let values: [Value] = [.id(worker), .month(month)]
    return try text(home("<=", "DESC"), values) ?? text(home(">", "ASC"), values)
  }

  private func text(_ sql: String, _ values: [Value]) throws -> String? {
    try connection.rows(sql, values).first?[0].textOrNil
  }
}
