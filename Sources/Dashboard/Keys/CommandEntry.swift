package import Domain
package import TextUI
package import Wording

/// A command of the screen as the manual page and the settings file tell of it.
package struct CommandEntry: Hashable, Sendable {
  /// The name that the settings file calls it by.
  package let name: String
  package let keys: [Key]
  /// A few words: what it does.
  package let help: String
  /// Where it works, in words; none = everywhere.
  package let places: [String]
  /// Who may give it; none = everybody.
  package let roles: [ActorRole]
}

extension Keymap {
  /// Every command once, in the order of the registry.
  package func entries(_ words: Words) -> [CommandEntry] {
    let everywhere = Set(self[.waiting].map(\.id))
    return commands.map { binding, places in
      CommandEntry(
        name: binding.id, keys: binding.keys, help: words(binding.help),
        places: everywhere.contains(binding.id) ? [] : places.map { words($0.title) },
        roles: binding.writes.map { kind in
          ActorRole.allCases.filter { kind.permission.reach[$0] != nil }
        } ?? [])
    }
  }
}

extension Key {
  /// How the key is called on the screen in a language.
  package func title(_ words: Words) -> String { name(words) }
}
