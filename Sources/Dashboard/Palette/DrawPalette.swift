import TextUI
import Wording

extension Canvas {
  mutating func draw(_ page: PalettePage, _ state: State) {
    let words = state.viewer.words
    let hits = state.found(page.query.text)
    let lesson = bounds.rows < 20 ? [] : state.lesson(page.query.text, hits)
    // Header and footer stay in sight.
    let most = min(24, bounds.rows - 2)
    let wanted = Size(rows: min(max(hits.count, 1) + 6 + lesson.count, most), columns: 72)
    let note = words(
      DashboardPhrase.paletteCount,
      ["found": "\(hits.count)", "all": "\(state.offered.count + state.serviceCount)"])
    let inside = popup(
      popupArea(wanted, leaving: 4),
      title: TextLine(words(DashboardPhrase.paletteTitle), style: .accent),
      note: TextLine(note, style: .dim), glyphs: state.viewer.glyphs)
    let body = inside.inset(horizontal: 1)
    drawQuery(page, words, in: body)
    let room = body.splitTop(2).rest
    let isRoomy = room.rows >= min(hits.count, 6) + 2 + lesson.count
    let foot = room.splitBottom(isRoomy ? 2 + lesson.count : room.rows > 4 ? 2 : 0)
    drawHits(hits, page, state, in: foot.rest)
    guard !foot.bottom.isEmpty else { return }
    for (row, line) in lesson.enumerated() where row + 3 <= foot.bottom.rows {
      put(line, row: row + 1, column: 1, in: foot.bottom)
    }
    drawFoot(hits, page, state, in: foot.bottom)
  }

  private mutating func drawQuery(_ page: PalettePage, _ words: Words, in body: Rect) {
    put(":", row: 0, column: 1, .accent, in: body)
    let room = max(1, body.columns - 4)
    let (text, caret) = page.query.window(width: room, ambiguous: ambiguous)
    put(text, row: 0, column: 3, in: body)
    if page.query.isEmpty {
      put(words(DashboardPhrase.paletteType), row: 0, column: 5, .dim, in: body)
    }
    if body.rows > 0 {
      cursor = Position(row: body.row, column: min(body.column + 3 + caret, max(0, body.right - 1)))
    }
  }

  private mutating func drawHits(
    _ hits: [PaletteHit], _ page: PalettePage, _ state: State, in rect: Rect
  ) {
    guard !hits.isEmpty else {
      put(
        state.viewer.words(SettingsPhrase.paletteNothing), row: 0, column: 4, .dim, in: rect)
      return
    }
    var list = page.list
    list.resize(count: hits.count)
    list.resize(height: rect.rows)
    for (row, place) in list.window.enumerated() where row < rect.rows {
      let strip = Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      note(.row(place), owner: MouseOwner.overlay.rawValue, in: strip)
      draw(hits[place], isSelected: place == list.selection, state, in: strip)
    }
  }

  /// Gutter, name with the letters that answered, pinyin, key, and the reason or the word of the
  /// footer.
  private mutating func draw(
    _ hit: PaletteHit, isSelected: Bool, _ state: State, in strip: Rect
  ) {
    let words = state.viewer.words
    let signs = state.viewer.glyphs.signs
    if isSelected { put(signs.cursorRow, row: 0, column: 0, .accent, in: strip) }
    if hit.reason != nil { put(signs.impossible, row: 0, column: 2, .bad, in: strip) }
    let style: Style = hit.reason == nil ? .text : .dim
    let nameWidth = min(28, max(16, strip.columns / 2 - 10))
    let cells = strip.splitLeft(4).rest.splitLeft(nameWidth)
    put(hit.line(style), row: 0, column: 0, in: cells.left)
    var x = 4 + nameWidth + 1
    if state.viewer.language == .chinese, strip.columns >= 60 {
      let room = Rect(row: strip.row, column: strip.column + x, rows: 1, columns: 14)
      put(Pinyin.spelling(hit.name), row: 0, column: 0, .dim, in: room)
      x += 15
    }
    if let service = hit.service {
      put(service.id, row: 0, column: x, .dim, in: strip)
    } else {
      let key = hit.binding.keys.first.map { $0.name(words) } ?? ""
      put(key, row: 0, column: x, .accent, in: strip)
    }
    put(
      hit.reason ?? (strip.columns < 50 ? "" : hit.shortName(words)), row: 0, column: x + 10, .dim,
      in: strip)
    guard isSelected else { return }
    restyle(strip) { Style.selected.adding($0.attributes.intersection(.underline)) }
  }

  private mutating func drawFoot(
    _ hits: [PaletteHit], _ page: PalettePage, _ state: State, in rect: Rect
  ) {
    let words = state.viewer.words
    var line = TextLine(words(DashboardPhrase.paletteHint), style: .dim)
    let isSaid = state.notice?.tone == .warning
    if hits.indices.contains(page.list.selection), let reason = hits[page.list.selection].reason {
      let sign = isSaid ? state.viewer.glyphs.signs.impossible + " " : ""
      line = TextLine(sign + reason, style: .warning)
    }
    put(line, row: rect.rows - 1, column: 1, in: rect)
  }
}

extension PaletteHit {
  /// The word of the footer, where it says more than the name; of a service item its line.
  fileprivate func shortName(_ words: Words) -> String {
    if let service { return service.line }
    return binding.label == binding.help ? "" : words(binding.label)
  }

  /// The name, the characters that answered underlined: 代岗.
  func line(_ style: Style) -> TextLine {
    let places = Set(matched.map(\.place))
    var line = TextLine()
    for (place, scalar) in name.unicodeScalars.enumerated() {
      let isMatched = places.contains(place)
      line.append(String(scalar), isMatched ? style.adding(.underline) : style)
    }
    return line
  }

  /// The name with what was typed for each character behind it: `代(d)岗(g)`.
  func spelled(_ query: String) -> String {
    var rest = Array(query)[...]
    let parts = Dictionary(matched.map { ($0.place, $0.letters) }) { first, _ in first }
    var text = ""
    for (place, scalar) in name.unicodeScalars.enumerated() {
      text.unicodeScalars.append(scalar)
      guard let letters = parts[place] else { continue }
      text += "(" + String(rest.prefix(letters)) + ")"
      rest = rest.dropFirst(letters)
    }
    return text
  }
}

extension State {
  fileprivate var serviceCount: Int { services?.entries.count ?? 0 }

  /// How the letters typed found what they found; nothing where the names say so themselves.
  func lesson(_ query: String, _ hits: [PaletteHit]) -> [TextLine] {
    let typed = query.filter { $0 != " " }
    let isLatin = !typed.isEmpty && typed.allSatisfy { $0.isASCII && $0.isLetter }
    let examples = hits.filter { !$0.matched.isEmpty }.prefix(3).map { $0.spelled(typed) }
    guard viewer.language == .chinese, isLatin, !examples.isEmpty else { return [] }
    let letters = typed.map(String.init).joined(separator: " ")
    return [
      TextLine(viewer.words(SettingsPhrase.paletteLesson, ["letters": letters]), style: .dim),
      TextLine(examples.joined(separator: "   "), style: .dim), TextLine(),
    ]
  }
}
