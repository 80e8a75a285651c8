import Testing
import TextUI

@Suite("Panels and popups are drawn as on the screens page")
struct ShapeTests {
  @Test("a rule carries title and note")
  func rules() {
    var canvas = Canvas(Size(rows: 2, columns: 24))
    let title = TextLine("3 社工")
    canvas.rule(
      row: 0, title: title, note: TextLine("9 人"), isFocused: true, glyphs: .certain,
      in: canvas.bounds)
    canvas.rule(row: 1, title: title, note: TextLine("9 人，按工号"), glyphs: .ascii, in: canvas.bounds)
    #expect(canvas.rowText(0) == "╍ 3 社工 ╍╍╍╍╍╍╍╍ 9 人 ╍")
    #expect(canvas.rowText(1) == "- 3 社工 ---------------")
  }

  @Test("a popup clears what lies under it")
  func popups() {
    var canvas = Canvas(Size(rows: 3, columns: 20))
    for row in 0..<3 { canvas.put("桂花社区桂花社区桂花", row: row, column: 0) }
    let rect = Rect(row: 0, column: 3, rows: 3, columns: 14)
    let inside = canvas.popup(rect, title: TextLine("命令"), glyphs: .certain)
    #expect(inside == Rect(row: 1, column: 4, rows: 1, columns: 12))
    #expect(canvas.rowText(0) == "桂 ▗╍╍ 命令 ╍╍╍╍▖ 花")
    #expect(canvas.rowText(1) == "桂 ╏            ╏ 花")
    #expect(canvas.rowText(2) == "桂 ▝╍╍╍╍╍╍╍╍╍╍╍╍▘ 花")
  }

  @Test("rectangles split without gap or overlap")
  func splits() {
    let screen = Rect(Size(rows: 24, columns: 80))
    let (header, rest) = screen.splitTop(1)
    let (body, footer) = rest.splitBottom(2)
    #expect(header == Rect(rows: 1, columns: 80))
    #expect(body == Rect(row: 1, rows: 21, columns: 80))
    #expect(footer == Rect(row: 22, rows: 2, columns: 80))
    #expect(body.splitLeft(100).rest.isEmpty)
    #expect(
      screen.centered(Size(rows: 10, columns: 41))
        == Rect(row: 7, column: 19, rows: 10, columns: 41))
  }
}
