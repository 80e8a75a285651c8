import Dashboard
import Demo
import Domain
import TextUI
import Testing
import Wording

@Suite("A screen on a shared desk can be locked")
struct LockTests {
  private func locked(_ language: Language = .chinese) -> Screen {
    var screen = Screen(language: language)
    screen.send(.lock(.closed))
    return screen
  }

  @Test("the palette asks for it")
  func asked() {
    var screen = Screen()
    screen.press(.typed(":"))
    screen.type("suoping")
    screen.press(.enter)
    #expect(screen.effects.contains(.lockScreen))
  }

  @Test("and then shows who locked it and when, and nothing of the content")
  func hides() {
    let screen = locked()
    #expect(screen.text.contains("已锁屏"))
    #expect(screen.text.contains("shenjie 在 10:32 锁的"))
    #expect(screen.text.contains("输入 shenjie 的登录密码，按 Enter 解锁。"))
    for word in ["桂花", "赵国强", "绩差", "帮助"] { #expect(!screen.text.contains(word)) }
  }

  @Test("in English too")
  func english() {
    #expect(locked(.english).text.contains("Type the login password of shenjie, then Enter."))
  }

  @Test(
    "keys do nothing and leave no trace",
    arguments: [
      Key.character("q"), .character(":"), .character("?"), .control("z"), .control("c"),
      .escape, .enter, .character("u"), .paste("geheim"),
    ])
  func keys(_ key: Key) {
    var screen = locked()
    let before = screen.text
    screen.press(key)
    #expect(screen.effects.isEmpty)
    #expect(screen.text == before)
  }

  @Test("changes go on behind it")
  func goesOn() {
    var screen = locked()
    screen.send(.loaded(screen.snapshot(month: Fixture.today.month.previous)))
    #expect(screen.text.contains("已锁屏"))
    screen.send(.lock(.opened))
    #expect(screen.text.contains("2026-09"))
  }

  @Test("a wrong password is told, and the right one opens it where it was")
  func opens() {
    var screen = Screen()
    screen.press(.typed("3"), .down)
    let before = screen.text
    screen.send(.lock(.closed))
    screen.send(.lock(.checking))
    #expect(screen.text.contains("正在核对。"))
    screen.send(.lock(.refused(reason: "密码不对。再输一次。")))
    #expect(screen.text.contains("密码不对。再输一次。"))
    screen.send(.lock(.opened))
    #expect(screen.text == before)
  }

  @Test("fits a small window", arguments: [(40, 12), (20, 5), (80, 24)])
  func fits(columns: Int, rows: Int) {
    var screen = Screen(columns: columns, rows: rows)
    screen.send(.lock(.closed))
    #expect(screen.canvas.size == Size(rows: rows, columns: columns))
    #expect(screen.canvas.cursor.map { screen.canvas.bounds.contains($0) } ?? true)
  }
}

@Suite("A terminal that answers late")
struct LateWidthTests {
  @Test("has the picture drawn again at its width, whole")
  func drawnAgain() {
    var screen = Screen(columns: 120, rows: 40)
    screen.send(.ambiguousWidth(.wide))
    #expect(screen.canvas.ambiguous == .wide)
    for row in 0..<40 {
      #expect(screen.canvas.row(row).reduce(0) { $0 + $1.width } == 120)
    }
  }

  @Test("that is wide never gets lines of two cells")
  func boxes() {
    var screen = Screen(glyphs: .box)
    #expect(screen.text.contains("─"))
    screen.send(.ambiguousWidth(.wide))
    #expect(!screen.text.contains("─"))
  }
}
