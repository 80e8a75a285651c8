import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("The last twelve months")
struct HistoryTests {
  static let demo = demoRecords(.street, today: Fixture.today)
  var screen = Screen(Self.demo, columns: 120, rows: 40)

  @Test("are asked for once, and only where there is room to show them")
  mutating func asksOnce() {
    screen.send(.loaded(screen.snapshot(month: Fixture.today.month)))
    #expect(!screen.effects.contains(.loadHistory))
    var small = Screen()
    #expect(!small.effects.contains(.loadHistory))
    small.send(.resized(Size(rows: 40, columns: 120)))
    #expect(small.effects == [.loadHistory])
  }

  @Test("stand as a small chart in the list, and as a line with its scale and months below")
  mutating func showsCharts() {
    #expect(screen.line(with: "负荷W").contains("12个月"))
    #expect(screen.text.contains("近 12 个月"))
    #expect(screen.text.contains("总分~，到 9月"))
    #expect(screen.line(with: "10月").contains("8月"))
    #expect(screen.text.contains("6月起不再负责网格，总分从 190.25 降到 160.11。"))
    screen.press(.typed("G"))
    #expect(screen.text.contains("最高是 9月 144.80，最低是 8月 69.72。"))
  }

  @Test("leave a gap where a month is not known, and draw nothing without any")
  mutating func leavesGaps() {
    screen.send(.history(History(street: Fixture.street, months: [:])))
    #expect(!screen.text.contains("近 12 个月"))
    #expect(screen.text.contains("手上和经手的工作"))
  }

  @Test("of another street are not shown")
  mutating func ignoresOthers() {
    let before = screen.text
    screen.send(.history(History(street: "S9", months: [:])))
    #expect(screen.text == before)
  }

  @Test("are digits and stars where the terminal has no braille")
  func isPlainInASCII() {
    let plain = Screen(
      Self.demo, columns: 120, rows: 40, glyphs: .ascii, ambiguous: .wide)
    #expect(plain.text.contains("*"))
    #expect(!plain.text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
  }
}
