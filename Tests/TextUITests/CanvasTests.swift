import SeededChance
import Testing
import TextUI

@Suite("A canvas never halves a character and never leaves its edges")
struct CanvasTests {
  var canvas = Canvas(Size(rows: 3, columns: 10))

  @Test("puts wide and narrow text side by side")
  mutating func puts() {
    let end = canvas.put("桂花6", row: 0, column: 1)
    #expect(end == 6)
    #expect(canvas.rowText(0) == " 桂花6    ")
    #expect(canvas[0, 1].width == 2)
    #expect(canvas[0, 2].isRightHalf)
  }

  @Test(
    "turns the half that other text leaves into a space",
    arguments: [
      (0, "a 花社   "), (1, " a花社   "), (2, "桂a 社   "), (3, "桂 a社   "),
    ])
  mutating func orphans(column: Int, expected: String) {
    canvas.put("桂花社", row: 0, column: 0)
    canvas.put("a", row: 0, column: column)
    #expect(canvas.rowText(0) == expected + " ")
  }

  @Test("turns a wide character that does not fit into a space")
  mutating func rightEdge() {
    canvas.put("桂花社区办公", row: 0, column: 1, overflow: .clip)
    #expect(canvas.rowText(0) == " 桂花社区 ")
    canvas.put("桂花", row: 1, column: -1)
    #expect(canvas.rowText(1) == " 花       ")
  }

  @Test("marks a cut with > where asked")
  mutating func marksCuts() {
    let room = Rect(row: 0, column: 2, rows: 3, columns: 6)
    canvas.put("欧阳建国", row: 0, column: 0, in: room)
    canvas.put("a欧阳建国", row: 1, column: 0, in: room)
    canvas.put("王小军", row: 2, column: 0, in: room)
    #expect(canvas.text == "  欧阳 >\n  a欧阳>\n  王小军")
  }

  @Test("draws nothing outside the block it was given")
  mutating func clips() {
    let room = Rect(row: 1, column: 2, rows: 1, columns: 4)
    for row in -1...2 {
      canvas.put("abcdefgh", row: row, column: -2, in: room, overflow: .clip)
    }
    #expect(canvas.text == "\n  cdef\n")
  }

  @Test("sets numbers to the right")
  mutating func alignsRight() {
    canvas.putRight("98.43", row: 0, end: 10)
    canvas.putRight("绩差~", row: 1, end: 10)
    #expect(canvas.text == "     98.43\n     绩差~\n")
  }

  @Test("lays a popup cleanly over wide text, at every offset", arguments: 0...6)
  mutating func popups(column: Int) {
    canvas.put("桂花社区办", row: 0, column: 0)
    var popup = Canvas(Size(rows: 1, columns: 4))
    popup.put("a社b", row: 0, column: 0)
    canvas.overlay(popup, at: Position(row: 0, column: column))
    let left = String("桂花社区办".prefix(column / 2)) + String(repeating: " ", count: column % 2)
    let right =
      String(repeating: " ", count: column % 2)
      + String("桂花社区办".suffix(5 - (column + 5) / 2))
    #expect(canvas.rowText(0) == left + "a社b" + right)
  }

  @Test("cuts a popup at the edge without halving it")
  mutating func cutPopups() {
    var popup = Canvas(Size(rows: 1, columns: 4))
    popup.put("社区", row: 0, column: 0)
    canvas.overlay(popup, at: Position(row: 0, column: 7))
    canvas.overlay(popup, at: Position(row: 1, column: -1))
    #expect(canvas.rowText(0) == "       社 ")
    #expect(canvas.rowText(1) == " 区       ")
  }

  @Test("shows control characters of names instead of obeying them")
  mutating func shows() {
    canvas.put("a\u{1B}]0;x\u{7}", row: 0, column: 0)
    #expect(canvas.rowText(0) == "a^[]0;x^G ")
  }

  @Test("gives ambiguous punctuation two cells where the terminal does")
  func wideTerminals() {
    var wide = Canvas(Size(rows: 1, columns: 10), ambiguous: .wide)
    wide.put("“好”…", row: 0, column: 0)
    #expect(wide.rowText(0) == "“好”…  ")
  }

  @Test("restyles a row without touching its text")
  mutating func restyles() {
    canvas.put("桂花", row: 1, column: 0, .dim)
    canvas.restyle(Rect(row: 1, rows: 1, columns: 10)) { $0.adding(.reverse) }
    #expect(canvas.rowText(1) == "桂花      ")
    #expect(canvas[1, 0].style == Style(.dim, .reverse))
    #expect(canvas[1, 9].style == Style(.text, .reverse))
    #expect(canvas[0, 0].style == .text)
  }

  @Test("draws a styled line and marks its cut even between two spans")
  mutating func lines() {
    var line = TextLine("桂花", style: .title)
    line.append("社区", .dim)
    line.append("办公室", .warning)
    canvas.put(line, row: 0, column: 0, in: Rect(rows: 1, columns: 8))
    #expect(canvas.rowText(0) == "桂花社 >  ")
    #expect(canvas[0, 0].style == .title)
    #expect(canvas[0, 4].style == .dim)
  }

  @Test("finds the columns that changed and keeps wide characters whole")
  mutating func differences() {
    canvas.put("桂花社区", row: 0, column: 0)
    var next = canvas
    next.put("a", row: 0, column: 3)
    #expect(next.difference(in: 0, from: canvas, 0) == 2..<4)
    #expect(next.isRow(1, sameAs: canvas, 1))
    #expect(next.isRow(1, sameAs: canvas, nil))
    #expect(!next.isRow(0, sameAs: canvas, 0))
  }
}

@Suite("Whatever is drawn, the grid stays whole")
struct CanvasInvariantTests {
  private static let texts = [
    "桂花社区", "a", "12.50", "“好”", "e\u{301}社", "👨\u{200D}👩\u{200D}👧x", "\u{1B}[m", "社a区b", "", "😀😀",
  ]

  @Test("random drawing keeps rows exact and characters whole", arguments: 1...20)
  func random(seed: Int) throws {
    var chance = Chance(seed: seed)
    let ambiguous: AmbiguousWidth = seed.isMultiple(of: 2) ? .wide : .narrow
    var canvas = Canvas(
      Size(
        rows: Int.random(in: 1...5, using: &chance), columns: .random(in: 1...13, using: &chance)),
      ambiguous: ambiguous)
    for _ in 0..<300 {
      draw(on: &canvas, using: &chance)
      for row in 0..<canvas.size.rows { try check(canvas, row) }
    }
  }

  private func draw(on canvas: inout Canvas, using chance: inout Chance) {
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    let text = Self.texts.randomElement(using: &chance) ?? ""
    let rect = Rect(
      row: number(-2...5), column: number(-3...13), rows: number(0...4), columns: number(0...9))
    switch number(0...6) {
    case 0: canvas.put(text, row: number(-1...5), column: number(-4...13))
    case 1: canvas.put(text, row: 0, column: number(-2...4), .accent, in: rect)
    case 2: canvas.putRight(text, row: 0, end: number(-1...14), in: rect)
    case 3: canvas.fill(rect, with: number(0...1) == 0 ? "社" : "x")
    case 4: canvas.popup(rect, title: TextLine(text), note: TextLine("注"), glyphs: .certain)
    case 5:
      canvas.rule(
        row: number(0...2), title: TextLine(text), note: TextLine(text), glyphs: .ascii, in: rect)
    default:
      var popup = Canvas(rect.size, ambiguous: canvas.ambiguous)
      popup.put(text + text, row: 0, column: 0)
      canvas.overlay(popup, at: Position(row: rect.row, column: rect.column))
    }
  }

  private func check(_ canvas: Canvas, _ row: Int) throws {
    let cells = Array(canvas.row(row))
    try #require(cells.map(\.width).reduce(0, +) == canvas.size.columns)
    for (column, cell) in cells.enumerated() {
      let isWide = cell.width == 2
      try #require(!isWide || (column + 1 < cells.count && cells[column + 1].isRightHalf))
      try #require(!cell.isRightHalf || (column > 0 && cells[column - 1].width == 2))
    }
    try #require(
      CharacterWidth.width(of: canvas.rowText(row), ambiguous: canvas.ambiguous)
        == canvas.size.columns)
  }
}
