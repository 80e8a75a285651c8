import Testing
import TextUI

@Suite("Charts say what the numbers say")
struct ChartTests {
  @Test(
    "bars go by half cells",
    arguments: [
      (0, "         "), (6_100, "⠶⠶⠶⠶⠶    "), (2_519, "⠶⠶       "), (10_465, "⠶⠶⠶⠶⠶⠶⠶⠶⠆"),
      (11_000, "⠶⠶⠶⠶⠶⠶⠶⠶⠶"),
      (99_999, "⠶⠶⠶⠶⠶⠶⠶⠶⠶"),
    ])
  func bars(hundredths: Int, expected: String) {
    #expect(Scale(0, 11_000).bar(to: hundredths, cells: 9, glyphs: .certain) == expected)
  }

  @Test("a bar between two values may start with half a cell")
  func spans() {
    #expect(Scale(0, 10).bar(from: 1, to: 6, cells: 5, glyphs: .certain) == "⠰⠶⠶  ")
    #expect(Scale(0, 10).bar(from: 1, to: 6, cells: 5, glyphs: .ascii) == "-==  ")
  }

  @Test("an interval shows its ends, the point and the target")
  func intervals() {
    let strip = IntervalStrip(low: 2, high: 13, point: 9, target: 8)
    #expect(
      strip.text(on: Scale(0, 15), cells: 8, glyphs: .certain) == " ⠒⠒⠒⡺⠒⠒ ")
    #expect(strip.text(on: Scale(0, 15), cells: 16, glyphs: .ascii) == "  [-----^|---]  ")
  }

  @Test("a trend has two values a cell")
  func trends() {
    let months = [4, 3, 3, 3, 3, 3, 3, 3, 1, 1, 2, 1]
    #expect(Scale(1, 4).trend(months, glyphs: .certain) == "⣷⣶⣶⣶⣀⣄")
    #expect(Scale(1, 4).trend([4, nil, nil, 1], glyphs: .certain) == "⡇⢀")
    #expect(Scale(1, 4).trend(months, glyphs: .ascii) == "666611")
  }

  @Test("a strip shows how far people lie apart")
  func strips() {
    #expect(Scale(0, 9).dotStrip([0, 9], cells: 5, glyphs: .certain) == "⡧⠤⠤⠤⢼")
    #expect(Scale(0, 8).dotStrip([0, 8], cells: 5, glyphs: .ascii) == "*---*")
  }

  @Test("a line joins the months")
  func lines() {
    let chart = Scale(0, 7).lineChart([0, 7], size: Size(rows: 2, columns: 4), glyphs: .certain)
    #expect(chart == ["  ⡠⠊", "⡠⠊  "])
  }

  @Test("big figures are read from reversed cells")
  func bigFigures() {
    var canvas = Canvas(Size(rows: 5, columns: 16))
    canvas.putBig("17", row: 0, column: 0, glyphs: .ascii)
    #expect(
      canvas.text
        == "  ##    ######\n####        ##\n  ##        ##\n  ##        ##\n######      ##")
    #expect(BigDigits.width(of: "17") == 14)
    canvas.putBig("1", row: 0, column: 0, glyphs: .certain)
    #expect(canvas[4, 0].style == Style(.text, .reverse))
  }
}
