import Domain

/// The commands of one actor in one role that undo and redo may take: across windows and restarts.
///
/// Undo takes the newest own command that is not undone, redo the newest undo that is not redone;
/// any other own command ends the redo. What changed nothing, a backup among it, is not on the stack.
struct UndoStack {
  private let journal: Journal
  private let actor: Actor

  init(_ journal: Journal, of actor: Actor) {
    self.journal = journal
    self.actor = actor
  }

  /// What undo takes back next.
  func undoable() throws -> JournalEntry? {
    var redone: Set<Int> = []
    var undone: Set<Int> = []
    return try firstOwn { entry in
      if entry.kind == .redo, let target = entry.undoes {
        redone.insert(target)
      } else if entry.kind == .undo, let target = entry.undoes {
        if !redone.contains(entry.sequence) { undone.insert(target) }
      } else {
        return undone.contains(entry.sequence) ? .next : .take
      }
      return .next
    }
  }

  /// What redo takes back next: an undo.
  func redoable() throws -> JournalEntry? {
    var redone: Set<Int> = []
    return try firstOwn { entry in
      if entry.kind == .redo, let target = entry.undoes {
        redone.insert(target)
        return .next
      }
      guard entry.kind == .undo else { return .stop }
      return redone.contains(entry.sequence) ? .next : .take
    }
  }

  private enum Step { case next, take, stop }

  private static let page = 50

  /// Walks the own entries from the newest back.
  private func firstOwn(_ step: (JournalEntry) -> Step) throws -> JournalEntry? {
    var below = Int.max
    while true {
      let entries = try journal.entries(
        """
        WHERE actor = ?1 AND role = ?2 AND sequence < ?3 \
        AND changed <> 0 \
        ORDER BY sequence DESC LIMIT \(Self.page)
        """, [.text(actor.name), .code(actor.role), .integer(below)])
      for entry in entries {
        switch step(entry) {
        case .next: continue
        case .take: return entry
        case .stop: return nil
        }
      }
      guard entries.count == Self.page, let last = entries.last else { return nil }
      below = last.sequence
    }
  }
}
