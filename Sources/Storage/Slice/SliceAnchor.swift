import Domain

/// Finds the slice on which a command is judged (street and month).
struct SliceAnchor {
  let connection: any SQLConnection

  /// Which slice that is; an anchor that does not exist gives one of no street, on which `apply`
  /// refuses by name.
  func place(_ scope: CommandScope) throws -> Place {
    switch scope.anchor {
    case .worker(let worker):
      let month = scope.month ?? .beginning
      return Place(try street(of: worker, in: month), month)
    case .community(let community):
      return Place(try street(of: community), scope.month ?? .beginning)
    case .special(let special): return try place(of: special)
    case .street(let street): return Place(street.text, scope.month ?? .beginning)
    case .grid(let grid): return Place(try street(of: grid), scope.month ?? .beginning)
    case .batch(let batch): return Place(try street(of: batch), batch.month)
    case .objection(let objection): return try place(of: objection)
    case .row(let key): return Place(try street(of: key), scope.month ?? .beginning)
    case .rows(let rows): return Place(.rows(rows), scope.month)
    case .takenBack(let sequence): return Place(try extent(takingBack: sequence), scope.month)
    case .wholeDatabase: return Place(.everything, scope.month)
    }
  }

  /// How much of the database that is.
  enum Extent: Hashable {
    /// A street's month.
    case slice
    /// Rows of all streets.
    case rows(JudgedRows)
    case everything
  }

  /// A street's month, or what is of no street.
  struct Place: Hashable {
    let street: Street.ID
    let month: Month
    let extent: Extent

    init(street: Street.ID, month: Month, _ extent: Extent = .slice) {
      self.street = street
      self.month = month
      self.extent = extent
    }

    init(_ street: String?, _ month: Month) {
      self.init(street: Street.ID(street ?? ""), month: month)
    }

    init(_ extent: Extent, _ month: Month?) {
      self.init(street: "", month: month ?? .beginning, extent)
    }

    func slice(_ connection: any SQLConnection) throws -> Slice {
      switch extent {
      case .slice: try SliceLoader.slice(connection, street, month)
      case .rows(let rows):
        Slice(street: street, month: month, records: try rows.load(connection))
      case .everything:
        Slice(street: street, month: month, records: try TableRecords.all(connection))
      }
    }
  }

  /// What the rows of a command are judged by: of one that is not there yet, or cannot be read, whatever
  /// there is; it is told of when its turn comes.
  private func extent(takingBack sequence: Int) throws -> Extent {
    let journal = Journal(connection: connection)
    guard try journal.entry(sequence) != nil else { return .everything }
    do {
      return .rows(JudgedRows(of: try journal.changes(sequence)))
    } catch StoreFault.damagedPayload {
      return .everything
    }
  }

  private func place(of special: SpecialTask.ID) throws -> Place {
    let rows = try connection.rows(
      "SELECT month, worker FROM specials WHERE id = ?1", [.id(special)])
    guard let row = rows.first, let worker = row[1].textOrNil,
      let month = row[0].textOrNil.flatMap({ Month($0) })
    else { return Place(nil, .beginning) }
    return Place(try street(of: Worker.ID(worker), in: month), month)
  }

  private func place(of objection: Objection.ID) throws -> Place {
    let rows = try connection.rows(
      "SELECT month, community FROM objections WHERE id = ?1", [.id(objection)])
    guard let row = rows.first, let community = row[1].textOrNil,
      let month = row[0].textOrNil.flatMap({ Month($0) })
    else { return Place(nil, .beginning) }
    return Place(try street(of: Community.ID(community)), month)
  }

  /// The street that a row lies in by its owner.
  private func street(of key: RowKey) throws -> String? {
    guard let row = try connection.rows(key.table.sql.selectOne, key.cells).first,
      let owner = key.table.kind.owner.column.flatMap({ key.table.table.text($0, of: row) })
    else { return nil }
    return switch key.table.kind.owner {
    case .street: owner
    case .community: try street(of: Community.ID(owner))
    case .grid: try street(of: Target.ID(owner))
    case .everybody, .worker, .ratee, .batch, .part, .role: nil
    }
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
