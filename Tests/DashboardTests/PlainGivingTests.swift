import Demo
import Domain
import Testing
import Wording

@testable import Dashboard

@Suite("Somebody who listens, in a month that is being scored")
struct PlainGivingTests {
  private var screen: Screen
  private var talk: PlainTalk
  private var heard: [String] = []

  init() { self.init(Screen()) }

  private init(_ screen: Screen) {
    self.screen = screen
    talk = PlainTalk(screen.state)
    _ = talk.begin()
  }

  /// Answers lines and gives what was said to the last of them.
  @discardableResult
  private mutating func say(_ lines: String...) -> String {
    for line in lines {
      let turn = talk.answer(line)
      heard = turn.lines
      for effect in turn.effects { carryOut(effect) }
      heard.append(talk.prompt)
    }
    return heard.joined(separator: "\n")
  }

  private mutating func carryOut(_ effect: Dashboard.Effect) {
    switch effect {
    case .perform(let command):
      let month = talk.state.place?.month ?? September.month
      let slice = Slice(street: Fixture.street, month: month, records: screen.records)
      let actor = talk.state.viewer.actor
      guard let changes = try? apply(command, by: actor, on: Fixture.today, to: slice),
        (try? screen.records.make(changes)) != nil
      else {
        Issue.record("refused: \(command)")
        return
      }
      var snapshot = screen.snapshot(month: month)
      snapshot.answers = [Answer(kind: command.kind, changes: changes)]
      heard += talk.receive(.loaded(snapshot)).lines
    case .load(_, let month):
      heard += talk.receive(.loaded(screen.snapshot(month: month))).lines
    default: break
    }
  }

  @Test("gives the marks that are missing one after the other")
  mutating func marks() {
    say("[")
    #expect(say("m").contains("1 注意，孙晓燕，评什么 总评"))
    #expect(say("1").contains("孙晓燕 总评，得分"))
    #expect(say("101").contains("「101」不行"))
    #expect(say("92").contains("孙晓燕 桂花6，得分"))
    #expect(say("95.5").contains("郑涛 总评，得分"))
    #expect(say("88").contains("都评完了"))
    let marks = screen.records.marks
    #expect(marks[September.key(.superior, "W027", "C03-G6")]?.score == Score(raw: 95_50))
    #expect(marks[September.key(.superior, "W028")]?.score == Score(raw: 88_00))
  }

  @Test("finds marks by words, sorts them and takes them along in a file")
  mutating func finds() {
    say("[", "m", ".")
    #expect(say("/", "sxy").contains("评分 11/14 /sxy 2/14"))
    #expect(heard.joined().contains("1 注意，孙晓燕，评什么 总评"))
    #expect(!heard.joined().contains("郑涛"))
    say(".")
    say("s")
    say("x", "2", "", "", "")
    #expect(heard.joined(separator: "\n").contains("正在写文件"))
    say("/", "状态:缺")
    #expect(heard.joined().contains("3/14"))
  }

  @Test("proposes special work field by field")
  mutating func proposes() {
    say("V", "")
    #expect(say("a").contains("给谁"))
    say("wxj", "台风夜，转移 42 户")
    #expect(say("x").contains("「x」不行"))
    #expect(say("2.5").contains("依据"))
    #expect(say("").contains("写入？"))
    say("y")
    #expect(screen.records.specials.values.contains { $0.title == "台风夜，转移 42 户" })
  }

  @Test("countersigns one batch and makes another void, each after a question")
  mutating func survey() {
    self = Self(
      Screen(
        September.records {
          September.sign(&$0)
          let key = Batch.Key(month: September.month, batch: "B2")
          $0.batches[key] = Batch(key: key, status: .signed, signer: "顾岚", countersigner: nil)
          let answers = Answers(
            key: .init(batch: key, method: .phone, grid: "C03-G1", level: .satisfied), count: 4)
          $0.answers[answers.key] = answers
        }, as: Screen.street))
    say("[")
    #expect(say("Y").contains("1 注意，B1，方式和份数 入户"))
    say("1")
    say("y", "20", "19")
    say("y")
    #expect(
      screen.records.batches[.init(month: September.month, batch: "B1")]?.status == .countersigned)
    // What lacks a signature stands above what has both.
    say("Y", "1")
    #expect(say("n").contains("不再计入"))
    say("y")
    #expect(screen.records.batches[.init(month: September.month, batch: "B2")]?.status == .void)
  }
}
