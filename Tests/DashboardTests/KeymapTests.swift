import Testing
import TextUI

@testable import Dashboard

@Suite("Keys of one's own")
struct KeymapTests {
  private func keys(_ id: String, _ map: Keymap, _ place: CommandPlace = .dashboard) -> [Key]? {
    map[place].first { $0.id == id }?.keys
  }

  @Test("are those of the settings, everywhere the command works")
  func assigns() {
    let (map, faults) = Keymap.assigning([
      "assign": [.function(2), .character("A")], "suspend": [], "month.next": [.character("K")],
    ])
    #expect(faults.isEmpty)
    #expect(keys("assign", map) == [.function(2), .character("A")])
    #expect(keys("suspend", map) == [])
    #expect(keys("month.next", map, .explanation) == [.character("K")])
    #expect(keys("cover", map) == [.character("c")])
  }

  @Test("may change places")
  func swaps() {
    let (map, faults) = Keymap.assigning(["cover": [.character("v")], "leave": [.character("c")]])
    #expect(faults.isEmpty)
    #expect(keys("cover", map) == [.character("v")])
  }

  @Test("stay as usual where two commands of a page would share one")
  func clashes() {
    let (map, faults) = Keymap.assigning(["assign": [.character("c")], "end": [.function(3)]])
    #expect(
      faults == [KeymapFault(command: "assign", reason: .taken(.character("c"), by: "cover"))])
    #expect(keys("assign", map) == [.character("a")])
    #expect(keys("end", map) == [.function(3)])
  }

  @Test("never lock anybody out")
  func reserved() {
    let (_, faults) = Keymap.assigning([
      "quit": [], "help": [], "palette": [], "back": [.backspace], "assign": [.escape],
      "asign": [.character("a")],
    ])
    #expect(
      faults.map { "\($0.command) \($0.reason)" } == [
        "asign unknownCommand", "assign escapeIsTaken", "back keepsEscape", "help needed",
        "palette needed", "quit needed",
      ])
  }

  @Test("work in place of the usual ones, and stand in footer and help")
  func works() {
    var screen = Screen()
    screen.send(
      .keysChanged(Keymap.assigning(["explain": [.function(4)], "assign": []]).keymap))
    #expect(screen.hint.contains("按 : 指派 安排工作"))
    #expect(screen.footer.contains("F4 说明"))
    screen.press(.typed("e"))
    #expect(screen.hint.contains("e 在这里没有用"))
    screen.press(.function(4))
    #expect(screen.text.contains("说明"))
  }
}
