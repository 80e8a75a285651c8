import Domain

/// Walks the journal from its first row on, and compares.
struct JournalCheck {
  var connection: any SQLConnection
  private(set) var brokenAt: Int?
  /// The first row that was judged by rules which only a newer program knows.
  private(set) var newerAt: Int?
  private var judged = 0
  private(set) var last: JournalEntry?
  private var first: JournalEntry?

  private let progress: WorkProgress?
  private let wanted: (Change) -> Bool

  /// - Parameters:
  ///   - connection: The database.
  ///   - progress: Is told how far it is, and may stop it.
  ///   - wanted: Which changes of the rows are asked for.
  init(
    connection: any SQLConnection, progress: WorkProgress? = nil,
    keeping wanted: @escaping (Change) -> Bool = { _ in true }
  ) {
    self.connection = connection
    self.progress = progress
    self.wanted = wanted
  }

  /// Walks the chain, carries it out once more, compares every table and computes settled months
  /// again.
  ///
  /// - Parameters:
  ///   - scratch: An empty database to carry it out in.
  ///   - dialect: Of both.
  ///   - strange: What of the schema is not the program's; its tables are left out.
  /// - Returns: What was found.
  /// - Throws: `StoreFault`, or `WorkProgress.Stopped`.
  mutating func verify(
    in scratch: any SQLConnection, _ dialect: SQLDialect, besides strange: [StrayDefinition]
  ) throws -> Verification {
    let altered = Set(strange.filter(\.holdsRows).map(\.name))
    guard altered.isDisjoint(with: ["journal", "meta"]) else {
      return Verification(head: JournalHead(nil))
    }
    var replay = try Replay(
      scratch, dialect, of: Journal(connection: connection), telling: progress)
    try walk { try replay.make($0) }
    var result = Verification(head: JournalHead(last))
    result.brokenAt = brokenAt
    result.newerAt = newerAt
    result.commandFaults = replay.faults
    (result.judged, result.heldAgainstChanges) = (replay.judged, replay.heldAgainstChanges)
    // Behind a broken row the tables can only differ.
    if brokenAt == nil, newerAt == nil {
      let tables = TableComparison(
        replayed: scratch, connection: connection, progress: progress)
      result.strayRows = try tables.strayRows(leavingOut: altered) + strayMeta()
    }
    if altered.isDisjoint(with: SettlementCheck.tables) {
      let settlements = SettlementCheck(connection: connection, progress: progress)
      (result.settlements, result.settlementFaults) = try settlements.check()
    }
    return result
  }

  private func strayMeta() throws -> [Verification.StrayRow] {
    try Witness.strayNames(first: first, head: JournalHead(last), connection)
      .map { Verification.StrayRow(table: "meta", key: $0) }
  }

  /// Stops at the first row that is not what it was when it was written, or that `take` refuses.
  mutating func walk(_ take: (Step) throws -> Bool) throws {
    // Rows count from 1; one that was put before them is to be met as well.
    var next = last.map { $0.sequence + 1 } ?? Int.min
    let rows = try connection.rows("SELECT max(sequence) FROM journal")
    let head = rows.first?[0].integerOrNil ?? 0
    while brokenAt == nil {
      // One by one: a payload may be hundreds of megabytes.
      let rows = try connection.rows(
        """
        SELECT \(JournalEntry.columns), payload FROM journal \
        WHERE sequence >= ?1 ORDER BY sequence LIMIT 1
        """, [.integer(next)])
      guard let row = rows.first, case .integer(let sequence) = row[0] else { return }
      try progress?.step(.walking, (last?.sequence ?? 0) + 1, of: head)
      try check(row, take)
      guard sequence < Int.max else { return }
      next = sequence + 1
    }
  }

  /// A sound row of the journal.
  struct Step {
    let entry: JournalEntry
    let payload: Payload
  }

  private mutating func check(_ row: [Value], _ take: (Step) throws -> Bool) throws {
    guard let step = soundStep(row), try take(step) else {
      // What was stopped while it was read is not broken.
      try progress?.step(.walking)
      brokenAt = (last?.sequence ?? 0) + 1
      return
    }
    last = step.entry
    judged = step.payload.judged
    if judged > CommandRules.current, newerAt == nil { newerAt = step.entry.sequence }
    if first == nil { first = step.entry }
  }

  private func soundStep(_ row: [Value]) -> Step? {
    guard let entry = JournalEntry(row: row), case .text(let text) = row[13],
      entry.sequence == (last?.sequence ?? 0) + 1,
      entry.previousHash == last?.hash ?? firstPreviousHash,
      entry.payloadHash == sha256(text), entry.hash == entry.expectedHash,
      let payload = Payload(text, telling: progress, keeping: wanted), payload.agrees(with: entry),
      // No program goes back to older rules.
      payload.judged >= judged
    else { return nil }
    return Step(entry: entry, payload: payload)
  }
}

extension Payload {
  /// Columns that the hash reaches only through the payload.
  fileprivate func agrees(with entry: JournalEntry) -> Bool {
    let undoes = ["undo", "redo"].contains(entry.kindName) ? command["sequence"]?.integer : nil
    return command["kind"]?.text == entry.kindName && place == entry.actor.place
      && today == entry.today && undoes == entry.undoes && hasChanges == entry.hasChanges
  }
}
