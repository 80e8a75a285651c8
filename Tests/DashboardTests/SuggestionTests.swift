import Demo
import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("Somebody who asks how hard a grid is")
struct SuggestionTests {
  /// On the page of suggestions, its cursor on the grid with the most people.
  private func screen(as actor: Actor, columns: Int = 80, rows: Int = 24) -> Screen {
    var screen = Screen(RegisterFixture.records, as: actor, columns: columns, rows: rows)
    screen.press(.typed("o"))
    screen.send(RegisterFixture.read())
    let place = Registers.all.firstIndex { $0.code == GroupRegister.code } ?? 0
    for _ in 0..<place { screen.press(.down) }
    screen.press(.enter, .typed("i"))
    return screen
  }

  private static let row = Difficulty(
    of: .init(target: "C03-G1", community: "C03"), from: Month(year: 2026, month: 11),
    coefficient: Coefficient(raw: 1_500)
  ).row

  @Test("sees what is suggested beside what is in force")
  func sees() {
    let screen = screen(as: Screen.street)
    #expect(screen.state.page is SuggestionsPage)
    let line = screen.line(with: "桂花1")
    #expect(line.contains("1.500"))
    #expect(screen.text.contains("街道指数"))
  }

  @Test("is told why where the counts are not for him")
  func hidden() {
    var screen = screen(as: Screen.reader)
    #expect(!(screen.state.page is SuggestionsPage))
    screen.press(.typed("i"))
    #expect(screen.text.contains("街道"))
  }

  @Test("is given the form filled in, and writes by the command of difficulties")
  func writes() {
    var screen = screen(as: Screen.street)
    screen.press(.enter)
    #expect(screen.state.page is DifficultyForm)
    #expect(screen.text.contains("[2026-11]"))
    #expect(screen.text.contains("[1.500]"))
    screen.press(.enter)
    #expect(screen.effects.contains(.perform(.keepingDifficulty(Self.row))))
    #expect(screen.state.page is SuggestionsPage)
    #expect(
      screen.records.difficulties.of(
        .init(target: "C03-G1", community: "C03"), in: Month(year: 2026, month: 11)
      )?.coefficient == Coefficient(raw: 1_500))
  }

  @Test("takes another target in the form, with what is suggested for that one")
  func anotherTarget() {
    var screen = screen(as: Screen.street)
    screen.press(.enter, .right)
    let form = screen.state.page as? DifficultyForm
    #expect(form?.fields.text(of: "target") == "C03-G2")
    #expect(form?.fields.text(of: "coefficient_thousandths") != "1.500")
  }

  @Test("comes back to what was typed")
  func draft() {
    var screen = screen(as: Screen.street)
    screen.press(.enter, .tab, .tab)
    screen.type("1.25")
    screen.press(.escape)
    #expect(screen.state.page is SuggestionsPage)
    screen.press(.enter)
    #expect(screen.text.contains("[1.25]"))
  }

  @Test("is told why a secretary does not write it")
  func refuses() {
    var screen = screen(as: Screen.secretary)
    let before = screen.records
    screen.press(.enter)
    #expect(screen.state.page is SuggestionsPage)
    #expect(screen.state.reasonNotToTakeSuggestion() != nil)
    #expect(screen.effects.isEmpty)
    #expect(
      screen.records.difficulties.of(
        .init(target: "C03-G1", community: "C03"), in: Month(year: 2026, month: 11)
      )
        == before.difficulties.of(
          .init(target: "C03-G1", community: "C03"), in: Month(year: 2026, month: 11)))
  }

  @Test("finds none in another register")
  func otherRegister() {
    var screen = screen(as: Screen.street)
    screen.press(.escape, .tab, .typed("i"))
    #expect(screen.hint.contains("只有服务群体这本登记册有难度建议。"))
  }

  @Test("fits the smallest screens")
  func small() {
    for (columns, rows) in [(40, 12), (20, 5)] {
      var screen = screen(as: Screen.street, columns: columns, rows: rows)
      #expect(!screen.text.isEmpty)
      screen.press(.enter)
      #expect(!screen.text.isEmpty)
    }
  }

  @Test("does the same without a screen")
  func plain() {
    var talk = PlainTalk(screen(as: Screen.street).state)
    let asked = talk.answer("Enter").lines.joined(separator: "\n")
    #expect(asked.contains("1.500"))
    _ = talk.answer("")
    _ = talk.answer("")
    _ = talk.answer("")
    #expect(talk.answer("y").effects.contains(.perform(.keepingDifficulty(Self.row))))
  }
}
