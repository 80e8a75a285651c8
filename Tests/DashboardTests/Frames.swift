import Dashboard
import Demo
import Domain
import TextUI
import Wording

/// The screens that are looked at as a whole: a name, and how to get there.
struct Frame: Sendable, CustomStringConvertible {
  let name: String
  let go: @Sendable (inout Screen) -> Void

  var description: String { name }

  init(_ name: String, _ go: @escaping @Sendable (inout Screen) -> Void) {
    self.name = name
    self.go = go
  }

  static let all: [Frame] = [
    Frame("dashboard") { _ in },
    Frame("grids") { $0.press(.typed("2")) },
    Frame("blocks") { $0.press(.typed("2"), .typed("b")) },
    Frame("blocks-load") { $0.press(.typed("2"), .typed("b"), .typed("l"), .typed("w")) },
    Frame("distribution") { $0.press(.typed("D")) },
    Frame("community") { $0.press(.typed("1")) },
    Frame("picker") { $0.press(.typed("a")) },
    Frame("picker-workers") { $0.press(.typed("2"), .typed("G"), .typed("a")) },
    Frame("explanation") { $0.press(.typed("e")) },
    Frame("leaves") { $0.press(.typed("j"), .typed("v")) },
    Frame("leave-change") { $0.press(.typed("j"), .typed("v"), .enter) },
    Frame("leave-cancel") { $0.press(.typed("j"), .typed("v"), .typed("d")) },
    Frame("leave") {
      $0.press(.typed("k"), .typed("k"), .typed("k"), .typed("v"), .tab)
      $0.type("10-19")
      $0.press(.tab)
      $0.type("+4")
      $0.press(.tab)
    },
    Frame("leave-kind") { $0.press(.typed("v"), .space) },
    Frame("cover") { $0.press(.typed("j"), .typed("c")) },
    Frame("end") { $0.press(.typed("d")) },
    Frame("sorts") { $0.press(.typed("S")) },
    Frame("columns") { $0.press(.typed("C")) },
    Frame("export") { $0.press(.typed("x")) },
    Frame("log") {
      $0.send(.failed("数据库连不上，屏上是 10:28 的数据。正在重连，没有东西丢失。"))
      $0.press(.typed("!"))
    },
    Frame("lesson") { $0.send(.lessonBegins) },
    Frame("empty") {
      $0.press(.typed("/"))
      $0.type("xyz")
      $0.press(.enter)
    },
    Frame("lock") { $0.send(.lock(.closed)) },
    Frame("help") { $0.press(.typed("?")) },
    Frame("palette") {
      $0.press(.typed(":"))
      $0.type("dg")
    },
    Frame("themes") { $0.send(.themesFound(ThemeChooserTests.offer)) },
    Frame("filter") {
      $0.press(.typed("/"))
      $0.type("wxj")
    },
    Frame("scoring") { $0.press(.typed("["), .typed("1")) },
    Frame("marks") {
      $0.press(.typed("m"))
      $0.type("92")
    },
    Frame("specials") { $0.press(.typed("V")) },
    Frame("survey") { $0.press(.typed("Y")) },
    Frame("objections") { $0.press(.typed("O")) },
    Frame("propose") {
      $0.press(.typed("V"), .typed("a"), .tab)
      $0.type("台风夜转移老人 42 户")
    },
    Frame("monthly") { $0.press(.typed("["), .typed("B")) },
    Frame("monthly-facts") { $0.press(.typed("["), .typed("B"), .typed("2")) },
    Frame("monthly-ranking") { $0.press(.typed("["), .typed("B"), .typed("3")) },
    Frame("monthly-sum") { $0.press(.typed("["), .typed("B"), .typed("j"), .typed("e")) },
    Frame("monthly-steps") { $0.press(.typed("["), .typed("B"), .typed("A")) },
    Frame("submit") { $0.press(.typed("["), .typed("t")) },
    Frame("start") { $0.send(.foundEmpty) },
    Frame("street") {
      $0.press(.escape)
    },
  ]

  func screen(
    columns: Int, rows: Int, language: Language, glyphs: Glyphs = .certain,
    ambiguous: AmbiguousWidth = .narrow
  ) -> Screen {
    var screen = Screen(
      columns: columns, rows: rows, language: language, glyphs: glyphs, ambiguous: ambiguous)
    go(&screen)
    return screen
  }
}
