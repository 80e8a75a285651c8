import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("What a community lacks is one number, and everybody is asked for his own")
struct LackingMarksTests {
  /// The street has not marked the secretary, and one self mark is not in.
  private static let records = September.records {
    $0.marks[September.key(.superior, "W020")] = nil
    $0.marks[September.key(.`self`, "W022")] = nil
  }

  private static func screen(as actor: Actor) -> Screen {
    var screen = Screen(records, as: actor, columns: 120, rows: 40)
    screen.press(.typed("["), .typed("1"))
    return screen
  }

  @Test("a secretary is not asked for the mark that the street gives")
  func ownAndOthers() {
    var screen = Self.screen(as: Screen.secretary)
    #expect(screen.text.contains("还差 3 个评分要你给"))
    #expect(screen.text.contains("别人还有 2 个评分没给"))
    #expect(!screen.text.contains("本社区还没提交"))
    screen.press(.typed("m"))
    #expect(screen.text.contains("评分 11/14，别人还缺 2"))
    screen.press(.escape, .typed("t"))
    #expect(screen.text.contains("还差 5 项"), "\(screen.text)")
  }

  @Test("who looks at a mark of others is told whose it is, in no list of his own")
  func whoseItIs() {
    var screen = Self.screen(as: Screen.secretary)
    screen.press(.typed("t"))
    for _ in 0..<20 where !screen.line(with: "►").contains("汪红梅") { screen.press(.down) }
    screen.press(.enter)
    #expect(screen.hint.contains("汪红梅的书记评分由街道"), "\(screen.hint)")
    #expect(screen.text.contains("提交 ▸ 桂花社区"))

    for _ in 0..<20 where !screen.line(with: "►").contains("孙晓燕") { screen.press(.down) }
    screen.press(.enter)
    #expect(screen.text.contains("评分 11/14"), "\(screen.text)")
  }

  @Test("who only reads is asked for nothing")
  func reader() {
    let screen = Self.screen(as: Screen.reader)
    #expect(!screen.text.contains("要你给"))
    #expect(!screen.text.contains("a 指派"))
  }

  @Test("who gives none of the marks is not told that all are given")
  func noneOwn() {
    var screen = Self.screen(as: Screen.reader)
    screen.press(.typed("m"), .tab)
    #expect(screen.hint.contains("没有要你评的"), "\(screen.hint)")
  }

  @Test("a day on which marks were due is not told as one to come")
  func overdue() {
    var records = Self.records
    records.submissions = [:]
    var screen = Screen(records, as: Screen.street, columns: 120, rows: 40)
    #expect(screen.text.contains("9 月在评分，10-20 前评完"), "\(screen.text)")
    screen.send(.clock(day: Day(year: 2026, month: 10, day: 21), seconds: 30_600))
    #expect(screen.text.contains("9 月在评分，10-20 应评完，已过"), "\(screen.text)")
  }
}
