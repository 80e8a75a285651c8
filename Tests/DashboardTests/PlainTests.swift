import Dashboard
import Demo
import Domain
import Query
import Testing
import TextUI
import Wording

@Suite("Somebody who listens instead of looking")
struct PlainTests {
  /// A talk with the fixture's community as its secretary.
  private struct Listener {
    var talk: PlainTalk
    var screen: Screen
    private(set) var effects: [Dashboard.Effect] = []
    private(set) var heard: [String] = []

    init(
      _ language: Language = .chinese, records: Records = Fixture.guihua(),
      as actor: Actor = Screen.secretary
    ) {
      screen = Screen(records, as: actor, language: language)
      talk = PlainTalk(screen.state)
      heard = talk.begin()
    }

    /// Answers lines and gives what was said to the last of them.
    @discardableResult
    mutating func say(_ lines: String...) -> String {
      for line in lines {
        let turn = talk.answer(line)
        heard = turn.lines
        effects = turn.effects
        for effect in turn.effects { carryOut(effect) }
        heard.append(talk.prompt)
      }
      return heard.joined(separator: "\n")
    }

    private mutating func carryOut(_ effect: Dashboard.Effect) {
      switch effect {
      case .perform(let command):
        var snapshot = screen.snapshot(month: talk.state.place?.month ?? Fixture.today.month)
        snapshot.answers = [Answer(kind: command.kind)]
        heard += talk.receive(.loaded(snapshot)).lines
      case .load(_, let month):
        heard += talk.receive(.loaded(screen.snapshot(month: month))).lines
      default: break
      }
    }
  }

  @Test("hears place, month, state and a menu with numbers, and why something cannot be done")
  func begins() {
    let listener = Listener()
    let heard = listener.heard
    #expect(heard.contains("地方：云河街道，桂花社区"))
    #expect(heard.contains("月份：2026-10，执行，预估，假定，你能看的评分"))
    #expect(heard.contains("身份：书记 汪红梅"))
    #expect(heard.contains { $0.hasPrefix("3 社工，9 人") })
    #expect(heard.contains { $0.contains("指派工作，键 a") })
  }

  @Test("confirms a step of the month with y, and the publishing of it with the month")
  func steps() {
    var listener = Listener(records: MonthStepTests.complete, as: Screen.street)
    listener.say("[", "B")
    #expect(listener.say("A").contains("写入？y 是，n 否"))
    #expect(listener.say("n").contains("没有写入"))
    #expect(listener.effects.isEmpty)
    listener.say("A", "y")
    #expect(listener.effects.contains { if case .perform(.advance) = $0 { true } else { false } })

    listener = Listener(records: MonthStepTests.reviewed, as: Screen.street)
    listener.say("[", "B")
    #expect(listener.say("A").contains("写入就打月份 9"))
    #expect(listener.say("8").contains("打月份 9"))
    #expect(listener.effects.isEmpty)
    listener.say("9")
    #expect(listener.effects.contains { if case .perform(.advance) = $0 { true } else { false } })
  }

  @Test("sorts, chooses columns and exports by numbers and words")
  func choosers() {
    var listener = Listener()
    listener.say("3", "S")
    #expect(listener.heard.joined().contains("职级"))
    listener.say("总分")
    #expect(listener.say("3").contains("1 周敏"))
    listener.say("x", "2", "名单", "/srv")
    listener.say("2")
    let exported = listener.effects.contains { effect in
      guard case .export(let export) = effect else { return false }
      return export.format == .csv && export.name == "名单.csv" && export.folder == "/srv"
        && export.overwrites
    }
    #expect(exported, "\(listener.heard)")
    listener.say("C")
    #expect(listener.say("1 3").contains("编号或键"))
  }

  @Test("hears every figure of a row with its head, and nothing that is only drawn")
  mutating func rows() {
    var listener = Listener()
    let heard = listener.say("3")
    #expect(heard.contains("7 赵国强"))
    #expect(heard.contains("量W 61.00"))
    #expect(heard.contains("8 注意，社工 孙晓燕"))
    for sign in ["╌", "╍", "►", "⠶", "===", "---", "\u{1B}"] { #expect(!heard.contains(sign)) }
  }

  @Test("assigns work field by field, after hearing what it would do", arguments: Language.allCases)
  func assigns(language: Language) {
    var listener = Listener(language)
    listener.say("3", "7", "a")
    listener.say("2", "+1", "", "0.5", "")
    #expect(listener.heard.joined().contains(language == .chinese ? "还没有写入" : "nothing"))
    listener.say("y")
    guard case .perform(.assign(let duty)) = listener.effects.first else {
      Issue.record("nothing was asked for: \(listener.heard)")
      return
    }
    #expect(duty.workers == ["W026"])
    #expect(duty.first == Fixture.today.next)
    #expect(duty.share == Share(raw: 500))
    #expect(listener.heard.joined().contains(language == .chinese ? "u 撤销" : "u undoes"))
  }

  @Test("is told what is wrong with a day and asked again")
  mutating func wrongDay() {
    var listener = Listener()
    listener.say("3", "7", "v", "")
    #expect(listener.say("2-30").contains("2026-02 没有 30 日，只有 28 天。"))
    #expect(listener.heard.last?.hasPrefix("从，") == true)
    listener.say("10-19")
    #expect(listener.say("10-18").contains("2026-10-18") == false)
    #expect(listener.say(".").contains("草稿"))
  }

  @Test("enters a leave with covers")
  mutating func leave() {
    var listener = Listener()
    listener.say("3", "4", "v", "sj", "10-19", "+4", "", "", "", "")
    #expect(listener.talk.prompt.contains("写入？"))
    listener.say("y")
    guard case .perform(.leave(let leave)) = listener.effects.first else {
      Issue.record("no leave was asked for: \(listener.heard)")
      return
    }
    #expect(leave.worker == "W023")
    #expect(leave.covers.flatMap(\.targets).count == 4)
  }

  @Test("filters by pinyin, changes the month, the language, and leaves")
  mutating func looks() {
    var listener = Listener()
    listener.say("3", "")
    #expect(listener.say("/", "wxj").contains("1 王小军"))
    listener.say("", "/", "")
    #expect(listener.say("[").contains("月份：2026-09，评分"))
    #expect(listener.say("e").contains("W"))
    #expect(listener.say("L").contains("English") || listener.say("").contains("Menu"))
    listener.say("q")
    #expect(listener.talk.isOver)
  }

  @Test("hears why something does not work now")
  mutating func reasons() {
    var listener = Listener()
    #expect(listener.say("Ctrl-Q").contains("没有「Ctrl-Q」这一项"))
    #expect(listener.say("999").contains("没有「999」这一项"))
    listener.say("1")
    #expect(listener.say("", "?").contains("a 指派工作"))
  }
}
