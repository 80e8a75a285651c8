import Domain
import Synchronization

/// Which names stand for several people, places or pieces of work (同名), so that each of them is told
/// with what tells them apart.
///
/// A class, so that all who share the records share what was looked up; each kind is looked up once, when
/// somebody is named for the first time.
final class Namesakes: Sendable {
  enum Kind: CaseIterable {
    case worker, community, street, department, target
  }

  private let shared = Mutex<[Kind: Set<String>]>([:])

  /// Whether another one of the kind is called the same.
  func isShared(_ name: String, _ kind: Kind, among names: () -> [String]) -> Bool {
    shared.withLock { shared in
      if let known = shared[kind] { return known.contains(name) }
      var (once, several): (Set<String>, Set<String>) = ([], [])
      for name in names() where !once.insert(name).inserted { several.insert(name) }
      shared[kind] = several
      return several.contains(name)
    }
  }
}
