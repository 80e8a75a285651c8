import Dashboard
import Domain
import Testing
import TextUI
import Wording

@Suite("Who entered a number")
struct EnteredTests {
  @Test("is asked for once when a worker's explanation opens, and stands in it when it comes")
  func asked() throws {
    var screen = Screen()
    screen.press(.typed("e"))
    let asked = screen.effects.compactMap { effect -> [RowKey]? in
      if case .findEntered(let rows) = effect { rows } else { nil }
    }
    let rows = try #require(asked.first)
    #expect(asked.count == 1)
    let duty = try #require(rows.first { $0.table == .assignments })
    #expect(!screen.text.contains("2026-10-08 09:30"))

    screen.send(.entered([duty: Entered(who: "wanghm", when: "2026-10-08 09:30")]))
    #expect(screen.text.contains("2026-10-08 09:30"))
    screen.press(.down)
    let again = screen.effects.count { effect in
      if case .findEntered = effect { true } else { false }
    }
    #expect(again == 0)
  }
}
