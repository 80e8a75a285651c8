import Domain

/// The changes of an undo or a redo: the inverse of what the journal says was done.
struct TakingBack {
  private let connection: any SQLConnection
  private let request: Request
  private let day: DayOfClock
  private let payloads: Journal

  /// - Parameters:
  ///   - connection: What is stored now.
  ///   - request: The undo or redo.
  ///   - day: Of the clock.
  ///   - payloads: Where the changes of the row to take back are read.
  init(
    _ connection: any SQLConnection, _ request: Request, _ day: DayOfClock, _ payloads: Journal
  ) {
    self.connection = connection
    self.request = request
    self.day = day
    self.payloads = payloads
  }

  /// - Throws: `Refusal` when the stack, the month's state or an invariant forbids it. Whether the
  ///   rows are still as they were left is told by writing the changes.
  func changes(in records: Records) throws -> [Change] {
    let entry = try entry()
    let changes = Array(try payloads.changes(entry.sequence).inverse)
    let origin = try original(of: entry)
    try check(changes, of: origin.kind, in: records)
    try records.refuse(changes)
    var dependencies = Dependencies(after: changes, connection)
    try dependencies.check()
    return changes
  }

  private func check(
    _ changes: [Change], of kind: CommandKind?, in records: Records
  ) throws(Refusal) {
    guard kind == .importTables else {
      return try checkChanges(
        changes, in: records, allowed: kind?.changeableStates ?? [.planning, .open])
    }
    do throws(Refusal) {
      // An import may bring what is given as long as it may bring it.
      try checkChanges(changes, in: records, allowed: [.planning, .open, .scoring])
    } catch .monthClosed {
      throw .importStays
    }
  }

  private var journal: Journal { Journal(connection: connection) }

  /// The entry to take back, when its turn has come.
  private func entry() throws -> JournalEntry {
    let stack = UndoStack(journal, of: request.actor)
    let isRedo = if case .redo = request.command { true } else { false }
    guard let sequence = request.undoes,
      let top = isRedo ? try stack.redoable() : try stack.undoable(), let kind = top.kind
    else { throw isRedo ? Refusal.nothingToRedo : .nothingToUndo }
    let origin = try original(of: top).kind ?? kind
    guard top.sequence == sequence, !origin.isFinal else {
      throw Refusal.notUndoable(sequence: sequence, origin)
    }
    try day.check(request, as: origin)
    try requirePlace(of: top, origin)
    return top
  }

  /// What was done elsewhere is taken back by somebody who still has that role there.
  private func requirePlace(of entry: JournalEntry, _ kind: CommandKind) throws {
    guard entry.actor.place != request.actor.place else { return }
    let rows = try connection.rows(
      "SELECT 1 FROM users WHERE login = ?1 AND role = ?2 AND (place = ?3 OR place = '')",
      [.text(request.actor.name), .code(entry.actor.role), .text(entry.actor.place ?? "")])
    let isCreator = try Meta.read("creator", connection) == request.actor.name
    guard isCreator || !rows.isEmpty else {
      throw Refusal.notYourPlace(kind, place: entry.actor.place ?? "")
    }
  }

  /// The command at the bottom of undos of redos of undos.
  private func original(of entry: JournalEntry) throws -> JournalEntry {
    guard let target = entry.undoes, let below = try journal.entry(target) else { return entry }
    return try original(of: below)
  }
}

extension Sequence<Change> {
  /// What takes these changes back, the last one first.
  var inverse: [Change] { reversed().map(\.inverse) }
}
