import Demo
import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("Somebody whom a resident asks how a thing is done")
struct ServiceGuideTests {
  private func screen(
    _ language: Language = .chinese, columns: Int = 80, rows: Int = 24
  ) -> Screen {
    // Who has no requests to deal with, whose lines the items tell.
    var screen = Screen(
      RegisterFixture.records, as: Screen.reader, columns: columns, rows: rows, language: language)
    screen.press(.typed(":"))
    return screen
  }

  @Test("has the service items read when the palette opens, and finds commands meanwhile")
  func asks() {
    var screen = screen()
    let days = Day(year: 2026, month: 10, day: 1)...Day(year: 2026, month: 10, day: 31)
    // Of all registers the items alone.
    let items = AskedRegisters(street: Fixture.street, days: days, tables: [.services])
    #expect(screen.effects == [.loadRegisters(items)])
    screen.type("lsjz")
    #expect(!screen.text.contains("临时救助申请"))
    screen.send(RegisterFixture.read())
    #expect(screen.text.contains("临时救助申请"))
    screen.press(.escape, .typed(":"))
    #expect(screen.effects.isEmpty)
  }

  @Test(
    "finds one by name, pinyin, initials, id and English name",
    arguments: ["临时救助", "linshi", "lsjz", "lsq", "F012", "f012", "relief"])
  func finds(query: String) {
    var screen = screen()
    screen.send(RegisterFixture.read())
    #expect(screen.state.found(query).first { $0.service != nil }?.service?.id == "F012")
    #expect(screen.state.found("").allSatisfy { $0.service == nil })
  }

  @Test("reads the guide, and Esc leads back to the page of before")
  func reads() {
    var screen = Screen(RegisterFixture.records)
    screen.press(.typed("e"), .typed(":"))
    screen.send(RegisterFixture.read())
    screen.type("lsjz")
    screen.press(.enter)
    #expect(screen.state.page is ServicePage)
    #expect(screen.text.contains("服务项目 F012"))
    #expect(screen.text.contains("带身份证到社区窗口，受理、核实、公示、报街道。"))
    #expect(screen.text.contains("现在办理"))
    // What is looked up once is no command that is offered first.
    #expect(screen.state.preferences["palette.recent"] == nil)
    screen.press(.escape)
    #expect(screen.state.page is ExplanationPage)
  }

  @Test("reads it in the other language where it is written in that alone")
  func otherLanguage() {
    var screen = screen(.english)
    screen.send(RegisterFixture.read())
    screen.type("relief")
    screen.press(.enter)
    #expect(screen.text.contains("Temporary relief"))
    #expect(screen.text.contains("带身份证到社区窗口"))
  }

  @Test("sees of one that it is no longer done")
  func former() {
    var screen = screen()
    screen.send(RegisterFixture.read())
    screen.type("jiuzheng")
    screen.press(.enter)
    #expect(screen.text.contains("办到 2025-12 为止，现在不办了"))
    #expect(screen.text.contains("Bring the old card."))
  }

  @Test("can scroll it on a small screen")
  func scrolls() {
    var screen = screen(columns: 24, rows: 6)
    screen.send(RegisterFixture.read())
    screen.type("lsjz")
    screen.press(.enter)
    let first = screen.text
    screen.press(.pageDown)
    #expect(screen.text != first)
    screen.press(.pageUp)
    #expect(screen.text == first)
  }

  @Test("finds and hears it without a screen too")
  func plain() {
    var talk = PlainTalk(Screen(RegisterFixture.records, as: Screen.reader).state)
    let turn = talk.answer(":")
    #expect(turn.effects.contains { if case .loadRegisters = $0 { true } else { false } })
    #expect(talk.answer("lsjz").lines.contains("服务项目还没有读到，请再说一次。"))
    _ = talk.receive(RegisterFixture.read())
    #expect(talk.answer("qqqq").lines.contains("没有服务项目对得上「qqqq」。"))
    #expect(talk.answer("lsjz").lines.isEmpty)
    #expect(talk.prompt.contains("1 临时救助申请 F012"))
    let heard = talk.answer("1").lines.joined(separator: "\n")
    #expect(heard.contains("带身份证到社区窗口"))
    #expect(talk.answer(":").lines.isEmpty)
    // Nothing was looked for: nothing is opened, and no command runs.
    #expect(talk.answer("").effects.isEmpty)
    #expect(talk.state.overlay == nil)
  }
}
