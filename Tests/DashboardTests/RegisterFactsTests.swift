import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("What registers say, on the screen")
struct RegisterFactsTests {
  private func visit(_ day: String) -> Visit {
    Visit(row: [
      .text("V2610-0001"), .text(day), .text("W022"), .text("C03-G1"), .integer(11), .integer(0),
      .integer(2), .integer(0), .integer(0), .integer(0), .null,
    ])
  }

  /// The records with a visit, and the screen without: rows of registers are in no slice.
  private func read(_ month: Month, visit day: String) throws -> RegisterRead {
    var records = Fixture.guihua()
    try records.make([.insert(visit(day))])
    return RegisterRead(
      RegisterFixture.asked(month.first...month.last), sequence: 7, records: records)
  }

  private func asks(_ screen: Screen) -> Bool {
    screen.effects.contains { effect in
      if case .loadRegisters(let asked) = effect { asked.tables.contains(.visits) } else { false }
    }
  }

  @Test("stands beside marks once it is read, and not beside the mark of a department")
  func marks() throws {
    var screen = Screen(as: Screen.secretary, columns: 120, rows: 40)
    screen.press(.typed("["))
    #expect(!asks(screen))
    screen.press(.typed("m"))
    #expect(asks(screen))
    screen.type("/")
    screen.type("wxj")
    screen.press(.enter)
    #expect(!screen.text.contains("走访 11 户"))
    screen.send(.registers(try read(Month(year: 2026, month: 9), visit: "2026-09-09")))
    #expect(screen.text.contains("走访 11 户，目标 "))
    #expect(screen.text.contains("变更 2 处"))
  }

  @Test("is a column that nobody sees who did not choose it, and is read then")
  func column() throws {
    var screen = Screen(columns: 200, rows: 60)
    #expect(!asks(screen))
    screen = Screen(
      columns: 200, rows: 60, remembering: ["columns.workers": ["visits", "total"]])
    #expect(asks(screen))
    #expect(!screen.text.contains(" 11/1"))
    screen.send(.registers(try read(Fixture.today.month, visit: "2026-10-09")))
    #expect(screen.text.contains(" 11/1"), "\(screen.text)")
  }

  @Test("is what residents wait for, red before the rest, and Enter opens the requests")
  func requests() throws {
    var records = Fixture.guihua()
    let told = [("R1", "2026-10-08"), ("R2", "2026-10-13"), ("R3", "2026-10-14")]
    for (id, day) in told {
      try records.make([
        .insert(
          ResidentRequest(
            row: [.text(id), .text(day), .text("C03-G1"), .text("window"), .text("help")]
              + [.text("no"), .null, .text("楼道灯不亮"), .null, .null, .null, .null]))
      ])
    }
    let days = Fixture.today.month.first...Fixture.today.month.last
    var screen = Screen(columns: 120, rows: 40)
    #expect(!screen.text.contains("民情超期"))
    screen.send(
      .registers(RegisterRead(RegisterFixture.asked(days), sequence: 7, records: records)))
    // Two working days after the first, and after the others none and one.
    #expect(screen.line(with: "民情超期 1 件").contains("!"), "\(screen.text)")
    screen.press(.typed("1"), .end)
    #expect(screen.line(with: "民情待受理或快到期 2 件").contains("►"), "\(screen.text)")
    screen.press(.enter)
    #expect(screen.lines[1].contains("民情"), "\(screen.text)")
  }

  @Test("is what waits in the last seven days of a month")
  func waits() throws {
    let month = Fixture.today.month
    var screen = Screen(columns: 120, rows: 40)
    screen.send(.clock(day: Day(year: 2026, month: 10, day: 24), seconds: 1))
    #expect(!asks(screen))
    screen.send(.clock(day: Day(year: 2026, month: 10, day: 25), seconds: 1))
    #expect(asks(screen))
    #expect(!screen.text.contains("走访没有达标"))
    screen.send(.registers(try read(month, visit: "2026-10-09")))
    screen.press(.typed("1"), .end)
    #expect(screen.text.contains("人走访没有达标"), "\(screen.text)")
    screen.press(.enter)
    #expect(screen.lines[1].contains("走访"), "\(screen.text)")
  }

  @Test(
    "tells of an earlier year by the work that people had then, which is in no month on the screen")
  func earlierYear() throws {
    let year = Day(year: 2025, month: 1, day: 1)...Day(year: 2025, month: 12, day: 31)
    var records = Fixture.guihua()
    let work = Assignment(
      worker: "W022", target: "C03-G1", community: "C03", first: year.lowerBound,
      last: year.upperBound)
    try records.make([.insert(work), .insert(visit("2025-03-03"))])
    let told = RegisterScope(.community("C03"), year, records).figures(of: VisitRegister.self)
    let words = Words(.chinese)
    let fulfilled = words.text(try #require(told["fulfilled"]))
    #expect(fulfilled.contains(" 11/"))

    var screen = Screen(as: Screen.secretary, columns: 120, rows: 40)
    screen.press(.typed("o"), .down, .enter, .typed("f"))
    let asked = try #require(
      screen.effects.compactMap { effect -> AskedRegisters? in
        if case .loadRegisters(let asked) = effect { asked } else { nil }
      }.last)
    #expect(asked.read.contains(.assignments))
    screen.send(.registers(RegisterRead(asked, sequence: 7, records: records)))
    #expect(screen.line(with: "达标").contains(fulfilled), "\(screen.text)")
  }
}
