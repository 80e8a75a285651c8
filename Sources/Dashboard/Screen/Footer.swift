import TextUI
import Wording

extension Canvas {
  /// The keys that work now, as many as fit; `?` always, at the right.
  mutating func drawFooter(_ state: State, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let helpStart = drawHelpKey(state, in: rect)
    var x = 1
    for hint in footerHints(state, room: helpStart - 3) {
      let end = put(hint.line, row: 0, column: x, in: rect)
      note(
        .key(hint.key), owner: MouseOwner.footer.rawValue,
        in: Rect(row: rect.row, column: rect.column + x, rows: rect.rows, columns: end - x))
      x = end + 2
    }
  }

  /// The key of the help, `F1` where `?` is text, none over a popup; gives where it begins.
  private mutating func drawHelpKey(_ state: State, in rect: Rect) -> Int {
    guard state.overlay == nil else { return rect.columns }
    let words = state.viewer.words
    let key = state.isFree(.character("?")) ? Key.character("?") : .function(1)
    let help = keyHint(key, words(DashboardPhrase.labelHelp), words)
    let helpWidth = help.width(ambiguous: ambiguous)
    let fits = helpWidth + 2 <= rect.columns
    let start = fits ? rect.columns - 1 - helpWidth : max(0, rect.columns - 2)
    put(fits ? help : TextLine(key.name(words), style: .accent), row: 0, column: start, in: rect)
    note(.key(key), owner: MouseOwner.footer.rawValue, in: rect.splitLeft(start).rest)
    return start
  }

  /// In the order of the registry, less those that leave first.
  private func footerHints(_ state: State, room: Int) -> [FooterHint] {
    let words = state.viewer.words
    let hint = { (key: Key, rank: Int, label: String) -> FooterHint in
      let line = self.keyHint(key, label, words)
      return FooterHint(
        key: key, rank: rank, line: line, width: line.width(ambiguous: self.ambiguous) + 2)
    }
    var shown =
      state.openKeys?.enumerated().map {
        hint($1.key, $1.key == .escape ? 0 : $0 + 1, words($1.label))
      }
      ?? state.bindings.compactMap { binding in
        guard let rank = binding.footer, let key = binding.keys.first(where: state.isFree),
          binding.reason(state) == nil
        else { return nil }
        return hint(key, rank, state.label(of: binding))
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
