/// What the database itself keeps closed, whoever asks and with whatever tool.
package enum Seal: String, CaseIterable, Hashable, Sendable {
  /// The journal is only added to.
  case journal
  /// A settlement is never changed.
  case settlement
  /// What a settled month was computed from.
  case settledMonth = "settled-month"
  /// A settled month is opened again by two persons only.
  case reopening
  /// Who made the database.
  case creator

  /// What the database says when it refuses: a mark that this program knows, and a sentence.
  package var message: String { "sealed:\(rawValue): \(sentence)" }

  private var sentence: String {
    switch self {
    case .journal: "the journal is only added to, never changed."
    case .settlement: "a settlement is never changed; reopen the month and settle it again."
    case .settledMonth: "the month is settled; two persons of the street can reopen it."
    case .reopening: "a settled month is reopened by two different persons only."
    case .creator: "who made the database cannot be changed."
    }
  }

  /// Finds the seal in what the database said.
  package init?(message: String) {
    let parts = message.split(separator: ":", maxSplits: 2)
    guard parts.count == 3, parts[0] == "sealed" else { return nil }
    self.init(rawValue: String(parts[1]))
  }
}

/// A change of a table that the database refuses.
package struct TableGuard: Hashable, Sendable {
  package enum Event: String, CaseIterable, Sendable {
    case insert, update, delete
  }

  package let table: String
  package let event: Event
  /// A condition on `OLD` and `NEW`; `nil` = always.
  package let condition: String?
  package let seal: Seal

  /// The name under which the database keeps it.
  package var name: String { "\(table)_\(event.rawValue)_sealed" }
}
