import Domain
import TextUI
import Wording

extension Canvas {
  /// The filter and the terms of a picker, each a field.
  mutating func drawFields(_ picker: Picker, _ facts: MonthFacts, in rect: Rect) {
    guard !rect.isEmpty, let candidate = picker.proposed else { return }
    let words = facts.words
    var x = 1
    let isShort = rect.columns < 60
    let isRoomy = rect.columns >= 100
    if isRoomy || picker.isFiltering || !picker.filter.isEmpty {
      x = drawFilter(picker, words, in: rect) + 2
      if !isRoomy { return }
      x = max(x, rect.columns / 2 + 4)
    }
    for (place, item) in picker.fields.items.enumerated() where item.isTyped {
      if isShort, item.name == .share, picker.fields.name != .share { continue }
      x =
        drawField(item, place, picker, candidate, facts, x, isShort: isShort, in: rect)
        + (isShort ? 1 : 2)
    }
    let isRole = picker.fields.name == .role
    if isRole { placeCursor(column: x, in: rect) }
    let start = x
    x = put(
      picker.fields.items.last?.shown ?? "", row: 0, column: x, isRole ? .selected : .text,
      in: rect)
    note(
      .field(picker.fields.items.count - 1), owner: MouseOwner.page.rawValue,
      in: Rect(row: rect.row, column: rect.column + start, rows: 1, columns: max(1, x - start)))
    drawFieldHints(candidate, facts, after: x, in: rect)
  }

  /// That the fields can be changed, and why a cover is proposed.
  private mutating func drawFieldHints(
    _ candidate: Candidate, _ facts: MonthFacts, after x: Int, in rect: Rect
  ) {
    let words = facts.words
    let hint = words(DashboardPhrase.fieldsHint)
    let hintWidth = CharacterWidth.width(of: hint, ambiguous: ambiguous)
    if x + hintWidth + 3 < rect.columns {
      put(hint, row: 0, column: rect.columns - hintWidth - 1, .dim, in: rect)
    }
    if rect.rows > 1, candidate.terms.role == .cover, let absent = candidate.terms.absent {
      put(facts.coverWhy(absent, candidate.terms), row: 1, column: 2, .dim, in: rect)
    }
  }

  private mutating func drawFilter(_ picker: Picker, _ words: Words, in rect: Rect) -> Int {
    var x = put("/ ", row: 0, column: 2, .accent, in: rect)
    if picker.isFiltering || !picker.filter.isEmpty {
      let (text, caret) = picker.filter.window(width: 20, ambiguous: ambiguous)
      if picker.isFiltering { cursor = Position(row: rect.row, column: rect.column + x + caret) }
      x = put(text, row: 0, column: x, in: rect)
      return put(
        "  \(picker.shown.count)/\(picker.candidates.count)", row: 0, column: x, .dim, in: rect)
    }
    return put(words(DashboardPhrase.fieldFilter), row: 0, column: x, .dim, in: rect)
  }

  private mutating func drawField(
    _ item: DutyField, _ place: Int, _ picker: Picker, _ candidate: Candidate,
    _ facts: MonthFacts, _ x: Int, isShort: Bool, in rect: Rect
  ) -> Int {
    let (name, field) = (item.name, item.text)
    let isActive = picker.fields.active == place
    var text = field.text
    if text.isEmpty, !isActive { text = facts.words(DashboardPhrase.fieldOpen) }
    if isShort, !isActive, text.count == 10 { text = String(text.dropFirst(2)) }
    var look = FieldLook(
      label: item.title(facts.words), text: text, input: field.input, isActive: isActive,
      isBoxed: false, place: place)
    look.isFaulty = picker.fields.fault(name, candidate.terms, today: facts.today) != nil
    if isActive, let day = try? picker.fields.day(name, candidate.terms, facts.today),
      name == .first || name == .last
    {
      look.note = facts.words.understood(day, from: text, today: facts.today)
    }
    return draw(look, row: 0, column: x, in: rect)
  }
}
