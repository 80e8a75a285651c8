/// Which state a copy holds.
package struct BackupNote: Hashable, Sendable {
  /// The journal's last row in the copy.
  package var sequence: Int
  package var hash: String

  package init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

extension BackupNote: CommandBody {
  package static let rights = [
    CommandRight(.backup, [:])
  ]

  package var commandKind: CommandKind { .backup }

  package func scope(today: Day) -> CommandScope {
    CommandScope(anchor: .street(""), month: nil)
  }

  package var parameters: [String: JSON] {
    ["sequence": .integer(sequence), "hash": .text(hash)]
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    .backup(Self(sequence: try members.integer("sequence"), hash: try members.text("hash")))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    // It changes nothing; that the copy was made stands in the journal.
    try slice.permit(.backup, actor)
    return []
  }
}
