import Demo
import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("Somebody whose database answers late")
struct SlowAnswerTests {
  private let screen: Screen
  private var state: State
  private var effects: [Dashboard.Effect] = []

  init() {
    screen = Screen()
    state = screen.state
  }

  private mutating func press(_ keys: Key...) {
    effects = []
    for key in keys { effects += update(&state, .key(key)) }
  }

  private mutating func type(_ text: String) {
    for character in text { effects += update(&state, .key(.character(character))) }
  }

  private var answer: Message {
    var snapshot = screen.snapshot(month: Fixture.today.month)
    snapshot.answers = [Answer(kind: .leave)]
    return .loaded(snapshot)
  }

  private var asks: Bool {
    effects.contains { if case .perform = $0 { true } else { false } }
  }

  /// A leave that is typed, kept as a draft, opened again and sent.
  private mutating func sendLeave() {
    press(.typed("v"), .right, .tab)
    type("10-26")
    press(.escape)
    press(.typed("v"), .enter)
  }

  @Test("keeps the form that is open by then, and what is typed in it")
  mutating func otherForm() {
    sendLeave()
    #expect(asks)
    press(.escape, .up, .typed("v"), .right, .tab)
    type("10-27")
    press(.tab)
    #expect(view(state).text.contains("[10-27]"))
    #expect(state.preferences["draft.leave.W026"] != nil)
    _ = update(&state, answer)
    #expect(view(state).text.contains("[10-27]"))
    // What was written is no draft any more, wherever it is known.
    #expect(state.preferences["draft.leave.W026"] == nil)
    #expect(state.openDraft != nil)
  }

  @Test("leaves the form that was sent as soon as it is written")
  mutating func sameForm() {
    sendLeave()
    _ = update(&state, answer)
    #expect(state.page.isHome)
    #expect(state.preferences["draft.leave.W026"] == nil)
  }

  @Test("is told that nothing more is sent meanwhile")
  mutating func unanswered() {
    sendLeave()
    press(.enter)
    #expect(!asks)
    #expect(view(state).text.contains("上一项数据库还没有答复"))
  }

  @Test("is told so in lines too, and may confirm again")
  mutating func unansweredInLines() {
    sendLeave()
    var talk = PlainTalk(state)
    talk.question = .confirm
    let turn = talk.answer("y")
    #expect(turn.effects.isEmpty)
    #expect(turn.lines.contains { $0.contains("上一项数据库还没有答复") })
    #expect(talk.prompt == talk.words(LessonPhrase.plainAskConfirm))
  }

  @Test("answers no other question than the one that was read")
  mutating func otherQuestion() {
    sendLeave()
    var talk = PlainTalk(state)
    talk.question = .field(0)
    let asked = talk.questions
    _ = talk.receive(.clock(day: Fixture.today, seconds: 37_921))
    #expect(talk.questions == asked)
    _ = talk.receive(answer)
    #expect(talk.questions > asked)
  }
}
