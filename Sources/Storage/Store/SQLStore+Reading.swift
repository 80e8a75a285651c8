package import Domain

extension SQLStore {
  package func slice(_ street: Street.ID, _ month: Month) throws -> Slice {
    try database.read { try SliceReader.slice($0, street, month) }
  }

  package func records(_ street: Street.ID, _ months: [Month]) throws -> Records {
    try database.read { connection in
      var loader = SliceLoader(connection, street, months)
      return try loader.load()
    }
  }

  package func row(_ key: RowKey) throws -> [Value]? {
    try database.read { try $0.rows(key.table.sql.selectOne, key.cells).first }
  }

  package func rows(
    of tables: [TableName], in street: Street.ID, during days: ClosedRange<Day>
  ) throws -> (records: Records, head: JournalHead) {
    try database.read { connection in
      var loader = SliceLoader(connection, street, [])
      return (try loader.load(tables, during: days), try Journal(connection: connection).end())
    }
  }

  package func snapshot(
    _ street: Street.ID, _ month: Month
  ) throws -> (slice: Slice, head: JournalHead) {
    try database.read { connection in
      let slice = try SliceReader.slice(connection, street, month)
      return (slice, try Journal(connection: connection).end())
    }
  }

  package func refreshed(_ slice: Slice, since sequence: Int) throws -> Refreshed {
    try database.read { connection in
      let head = try Journal(connection: connection).end()
      guard head.sequence > sequence else { return Refreshed(slice: slice, head: head, rows: []) }
      let rows = try RowHistory(connection: connection)
        .touched(since: sequence, limit: Refreshed.limit)
      var refresh = SliceRefresh(connection, slice)
      if try refresh.take(rows) { return Refreshed(slice: refresh.slice, head: head, rows: rows) }
      let loaded = try SliceReader.slice(connection, slice.street, slice.month)
      return Refreshed(slice: loaded, head: head, rows: rows)
    }
  }

  package func records(
    of tables: [TableName], during days: ClosedRange<Day>?
  ) throws -> Records {
    try database.read { try TableRecords.of(tables, during: days, $0) }
  }

  package func allRecords(telling progress: WorkProgress?) throws -> Records {
    try database.read { try TableRecords.all($0, telling: progress) }
  }

  package func streets() throws -> [Street] {
    let rows = try database.read { try $0.rows(TableName.streets.sql.select) }
    var records = Records()
    try records.take(rows, of: .streets)
    return records.streets.values.sorted { $0.id < $1.id }
  }

  package func street(of place: String) throws -> Street.ID? {
    let rows = try database.read { connection in
      try connection.rows(
        """
        SELECT id, 2, '' FROM streets WHERE id = ?1 \
        UNION ALL SELECT street, 1, '' FROM communities WHERE id = ?1 \
        UNION ALL SELECT c.street, 0, v.from_month FROM worker_versions v \
        JOIN communities c ON c.id = v.community WHERE v.worker = ?1 \
        UNION ALL SELECT MIN(id), -1, '' FROM streets WHERE district = ?1 HAVING COUNT(*) > 0 \
        ORDER BY 2 DESC, 3 DESC LIMIT 1
        """, [.text(place)])
    }
    guard let id = rows.first?[0].textOrNil else { return nil }
    return Street.ID(id)
  }

  package func roles(of login: String) throws -> OwnRoles {
    try database.read { try OwnRoles(of: login, $0) }
  }

  package func places(of role: ActorRole) throws -> [String] {
    guard let table = role.places else { return [] }
    let rows = try database.read { try $0.rows("SELECT id FROM \(table.rawValue) ORDER BY id") }
    return rows.compactMap { $0[0].textOrNil }
  }

  package func journalHead() throws -> JournalHead {
    try database.read { try Journal(connection: $0).end() }
  }

  package func touched(
    since sequence: Int
  ) throws -> (head: JournalHead, rows: [TouchedRow]) {
    try database.read { connection in
      let head = try Journal(connection: connection).end()
      guard head.sequence > sequence else { return (head, []) }
      return (head, try RowHistory(connection: connection).touched(since: sequence))
    }
  }

  package func lastTouch(of table: TableName, key: [Value]) throws -> TouchedRow? {
    try database.read { try RowHistory(connection: $0).last(table, key) }
  }

  package func entries(_ filter: JournalFilter) throws -> [JournalEntry] {
    try database.read { try Journal(connection: $0).entries(filter) }
  }

  package func payload(of sequence: Int) throws -> String {
    try database.read { try Journal(connection: $0).payload(sequence) }
  }

  package func undoable(by actor: Actor) throws -> JournalEntry? {
    try database.read { try UndoStack(Journal(connection: $0), of: actor).undoable() }
  }

  package func redoable(by actor: Actor) throws -> JournalEntry? {
    try database.read { try UndoStack(Journal(connection: $0), of: actor).redoable() }
  }
}

extension ActorRole {
  /// The table whose rows are the places of this role.
  fileprivate var places: TableName? {
    switch self {
    case .administrator: nil
    case .district: .districts
    case .street, .surveyor, .viewer: .streets
    case .secretary: .communities
    case .department: .departments
    case .worker: .workers
    }
  }
}

extension OwnRoles {
  /// The roles that a login has now.
  init(of login: String, _ connection: any SQLConnection) throws {
    var records = Records()
    let rows = try connection.rows(
      TableName.users.sql.select + " WHERE login = ?1", [.text(login)])
    try records.take(rows, of: .users)
    self.init(
      login: login, isCreator: try Meta.read("creator", connection) == login,
      users: records.users.keys)
  }
}
