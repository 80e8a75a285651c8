package import Domain

/// What a database must offer for the store to keep its promises on it.
///
/// SQL texts are the same for every backend. Parameters are numbered `?1`, `?2`, …, and a bare `?` is
/// the next one; a backend whose server writes them otherwise translates them.
package protocol SQLDatabase: Sendable {
  var dialect: SQLDialect { get }

  /// Runs `body` on one unchanging state of the database.
  func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T

  /// Runs `body` in one transaction that is durable when this returns, and undone when it throws.
  ///
  /// - Throws: `StoreFault.busy` when another writer holds the database for longer than 5 s.
  func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T

  /// The number that `stamp` left; 0 in a database that is not ours yet.
  func schemaVersion(_ connection: any SQLConnection) throws -> Int

  /// Marks the database as ours, with the version of its schema.
  func stamp(_ version: Int, _ connection: any SQLConnection) throws

  /// Whatever the database holds besides rows, by kind and name.
  ///
  /// No text is ever compared, since not every database gives one back as it was written. What the
  /// same statements make, here and in `withScratch`, has the same digests; what does something else
  /// has others. They are taken from what the database goes by, not from a note beside it, which
  /// whoever alters a guard could alter too.
  func definitions(_ connection: any SQLConnection) throws -> [Definition]

  /// Runs `body` on an empty database of the same kind that nobody else sees and that is gone
  /// afterwards. A statement that fails there ends nothing.
  func withScratch<T>(_ body: (any SQLConnection) throws -> T) throws -> T

  /// Calls `notice` on a thread of its own, at once and then after every commit of any process.
  /// Looks once a second as well, and says so by `eachSecond`: for those who have to look at something
  /// else as often, and need not wake for it.
  func watch(
    _ notice: @escaping @Sendable () -> Void, eachSecond: @escaping @Sendable () -> Void
  ) -> any ChangeWatch

  /// What the database itself finds wrong with its file; empty when nothing is. Can be stopped.
  func damages(telling progress: WorkProgress?) throws -> [String]

  /// Lets go of everything and opens again at the next use.
  func reopen()
}

/// One connection inside a transaction.
package protocol SQLConnection {
  /// - Returns: How many rows were inserted, updated or deleted.
  @discardableResult
  func run(_ sql: String, _ parameters: [Value]) throws -> Int

  /// Calls `body` with every row of the result.
  func each(
    _ sql: String, _ parameters: [Value], _ body: ([Value]) throws -> Void) throws

  /// The rows of the result, one at a time, for two connections to be walked side by side.
  func cursor(_ sql: String) throws -> any ValueCursor
}

/// Rows that are fetched one by one.
package protocol ValueCursor: AnyObject {
  /// - Returns: `nil` behind the last row.
  func next() throws -> [Value]?
}

/// A table, an index, a guard or whatever else a database holds besides rows.
package struct Definition: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case table, index, view
    /// What the database does by itself at a change.
    case guardian = "trigger"
  }

  package let kind: Kind
  package let name: String
  /// What it stands on; a table on itself.
  package let table: String
  /// SHA-256 of all that decides what it does, in whatever form this database keeps it.
  package let digest: String

  package init(kind: Kind, name: String, table: String, digest: String) {
    self.kind = kind
    self.name = name
    self.table = table
    self.digest = digest
  }
}

extension SQLConnection {
  package func rows(_ sql: String, _ parameters: [Value] = []) throws -> [[Value]] {
    var rows: [[Value]] = []
    try each(sql, parameters) { rows.append($0) }
    return rows
  }

  @discardableResult
  package func run(_ sql: String) throws -> Int { try run(sql, []) }
}

/// A watch on the changes of a database; it ends when it is stopped or let go.
package protocol ChangeWatch: AnyObject, Sendable {
  func stop()
}

/// Where the databases differ in the words of a definition.
package struct SQLDialect: Sendable {
  /// A definition of a migration as this database wants it spelled.
  package let spelled: @Sendable (_ definition: String) -> String
  /// The last day of the month that an expression gives as `2026-10`.
  package let lastDay: @Sendable (_ month: String) -> String
  /// The statements by which the database refuses a change.
  package let refusing: @Sendable (TableGuard) -> [String]
  /// The statement that takes a guard of that name away.
  package let dropping: @Sendable (_ name: String) -> String
  /// Of all that the migrations and guards of this version make in an empty database.
  package let schemaDigest: String

  package init(
    spelled: @escaping @Sendable (_ definition: String) -> String,
    lastDay: @escaping @Sendable (_ month: String) -> String,
    refusing: @escaping @Sendable (TableGuard) -> [String],
    dropping: @escaping @Sendable (_ name: String) -> String, schemaDigest: String
  ) {
    self.spelled = spelled
    self.lastDay = lastDay
    self.refusing = refusing
    self.dropping = dropping
    self.schemaDigest = schemaDigest
  }
}
