import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("The secretary looks round")
struct LookingTests {
  var screen = Screen()

  @Test("filters by pinyin while she types; Enter keeps it, Esc clears it")
  mutating func filters() {
    screen.press(.typed("/"))
    screen.type("wxj")
    #expect(screen.text.contains("3 社工 /wxj  1/9"))
    #expect(!screen.text.contains("李建平 副"))
    screen.press(.enter)
    #expect(screen.text.contains("/wxj 1/9"))
    screen.press(.escape)
    #expect(screen.text.contains("李建平 副"))
  }

  @Test("may leave the input method on")
  mutating func takesFullWidthKeys() {
    screen.press(.typed("？"))
    #expect(screen.text.contains("这一屏的键"))
    screen.press(.escape, .typed("ａ"))
    #expect(screen.text.contains("指派 ▸ 赵国强"))
  }

  @Test("finds in the log what could not be done, whatever kept it")
  mutating func logs() {
    screen.send(.refused(.nothingToUndo))
    screen.send(.notDone("磁盘已满"))
    screen.send(.failed("找不到主题"))
    screen.press(.typed("!"))
    #expect(screen.text.contains("磁盘已满"))
    #expect(screen.text.contains("找不到主题"))
    #expect(
      screen.text.contains(
        Words(.chinese).sentence(
          for: .nothingToUndo, names: RecordNames(Records(), .chinese))))
  }

  @Test("moves between panels by number and Tab")
  mutating func movesPanels() {
    screen.press(.typed("2"))
    #expect(screen.text.contains("╍ 2 网格 ╍"))
    screen.press(.tab)
    #expect(screen.text.contains("╍ 3 社工 ╍"))
    screen.press(.backTab, .backTab)
    #expect(screen.text.contains("╍ 1 社区 ╍"))
    #expect(screen.hint.contains("桂花6 已空缺 3 天，本月还剩 17 天。按 a 指派。"))
  }

  @Test("opens where the points come from, down to every duty")
  mutating func explains() {
    screen.press(.typed("e"))
    #expect(screen.text.contains("= W 61.00 + E 92.10 + X 0.00 + S 18.43"))
    #expect(screen.text.contains("城管环境 主线         40.00  = 40.00 x 1.000 x 1.000 x 31/31"))
    #expect(screen.text.contains("假定：同 2026-09"))
    screen.press(.escape)
    #expect(screen.text.contains("3 社工"))
  }

  @Test("goes from a grid to the one who is responsible")
  mutating func entersGrid() {
    screen.press(.typed("2"), .enter)
    #expect(screen.line(with: "►  王小军").contains("桂花1"))
  }

  @Test("steps through the figures of an open month")
  mutating func stepsFigures() {
    #expect(screen.text.contains("预估~ 假定"))
    screen.press(.typed("="))
    #expect(screen.text.contains("预估~ 已有评分"))
    #expect(screen.line(with: "►  赵国强").contains("  0/4"))
    screen.press(.typed("="))
    #expect(screen.text.contains("预估~ 至今"))
    screen.press(.typed("="))
    #expect(screen.text.contains("预估~ 假定"))
  }

  @Test("looks at the month before")
  mutating func changesMonth() {
    screen.press(.typed("["))
    #expect(
      screen.effects == [.load(street: "S1", month: Month(year: 2026, month: 9))])
    #expect(screen.text.contains("[ 2026-09 ] 评分 预估~"))
    #expect(screen.text.contains("还差 3 个评分要你给"))
    screen.press(.typed("a"))
    #expect(screen.hint.contains("不能指派：2026-09 已是「评分」。"))
  }

  @Test("sorts by the next column; the head says which")
  mutating func sorts() {
    screen.press(.typed("s"), .typed("s"))
    #expect(screen.text.contains("按量W"))
    #expect(screen.text.contains("量W▾"))
    let first = screen.lines[13]
    #expect(first.contains("周敏"))
  }

  @Test("switches the language, and is told so")
  mutating func switchesLanguage() {
    screen.press(.typed("L"))
    #expect(screen.effects == [.savePreference(Preference(name: "language", values: ["en"]))])
    #expect(screen.hint.contains("This is English now. L switches to Chinese."))
    #expect(screen.text.contains("3 Workers"))
  }

  @Test("is told what a key that does nothing would need")
  mutating func unknownKey() {
    screen.press(.typed("z"))
    #expect(screen.hint.contains("z 在这里没有用。按 ? 看有哪些键。"))
    screen.press(.typed("j"))
    #expect(!screen.hint.contains("没有用"))
  }

  @Test("finds a command by its initials and runs it")
  mutating func usesPalette() {
    screen.press(.typed(":"))
    screen.type("qj")
    #expect(screen.text.contains("登记请假和代岗"))
    screen.press(.enter)
    #expect(screen.text.contains("请假和代岗 ▸ 赵国强"))
  }

  @Test("sees in the help what does not work now, and why")
  mutating func readsHelp() {
    screen = Screen(columns: 120, rows: 40)
    screen.press(.typed("?"))
    #expect(screen.text.contains("现在不能用"))
    #expect(screen.text.contains("c 代岗  ✗ 这一行没有人请假。请假的有：孙晓燕"))
  }

  @Test("leaves with q, suspends with Ctrl-Z, redraws with Ctrl-L, changes the theme with T")
  mutating func asksTheTerminal() {
    screen.press(.typed("T"), .control("l"), .control("z"), .typed("q"))
    #expect(screen.effects == [.findThemes, .redraw, .suspend, .quit])
    screen.send(.themed("red-gold"))
    #expect(screen.hint.contains("主题：red-gold"))
  }

  @Test("finds a grid by the same name in the panel and in an explanation, in English too")
  mutating func readsNamesInEnglish() {
    screen = Screen(language: .english)
    screen.press(.typed("3"), .down, .typed("e"))
    #expect(screen.text.contains("Guihua 6 grid"), "\(screen.text)")
    #expect(!screen.text.contains("桂花"))
  }
}
