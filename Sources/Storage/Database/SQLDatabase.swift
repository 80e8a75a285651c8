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

  /// The statements by which the database refuses or adds to changes by itself now, by name.
  func guardStatements(_ connection: any SQLConnection) throws -> [String: String]

  /// Calls `notice` on a thread of its own, at once and then after every commit of any process.
  func watch(_ notice: @escaping @Sendable () -> Void) -> any ChangeWatch

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

  package init(
    spelled: @escaping @Sendable (_ definition: String) -> String,
    lastDay: @escaping @Sendable (_ month: String) -> String,
    refusing: @escaping @Sendable (TableGuard) -> [String],
    dropping: @escaping @Sendable (_ name: String) -> String
  ) {
    self.spelled = spelled
    self.lastDay = lastDay
    self.refusing = refusing
    self.dropping = dropping
  }
}
