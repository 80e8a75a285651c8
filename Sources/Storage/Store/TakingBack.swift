import Domain

/// The changes of an undo or a redo: the inverse of what the journal says was done.
struct TakingBack {
  private let connection: any SQLConnection
  private let request: Request

  init(_ connection: any SQLConnection, _ request: Request) {
    self.connection = connection
    self.request = request
  }

  /// - Throws: `Refusal` when the stack, the month's state or an invariant forbids it. Whether the
  ///   rows are still as they were left is told by writing the changes.
  func changes(in records: Records) throws -> [Change] {
    let entry = try entry()
    let changes = Array(try Journal(connection: connection).changes(entry.sequence).inverse)
    try checkChanges(
      changes, in: records,
      allowed: try original(of: entry).kind?.permission.states ?? [])
    return changes
  }

  private var journal: Journal { Journal(connection: connection) }

  /// The entry to take back, when its turn has come.
  private func entry() throws -> JournalEntry {
    let stack = UndoStack(journal, of: request.actor)
    let (top, sequence, nothing) =
      switch request.command {
      case .redo(let sequence): (try stack.redoable(), sequence, Refusal.nothingToRedo)
      case .undo(let sequence): (try stack.undoable(), sequence, Refusal.nothingToUndo)
      default: (nil, 0, Refusal.nothingToUndo)
      }
    guard let top, let kind = top.kind else { throw nothing }
    let origin = try original(of: top).kind ?? kind
    guard top.sequence == sequence, !origin.isFinal else {
      throw Refusal.notUndoable(sequence: sequence, origin)
    }
    return top
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
