import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("What is typed in Chinese stays as it is typed")
struct ProseTests {
  private static let prose = "台风、停电——《预案》：按３楼“先行”…（已办）　好？"

  @Test("in the reason of a month that goes back, which everybody reads")
  func reason() {
    var screen = Screen(Fixture.guihua(), as: Screen.street)
    screen.press(.typed("["), .typed("B"), .typed("A"), .typed("r"))
    screen.type(Self.prose)
    #expect(screen.text.contains("《预案》"), "\(screen.text)")
    #expect(screen.text.contains("台风、停电——"))
  }

  @Test("in the name of an exported file")
  func exportName() {
    var screen = Screen()
    screen.press(.typed("x"), .tab, .control("u"))
    screen.type("桂花、湖滨（十月）")
    #expect(screen.text.contains("桂花、湖滨（十月）"), "\(screen.text)")
  }

  @Test("in a filter, whose full-width signs count all the same")
  func filter() {
    var screen = Screen()
    screen.press(.typed("/"))
    screen.type("岗位：社工　满意＜０．９５")
    #expect(screen.text.contains("岗位：社工　满意＜０．９５"))
    let below = screen.lines.dropFirst()
    #expect(below.contains { $0.contains("陈丽娟") } && !below.contains { $0.contains("汪红梅") })
    screen.press(.enter)
    screen.press(.typed("？"))
    #expect(screen.text.contains("这一屏的键"))
  }

  @Test("in a picker that is searched, while days and shares take full-width digits")
  func picker() {
    var screen = Screen()
    screen.press(.typed("a"), .typed("/"))
    screen.type("ｇｈ")
    #expect(screen.text.contains("ｇｈ"))
    screen.press(.escape, .tab)
    screen.type("２０２６－１０－２０")
    #expect(screen.text.contains("2026-10-20"))
  }
}
