import Testing
import TextUI

@Suite("Columns go whole, the least important first")
struct TableLayoutTests {
  let columns = [
    Column("社工", rank: 0, minimum: 6), Column("主线", rank: 3, minimum: 4, ideal: 8),
    Column(number: "总分~", rank: 1, width: 6), Column(number: "绩差~", rank: 2, width: 8),
  ]

  private func titles(width: Int) -> [String] {
    TableLayout(columns, width: width).placed.map(\.column.title)
  }

  @Test(
    "drops columns in the order of their rank",
    arguments: [
      (40, ["社工", "主线", "总分~", "绩差~"]), (30, ["社工", "主线", "总分~", "绩差~"]),
      (29, ["社工", "总分~", "绩差~"]), (25, ["社工", "总分~", "绩差~"]),
      (24, ["社工", "总分~"]), (16, ["社工", "总分~"]), (15, ["社工"]), (2, ["社工"]),
    ])
  func drops(width: Int, expected: [String]) {
    #expect(titles(width: width) == expected)
  }

  @Test("gives room that is left to text, never to numbers")
  func grows() {
    let placed = TableLayout(columns, width: 32).placed
    #expect(placed.map(\.x) == [3, 10, 17, 24])
    #expect(placed.map(\.width) == [6, 6, 6, 8])
    #expect(TableLayout(columns, width: 99).placed.map(\.width) == [6, 8, 6, 8])
  }

  @Test("draws titles and values under each other")
  func draws() {
    var canvas = Canvas(Size(rows: 2, columns: 34))
    let layout = TableLayout(columns, width: 34)
    canvas.putTitles(of: layout, row: 0, in: canvas.bounds)
    let values = ["欧阳建国", "帮扶救助", "118.16", "1039.07"]
    for placed in layout.placed {
      canvas.put(TextLine(values[placed.index]), in: placed, row: 1, of: canvas.bounds)
    }
    #expect(canvas.text == "   社工   主线      总分~    绩差~\n   欧阳 > 帮扶救助 118.16  1039.07")
  }

  @Test("shows all parts of a sum or none, as long as the first of them would stay")
  func parts() {
    let columns = [
      Column("社工", rank: 0, minimum: 6), Column(number: "量W", rank: 2, width: 6).asPart,
      Column(number: "效E", rank: 8, width: 6).asPart, Column("网格", rank: 4, minimum: 6),
      Column(number: "总分", rank: 0, width: 6),
    ]
    func titles(_ width: Int) -> [String] {
      TableLayout(columns, width: width).placed.map(\.column.title)
    }
    #expect(titles(40) == ["社工", "量W", "效E", "网格", "总分"])
    #expect(titles(36) == ["社工", "量W", "效E", "总分"])
    #expect(titles(26) == ["社工", "总分"])
  }
}
