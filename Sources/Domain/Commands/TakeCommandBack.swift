/// Takes a command back, or an undo (撤销、恢复).
package struct TakeCommandBack: Hashable, Sendable {
  /// The place of what is taken back in the journal.
  package var sequence: Int
  /// Whether that is an undo.
  package var isRedo: Bool

  package init(sequence: Int, isRedo: Bool) {
    self.sequence = sequence
    self.isRedo = isRedo
  }
}

extension TakeCommandBack: CommandBody {
  package static let rights = [CommandKind.undo, .redo].map {
    CommandRight(
      $0,
      [
        .district: .everywhere, .street: .everywhere, .secretary: .everywhere,
        .department: .everywhere, .surveyor: .everywhere, .worker: .everywhere,
      ])
  }

  package var commandKind: CommandKind { isRedo ? .redo : .undo }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .takenBack(sequence), month: nil)
  }

  package var parameters: [String: JSON] { ["sequence": .integer(sequence)] }

  package static func read(_ members: CommandMembers) throws -> Command {
    let sequence = try members.integer("sequence")
    return try members.text("kind") == CommandKind.redo.rawValue
      ? .redo(sequence: sequence) : .undo(sequence: sequence)
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    // What it writes stands in the journal, which only the store reads.
    []
  }
}
