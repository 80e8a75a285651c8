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
    note(
      .key(.character("?")), owner: MouseOwner.footer.rawValue, in: rect.splitLeft(helpStart).rest)
    var x = 1
    for hint in footerHints(state, room: helpStart - 3) {
      let end = put(hint.line, row: 0, column: x, in: rect)
      note(
        .key(hint.key), owner: MouseOwner.footer.rawValue,
        in: Rect(row: rect.row, column: rect.column + x, rows: rect.rows, columns: end - x))
      x = end + 2
    }
  }

  /// In the order of the registry, less those that leave first.
  private func footerHints(_ state: State, room: Int) -> [FooterHint] {
    let words = state.viewer.words
    var shown = state.bindings.compactMap { binding -> FooterHint? in
      guard let rank = binding.footer, let key = binding.keys.first, binding.reason(state) == nil
      else { return nil }
      let line = keyHint(key, state.label(of: binding), words)
      return FooterHint(
        key: key, rank: rank, line: line, width: line.width(ambiguous: ambiguous) + 2)
    }
    var width = shown.reduce(0) { $0 + $1.width }
    while width > room, let last = shown.indices.max(by: { shown[$0].rank < shown[$1].rank }) {
      width -= shown.remove(at: last).width
    }
    return shown
  }

  private func keyHint(_ key: Key, _ label: String, _ words: Words) -> TextLine {
    TextLine([.init(key.name(words), .accent), .init(" " + label)])
  }
}

/// A key in the footer.
private struct FooterHint {
  let key: Key
  /// The highest leaves first.
  let rank: Int
  let line: TextLine
  /// With the air behind it.
  let width: Int
}
