import Domain
import TextUI

/// The terms as they are being typed; what is not touched stays as proposed.
struct DutyFields: Hashable, Sendable {
  enum Name: Int, CaseIterable, Hashable, Sendable {
    case list, first, last, share, role

    var next: Name { Name(rawValue: (rawValue + 1) % 5) ?? .list }
    var previous: Name { Name(rawValue: (rawValue + 4) % 5) ?? .list }
  }

  enum Fault: Error, Hashable, Sendable {
    case day(String)
    case share(String)
    case nobodyAway
  }

  private var texts: [Name: TextInput] = [:]
  private(set) var role: DutyRole?
  /// The next character replaces the text, as in a field that was just entered.
  private var isFresh = true

  /// What a field shows: what was typed, else what is proposed.
  func text(_ name: Name, _ proposed: Terms) -> TextInput {
    texts[name] ?? TextInput(proposedText(name, proposed))
  }

  private func proposedText(_ name: Name, _ proposed: Terms) -> String {
    switch name {
    case .first: proposed.first.description
    case .last: proposed.last?.description ?? ""
    case .share: proposed.share.description
    case .list, .role: ""
    }
  }

  mutating func enter() { isFresh = true }

  mutating func type(_ key: Key, into name: Name, _ proposed: Terms) -> Bool {
    var input = text(name, proposed)
    if isFresh, case .character = key { input = TextInput() }
    guard input.handle(key) else { return false }
    isFresh = false
    texts[name] = input
    return true
  }

  mutating func toggleRole(_ proposed: Terms) {
    role = (role ?? proposed.role) == .held ? .cover : .held
  }

  /// The terms with what was typed; `away` is who could be stood in for, if that is not proposed.
  func applied(to proposed: Terms, away: Worker.ID?) throws(Fault) -> Terms {
    var terms = proposed
    if let role, role != proposed.role {
      terms.role = role
      if role == .held {
        (terms.absent, terms.last) = (nil, nil)
      } else {
        guard let away else { throw .nobodyAway }
        terms.absent = away
      }
    }
    if let typed = texts[.first]?.text {
      guard let day = readDay(typed, from: proposed.first) else { throw .day(typed) }
      terms.first = day
    }
    if let typed = texts[.last]?.text {
      guard let day = readDay(typed, from: terms.first) else {
        if !typed.isEmpty { throw .day(typed) }
        terms.last = nil
        return try withShare(terms)
      }
      terms.last = day
    }
    return try withShare(terms)
  }

  private func withShare(_ terms: Terms) throws(Fault) -> Terms {
    guard let typed = texts[.share]?.text else { return terms }
    guard let share = try? Share(parsing: typed) else { throw .share(typed) }
    var terms = terms
    terms.share = share
    return terms
  }
}
