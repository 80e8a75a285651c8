import Dashboard
import Demo
import Domain
import Foundation
import Testing
import TextUI

@Suite("A window left open past midnight")
struct MidnightTests {
  var screen = Screen()

  private let morning = Message.clock(day: Fixture.today.next, seconds: 30_600)

  @Test("proposes the new day in the form for ending a duty, and keeps one that was given")
  mutating func ending() {
    screen.press(.typed("d"))
    #expect(screen.text.contains("2026-10-14"))
    screen.send(morning)
    #expect(screen.text.contains("2026-10-15"))
    #expect(!screen.text.contains("2026-10-14"))
    screen.press(.tab)
    screen.type("10-20")
    screen.send(.clock(day: Fixture.today.next.next, seconds: 1))
    #expect(screen.text.contains("[10-20]"))
  }

  @Test("proposes the new day in the form of a leave, and keeps what was given")
  mutating func leave() {
    screen.press(.typed("v"))
    #expect(screen.text.contains("[2026-10-14]"))
    screen.send(morning)
    #expect(!screen.text.contains("2026-10-14"))
    #expect(screen.text.components(separatedBy: "[2026-10-15]").count == 3)
    screen.press(.tab, .tab)
    screen.type("10-20")
    screen.send(.clock(day: Fixture.today.next.next, seconds: 1))
    #expect(screen.text.contains("[2026-10-16]") && screen.text.contains("[10-20]"))
  }

  @Test("brings back a draft with the first day of the day on which it comes back")
  mutating func draft() {
    screen.press(.typed("v"), .right, .escape)
    screen.send(morning)
    screen.press(.typed("v"))
    #expect(screen.text.contains("学习"))
    #expect(screen.text.components(separatedBy: "[2026-10-15]").count == 3)
  }

  @Test("lets a duty begin on the new day")
  mutating func picker() {
    screen.press(.typed("a"))
    #expect(screen.text.contains("2026-10-14"))
    screen.send(morning)
    #expect(screen.text.contains("2026-10-15"))
    screen.press(.enter)
    guard case .perform(.cover(let duty))? = screen.effects.first(where: \.isPerform) else {
      Issue.record("\(screen.effects)")
      return
    }
    #expect(duty.first == Fixture.today.next)
  }

  @Test("calls the folder of an export after the new day, unless another one was typed")
  mutating func tables() {
    screen.press(.typed(":"))
    screen.type("导出全部")
    screen.press(.enter)
    #expect(screen.text.contains("tables-2026-10-14"))
    screen.send(morning)
    #expect(screen.text.contains("tables-2026-10-15"))
    screen.press(.end)
    screen.type("x")
    screen.send(.clock(day: Fixture.today.next.next, seconds: 1))
    #expect(screen.text.contains("tables-2026-10-15x"))
  }

  @Test("says the new day and counts from it")
  mutating func header() {
    #expect(screen.lines.contains { $0.contains("空缺3天") || $0.contains("空缺 3 天") })
    screen.send(morning)
    #expect(screen.lines.contains { $0.contains("空缺4天") || $0.contains("空缺 4 天") })
  }
}

extension Dashboard.Effect {
  fileprivate var isPerform: Bool { if case .perform = self { true } else { false } }
}
