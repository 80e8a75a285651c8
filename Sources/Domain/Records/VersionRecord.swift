/// What holds of something from a first month on, until a later version of it.
package protocol VersionRecord: Record where Key == VersionKey<Of> {
  associatedtype Of: Hashable & Sendable
  var of: Of { get }
  /// `Month.beginning` holds from the beginning.
  var from: Month { get }
}

extension VersionRecord {
  package var key: VersionKey<Of> { VersionKey(of: of, from: from) }
}

package struct VersionKey<Of: Hashable & Sendable>: Hashable, Sendable {
  package let of: Of
  package let from: Month

  package init(of: Of, from: Month) {
    self.of = of
    self.from = from
  }
}

/// The versions of many things; the version of a month is the latest one not after it.
package struct Versions<V: VersionRecord>: Equatable, Sendable {
  /// Sorted by `from` within each.
  private var lists: [V.Of: [V]] = [:]

  package init() {}

  package func of(_ id: V.Of) -> [V] { lists[id] ?? [] }

  package func of(_ id: V.Of, in month: Month) -> V? {
    lists[id]?.last { $0.from <= month }
  }

  package subscript(key: V.Key) -> V? {
    get { lists[key.of]?.first { $0.from == key.from } }
    set {
      var list = lists[key.of] ?? []
      list.removeAll { $0.from == key.from }
      if let newValue {
        let place = list.firstIndex { $0.from > key.from } ?? list.endIndex
        list.insert(newValue, at: place)
      }
      lists[key.of] = list.isEmpty ? nil : list
    }
  }

  /// Of each thing the version of a month, if it is wanted.
  func inForce(in month: Month, where isWanted: (V) -> Bool) -> Self {
    var picked = Self()
    for (id, list) in lists {
      guard let version = list.last(where: { $0.from <= month }), isWanted(version) else {
        continue
      }
      picked.lists[id] = [version]
    }
    return picked
  }

  package var all: [V] { lists.values.flatMap(\.self) }
  package var ids: [V.Of] { Array(lists.keys) }
}
