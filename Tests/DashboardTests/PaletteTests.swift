import Testing
import TextUI

@testable import Dashboard

@Suite("The secretary looks for a command")
struct PaletteTests {
  var screen = Screen()

  private mutating func names(_ query: String) -> [String] {
    screen.state.found(query).map(\.binding.id)
  }

  @Test(
    "by its name, its pinyin, its initials, in English, by its key or by its name in the settings",
    arguments: [
      ("代岗", "cover"), ("daigang", "cover"), ("qj", "leave"), ("dg", "leave"), ("cover", "cover"),
      ("c", "cover"), ("ctrl-r", "redo"), ("month.next", "month.next"), ("说明", "explain"),
      ("undo", "undo"),
    ])
  mutating func finds(query: String, id: String) {
    #expect(names(query).contains(id), "\(names(query))")
  }

  @Test("and has the best first: what has that key, what begins so, what works now")
  mutating func ranks() {
    #expect(names("v").first == "leave")
    #expect(names("zhipai").first == "assign")
    let all = screen.state.found("")
    let firstRefused = all.firstIndex { $0.reason != nil } ?? all.count
    #expect(all[firstRefused...].allSatisfy { $0.reason != nil })
    #expect(names("qqqq").isEmpty)
  }

  @Test("and sees which characters answered")
  mutating func shows() {
    screen.press(.typed(":"))
    screen.type("dg")
    #expect(screen.text.contains("「d g」在每个字的拼音开头里按顺序找："))
    #expect(screen.text.contains("登(d)记请假和代岗(g)"))
    let hit = screen.state.found("qingj").first { $0.binding.id == "leave" }
    #expect(hit?.spelled("qingj") == "登记请(qing)假(j)和代岗")
  }

  @Test("with the input method on")
  mutating func fullWidth() {
    screen.press(.typed("："))
    screen.type("ｑｊ")
    #expect(screen.text.contains("登记请假和代岗"))
  }

  @Test("and what she used last stands first the next time")
  mutating func remembers() {
    screen.press(.typed(":"))
    screen.type("shuoming")
    screen.press(.enter)
    let saved = screen.effects.filter { if case .savePreference = $0 { true } else { false } }
    #expect(
      saved == [
        .savePreference(Preference(name: "palette.recent", values: ["explain"]))
      ])
    screen.press(.escape, .typed(":"))
    #expect(screen.state.found("").first?.binding.id == "explain")
  }

  @Test("and is told why one does not work now, with Enter too")
  mutating func refuses() {
    screen.press(.typed(":"))
    screen.type("zhaoren")
    #expect(screen.text.contains("这一行没有人请假"))
    screen.press(.enter)
    #expect(screen.text.contains("✗ 这一行没有人请假"))
  }

  @Test("from another page too, with the way to where it works")
  mutating func elsewhere() {
    screen.press(.typed("e"), .typed(":"))
    screen.type("zhipai")
    #expect(screen.text.contains("在主屏上用：先按 Esc 回去。"))
  }
}
