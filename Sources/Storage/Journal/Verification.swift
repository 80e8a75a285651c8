package import Domain

/// What `verify` found (核验).
package struct Verification: Hashable, Sendable {
  /// The first row of the journal that is not what it was when it was written.
  package internal(set) var brokenAt: Int?
  /// The first row that only a newer program can check.
  package internal(set) var newerAt: Int?
  /// Rows that are not what the journal says, the first of each table by its key's text.
  package internal(set) var strayRows: [StrayRow] = []
  /// How many settlings of months were computed again.
  package internal(set) var settlements = 0
  /// Those that are not what their inputs give, by street, month and version.
  package internal(set) var settlementFaults: [SettlementFault] = []
  /// Rows of the journal that their command does not make, or may not.
  package internal(set) var commandFaults: [CommandFault] = []
  /// How many rows of the journal were judged again by the rules of this program.
  package internal(set) var judged = 0
  /// How many rows from before those rules were only held against their changes.
  package internal(set) var heldAgainstChanges = 0
  /// What the database holds besides rows and is not the program's: behind an altered guard a fault
  /// or a hand may write what the rules forbid, and an altered table may tell what it likes.
  package internal(set) var definitions: [StrayDefinition] = []
  /// What the database finds wrong with its own file.
  package internal(set) var damages: [String] = []
  package internal(set) var head: JournalHead

  package var isSound: Bool {
    brokenAt == nil && newerAt == nil && strayRows.isEmpty && settlementFaults.isEmpty
      && commandFaults.isEmpty && definitions.isEmpty && damages.isEmpty
  }

  /// A row that was written behind the program's back.
  package struct StrayRow: Hashable, Sendable {
    package let table: String
    package let key: String
  }
}

extension SQLStore {
  package func verify(telling progress: WorkProgress?) throws -> Verification {
    let schema = try SchemaCheck(database)
    var result = try database.read { connection in
      let strange = try schema.strange(connection)
      var check = JournalCheck(connection: connection, progress: progress)
      var found = try database.withScratch {
        try check.verify(in: $0, database.dialect, besides: strange)
      }
      found.definitions = strange
      return found
    }
    result.damages = try database.damages(telling: progress)
    return result
  }

  /// Walks the hash chain only.
  ///
  /// - Returns: The first bad sequence; `nil` when the chain is sound.
  package func verifyChain() throws -> Int? {
    try database.read { connection in
      var check = JournalCheck(connection: connection) { _ in false }
      try check.walk { _ in true }
      return check.brokenAt
    }
  }
}
