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
    let hint = { (key: Key, label: String) -> FooterHint in
      let line = self.keyHint(key, label, words)
      return FooterHint(
        key: key, line: line, width: line.width(ambiguous: self.ambiguous) + 2)
    }
    if let open = state.openKeys {
      let rank = { (item: (offset: Int, element: OpenKey)) in
        item.element.key == .escape ? 0 : item.offset + 1
      }
      return fitting(Array(open.enumerated()), room, rank: rank) {
        hint($0.element.key, words($0.element.label))
      }
    }
    let offered = state.bindings.filter { $0.footer != nil }
    return fitting(offered, room, rank: { $0.footer ?? 0 }) { binding in
      // Why a key is closed takes longest to tell: only those are asked that there is room for.
      guard let key = binding.keys.first(where: state.isFree), binding.reason(state) == nil else {
        return nil
      }
      return hint(key, state.label(of: binding))
    }
  }

  /// Those of the lowest ranks that there is room for, in the order they are given.
  private func fitting<Item>(
    _ items: [Item], _ room: Int, rank: (Item) -> Int, hint: (Item) -> FooterHint?
  ) -> [FooterHint] {
    let ranks = items.map(rank)
    var shown: [Int: FooterHint] = [:]
    var width = 0
    for place in items.indices.sorted(by: { (ranks[$0], $1) < (ranks[$1], $0) }) {
      guard let hint = hint(items[place]) else { continue }
      width += hint.width
      guard width <= room else { break }
      shown[place] = hint
    }
    return items.indices.compactMap { shown[$0] }
  }

  private func keyHint(_ key: Key, _ label: String, _ words: Words) -> TextLine {
    TextLine([.init(key.name(words), .accent), .init(" " + label)])
  }
}

/// A key in the footer.
private struct FooterHint {
  let key: Key
  let line: TextLine
  /// With the air behind it.
  let width: Int
}
