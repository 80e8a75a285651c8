import Demo
import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("A secretary who tries another rule on the screen")
struct SimulationScreenTests {
  var screen = Screen(columns: 120, rows: 40)

  @Test("sees who gains and loses while she types, and that nothing is written")
  mutating func types() {
    let before = screen.records
    screen.press(.typed("W"))
    #expect(screen.text.contains("只是试算，什么也不写入"))
    #expect(screen.text.contains("改一项试试"))
    // Down to the standard of a worker.
    let steps = 4
    for _ in 0..<steps { screen.press(.down) }
    #expect(screen.line(with: "社工标准").contains("[1000.00]"))
    screen.type("2000.00")
    #expect(screen.line(with: "社工标准").contains("[2000.00]"))
    #expect(screen.text.contains("多得"))
    #expect(!screen.text.contains("合计 0.00"))
    #expect(screen.records == before)
    #expect(
      !screen.effects.contains { if case .perform = $0 { true } else { false } })
  }

  @Test("keeps the pool whole when a coefficient moves, and restores it")
  mutating func coefficient() throws {
    screen.press(.typed("W"))
    guard let page = screen.state.page as? SimulationPage else {
      Issue.record("no page")
      return
    }
    let place = try #require(
      page.fields.items.firstIndex { if case .coefficient = $0.name { true } else { false } })
    for _ in 0..<place { screen.press(.down) }
    screen.type("2.000")
    #expect(screen.text.contains("合计 0.00"))
    screen.press(.delete)
    #expect(screen.text.contains("改一项试试"))
  }

  @Test("is told at once when the weights do not come to 100")
  mutating func weights() {
    screen.press(.typed("W"))
    for _ in 0..<5 { screen.press(.down) }
    screen.type("99")
    #expect(screen.text.contains("要 100"))
    screen.press(.function(8))
    #expect(!screen.text.contains("要 100"))
  }

  @Test("turns a choice and goes back")
  mutating func turns() {
    screen.press(.typed("W"), .space)
    #expect(screen.text.contains("固定基数要写"))
    screen.press(.left, .escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test("fits every window", arguments: [(80, 24), (40, 12), (200, 60)])
  mutating func fits(columns: Int, rows: Int) {
    for language in Language.allCases {
      var screen = Screen(columns: columns, rows: rows, language: language)
      screen.press(.typed("W"), .down)
      #expect(screen.lines.count == rows)
      #expect(screen.text.contains(language == .chinese ? "按池分" : "pool"))
    }
  }
}

@Suite("A secretary who listens and tries another rule")
struct PlainSimulationTests {
  private var talk: PlainTalk

  init() {
    talk = PlainTalk(Screen().state)
    _ = talk.begin()
  }

  private mutating func say(_ line: String) -> String {
    (talk.answer(line).lines + [talk.prompt]).joined(separator: "\n")
  }

  @Test("hears the values by number, says another one, and hears who gains; nothing is written")
  mutating func tries() throws {
    let values = say("W")
    #expect(values.contains("只是试算，什么也没写入") || values.contains("什么也不写入"))
    let line = try #require(values.split(separator: "\n").first { $0.contains("社工标准") })
    let number = String(try #require(line.split(separator: " ").first))
    #expect(say(number).contains("社工标准，现在 1000.00"))
    #expect(say("很多").contains("很多"))
    let outcome = say("2000.00")
    #expect(outcome.contains("多得"))
    #expect(outcome.contains("变"))
    #expect(outcome.contains("选第几行"))
    #expect(say("n").contains("21 "))
    #expect(say("p").contains("社工标准，现在 1000.00，试 2000.00"))
  }

  @Test("chooses one of several by its number")
  mutating func chooses() {
    _ = say("W")
    #expect(say("1").contains("1 按池分"))
    #expect(say("9").contains("1 到 2"))
    #expect(say("2").contains("固定基数"))
    #expect(say("").contains("菜单"))
  }
}

@Suite("A secretary who looks back on the year on the screen")
struct YearScreenTests {
  private static func settled() -> Records {
    var records = Fixture.guihua()
    for (key, month) in records.months where month.state == .scoring {
      records.months[key] = StreetMonth(key: key, state: .settled)
    }
    return records
  }

  @Test("is told that no month is settled yet")
  func none() {
    var screen = Screen(columns: 120, rows: 40)
    screen.press(.typed("N"))
    #expect(screen.text.contains("还没有定稿的月份"))
    screen.press(.escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test("sees ranks and seats, changes the quota, and one worker's twelve months")
  func ranking() {
    var screen = Screen(
      Self.settled(), as: Screen.street, columns: 120, rows: 40)
    screen.press(.typed("3"), .typed("N"))
    #expect(screen.text.contains("社工 2026 年"))
    #expect(screen.text.contains("优秀比例 0.200"))
    screen.press(.typed("+"))
    #expect(screen.text.contains("优秀比例 0.250"))
    screen.press(.enter)
    #expect(screen.text.contains("2026-12"))
    #expect(screen.text.contains("月均"))
    screen.press(.escape)
    #expect(screen.text.contains("优秀比例 0.250"))
    screen.press(.tab)
    #expect(screen.text.contains("社区正职 2026 年"))
    screen.press(.escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test("reads under a worker's months what registers tell of the year")
  func registers() throws {
    var records = Self.settled()
    try records.make([
      .insert(
        Visit(row: [
          .text("V2610-0001"), .text("2026-10-12"), .text("W022"), .text("C03-G1"), .integer(11),
          .integer(0), .integer(2), .integer(0), .integer(0), .integer(0), .null,
        ]))
    ])
    var screen = Screen(records, as: Screen.street, columns: 120, rows: 40)
    screen.press(.typed("3"))
    screen.type("/")
    screen.type("W022")
    screen.press(.enter, .typed("N"), .enter)
    let days = Day(year: 2026, month: 1, day: 1)...Day(year: 2026, month: 12, day: 31)
    #expect(
      screen.effects.contains { effect in
        if case .loadRegisters(let asked) = effect { asked.days == days } else { false }
      })
    screen.send(RegisterFixture.read(records))
    let scope = RegisterScope(.street("S1"), days.lowerBound...Fixture.today, records)
    let line = try #require(Words(.chinese).year(of: "W022", in: scope))
    #expect(line.contains("走访达标 ") && line.contains("/"))
    #expect(screen.text.contains(line), "\(screen.text)")
  }

  @Test("fits every window", arguments: [(80, 24), (40, 12), (200, 60)])
  func fits(columns: Int, rows: Int) {
    var screen = Screen(Self.settled(), as: Screen.street, columns: columns, rows: rows)
    screen.press(.typed("N"))
    #expect(screen.lines.count == rows)
    screen.press(.enter)
    #expect(screen.lines.count == rows)
  }
}
