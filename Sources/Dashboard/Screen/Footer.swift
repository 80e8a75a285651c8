import TextUI
import Wording

extension Canvas {
  /// The keys that work now, as many as fit; `?` always, at the right.
  mutating func drawFooter(_ state: State, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let words = state.viewer.words
    let help = keyHint(.character("?"), words(DashboardPhrase.labelHelp), words)
    let helpWidth = help.width(ambiguous: ambiguous)
    let fits = helpWidth + 2 <= rect.columns
    let helpStart = fits ? rect.columns - 1 - helpWidth : max(0, rect.columns - 2)
    put(fits ? help : TextLine("?", style: .accent), row: 0, column: helpStart, in: rect)
    var x = 1
    for hint in footerHints(state, room: helpStart - 3) {
      x = put(hint, row: 0, column: x, in: rect) + 2
    }
  }

  /// In the order of the registry, less those that leave first.
  private func footerHints(_ state: State, room: Int) -> [TextLine] {
    let words = state.viewer.words
    var shown = state.bindings.filter { $0.footer != nil && $0.reason(state) == nil }
    func hints() -> [TextLine] {
      shown.compactMap { binding in
        binding.keys.first.map { keyHint($0, state.label(of: binding), words) }
      }
    }
    func width() -> Int { hints().reduce(0) { $0 + $1.width(ambiguous: ambiguous) + 2 } }
    while width() > room, let last = shown.max(by: { ($0.footer ?? 0) < ($1.footer ?? 0) }) {
      shown.removeAll { $0.id == last.id }
    }
    return hints()
  }

  private func keyHint(_ key: Key, _ label: String, _ words: Words) -> TextLine {
    TextLine([.init(key.name(words), .accent), .init(" " + label)])
  }
}
