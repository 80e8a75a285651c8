import TextUI
import Wording

extension Canvas {
  /// At the right, so that what it changes stays in sight.
  mutating func draw(_ page: ThemePage, _ state: State) {
    let words = state.viewer.words
    let width = min(bounds.columns, 34)
    let isRoomy = bounds.rows >= 16
    let height = min(bounds.rows, page.offer.entries.count + (isRoomy ? 7 : 4))
    let top = isRoomy ? max(0, min(2, bounds.rows - height)) : 0
    let side = bounds.columns > width + 2 ? 1 : 0
    let area = Rect(
      row: top, column: bounds.columns - width - side, rows: height, columns: width)
    let body = popup(
      area, title: TextLine(words(SettingsPhrase.themesTitle), style: .accent),
      note: TextLine(words(DashboardPhrase.noteEscape), style: .dim), glyphs: state.viewer.glyphs
    ).inset(horizontal: 1)
    let foot = body.splitBottom(isRoomy ? 5 : 2)
    drawEntries(page, state, in: foot.rest)
    drawFoot(page, state, isRoomy: isRoomy, in: foot.bottom)
  }

  private mutating func drawEntries(_ page: ThemePage, _ state: State, in rect: Rect) {
    var list = page.list
    list.resize(height: rect.rows)
    let signs = state.viewer.glyphs.signs
    for (row, place) in list.window.enumerated() where row < rect.rows {
      let entry = page.offer.entries[place]
      let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      let isSelected = place == list.selection
      note(.row(place), owner: MouseOwner.overlay.rawValue, in: strip)
      if isSelected {
        put(signs.cursorRow, row: 0, column: 0, .accent, in: strip)
        cursor = Position(row: strip.row, column: strip.column)
      }
      if entry.fault != nil { put(signs.impossible, row: 0, column: 2, .bad, in: strip) }
      if entry.name == page.offer.current { put(signs.done, row: 0, column: 2, .good, in: strip) }
      let title = state.viewer.title(of: entry)
      let ground =
        entry.name == ThemeEntry.automatic ? "" : " " + state.viewer.words(entry.ground.phrase)
      let groundWidth = CharacterWidth.width(of: ground, ambiguous: ambiguous)
      let room = strip.splitLeft(max(0, strip.columns - groundWidth)).left
      put(title, row: 0, column: 5, entry.fault == nil ? .text : .dim, in: room)
      putRight(ground, row: 0, end: strip.columns, .dim, in: strip)
      if isSelected { restyle(strip) { _ in .selected } }
    }
  }

  /// What the roles look like, what the terminal can show of it, and the keys.
  private mutating func drawFoot(
    _ page: ThemePage, _ state: State, isRoomy: Bool, in rect: Rect
  ) {
    let words = state.viewer.words
    var lines = [TextLine(words(SettingsPhrase.themesHint), style: .dim)]
    if let fault = page.selected?.fault {
      lines[0] = TextLine(fault, style: .warning)
    }
    lines.insert(TextLine(words(page.offer.phrase), style: .dim), at: 0)
    if isRoomy { lines = [TextLine(), sample(state), TextLine()] + lines }
    for (row, line) in lines.suffix(rect.rows).enumerated() {
      put(line, row: row, column: 0, in: rect)
    }
  }

  private func sample(_ state: State) -> TextLine {
    let words = state.viewer.words
    let signs = state.viewer.glyphs.signs
    return TextLine([
      .init(signs.done + " " + words(SettingsPhrase.sampleGood) + "  ", .good),
      .init(signs.attention + " " + words(SettingsPhrase.sampleWarning) + "  ", .warning),
      .init(signs.impossible + " " + words(SettingsPhrase.sampleBad) + "  ", .bad),
      .init(words(SettingsPhrase.sampleAccent), .accent),
    ])
  }
}

extension ThemeEntry.Ground {
  var phrase: SettingsPhrase {
    switch self {
    case .dark: .groundDark
    case .light: .groundLight
    case .terminal: .groundTerminal
    }
  }
}

extension ThemeOffer {
  /// What of a theme this terminal can show.
  var phrase: SettingsPhrase {
    if isColorless { return .colorsForbidden }
    return switch colors {
    case 256...: .colors256
    case 16...: .colors16
    case 8...: .colors8
    default: .colorsNone
    }
  }
}
