import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("Grids that are called after their community")
struct LikeNamesTests {
  private static let numbers = ["一", "二", "三", "四", "五", "六"]

  private static func street(_ name: (String) -> String) -> Records {
    var records = Fixture.guihua()
    for (place, number) in numbers.enumerated() {
      let id = Target.ID("C03-G\(place + 1)")
      records.grids[id]?.name = name(number)
    }
    return records
  }

  @Test("are told apart in their panel", arguments: [40, 80, 120, 200])
  func panel(columns: Int) {
    let rows = [40: 12, 80: 24, 120: 40, 200: 60][columns]!
    var screen = Screen(
      Self.street { "桂花社区第\($0)网格" }, columns: columns, rows: rows)
    screen.press(.typed("2"))
    for number in Self.numbers {
      #expect(screen.text.contains("第\(number)"), "\(number):\n\(screen.text)")
    }
    screen.press(.typed("b"))
    for number in Self.numbers.prefix(2) { #expect(screen.text.contains("第\(number)")) }
  }

  @Test("are told apart where one is chosen for a worker", arguments: [40, 80, 120, 200])
  func picker(columns: Int) {
    let rows = [40: 12, 80: 24, 120: 40, 200: 60][columns]!
    var screen = Screen(
      Self.street { "桂花社区第\($0)网格" }, columns: columns, rows: rows)
    screen.press(.typed("3"), .typed("a"), .typed("/"))
    screen.type("网格")
    screen.press(.enter)
    for number in rows < 20 ? ["六", "一"] : Self.numbers {
      #expect(screen.text.contains("第\(number)网格"), "\(number):\n\(screen.text)")
    }
  }

  @Test("use the room there is")
  func room() {
    var screen = Screen(Self.street { "桂花社区第\($0)网格" }, columns: 200, rows: 60)
    screen.press(.typed("2"))
    #expect(screen.text.contains("桂花社区第一网格"))
  }

  @Test(
    "with names as long as they may be, are survived by every page",
    arguments: Frame.all, [40, 80, 120])
  func long(_ frame: Frame, columns: Int) {
    var records = Self.street { String(repeating: "桂花社区东湖花园", count: 4) + "第\($0)网格" }
    records.communities["C03"]?.name = String(repeating: "桂花苑", count: 13)
    for id in records.workers.keys {
      records.workers[id]?.name = String(repeating: "欧阳", count: 19) + id.text
    }
    var screen = Screen(records, columns: columns, rows: columns == 40 ? 12 : 24)
    frame.go(&screen)
    let lines = screen.lines
    #expect(lines.allSatisfy { CharacterWidth.width(of: $0, ambiguous: .narrow) <= columns })
    #expect(lines.count == (columns == 40 ? 12 : 24))
  }
}
