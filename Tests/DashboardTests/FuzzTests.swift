import Dashboard
import Demo
import Domain
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
  func survives(_ seed: UInt64) {
    var chance = Chance(state: seed)
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

/// A small generator whose numbers are the same everywhere.
struct Chance {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
