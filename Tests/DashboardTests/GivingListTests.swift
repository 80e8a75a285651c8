import Dashboard
import Demo
import Domain
import Query
import Testing
import TextUI
import Wording

@Suite("Somebody who looks for a row of the month")
struct GivingListTests {
  private var screen = Screen()

  /// Opens the marks and filters them.
  private mutating func filter(_ text: String) {
    screen.press(.typed("m"), .typed("/"))
    screen.type(text)
    screen.press(.enter)
  }

  private var rows: [String] {
    screen.lines.dropFirst(2).prefix(16).filter { $0.contains("总评") || $0.contains("桂花") }
  }

  @Test("finds her by pinyin; the counts stay those of the whole list")
  mutating func pinyin() {
    screen.press(.typed("m"), .typed("/"))
    #expect(screen.text.contains("评分 11/14 /  14/14"))
    #expect(screen.hint.contains("打名字或拼音，也可打 状态:缺"))
    screen.type("sxy")
    #expect(screen.text.contains("评分 11/14 /sxy  2/14"))
    #expect(screen.canvas.cursor?.row == 1)
    screen.press(.enter)
    #expect(screen.text.contains("评分 11/14 /sxy 2/14"))
    #expect(rows.count == 2)
    screen.press(.escape)
    #expect(screen.text.contains("评分 11/14"))
    #expect(!screen.text.contains("/sxy"))
    #expect(screen.line(with: "►").contains("孙晓燕"))
    screen.press(.escape)
    #expect(screen.text.contains("1 社区"))
  }

  @Test("goes from list to list and back again, and is out of them with a few keys")
  mutating func roundAndRound() {
    for _ in 0..<50 { screen.press(.typed("m"), .typed("V"), .typed("Y"), .typed("O")) }
    #expect(screen.text.contains("异议"))
    for list in ["满意批次", "特殊工作", "评分"] {
      screen.press(.escape)
      #expect(screen.lines[1].contains(list))
    }
    screen.press(.escape)
    #expect(screen.text.contains("1 社区"))
  }

  @Test(
    "finds by field and by what she does not want",
    arguments: [("状态:缺", 3), ("status:missing -sxy", 1), ("得分<90 -W027", nil), ("评什么:总评", 8)]
      as [(String, Int?)])
  mutating func fields(text: String, count: Int?) {
    filter(text)
    if let count { #expect(screen.text.contains("/\(text) \(count)/14")) }
    #expect(!screen.hint.contains("个字"))
  }

  @Test("is told what is wrong with a filter, and keeps the rows she had")
  mutating func faults() {
    screen.press(.typed("m"), .typed("/"))
    screen.type("状态:缺 得分")
    #expect(screen.text.contains("3/14"))
    #expect(screen.hint.contains("「得分」后面接着打 <、> 或 = 和数。"))
    screen.type(">高")
    #expect(screen.hint.contains("「高」不是数。「得分」写成"))
    #expect(screen.text.contains("3/14"))
    screen.press(.escape)
    #expect(!screen.text.contains("/状态"))
  }

  @Test(
    "gives marks while filtered; a row that no longer matches stays until the filter is changed")
  mutating func marksFiltered() {
    filter("状态:缺")
    #expect(screen.line(with: "►").contains("孙晓燕"))
    screen.type("92")
    screen.press(.enter)
    #expect(screen.text.contains("评分 12/14 /状态:缺 3/14"))
    #expect(rows.first?.contains("92.00") == true)
    #expect(screen.line(with: "►").contains("桂花6"))
    screen.press(.tab)
    #expect(screen.line(with: "►").contains("郑涛"))
    screen.press(.typed("/"))
    screen.type(" ")
    #expect(screen.text.contains("2/14"))
    #expect(screen.line(with: "►").contains("郑涛"))
  }

  @Test("goes to the next of the rows she filtered, and is told that others are left")
  mutating func nextOfFiltered() {
    filter("sxy")
    screen.press(.typed("g"))
    for number in ["92", "93"] {
      screen.type(number)
      screen.press(.enter)
    }
    #expect(screen.hint.contains("已评孙晓燕 桂花6：93.00"))
    screen.press(.tab)
    #expect(screen.hint.contains("筛出来的都评完了，还有 1 个没评"))
    screen.press(.escape, .tab)
    #expect(screen.line(with: "►").contains("郑涛"))
  }

  @Test("opens no number while she types a filter, and keeps the filter for the next month")
  mutating func digits() {
    screen.press(.typed("m"), .typed("/"))
    screen.type("W027")
    #expect(screen.commands.isEmpty)
    #expect(screen.text.contains("/W027  2/14"))
    screen.press(.enter, .typed("["))
    #expect(screen.text.contains("/W027"))
    #expect(screen.text.contains("2026-08"))
  }

  @Test("sorts by several columns, remembers it, and rows wait for the cursor to move")
  mutating func sorts() {
    screen.press(.typed("m"), .typed("S"))
    #expect(screen.text.contains("评分按哪列排"))
    #expect(screen.text.contains("现在没办的在前"))
    screen.press(.down, .down, .space, .escape)
    #expect(
      screen.effects.last
        == .savePreference(Preference(name: "sort.marks", values: ["mark:desc"])))
    #expect(screen.text.contains("得分▾"))
    screen.press(.typed("G"))
    #expect(screen.line(with: "►").contains("郑涛"))
    screen.type("100")
    screen.press(.enter)
    #expect(screen.text.contains("顺序已变"))
    #expect(rows.last?.contains("郑涛") == true)
    screen.press(.typed("g"))
    #expect(screen.line(with: "►").contains("郑涛"))
    #expect(!screen.text.contains("顺序已变"))

    var next = Screen(remembering: ["sort.marks": ["mark:desc"]])
    next.press(.typed("m"))
    #expect(next.text.contains("得分▾"))
    #expect(next.line(with: "►").contains("95.00"))
    next.press(.typed("S"), .typed("0"), .escape, .typed("g"))
    #expect(next.line(with: "►").contains("孙晓燕"))
  }

  @Test("sorts by the head that is clicked on, and with s where s is free")
  mutating func headsAndKey() {
    screen.press(.typed("M"), .typed("m"))
    let row = screen.lines.firstIndex { $0.contains("给谁") } ?? 0
    screen.send(.mouse(Mouse(.press, at: Position(row: row, column: 4))))
    #expect(screen.text.contains("给谁▴"))
    screen.press(.typed("s"))
    #expect(screen.text.contains("评什么▴"))
    screen.press(.escape, .typed("Y"), .typed("s"))
    #expect(!screen.text.contains("▴"))
  }

  @Test("exports what she sees, and reads the command that gives the same")
  mutating func exports() throws {
    screen = Screen(columns: 120, rows: 40)
    filter("状态:缺 -郑涛")
    screen.press(.typed("x"))
    #expect(screen.text.contains("导出评分"))
    #expect(!screen.text.contains("不用假定的"))
    #expect(screen.text.contains("tiaokuai board --month 2026-09 --list marks --community C03"))
    #expect(screen.text.contains("--filter '状态:缺 -郑涛'"))
    screen.press(.right, .enter)
    let export = try #require(
      screen.effects.compactMap { if case .export(let export) = $0 { export } else { nil } }.first)
    #expect(export.name == "桂花-评分-2026-09.csv")
    #expect(export.sheet.rows.count == 2)
    #expect(export.sheet.columns == ListName.marks.usualFields)
  }

  @Test("exports the rows of the filter alone, not one that only stayed on the screen")
  mutating func exportsFilter() throws {
    filter("状态:缺")
    screen.type("92")
    screen.press(.enter, .typed("x"))
    #expect(screen.text.contains("2/14"))
    screen.press(.enter)
    let export = try #require(
      screen.effects.compactMap { if case .export(let export) = $0 { export } else { nil } }.first)
    #expect(export.sheet.rows.count == 2)
  }

  @Test("has no such keys in the footer while a number is typed, nor where nothing is listed")
  mutating func notNow() {
    screen.press(.typed("m"))
    #expect(screen.footer.contains("/ 筛选"))
    screen.type("9")
    #expect(!screen.footer.contains("/ 筛选"))
    screen.press(.escape, .typed("O"))
    #expect(!screen.footer.contains("筛选"))
    screen.press(.typed("x"))
    #expect(screen.hint.contains("这里还没有行"))
  }

  @Test("finds special work, batches and objections alike")
  mutating func others() {
    screen.press(.typed("V"), .typed("/"))
    screen.type("wjy")
    screen.press(.enter)
    #expect(screen.line(with: "►").contains("吴佳怡"))
    screen.press(.escape, .typed("/"))
    screen.type("zhaoguoqiang 分值>99")
    #expect(screen.text.contains("Esc"))
    #expect(!screen.text.contains("►  吴"))
    screen.press(.escape, .escape, .typed("["), .typed("Y"), .typed("/"))
    screen.type("b1 状态:复")
    screen.press(.enter)
    #expect(screen.line(with: "►").contains("B1"))
  }

  @Test("reads it in English")
  mutating func english() {
    screen = Screen(language: .english)
    filter("status:missing")
    #expect(screen.text.contains("/status:missing 3/14"))
    screen.press(.typed("x"))
    #expect(screen.text.contains("Export Marks"))
  }
}
