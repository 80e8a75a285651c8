import Domain
import TextUI
import Wording

/// The terms as they are being typed; what is not touched stays as proposed.
struct DutyFields: Hashable, Sendable {
  enum Name: Int, CaseIterable, Hashable, Sendable {
    case list, first, last, share, role

    var next: Name { Name(rawValue: (rawValue + 1) % 5) ?? .list }
    var previous: Name { Name(rawValue: (rawValue + 4) % 5) ?? .list }
  }

  private(set) var typed: [Name: FormField] = [:]
  private(set) var role: DutyRole?
  /// Fields that only the caret was put into: they show what is proposed.
  private var entered: Set<Name> = []

  /// What a field shows: what was typed, else what is proposed.
  func field(_ name: Name, _ proposed: Terms) -> FormField {
    typed[name] ?? FormField(proposedText(name, proposed))
  }

  private func proposedText(_ name: Name, _ proposed: Terms) -> String {
    switch name {
    case .first: proposed.first.description
    case .last: proposed.last?.description ?? ""
    case .share: proposed.share.description
    case .list, .role: ""
    }
  }

  /// Whether something was typed that would be lost.
  var isTouched: Bool { typed.keys.contains { !entered.contains($0) } || role != nil }

  mutating func enter() {
    for name in typed.keys { typed[name]?.enter() }
  }

  /// Shows what is proposed now, where nothing else was typed.
  mutating func renew() {
    for name in entered { typed[name] = nil }
    entered = []
  }

  mutating func put(_ text: String, into name: Name) {
    typed[name] = FormField(text)
    entered.remove(name)
  }

  mutating func putCaret(
    column: Int, in name: Name, _ proposed: Terms, _ ambiguous: AmbiguousWidth
  ) {
    guard name != .list, name != .role else { return }
    if typed[name] == nil { entered.insert(name) }
    var field = field(name, proposed)
    field.putCaret(column: column, ambiguous: ambiguous)
    typed[name] = field
  }

  mutating func put(_ role: DutyRole) { self.role = role }

  mutating func type(_ key: Key, into name: Name, _ proposed: Terms, today: Day) -> Bool {
    if let step = key.dayStep { return move(name, by: step, proposed, today) }
    var field = field(name, proposed)
    guard field.type(key) else { return false }
    typed[name] = field
    entered.remove(name)
    return true
  }

  /// Up and down: a day later or earlier, a twentieth more or less.
  private mutating func move(_ name: Name, by step: Int, _ proposed: Terms, _ today: Day) -> Bool {
    switch name {
    case .first, .last:
      let day = try? day(name, proposed, today)
      guard let moved = (day ?? proposed.first)?.moved(by: step) else { return true }
      put("\(moved)", into: name)
    case .share:
      guard let share = try? Share(parsing: field(name, proposed).text) else { return true }
      put("\(Share(raw: min(1_000, max(50, share.raw + step * 50))))", into: name)
    case .list, .role: return false
    }
    return true
  }

  mutating func toggleRole(_ proposed: Terms) {
    role = (role ?? proposed.role) == .held ? .cover : .held
  }

  // MARK: - What was typed, as terms

  /// The day of a field; `nil` = open.
  func day(_ name: Name, _ proposed: Terms, _ today: Day) throws(FieldFault) -> Day? {
    guard let text = typed[name]?.text else {
      return name == .first ? proposed.first : proposed.last
    }
    if name == .first {
      return try DayLanguage(today: today, base: proposed.first).day(of: text)
    }
    guard !text.isEmpty else { return nil }
    let first = (try? day(.first, proposed, today)) ?? nil
    let last = try DayLanguage(today: today, after: first ?? proposed.first).day(of: text)
    if let first, last < first { throw .lastBeforeFirst(first) }
    return last
  }

  private func share(_ proposed: Terms) throws(FieldFault) -> Share {
    guard let text = typed[.share]?.text else { return proposed.share }
    guard let share = try? Share(parsing: text), (1...1_000).contains(share.raw)
    else { throw .share(text) }
    return share
  }

  /// Why a field cannot be taken; `nil` = it can.
  func fault(_ name: Name, _ proposed: Terms, today: Day) -> FieldFault? {
    do throws(FieldFault) {
      switch name {
      case .first, .last: _ = try day(name, proposed, today)
      case .share: _ = try share(proposed)
      case .list, .role: break
      }
      return nil
    } catch { return error }
  }

  /// The first field that cannot be taken.
  func wrong(_ proposed: Terms, today: Day) -> Name? {
    Name.allCases.first { fault($0, proposed, today: today) != nil }
  }

  /// The terms with what was typed; `away` is who could be stood in for, if that is not proposed.
  func applied(
    to proposed: Terms, away: Worker.ID?, today: Day
  ) throws(FieldFault) -> Terms {
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
    if typed[.first] != nil, let first = try day(.first, proposed, today) { terms.first = first }
    if typed[.last] != nil { terms.last = try day(.last, proposed, today) }
    terms.share = try share(proposed)
    // What the form shows is what is written: it shows the share of the role that was proposed.
    if typed[.share] != nil || terms.role != proposed.role { terms.isShareGiven = true }
    return terms
  }
}
