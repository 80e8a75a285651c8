package import Domain

/// One row of the journal, without its payload (流水).
package struct JournalEntry: Hashable, Sendable {
  /// 1 for the first command of the database.
  package let sequence: Int
  /// UTC, ISO 8601 with microseconds.
  package let instant: String
  package let actor: Actor
  /// The civil day of the command, where it was not the clock's.
  package let today: String?
  /// Made by the one who asked, so that the same request twice is done once.
  package let operation: String
  /// As the journal writes it; a newer program may have kinds that this one does not know.
  package let kindName: String
  /// For an undo and a redo: the sequence of the command that it took back.
  package let undoes: Int?
  package let payloadHash: String
  package let previousHash: String
  package let hash: String
  /// Whether it changed a row; what did not is nothing to take back.
  package let hasChanges: Bool

  package var kind: CommandKind? { CommandKind(rawValue: kindName) }
}

/// Which rows of the journal are wanted, newest first.
package struct JournalFilter: Hashable, Sendable {
  package var actor: String?
  package var kind: CommandKind?
  /// UTC, ISO 8601, or the beginning of one; the first instant wanted.
  package var from: String?
  /// The first instant not wanted any more.
  package var until: String?
  /// The first sequence not wanted any more: the last one of the page before.
  package var below: Int?
  /// The first hexadecimal digits of a row's hash.
  package var hash: String?
  package var limit: Int

  package init(
    actor: String? = nil, kind: CommandKind? = nil, from: String? = nil, until: String? = nil,
    below: Int? = nil, hash: String? = nil, limit: Int = 1000
  ) {
    self.actor = actor
    self.kind = kind
    self.from = from
    self.until = until
    self.below = below
    self.hash = hash
    self.limit = limit
  }
}

extension JournalEntry {
  static let columns = """
    sequence, instant, actor, role, place, today, operation, kind, undoes, payload_hash, \
    previous_hash, hash, changed
    """

  /// The entry that follows `last`.
  init(
    _ request: Request, instant: String, _ changes: [Change], payloadHash: String,
    after last: JournalEntry?
  ) {
    let actor = request.actor
    sequence = (last?.sequence ?? 0) + 1
    previousHash = last?.hash ?? firstPreviousHash
    self.instant = instant
    self.actor = actor
    today = request.setsDay ? request.today.description : nil
    operation = request.operation
    kindName = request.command.kind.rawValue
    undoes = request.undoes
    hasChanges = !changes.isEmpty
    self.payloadHash = payloadHash
    hash = journalHash(
      sequence: sequence, instant: instant, actor: actor.name, role: actor.role.rawValue,
      operation: operation, payloadHash: payloadHash, previousHash: previousHash)
  }

  /// The cells in the order of `columns`.
  var row: [Value] {
    [
      .integer(sequence), .text(instant), .text(actor.name), .code(actor.role),
      .optional(actor.place, Value.text), .optional(today, Value.text), .text(operation),
      .text(kindName), .optional(undoes, Value.integer), .text(payloadHash),
      .text(previousHash), .text(hash), .integer(hasChanges ? 1 : 0),
    ]
  }

  /// - Returns: `nil` when a cell does not hold what its column promises.
  init?(row: [Value]) {
    guard case .integer(let sequence) = row[0], case .text(let instant) = row[1],
      case .text(let name) = row[2], case .text(let roleName) = row[3],
      let role = ActorRole(rawValue: roleName), case .text(let operation) = row[6],
      case .text(let kind) = row[7], case .text(let payloadHash) = row[9],
      case .text(let previousHash) = row[10], case .text(let hash) = row[11],
      case .integer(let changed) = row[12], (0...1).contains(changed)
    else { return nil }
    self.init(
      sequence: sequence, instant: instant,
      actor: Actor(name: name, role: role, place: row[4].textOrNil), today: row[5].textOrNil,
      operation: operation, kindName: kind, undoes: row[8].integerOrNil,
      payloadHash: payloadHash, previousHash: previousHash, hash: hash,
      hasChanges: changed != 0)
  }
}
