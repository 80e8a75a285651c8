import Dashboard
import Demo
import Domain
import Testing
import TextUI
import Wording

@Suite("The grids as blocks")
struct BlocksTests {
  var screen = Screen()

  init() { screen.press(.typed("2"), .typed("b")) }

  @Test("show each grid with its number, its sample and who is there")
  func showsGrids() {
    #expect(screen.text.contains("2 网格 块图"))
    #expect(screen.text.contains("► 桂花1"))
    #expect(screen.line(with: "86.1%").contains("⢕⢕ 86.1% ⢕⢕"))
    #expect(screen.text.contains("31/36          71-94%"))
    #expect(screen.text.contains("! 空缺3天"))
    #expect(screen.text.contains("密的要看。桂花4 区间 71-94%，n 只有 36：是不是真低，还说不准。"))
  }

  @Test("are walked through by arrows, and assigned from")
  mutating func walks() {
    screen.press(.down, .right, .typed("l"))
    #expect(screen.text.contains("► 桂花6"))
    screen.press(.down)
    #expect(screen.text.contains("► 桂花6"))
    screen.press(.typed("a"))
    #expect(screen.text.contains("指派 ▸ 桂花6"))
    screen.press(.escape)
    #expect(screen.text.contains("2 网格 块图"))
    screen.press(.up)
    #expect(screen.text.contains("► 桂花3"))
    screen.press(.enter)
    #expect(!screen.text.contains("块图"))
    #expect(screen.line(with: "►").contains("周敏") || screen.hint.contains("周敏"))
  }

  @Test("turn to the households a worker has, where a vacant grid is densest")
  mutating func turnsToLoad() {
    screen.press(.typed("w"))
    #expect(screen.text.contains("按负荷，w 换成民情"))
    #expect(screen.text.contains("每人 436 户"))
    #expect(screen.line(with: "没有人").contains("⣿⣿ 没有人 ⣿⣿"))
    screen.press(.typed("w"))
    #expect(screen.text.contains("按在办民情，w 换成满意"))
    screen.press(.typed("w"))
    #expect(screen.text.contains("按满意，w 换成负荷"))
  }

  @Test("go back to the list by b and by Esc, and end where another panel is looked at")
  mutating func goesBack() {
    screen.press(.typed("b"))
    #expect(!screen.text.contains("2 网格 块图"))
    #expect(screen.text.contains("1 社区"))
    screen.press(.typed("b"), .escape)
    #expect(screen.text.contains("1 社区"))
    screen.press(.typed("b"), .tab)
    #expect(screen.text.contains("1 社区"))
    screen.press(.typed("2"))
    #expect(screen.text.contains("1 社区"))
  }

  @Test("scroll where more of them are than fit", arguments: [(40, 12), (60, 20), (80, 24)])
  func scrolls(_ columns: Int, _ rows: Int) {
    var street = Screen(
      demoRecords(.street, today: Fixture.today), as: Screen.street, columns: columns, rows: rows)
    street.press(.typed("2"), .typed("b"), .typed("G"))
    let count = street.line(with: "块图").split(separator: " ").first { $0.contains("/") } ?? ""
    let parts = count.split(separator: "/")
    #expect(parts.count == 2 && parts[0] == parts[1])
    #expect(street.text.contains("►"))
    street.press(.typed("g"))
    #expect(street.line(with: "块图").contains("1/"))
    #expect(street.text.contains("►"))
  }

  @Test("say where they are when asked for elsewhere")
  func saysWhere() {
    var other = Screen()
    other.press(.typed("b"))
    #expect(other.hint.contains("块图看的是网格：按 2 到网格栏。"))
  }
}
