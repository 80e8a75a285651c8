import Domain
import TextUI

/// One field of a form that takes text: a day, a share, a name (一格).
struct FormField: Hashable, Sendable {
  private(set) var input: TextInput
  /// The next character replaces the text, as in a field that was just entered.
  private var isFresh = true

  init(_ text: String = "") { input = TextInput(text) }

  var text: String { input.text }

  mutating func enter() { isFresh = true }

  /// Gives a key to the text; whether it was one for it.
  mutating func type(_ key: Key) -> Bool {
    var input = input
    if isFresh, key.bringsText { input = TextInput() }
    guard input.handle(key) else { return false }
    isFresh = false
    self.input = input
    return true
  }

  /// Puts the caret into a text that is to be changed rather than replaced.
  mutating func putCaret(column: Int, ambiguous: AmbiguousWidth) {
    input.putCaret(column: column, ambiguous: ambiguous)
    isFresh = false
  }

  /// Puts another proposal in the place of one that nobody touched; the caret stays if it is the same.
  mutating func propose(_ text: String) {
    if text != self.text { replace(with: text) }
  }

  /// Puts another text in the place of what was typed.
  mutating func replace(with text: String) {
    input = TextInput(text)
    isFresh = true
  }
}

extension Key {
  /// By how many days the key moves a day that is being typed; `nil` = it does not.
  var dayStep: Int? { Self.daySteps[self] }

  private static let daySteps: [Key: Int] = [.up: 1, .down: -1, .pageUp: 7, .pageDown: -7]

  /// Whether it is text itself.
  fileprivate var bringsText: Bool {
    switch self {
    case .character, .paste: true
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
      .backTab, .backspace, .delete, .insert, .function, .control, .alt, .unknown:
      false
    }
  }
}

extension Day {
  func moved(by days: Int) -> Day { Day(number: number + days) }
}
