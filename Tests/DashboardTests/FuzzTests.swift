import Dashboard
import Demo
import Domain
import SeededChance
import Testing
import TextUI
import Wording

@Suite("Whatever is pressed")
struct FuzzTests {
  static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .control("r"), .control("l"), .control("f"), .paste("wxj\n\u{1B}[2J"),
      .unknown, .function(1), .alt("x"), .character("王"), .character("\u{202E}"),
    ] + "abbcdefghjklmmnpsuvwxyDOTLGVYWN=?:/[]12359 +-.0".map { .character($0) }

  @Test("no key does harm, whatever the size and the page", arguments: [1, 2, 3])
  func survives(_ seed: Int) {
    var chance = Chance(seed: seed)
    var screen = Screen(as: seed == 3 ? Screen.street : Screen.secretary)
    for _ in 0..<400 {
      if chance.below(12) == 0 {
        screen.send(
          .resized(Size(rows: 1 + chance.below(50), columns: 1 + chance.below(140))))
      }
      screen.press(Self.keys[chance.below(Self.keys.count)])
      let canvas = screen.canvas
      #expect(canvas.cursor.map(canvas.bounds.contains) ?? true)
      #expect(!canvas.cells.contains { $0.codePoint(0) == 0x1B || $0.codePoint(0) == 0x202E })
    }
    // Whatever was written, it was written by commands, and pays still add up.
    let slice = Slice(street: Fixture.street, month: Fixture.today.month, records: screen.records)
    #expect(Board(slice).pools.allSatisfy { $0.paid == $0.money })
  }
}
