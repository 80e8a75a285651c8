import Domain
import TextUI
import Wording

/// A column of a table as a field (一格).
struct ColumnField: FormItem {
  let column: Table.Column
  var options: [ChoiceList.Option]
  var text: FormField
  let isFixed: Bool

  init(_ column: Table.Column, options: [ChoiceList.Option], text: String, isFixed: Bool) {
    self.column = column
    self.options = options
    self.text = FormField(text)
    self.isFixed = isFixed
  }

  func title(_ words: Words) -> String { column.title(words.language) }

  var key: String { column.name }

  func dayStep(_ key: Key) -> Int? {
    if case .day = column.cell { key.dayStep } else { nil }
  }

  func warning(_ words: Words) -> String? {
    column.isFree ? words(RegisterPhrase.warnFree) : nil
  }

  func spokenTitle(_ facts: MonthFacts) -> String {
    [title(facts.words), warning(facts.words)].compactMap(\.self)
      .joined(separator: facts.words(LessonPhrase.plainComma))
  }

  /// What stands in it: the name of what was chosen, else what was typed.
  var shown: String {
    let isNothing = text.text.isEmpty && column.empty == nil
    return isNothing ? "" : options.first { $0.id == text.text }?.name ?? text.text
  }

  var value: Result<Value, CellFault> {
    do throws(CellFault) {
      let value = try column.cell.value(of: text.text, empty: column.empty)
      guard let limit = column.limit, !limit.holds(value) else { return .success(value) }
      return .failure(
        CellFault(found: text.text, problem: .outOfRange, allowed: column.cell.allowed))
    } catch {
      return .failure(error)
    }
  }

  /// What is understood, or what is wrong with what stands there.
  func note(_ facts: MonthFacts) -> String {
    let words = facts.words
    if text.text.isEmpty { return column.empty == nil ? "" : words(MonthlyPhrase.mayStayEmpty) }
    switch value {
    case .failure(let fault):
      return facts.viewer.glyphs.signs.impossible + " " + words.sentence(for: fault)
    case .success:
      guard case .day = column.cell, let day = Day(text.text) else { return "" }
      return words.understood(day, from: text.text, today: facts.today)
    }
  }

  /// A stored value as it is typed.
  static func text(_ value: Value, _ column: Table.Column) -> String {
    switch (value, column.cell) {
    case (.null, _): ""
    case (.text(let text), _): text
    case (.integer(let raw), .decimal(let unit)): decimalText(raw, places: unit.places)
    case (.integer(let number), _): String(number)
    }
  }
}

extension FormFields where Item == ColumnField {
  /// What stands in the fields, or the first field that is wrong.
  func values(_ words: Words) -> Result<[Value], FieldProblem> {
    var values: [Value] = []
    for (place, field) in items.enumerated() {
      switch field.value {
      case .success(let value): values.append(value)
      case .failure(let fault):
        let isOpen = field.text.text.isEmpty && !field.options.isEmpty
        return .failure(
          FieldProblem(
            place: place,
            sentence: isOpen ? words(RegisterPhrase.chooseOne) : words.sentence(for: fault)))
      }
    }
    return .success(values)
  }

  /// What is wrong, with the field that it is about.
  func sentence(for problem: FieldProblem, _ words: Words) -> String {
    let title = problem.place.map { items[$0].title(words) + ": " } ?? ""
    return title + problem.sentence
  }

  /// The same place among the fields that plain mode asks.
  func asked(_ place: Int?) -> Int { items[..<(place ?? 0)].count { !$0.isFixed } }
}
