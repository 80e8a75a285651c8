import TextUI
import Wording

/// The keys of the page below, in four groups, and those that do not work now with the reason.
struct HelpPage: Sendable {
  var offset = 0
}

extension State {
  /// The lines of the help, the groups in two columns where there is room.
  func helpLines(width: Int) -> [TextLine] {
    let words = viewer.words
    let listed = bindings.filter {
      $0.id != "redraw" && $0.id != "help" && !$0.keys.isEmpty
    }
    let column = { (groups: [Binding.Group]) -> [TextLine] in
      groups.flatMap { group -> [TextLine] in
        let members = listed.filter { $0.group == group && $0.reason(self) == nil }
        guard !members.isEmpty else { return [] }
        return [TextLine(words(group.title), style: .title)]
          + helpRows(members).map { keyLine($0, words) } + [TextLine()]
      }
    }
    let refused = listed.compactMap { binding in
      binding.reason(self).map { refusedLine(binding, $0, words) }
    }
    var lines: [TextLine]
    if width >= 64 {
      lines = sideBySide(column([.move]), column([.act, .look, .regret]), width: width)
    } else {
      lines = column([.act, .look, .regret, .move])
    }
    if !refused.isEmpty {
      lines += [TextLine(words(DashboardPhrase.helpNotNow), style: .title)] + refused + [TextLine()]
    }
    let all = words(SettingsPhrase.helpAllCommands, ["count": "\(offered.count)"])
    return lines + [
      TextLine([.init("  : ", .accent), .init(all)]),
      TextLine(words(DashboardPhrase.helpFullWidth), style: .dim),
    ]
  }

  /// Neighbours that share a row, together.
  private func helpRows(_ bindings: [Binding]) -> [[Binding]] {
    var rows: [[Binding]] = []
    for binding in bindings {
      if let last = rows.last?.first, let row = last.row, row == binding.row {
        rows[rows.count - 1].append(binding)
      } else {
        rows.append([binding])
      }
    }
    return rows
  }

  private func keyLine(_ bindings: [Binding], _ words: Words) -> TextLine {
    let keys = bindings.compactMap { $0.keys.first?.name(words) }.joined(separator: " ")
    let text = bindings.first.map { words($0.row ?? $0.help) } ?? ""
    return TextLine([.init("  " + keys, .accent), .init(" ")])
      .padded(to: 12, ambiguous: viewer.ambiguous) + text
  }

  private func refusedLine(_ binding: Binding, _ reason: String, _ words: Words) -> TextLine {
    let key = binding.keys.first?.name(words) ?? ""
    return TextLine([.init("  " + key + " " + words(binding.label) + "  ", .dim)])
      + TextLine(viewer.glyphs.signs.impossible + " ", style: .bad) + TextLine(reason, style: .dim)
  }

  private func sideBySide(_ left: [TextLine], _ right: [TextLine], width: Int) -> [TextLine] {
    (0..<max(left.count, right.count)).map { row in
      let one = left.indices.contains(row) ? left[row] : TextLine()
      let other = right.indices.contains(row) ? right[row] : TextLine()
      return one.fitted(to: width / 2, ambiguous: viewer.ambiguous) + other
    }
  }
}

extension Binding.Group {
  var title: DashboardPhrase {
    switch self {
    case .move: .groupMove
    case .look: .groupLook
    case .act: .groupAct
    case .regret: .groupRegret
    }
  }
}

extension Canvas {
  mutating func draw(_ page: HelpPage, _ state: State) {
    let words = state.viewer.words
    cursor = nil
    let area = popupArea(Size(rows: 40, columns: 92), leaving: 2)
    let title = words(DashboardPhrase.helpTitle)
    let close = words(DashboardPhrase.helpClose)
    let needed = CharacterWidth.width(of: title + close, ambiguous: ambiguous) + 12
    let inside = popup(
      area, title: TextLine(title, style: .accent),
      note: TextLine(needed <= area.columns ? close : "? Esc", style: .dim),
      glyphs: state.viewer.glyphs)
    let body = inside.inset(horizontal: 2)
    note(.area, owner: MouseOwner.overlay.rawValue, in: area)
    let lines = state.helpLines(width: body.columns)
    let offset = min(page.offset, max(0, lines.count - body.rows))
    for row in 0..<body.rows where lines.indices.contains(row + offset) {
      put(lines[row + offset], row: row, column: 0, in: body)
    }
    cursor = Position(row: body.row, column: body.column)
    guard lines.count > offset + body.rows, area.rows > 1 else { return }
    let sign = " " + state.viewer.glyphs.signs.down + " "
    let more = " " + words(DashboardPhrase.moreBelow) + sign
    let fits = CharacterWidth.width(of: more, ambiguous: ambiguous) + 6 <= area.columns
    putRight(fits ? more : sign, row: area.rows - 1, end: area.columns - 3, .accent, in: area)
  }

  /// Where a popup of that size goes: in the middle, or all of a small screen.
  func popupArea(_ size: Size, leaving margin: Int) -> Rect {
    let isSmall = bounds.columns < 80 || bounds.rows < 24
    let room = isSmall ? bounds : bounds.inset(vertical: 1, horizontal: margin)
    return room.centered(size)
  }
}

extension HelpPage: PopupContent {
  var place: CommandPlace { .help }
  var strayKeys: StrayKeys { .close }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
}

extension CommandPlace {
  static let help = Self("help", SettingsPhrase.placeHelp, helpPageBindings + popupBindings)
}

private let helpPageBindings: [Binding] =
  scrollBindings { state, step in
    state.changePopup(HelpPage.self) { $0.offset = max(0, $0.offset + step) }
  } + [closingBinding([.escape])]

/// Moving a text by so many lines.
func scrollBindings(
  _ scroll: @escaping @Sendable (inout State, _ step: Int) -> Void
) -> [Binding] {
  [
    Binding("popup.down", [.down, .character("j")], .move, .helpDown, row: .helpRows) {
      scroll(&$0, 1)
    },
    Binding("popup.up", [.up, .character("k")], .move, .helpUp, row: .helpRows) {
      scroll(&$0, -1)
    },
    Binding("popup.page-down", [.pageDown], .move, .helpPageDown, row: .helpPages) {
      scroll(&$0, 10)
    },
    Binding("popup.page-up", [.pageUp], .move, .helpPageUp, row: .helpPages) { scroll(&$0, -10) },
  ]
}
