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
  /// Seals of the database that were taken away or changed, and ones that are not the program's, by
  /// name: behind them a fault or a hand may write what the rules forbid.
  package internal(set) var brokenSeals: [String] = []
  /// What the database finds wrong with its own file.
  package internal(set) var damages: [String] = []
  package internal(set) var head: JournalHead

  package var isSound: Bool {
    brokenAt == nil && newerAt == nil && strayRows.isEmpty && settlementFaults.isEmpty
      && brokenSeals.isEmpty
      && damages.isEmpty
  }

  /// A row that was written behind the program's back.
  package struct StrayRow: Hashable, Sendable {
    package let table: String
    package let key: String
  }
}

extension SQLStore {
  package func verify(telling progress: WorkProgress?) throws -> Verification {
    var result = try database.read { connection in
      var check = JournalCheck(connection: connection, progress: progress)
      var found = try check.verify()
      found.brokenSeals = Guards(database.dialect).broken(
        in: try database.guardStatements(connection), database.dialect)
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
      var check = JournalCheck(connection: connection)
      try check.walk { _ in true }
      return check.brokenAt
    }
  }
}
