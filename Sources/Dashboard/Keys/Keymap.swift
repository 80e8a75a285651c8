package import TextUI
import Wording

/// The commands of every page with the keys they have in this run (按键).
///
/// Made once: frames only read it.
package struct Keymap: Sendable {
  /// By the order of the places.
  private var lists: [[Binding]]
  /// The commands whose keys are not the usual ones.
  private var changed: Set<String> = []

  /// The usual keys.
  package static let usual = Keymap()

  private init() {
    lists = CommandPlace.allCases.map(\.usual)
  }

  subscript(place: CommandPlace) -> [Binding] {
    Self.numbers[place].map { lists[$0] } ?? place.usual
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: CommandPlace.allCases.enumerated().map { ($1, $0) })

  /// Every command once, with all places it works in, in the order of the registry.
  var commands: [(binding: Binding, places: [CommandPlace])] {
    var order: [String] = []
    var found: [String: (binding: Binding, places: [CommandPlace])] = [:]
    for place in CommandPlace.allCases where place != .waiting {
      for binding in self[place] {
        if found[binding.id] == nil { order.append(binding.id) }
        found[binding.id, default: (binding, [])].places.append(place)
      }
    }
    return order.compactMap { found[$0] }
  }

  /// The usual keys but for those that a user gave to commands of his choice.
  ///
  /// What cannot be is left as usual and named in `faults`.
  package static func assigning(_ keys: [String: [Key]]) -> (keymap: Keymap, faults: [KeymapFault])
  {
    guard !keys.isEmpty else { return (.usual, []) }
    var faults: [KeymapFault] = []
    var wanted: [String: [Key]] = [:]
    for (id, keys) in keys where keys != Keymap.usual.keys(of: id) {
      if let fault = Keymap.usual.fault(assigning: keys, to: id) {
        faults.append(fault)
      } else {
        wanted[id] = keys
      }
    }
    while let clash = Keymap.usual.with(wanted).clash(among: wanted) {
      faults.append(clash)
      wanted[clash.command] = nil
    }
    return (Keymap.usual.with(wanted), faults.sorted { $0.command < $1.command })
  }

  /// How hints call the keys that were changed, by command.
  func changedNames(_ words: Words) -> [String: String] {
    var names: [String: String] = [:]
    for binding in lists.joined() where changed.contains(binding.id) {
      names[binding.id] = binding.keys.first?.name(words) ?? ": " + words(binding.label)
    }
    return names
  }

  /// The keys of a command where it is listed first.
  private func keys(of id: String) -> [Key]? { lists.joined().first { $0.id == id }?.keys }

  private func with(_ keys: [String: [Key]]) -> Keymap {
    var map = self
    map.changed = Set(keys.keys)
    for list in map.lists.indices {
      for place in map.lists[list].indices {
        guard let own = keys[map.lists[list][place].id] else { continue }
        map.lists[list][place].keys = own
      }
    }
    return map
  }

  /// Why a command may not have these keys, whatever the others have.
  private func fault(assigning keys: [Key], to id: String) -> KeymapFault? {
    let same = lists.joined().filter { $0.id == id }
    guard !same.isEmpty else { return KeymapFault(command: id, reason: .unknownCommand) }
    if keys.isEmpty, Self.needed.contains(id) { return KeymapFault(command: id, reason: .needed) }
    let closes = same.contains { $0.keys.contains(.escape) }
    if closes != keys.contains(.escape) {
      return KeymapFault(command: id, reason: closes ? .keepsEscape : .escapeIsTaken)
    }
    return nil
  }

  /// Without these a user could not find the way out, or the way to anything else.
  private static let needed: Set<String> = ["quit", "help", "palette"]

  /// A key that has two meanings on one page, one of them by a user's wish.
  private func clash(among wanted: [String: [Key]]) -> KeymapFault? {
    for list in lists {
      var holders: [Key: String] = [:]
      for binding in list {
        for key in binding.keys {
          guard let other = holders[key], other != binding.id else {
            holders[key] = binding.id
            continue
          }
          let (own, rest) = wanted[binding.id] != nil ? (binding.id, other) : (other, binding.id)
          if wanted[own] != nil {
            return KeymapFault(command: own, reason: .taken(key, by: rest))
          }
        }
      }
    }
    return nil
  }
}

/// Why keys that a user chose are not taken.
package struct KeymapFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownCommand
    /// The command leads out or to everything else; it has to have a key.
    case needed
    /// Esc is this command's on some page and stays.
    case keepsEscape
    /// Esc leads back everywhere and means nothing else.
    case escapeIsTaken
    /// Another command of the same page has the key.
    case taken(Key, by: String)
  }

  package let command: String
  package let reason: Reason
}
