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
  /// Marks and waivers of a community that has handed its month in.
  case submitted
  /// One login gives the marks of one source only.
  case raters
  /// What two persons do is done by two.
  case secondPerson = "second-person"

  /// What the database says when it refuses: a mark that this program knows, and a sentence.
  package var message: String { "sealed:\(rawValue): \(sentence)" }

  private var sentence: String {
    switch self {
    case .journal: "the journal is only added to, never changed."
    case .settlement: "a settlement is never changed; reopen the month and settle it again."
    case .settledMonth: "the month is settled; two persons of the street can reopen it."
    case .reopening: "a settled month is reopened by two different persons only."
    case .creator: "who made the database, and what for, cannot be changed."
    case .submitted: "the community has handed in; the street can return it."
    case .raters: "one login gives the marks of one source only for a ratee and month."
    case .secondPerson: "another person has to verify or countersign."
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

  package init(table: String, event: Event, condition: String?, seal: Seal) {
    self.table = table
    self.event = event
    self.condition = condition
    self.seal = seal
  }

  /// The name under which the database keeps it.
  package var name: String {
    "\(table)_\(event.rawValue)_"
      + seal.rawValue.map { $0 == "-" ? "_" : $0 }.map(String.init).joined()
  }
}
