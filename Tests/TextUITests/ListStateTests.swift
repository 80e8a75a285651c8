import SeededChance
import Testing
import TextUI

@Suite("A list keeps its cursor on the screen")
struct ListStateTests {
  @Test("scrolls only when the cursor leaves the window")
  func scrolls() {
    var list = ListState(count: 10, height: 4)
    for _ in 0..<5 { list.moveDown() }
    #expect(list.selection == 5)
    #expect(list.window == 2..<6)
    for _ in 0..<3 { list.moveUp() }
    #expect(list.window == 2..<6)
    list.moveUp()
    #expect(list.window == 1..<5)
  }

  @Test("turns pages and goes to the ends")
  func pages() {
    var list = ListState(count: 10, height: 4)
    list.pageDown()
    #expect((list.selection, list.offset) == (3, 3))
    list.pageDown()
    list.pageDown()
    #expect((list.selection, list.offset) == (9, 6))
    list.moveHome()
    #expect((list.selection, list.offset) == (0, 0))
    list.moveEnd()
    #expect((list.selection, list.offset) == (9, 6))
    list.pageUp()
    #expect((list.selection, list.offset) == (6, 3))
  }

  @Test("stays inside when rows or room go")
  func shrinks() {
    var list = ListState(count: 10, selection: 9, height: 4)
    list.resize(count: 3)
    #expect((list.selection, list.window) == (2, 0..<3))
    list.resize(height: 1)
    #expect(list.window == 2..<3)
    list.resize(count: 0)
    #expect((list.selection, list.window) == (0, 0..<0))
    list.moveDown()
    #expect(list.selection == 0)
  }

  @Test("random moves never lose the cursor", arguments: 1...10)
  func random(seed: Int) {
    var chance = Chance(seed: seed)
    var list = ListState()
    for _ in 0..<500 {
      switch Int.random(in: 0...7, using: &chance) {
      case 0: list.moveUp()
      case 1: list.moveDown()
      case 2: list.pageUp()
      case 3: list.pageDown()
      case 4: list.moveEnd()
      case 5: list.resize(count: .random(in: -1...30, using: &chance))
      case 6: list.resize(height: .random(in: -1...12, using: &chance))
      default: list.select(.random(in: -5...40, using: &chance))
      }
      #expect(list.count == 0 ? list.window.isEmpty : list.window.contains(list.selection))
      #expect(list.window.count == min(list.count, list.height))
    }
  }
}
