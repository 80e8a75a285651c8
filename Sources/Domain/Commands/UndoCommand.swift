/// Takes a command back (撤销).
package struct UndoCommand: Hashable, Sendable {
  /// The place of what is taken back in the journal.
  package var sequence: Int

  package init(sequence: Int) { self.sequence = sequence }
}

extension UndoCommand: CommandBody {
  package static let rights = [
    CommandRight(
      .undo,
      [
        .district: .everywhere, .street: .everywhere, .secretary: .everywhere,
        .department: .everywhere, .surveyor: .everywhere, .worker: .everywhere,
      ])
  ]

  package var commandKind: CommandKind { .undo }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .wholeDatabase, month: nil)
  }

  package var parameters: [String: JSON] {
    ["sequence": .integer(sequence)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .undo(sequence: try members.integer("sequence"))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    // What it writes stands in the journal, which only the store reads.
    []
  }
}
