/// What is asked for, in a type of its own with all that a command needs (一项命令): who may ask, on which
/// slice it is judged, how the journal keeps it, and what it changes.
package protocol CommandBody: Hashable, Sendable {
  /// The rows of the rights table under which it may be given: several where it goes by whom it is for.
  static var rights: [CommandRight] { get }
  /// The row of this one.
  var commandKind: CommandKind { get }
  /// The slice that `changes` needs; the command comes from `today`.
  func scope(today: Day) -> CommandScope
  /// What the journal keeps of it; of an import only what came from where.
  var parameters: [String: JSON] { get }
  /// Reads back what `parameters` wrote.
  ///
  /// - Throws: `CommandMembers.Unreadable`, and what the reading of standing rows throws.
  static func read(_ members: CommandMembers) throws -> Command
  /// The changes that it makes, before what holds of every written row is looked at.
  ///
  /// - Throws: `Refusal`, the first rule that says no.
  func changes(to slice: Slice, by actor: Actor, on today: Day) throws(Refusal) -> [Change]
  /// Tables of registers by which it is judged besides its slice, all rows of them.
  var tablesBesides: Set<TableName> { get }
  /// Rows that it is judged by besides those of its slice.
  var rowsBesides: [RowKey] { get }
  /// Rows that others may refer to: those come into its slice as well.
  var rowsReferredTo: [RowKey] { get }
  /// Rows that those in its slice name and that come into it as well.
  func rowsNamed(in records: Records) -> [RowKey]
  /// The same with the ids that the program makes.
  ///
  /// - Parameters:
  ///   - day: Of the command.
  ///   - last: The highest id of a table that begins so and goes on in figures.
  /// - Returns: `nil` when it asks for none.
  /// - Throws: What `last` throws.
  func numbered(on day: Day, last: (TableName, String) throws -> String?) throws -> Command?
  /// The same with the name of the wish and its moment, where it keeps them; `nil` = it does not.
  func stamped(_ operation: String, at moment: Moment) -> Command?
  /// The workers it is about, the one who takes something on last; what moves is told of them first.
  var namedWorkers: [Worker.ID] { get }
}

extension CommandBody {
  package var namedWorkers: [Worker.ID] { [] }
  package func stamped(_ operation: String, at moment: Moment) -> Command? { nil }
  package var tablesBesides: Set<TableName> { [] }
  package var rowsBesides: [RowKey] { [] }
  package var rowsReferredTo: [RowKey] { [] }
  package func rowsNamed(in records: Records) -> [RowKey] { [] }
  package func numbered(
    on day: Day, last: (TableName, String) throws -> String?
  ) throws -> Command? {
    nil
  }
}

/// One row of the rights table: a kind of command, who may give it, and what becomes of it.
package struct CommandRight: Hashable, Sendable {
  package let kind: CommandKind
  package let permission: Permission
  /// Whether it cannot be taken back: others have built on it since, or it is somebody's right.
  ///
  /// Source: `docs/SCORING.md`, article 13.
  package let isFinal: Bool
  /// Whether it takes the day of the clock, whatever day was asked for: steps of the month, signatures
  /// and decisions.
  package let takesDayOfClock: Bool

  /// The administrator stands in for every role, as `--as` would let him, unless it is said otherwise; a
  /// command without states may alter every month.
  init(
    _ kind: CommandKind, _ reach: [ActorRole: Permission.Reach], in states: [MonthState] = [],
    hasAdministrator: Bool = true, isFinal: Bool = false, takesDayOfClock: Bool = false
  ) {
    self.kind = kind
    permission = Permission(
      hasAdministrator ? reach.merging([.administrator: .everywhere]) { $1 } : reach, in: states)
    self.isFinal = isFinal
    self.takesDayOfClock = takesDayOfClock
  }
}

extension CommandKind {
  /// The rights table, made once from what each command says: every frame looks keys up in it.
  private static let rights: [CommandKind: (right: CommandRight, body: any CommandBody.Type)] =
    Command.bodies.reduce(into: [:]) { table, body in
      for right in body.rights { table[right.kind] = (right, body) }
    }

  /// The row of the rights table; `nil` = no command says it, which a test forbids.
  package var right: CommandRight? { Self.rights[self]?.right }

  /// Who may give this command, where and when; nobody where no command is of the kind.
  package var permission: Permission { right?.permission ?? Permission([:], in: []) }
  package var isFinal: Bool { right?.isFinal ?? true }
  package var takesDayOfClock: Bool { right?.takesDayOfClock ?? true }

  fileprivate var body: (any CommandBody.Type)? { Self.rights[self]?.body }
}

extension Command {
  package var kind: CommandKind { body.commandKind }

  /// The slice that `apply` needs; the command comes from `today`.
  package func scope(today: Day) -> CommandScope { body.scope(today: today) }

  /// The command as the journal keeps it.
  package var json: JSON {
    .object(body.parameters.merging(["kind": .text(kind.rawValue)]) { $1 })
  }

  /// The command of a journal row.
  ///
  /// - Throws: `CommandMembers.Unreadable`, and what the reading of standing rows throws.
  package init(_ members: CommandMembers) throws {
    guard let body = CommandKind(rawValue: try members.text("kind"))?.body else {
      throw CommandMembers.Unreadable()
    }
    self = try body.read(members)
  }
}
