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

  func title(_ words: Words) -> String {
    let english = column.header?.english ?? column.name
    return words.language == .chinese
      ? column.header?.chinese ?? english : String(english.map { $0 == "_" ? " " : $0 })
  }

  var key: String { column.name }

  func dayStep(_ key: Key) -> Int? {
    if case .day = column.cell { key.dayStep } else { nil }
  }

  /// What stands in it: the name of what was chosen, else what was typed.
  var shown: String { options.first { $0.id == text.text }?.name ?? text.text }

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
