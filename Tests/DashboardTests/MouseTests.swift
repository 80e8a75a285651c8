import Dashboard
import Demo
import Domain
import SeededChance
import Testing
import TextUI
import Wording

@Suite("The mouse")
struct MouseTests {
  var screen = Screen()

  init() { screen.press(.typed("M")) }

  @Test("is off until it is asked for, and the choice is remembered")
  func isSwitched() {
    #expect(screen.effects.contains(.useMouse(true)))
    #expect(
      screen.effects.contains(.savePreference(Preference(name: "mouse", values: ["on"]))))
    #expect(screen.hint.contains("鼠标已开"))
    var other = Screen()
    let before = other.text
    other.click(on: "陈丽娟", after: "社工")
    #expect(other.text == before)
    other.send(.remembered(["mouse": ["on"]]))
    other.click(on: "陈丽娟", after: "3 社工")
    #expect(other.line(with: "就业社保").contains("►"))
  }

  @Test("selects a row and focuses its panel; a click on the selected row goes into it")
  mutating func selects() {
    screen.click(on: "桂花3", after: "2 网格")
    #expect(screen.text.contains("╍ 2 网格"))
    #expect(screen.line(with: "418").contains("►  桂花3"))
    screen.click(on: "桂花3", after: "2 网格")
    #expect(screen.text.contains("╍ 3 社工"))
    #expect(screen.line(with: "卫生健康").contains("►"))
  }

  @Test("scrolls the list under it, and leaves the focus")
  mutating func scrolls() {
    screen.send(.mouse(Mouse(.wheelDown, at: screen.place(of: "桂花2"))))
    #expect(screen.line(with: "吴佳怡  ").contains("►") || screen.line(with: "447").contains("►"))
    #expect(screen.text.contains("╍ 3 社工"))
  }

  @Test("sorts by the head that is clicked, and the other way by another click")
  mutating func sorts() {
    screen.click(on: "总分~", after: "社工   职")
    #expect(screen.text.contains("总分~▾"))
    screen.click(on: "总分~", after: "社工   职")
    #expect(screen.text.contains("总分~▴"))
  }

  @Test("presses the keys in the footer, and chooses in a popup but nothing beside it")
  mutating func pressesKeys() {
    screen.click(on: ": 命令")
    #expect(screen.text.contains("命令"))
    let open = screen.text
    screen.send(.mouse(Mouse(.press, at: Position(row: 0, column: 0))))
    #expect(screen.text == open)
    screen.press(.escape)
    screen.click(on: "? 帮助")
    #expect(screen.text.contains("这一屏的键"))
    screen.press(.escape)
    screen.click(on: "a 指派")
    #expect(screen.text.contains("会怎样"))
    screen.click(on: "王小军")
    #expect(!screen.effects.contains { if case .perform = $0 { true } else { false } })
  }

  @Test("puts the caret where a form is clicked, and opens and takes a choice")
  mutating func fillsForms() {
    screen.press(.typed("v"))
    screen.click(on: "2026-10-14", after: "从")
    screen.press(.end, .backspace, .typed("6"))
    #expect(screen.text.contains("[2026-10-16]"))
    screen.click(on: "[事假")
    screen.click(on: "[事假")
    screen.click(on: "病假")
    #expect(screen.text.contains("[病假"))
    #expect(!screen.effects.contains { if case .perform = $0 { true } else { false } })
  }

  @Test("chooses in the choosers, and a second click turns what is chosen")
  mutating func chooses() {
    screen.press(.typed("S"))
    screen.click(on: "总分", after: "缺评")
    screen.click(on: "总分", after: "缺评")
    screen.press(.escape)
    #expect(screen.text.contains("总分~▾"))
    screen.press(.typed("x"))
    screen.click(on: "[留着，不替换]")
    screen.click(on: "[留着，不替换]")
    #expect(screen.text.contains("[替换掉]"))
  }

  @Test("does no harm wherever it is used", arguments: Frame.all)
  func isHarmless(_ frame: Frame) {
    var chance = Chance(seed: 7)
    var screen = frame.screen(columns: 80, rows: 24, language: .chinese)
    screen.send(.remembered(["mouse": ["on"]]))
    for _ in 0..<25 {
      let place = Position(row: chance.below(26), column: chance.below(84))
      screen.send(
        .mouse(Mouse([.press, .wheelUp, .wheelDown, .drag][chance.below(4)], at: place)))
      #expect(!screen.effects.contains { if case .perform = $0 { true } else { false } })
      #expect(screen.canvas.size == Size(rows: 24, columns: 80))
    }
  }
}

extension Screen {
  /// The first cell of a text, the first one below the line with another text.
  func place(of text: String, after title: String = "") -> Position {
    let canvas = canvas
    let start = (0..<canvas.size.rows).first { canvas.rowText($0).contains(title) } ?? 0
    for row in start..<canvas.size.rows {
      let cells = Array(canvas.row(row))
      for column in cells.indices {
        let rest = cells[column...].prefix(2 * text.count).map(\.text).joined()
        if rest.hasPrefix(text) { return Position(row: row, column: column) }
      }
    }
    return Position(row: -1, column: -1)
  }

  mutating func click(on text: String, after title: String = "") {
    send(.mouse(Mouse(.press, at: place(of: text, after: title))))
  }
}
