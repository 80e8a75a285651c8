import Dashboard
import Demo
import Domain
import Query
import Testing
import TextUI
import Wording

@Suite("The secretary asks her list")
struct ListTests {
  var screen = Screen()

  private func people() -> [String] {
    let names = ["汪红梅", "李建平", "王小军", "陈丽娟", "周敏", "吴佳怡", "赵国强", "孙晓燕", "郑涛"]
    let rows = screen.lines.drop { !$0.contains("3 社工") }.dropFirst(2).prefix(9)
    return rows.compactMap { row in names.first { row.dropFirst(3).hasPrefix($0) } }
  }

  @Test("by conditions, each narrowing what the others leave")
  mutating func conditions() {
    screen.press(.typed("/"))
    screen.type("岗位：社工 满意<0.95 -网格:无")
    #expect(people() == ["王小军", "陈丽娟", "周敏", "吴佳怡", "孙晓燕"])
    screen.press(.enter)
    #expect(screen.text.contains("-网格:无 5/9"))
  }

  @Test("is told while she types what is wrong, and keeps the rows she had")
  mutating func faults() {
    screen.press(.typed("/"))
    screen.type("岗位:社工")
    #expect(people().count == 7)
    screen.type(" 满意")
    #expect(people().count == 7)
    #expect(screen.hint.contains("「满意%」后面接着打 <、> 或 = 和数。"))
    screen.type("<高")
    #expect(people().count == 7)
    #expect(screen.hint.contains("第 10 个字：「高」不是数。「满意%」写成 0.9 或 90%。"))
    screen.press(.enter)
    #expect(screen.hint.contains("不是数"))
    screen.press(.backspace, .backspace)
    screen.type("<0.9")
    #expect(people() == ["吴佳怡"])
    screen.type(" salary>3")
    #expect(screen.text.contains("没有「salary」这一项。可以写：社工、工号、"))
    screen.press(.escape)
    #expect(people().count == 9)
  }

  @Test("sorts by several columns, and finds the order again next time")
  mutating func sorts() {
    screen.press(.typed("S"))
    #expect(screen.text.contains("社工按哪列排"))
    screen.type("jjj ")
    #expect(
      screen.effects.last
        == .savePreference(Preference(name: "sort.workers", values: ["class"])))
    screen.press(.down, .down, .down, .down, .down, .space, .escape)
    #expect(screen.text.contains("量W▾2"))
    #expect(people() == ["汪红梅", "李建平", "周敏", "王小军", "陈丽娟", "吴佳怡", "赵国强", "郑涛", "孙晓燕"])

    var next = Screen()
    next.send(.remembered(["sort.workers": ["class", "workload:desc"]]))
    #expect(next.text.contains("按职级、量W") || next.text.contains("按职、量W"))
    next.send(.remembered(["sort.workers": ["from-the-future:desc"]]))
    #expect(next.text.contains("9 人，按编号"))
  }

  @Test("chooses columns and their order; the name stays")
  mutating func columns() {
    screen.press(.typed("C"))
    #expect(screen.text.contains("社工看哪些列"))
    screen.press(.space)
    #expect(screen.text.contains("名字一直在。"))
    screen.press(.down, .space, .down, .down, .space, .escape)
    guard case .savePreference(let saved)? = screen.effects.last else {
      Issue.record("nothing saved")
      return
    }
    #expect(saved.name == "columns.workers")
    #expect(saved.values.prefix(4) == ["name", "id", "community", "-class"])
    #expect(screen.line(with: " 编号 ").contains("总分"))
    #expect(screen.line(with: "赵国强").contains("W026"))

    var next = Screen()
    next.send(.remembered(["columns.workers": ["name", "pay", "total", "-note", "-workload"]]))
    let head = next.line(with: "总分~")
    #expect(!head.contains("量W"))
    next.press(.typed("C"), .typed("0"), .escape)
    #expect(next.effects.last == .savePreference(Preference(name: "columns.workers", values: [])))
    #expect(next.line(with: "总分~").contains("量W"))
  }

  @Test("marks a range, all and none; marks outlive a filter")
  mutating func marks() {
    screen.press(.typed("g"), .space, .down, .typed("X"))
    #expect(screen.text.contains("已选 3"))
    screen.press(.typed("/"))
    screen.type("wxj")
    screen.press(.enter)
    #expect(screen.text.contains("已选 3，这里 1"))
    screen.press(.escape, .typed("*"))
    #expect(screen.text.contains("已选 9"))
    screen.press(.typed("-"))
    #expect(screen.text.contains("9 人，按编号"))
  }

  @Test("exports what she sees, and reads the command that gives the same")
  mutating func exports() throws {
    screen = Screen(columns: 120, rows: 40)
    screen.press(.typed("/"))
    screen.type("量W>90 岗位:社工")
    screen.press(.enter, .typed("s"), .typed("s"), .typed("x"))
    #expect(screen.text.contains("导出社工"))
    #expect(screen.text.contains("文件里只算已有的评分，不用假定的。"))
    #expect(screen.text.contains("tiaokuai board --month 2026-10 --list workers --community C03"))
    #expect(screen.text.contains("--filter '量W>90 岗位:社工'"))
    #expect(screen.text.contains("--sort workload:desc"))
    screen.press(.right, .down, .down, .down, .enter)
    let export = try #require(
      screen.effects.compactMap { if case .export(let export) = $0 { export } else { nil } }.first)
    #expect(export.format == .csv)
    #expect(export.name == "桂花-社工-2026-10.csv")
    #expect(!export.overwrites)
    let sheet = export.sheet
    let name = try #require(sheet.columns.firstIndex(of: .name))
    #expect(
      sheet.rows.compactMap { Field.name.text($0[name], sheet.words) }
        == ["周敏", "王小军", "陈丽娟", "吴佳怡"])
    // Marks that are not in are never assumed in a file.
    let effect = try #require(sheet.columns.firstIndex(of: .effect))
    #expect(sheet.rows.allSatisfy { $0[effect] == .none })
    screen.send(.told("已导出 4 行：/tmp/桂花.csv"))
    #expect(screen.hint.contains("已导出 4 行"))
  }

  @Test("is asked before a file is replaced, and writes it only with y")
  mutating func asksBeforeReplacing() throws {
    screen.press(.typed("x"), .enter)
    let first = screen.effects.compactMap {
      if case .export(let export) = $0 { export } else { nil }
    }
    #expect(first.map(\.overwrites) == [false])
    screen.send(.alreadyThere(path: "/srv/out.xlsx"))
    #expect(screen.text.contains("已经有了。按 y 替换"))
    #expect(screen.footer.contains("y 替换掉"))
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
    #expect(!screen.text.contains("按 y 替换，"))

    screen.press(.enter)
    screen.send(.alreadyThere(path: "/srv/out.xlsx"))
    screen.press(.typed("y"))
    let second = screen.effects.compactMap {
      if case .export(let export) = $0 { export } else { nil }
    }
    #expect(second.map(\.overwrites) == [true])
  }

  @Test("is asked in full on the smallest screen")
  func asksOnSmallScreen() {
    var screen = Screen(columns: 40, rows: 12)
    screen.press(.typed("x"), .enter)
    screen.send(.alreadyThere(path: "/srv/out.xlsx"))
    let text = screen.text.filter { !$0.isWhitespace && $0 != "╏" }
    #expect(text.contains("已经有了。按y替换，别的键回去改名。"), "\(screen.text)")
  }

  @Test("exports the marked rows only, if she likes")
  mutating func exportsMarked() throws {
    screen.press(.typed("g"), .space, .space, .typed("x"))
    #expect(screen.text.contains("只要选中的 2 行"))
    screen.press(.enter)
    let export = try #require(
      screen.effects.compactMap { if case .export(let export) = $0 { export } else { nil } }.first)
    #expect(export.sheet.rows.count == 2)
    #expect(export.sheet.request.filter == "id=W020,W021")
  }

  @Test("sees where she is in a list longer than its panel")
  func position() {
    var street = Screen(StreetTests.demo, as: Screen.street)
    street.press(.typed("3"), .typed("G"))
    #expect(street.line(with: "3 社工").contains("168/168"))
  }
}
