import Domain
import Wording

extension Column {
  /// The header in a language.
  func heading(_ language: Language) -> String { language == .chinese ? chinese : name }

  /// The cell of a stored value; texts are guarded against formulas, numbers never.
  func cell(_ value: Value, _ language: Language) -> String {
    switch (value, kind) {
    case (.null, _): ""
    case (.integer(let raw), .decimal(let unit)): decimalText(raw, places: unit.places)
    case (.integer(let number), _): String(number)
    case (.text(let text), .code(let codes)):
      language == .chinese ? codes.first { $0.name == text }?.chinese ?? text : text
    case (.text(let text), .id), (.text(let text), .text): FormulaGuard.guarded(text)
    case (.text(let text), _): text
    }
  }
}

/// The order of stored values: texts by their bytes, nothing before something.
func valueOrder(_ left: [Value], _ right: [Value]) -> Bool {
  for (one, other) in zip(left, right) where one != other { return precedes(one, other) }
  return left.count < right.count
}

private func precedes(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.integer(let one), .integer(let other)): one < other
  case (.text(let one), .text(let other)): byteOrder(one, other)
  case (.null, _): right != .null
  case (.integer, .text): true
  case (.integer, .null), (.text, .integer), (.text, .null): false
  }
}
