import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("The footer says what a key does now")
struct FooterTests {
  private var screen = Screen()

  @Test("a filter that is being typed has Enter and Esc, no letters")
  mutating func filter() {
    screen.press(.typed("/"))
    #expect(screen.footer.contains("Enter 留下筛选"))
    #expect(!screen.footer.contains("a 指派"))
    #expect(screen.footer.hasSuffix("F1 帮助"))
    screen.press(.enter)
    #expect(screen.footer.contains("a 指派"))
  }

  @Test("a day of the picker goes back to the list with Enter, which writes nothing")
  mutating func day() {
    screen.press(.typed("a"), .tab)
    #expect(screen.footer.contains("Enter 回名单"))
    #expect(!screen.footer.contains("指派"))
    screen.press(.enter)
    #expect(screen.footer.contains("Enter 指派桂花6"))
  }

  @Test("Enter names what is marked, not what the cursor is on")
  mutating func marked() {
    screen.press(.typed("a"), .down, .space)
    let marked = screen.text.split(separator: "\n").first { $0.hasPrefix(" +") }
    #expect(marked?.contains("消防检查") == true)
    #expect(screen.footer.contains("Enter 指派消防检查"), "\(screen.footer)")
  }

  @Test("the fields of the picker say what Enter writes, wherever the cursor goes")
  mutating func fieldsOfMarked() {
    screen.press(.typed("a"))
    let fields = { (screen: Screen) in screen.line(with: "份额").prefix(60) }
    let before = fields(screen)
    #expect(before.contains("代岗"), "\(screen.text)")
    screen.press(.space, .down, .down)
    #expect(fields(screen) == before, "\(screen.text)")
  }

  @Test("nothing is done again while a filter is typed")
  mutating func redoWhileTyping() {
    screen.press(.typed("/"), .typed("王"), .control("r"))
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains("正在输入"), "\(screen.hint)")
    screen.press(.enter, .control("r"))
    #expect(screen.effects.contains(.redo))
  }

  @Test("a form offers no letter while a day is typed, and its choices while a list is open")
  mutating func leave() {
    screen.press(.typed("v"), .tab)
    #expect(screen.footer.contains("Enter 全部写入"), "\(screen.footer)")
    #expect(!screen.footer.contains("p "))
    screen.press(.backTab, .space)
    #expect(screen.footer.contains("Enter 选这个"), "\(screen.footer)")
  }

  @Test("over a page with a popup its keys are not offered")
  mutating func popup() {
    screen.press(.typed(":"))
    #expect(screen.footer.contains("Esc 回去"))
    #expect(!screen.footer.contains("a 指派"))
  }
}

@Suite("Whoever looks for a cover")
struct WhoIsAwayTests {
  @Test("is told who is away and when, and on which row to press")
  func elsewhere() {
    var screen = Screen()
    screen.press(.typed("c"))
    #expect(screen.hint.contains("请假的有：孙晓燕 10-12 至 2027-02-06"), "\(screen.hint)")
  }

  @Test("is told that nobody is away, and how to enter a leave")
  func nobody() {
    var records = Fixture.guihua()
    for key in records.leaves.keys { records.leaves[key] = nil }
    var screen = Screen(records)
    screen.press(.typed("c"))
    #expect(screen.hint.contains("没有人请假"))
    #expect(screen.hint.contains("按 v 登记"))
  }

  @Test("finds the end of a leave that is covered in its beginning only")
  func partly() {
    var records = Fixture.guihua()
    for duty in records.assignments.values where duty.worker == "W027" {
      let cover = Assignment(
        worker: "W026", target: duty.target, community: duty.community, role: .cover,
        first: Day(year: 2026, month: 10, day: 12), last: Day(year: 2026, month: 11, day: 30),
        share: duty.share)
      if duty.target == "C03-G6" { records.assignments[cover.key] = cover }
    }
    var screen = Screen(records)
    screen.press(.typed("2"), .typed("G"), .typed("3"))
    for _ in 0..<10 where !screen.line(with: "►").contains("孙晓燕") { screen.press(.down) }
    screen.press(.typed("c"))
    #expect(screen.text.contains("桂花6"), "\(screen.text)")
  }
}
