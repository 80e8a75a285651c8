import Domain
import TextUI
import Wording

/// One of the terms of a duty as it is typed; the first stands for the list of candidates above them.
struct DutyField: FormItem {
  enum Name: String, CaseIterable, Hashable, Sendable {
    case list, first, last, share, role
  }

  let name: Name
  var text = FormField()
  var options: [ChoiceList.Option] = []
  var goesOnWhenChosen: Bool { false }
  var key: String { name.rawValue }
  /// Whether it is a text.
  var isTyped: Bool { name != .list && name != .role }

  init(_ name: Name, _ words: Words) {
    self.name = name
    guard name == .role else { return }
    options = [DutyRole.held, .cover].map { .init($0.rawValue, words.name($0)) }
  }

  func title(_ words: Words) -> String {
    switch name {
    case .list: words(DashboardPhrase.fieldFilter)
    case .first: words(DashboardPhrase.fieldFrom)
    case .last: words(DashboardPhrase.fieldTo)
    case .share: words(DashboardPhrase.fieldShare)
    case .role: words(LessonPhrase.plainRole)
    }
  }

  func spokenNow(_ facts: MonthFacts) -> String {
    shown.isEmpty ? facts.words(DashboardPhrase.fieldOpen) : shown
  }
}

/// The terms as they are being typed; what is not touched stays as proposed.
typealias DutyFields = FormFields<DutyField>

extension FormFields where Item == DutyField {
  init(_ words: Words) { self.init(DutyField.Name.allCases.map { DutyField($0, words) }) }

  var name: DutyField.Name { item?.name ?? .list }

  /// Shows what is proposed, where nothing else was given.
  mutating func propose(_ terms: Terms) {
    propose("\(terms.first)", into: "first")
    propose(terms.last.map { "\($0)" } ?? "", into: "last")
    propose("\(terms.share)", into: "share")
    propose(terms.role.rawValue, into: "role")
  }

  func field(_ name: DutyField.Name) -> FormField {
    place(of: name.rawValue).map { items[$0].text } ?? FormField()
  }

  /// What was typed into a field; `nil` = what is proposed stands.
  private func typed(_ name: DutyField.Name) -> String? {
    isGiven(name.rawValue) ? text(of: name.rawValue) : nil
  }

  /// Up and down: a day later or earlier, a twentieth more or less; `proposed` where nothing can be read.
  mutating func move(by step: Int, _ proposed: Terms, _ today: Day) {
    switch name {
    case .first, .last:
      let day = try? day(name, proposed, today)
      put("\((day ?? proposed.first).moved(by: step))", into: active)
    case .share:
      guard let share = try? Share(typed: text(of: "share")) else { return }
      put("\(Share(raw: min(1_000, max(50, share.raw + step * 50))))", into: active)
    case .list, .role: break
    }
  }

  // MARK: - What was typed, as terms

  /// The day of a field; `nil` = open.
  func day(_ name: DutyField.Name, _ proposed: Terms, _ today: Day) throws(FieldFault) -> Day? {
    guard let text = typed(name) else { return name == .first ? proposed.first : proposed.last }
    if name == .first {
      return try DayLanguage(today: today, base: proposed.first).day(of: text)
    }
    guard !text.isEmpty, text != "-" else { return nil }
    let first = (try? day(.first, proposed, today)) ?? nil
    let last = try DayLanguage(today: today, after: first ?? proposed.first).day(of: text)
    if let first, last < first { throw .lastBeforeFirst(first) }
    return last
  }

  private func share(_ proposed: Terms) throws(FieldFault) -> Share {
    guard let text = typed(.share) else { return proposed.share }
    guard let share = try? Share(typed: text)
    else { throw .share(text) }
    return share
  }

  /// Why a field cannot be taken; `nil` = it can.
  func fault(_ name: DutyField.Name, _ proposed: Terms, today: Day) -> FieldFault? {
    do throws(FieldFault) {
      switch name {
      case .first, .last: _ = try day(name, proposed, today)
      case .share: _ = try share(proposed)
      case .list, .role: break
      }
      return nil
    } catch { return error }
  }

  /// The terms with what was typed; `away` is who could be stood in for, if that is not proposed.
  func applied(
    to proposed: Terms, away: Worker.ID?, today: Day
  ) throws(FieldFault) -> Terms {
    var terms = proposed
    if let role = typed(.role).flatMap({ DutyRole(rawValue: $0) }), role != proposed.role {
      terms.role = role
      terms.giver = nil
      if role == .held {
        (terms.absent, terms.last) = (nil, nil)
      } else {
        guard let away else { throw .nobodyAway }
        terms.absent = away
      }
    }
    if isGiven("first"), let first = try day(.first, proposed, today) { terms.first = first }
    if isGiven("last") { terms.last = try day(.last, proposed, today) }
    terms.share = try share(proposed)
    // What the form shows is what is written: it shows the share of the role that was proposed.
    if isGiven("share") || terms.role != proposed.role { terms.isShareGiven = true }
    return terms
  }
}
