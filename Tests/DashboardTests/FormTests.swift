import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("A form that is being filled in")
struct FormTests {
  var screen = Screen()

  /// The leave form of 陈丽娟, with the cursor on its first day.
  private mutating func openLeave() {
    screen.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"), .tab)
  }

  @Test("says beside a day what was understood")
  mutating func understood() {
    openLeave()
    screen.type("+1")
    #expect(screen.text.contains("[+1] = 10-15 周四"))
    screen.press(.control("u"))
    screen.press(.paste("２０２６-１０-１９"))
    #expect(screen.text.contains("10-19 周一"))
    screen.press(.control("u"))
    screen.type("10-19")
    screen.press(.tab)
    screen.type("+1周")
    #expect(screen.text.contains("= 10-26 周一"))
    #expect(screen.text.contains("共 8 天"))
  }

  @Test("says below a day what is wrong, refuses Enter with it and brings the cursor back")
  mutating func refused() {
    openLeave()
    screen.type("2-30")
    let sentence = "2026-02 没有 30 日，只有 28 天。"
    #expect(screen.text.contains(sentence))
    screen.press(.tab, .tab)
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains(sentence))
    screen.type("19")
    #expect(screen.text.contains("[19] = 10-19 周一"))
    #expect(!screen.text.contains(sentence))
  }

  @Test("does not let a leave end before it begins")
  mutating func endsBefore() {
    openLeave()
    screen.type("10-19")
    screen.press(.tab)
    screen.type("2026-10-18")
    #expect(screen.text.contains("止日不能早于起日 2026-10-19。"))
  }

  @Test("lets the last day follow the first one until it is given")
  mutating func lastFollows() {
    openLeave()
    screen.type("10-26")
    #expect(screen.text.contains("至 [2026-10-26] 周一   共 1 天"))
    screen.press(.tab, .up)
    #expect(screen.text.contains("共 2 天"))
    screen.press(.backTab)
    screen.type("10-25")
    #expect(screen.text.contains("共 3 天"))
  }

  @Test("moves a day with up and down, and keeps the real cursor on the caret")
  mutating func steps() {
    openLeave()
    screen.press(.up)
    #expect(screen.text.contains("[2026-10-15] 周四"))
    screen.press(.down, .down)
    #expect(screen.text.contains("[2026-10-13] 周二"))
    screen.type("月底")
    let caret = screen.canvas.cursor
    #expect(caret.map { screen.canvas[$0.row, $0.column].text } == "]")
    screen.press(.left)
    #expect(screen.canvas.cursor?.column == caret.map { $0.column - 2 })
  }

  @Test("finds a choice by pinyin")
  mutating func choosesByPinyin() {
    screen.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"), .space)
    #expect(screen.text.contains("打字找"))
    screen.type("cj")
    #expect(screen.text.contains("► 产假"))
    screen.press(.enter)
    #expect(screen.text.contains("[产假 ▾]"))
    screen.press(.space, .escape)
    #expect(screen.text.contains("[产假 ▾]"))
    #expect(screen.text.contains("请假和代岗"))
  }

  @Test("lets somebody else be found for a duty by pinyin")
  mutating func choosesCover() {
    screen.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"), .tab, .tab, .tab, .space)
    screen.type("wjy")
    screen.press(.enter)
    #expect(screen.line(with: "桂花2").contains("[吴佳怡 ▾]"))
    screen.press(.space)
    screen.type("mrd")
    screen.press(.enter)
    #expect(screen.line(with: "桂花2").contains("[没人代 ▾]"))
  }

  @Test("ends a duty only on a day that exists")
  mutating func endsOnARealDay() {
    screen.press(.typed("d"), .tab)
    screen.type("x")
    #expect(screen.text.contains("「x」不是日期"))
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
    #expect(screen.hint.contains("「x」不是日期"))
    screen.press(.control("u"))
    screen.type("下月初")
    #expect(screen.text.contains("= 11-01 周日"))
  }

  @Test("understands a typed share, or says what is allowed")
  mutating func share() {
    screen.press(.typed("a"), .tab, .tab, .tab)
    screen.type("1.5")
    #expect(screen.text.contains("写 0.001 到 1.000。"))
    screen.press(.enter)
    #expect(screen.hint.contains("写 0.001 到 1.000。"))
    screen.press(.control("u"))
    screen.type("0.5")
    screen.press(.down)
    #expect(screen.text.contains("份额 0.450"))
  }
}
