import Dashboard
import Demo
import Domain
import Testing
import TextUI

@Suite("A half typed form")
struct DraftTests {
  /// What a run left to be remembered.
  private func remembered(_ effects: [Dashboard.Effect]) -> [String: [String]] {
    var entries: [String: [String]] = [:]
    for case .savePreference(let preference) in effects {
      entries[preference.name] = preference.values
    }
    return entries
  }

  private func typing() -> Screen {
    var screen = Screen()
    screen.press(.typed("v"), .right, .tab)
    screen.type("10-26")
    return screen
  }

  private let tick = Message.clock(day: Fixture.today, seconds: 37_921)

  @Test("is kept a moment after typing, once, without a key")
  func keptByTheClock() {
    var screen = typing()
    #expect(screen.effects.isEmpty)
    #expect(screen.state.nextTick != nil)
    screen.send(tick)
    #expect(remembered(screen.effects).keys.contains("draft.leave.W026"))
    #expect(screen.state.nextTick == nil)
    screen.send(tick)
    #expect(screen.effects.isEmpty)
  }

  @Test("comes back in another run, with kind, days and chosen covers")
  func comesBack() {
    var screen = typing()
    screen.press(.tab)
    screen.type("+2")
    screen.press(.tab, .delete)
    let before = screen.text
    screen.send(.leaving)
    var later = Screen()
    later.send(.remembered(remembered(screen.effects)))
    later.press(.typed("v"))
    #expect(later.hint.contains("上次没写完，接着填。"))
    for part in ["[学习 ▾]", "[10-26]", "[+2]", "[没人代 ▾]"] where before.contains(part) {
      #expect(later.text.contains(part))
    }
    #expect(later.text.contains("[10-26]"))
    #expect(later.text.contains("[+2]"))
  }

  @Test("stays when it is left with Esc, and is forgotten when it is written or dropped")
  func endsWhenWritten() {
    var screen = typing()
    screen.press(.escape)
    #expect(screen.hint.contains("草稿留着"))
    screen.press(.typed("v"), .enter)
    #expect(screen.state.preferences["draft.leave.W026"] == nil)
    screen = typing()
    screen.send(tick)
    screen.press(.function(8))
    #expect(screen.hint.contains("草稿扔掉了"))
    #expect(screen.state.preferences["draft.leave.W026"] == nil)
    screen.press(.typed("v"))
    #expect(!screen.hint.contains("上次没写完"))
  }

  @Test("is none while nothing was typed")
  func noneUntouched() {
    var screen = Screen()
    screen.press(.typed("v"), .escape)
    #expect(screen.effects.isEmpty)
    #expect(!screen.hint.contains("草稿"))
  }

  @Test("of an end or of a picker's fields comes back too")
  func endAndPicker() {
    var screen = Screen()
    screen.press(.typed("d"), .tab)
    screen.type("+9")
    screen.press(.escape, .escape)
    screen.press(.typed("a"), .tab)
    screen.type("10-20")
    screen.press(.escape, .escape, .typed("d"))
    #expect(screen.text.contains("[+9] = 10-23 周五"))
    screen.press(.escape, .typed("a"))
    #expect(screen.text.contains("从 10-20"))
  }

  @Test("is dropped after thirty days, when its worker is gone, or for other data")
  func dropped() {
    var screen = Screen()
    screen.send(
      .remembered([
        "draft.leave.W026": ["2026-09-01", "", "S1", "kind=sick", "first=1", "last=2"],
        "draft.leave.W999": ["2026-10-13", "", "S1", "kind=sick"],
        "draft.end.W022": ["2026-10-13", "/elsewhere.db", "S1", "day=+1"],
        "draft.leave.W022": ["2026-10-13", "", "S1", "kind=sick", "first=10-20", "last=10-21"],
        "draft.broken": ["x"],
      ]))
    screen.send(tick)
    #expect(
      Set(screen.state.preferences.keys) == ["draft.end.W022", "draft.leave.W022"])
    screen.press(.typed("/"))
    screen.type("wxj")
    screen.press(.enter, .typed("d"))
    #expect(!screen.hint.contains("上次没写完"))
    screen.press(.escape, .typed("v"))
    #expect(screen.text.contains("[病假 ▾]"))
  }
}

@Suite("Somebody who wants to read an error again")
struct LogTests {
  @Test("finds errors and news, the newest first, with time and place")
  func reads() {
    var screen = Screen()
    screen.press(.typed("!"))
    #expect(screen.text.contains("还没有可记的。"))
    screen.press(.escape)
    screen.send(.failed("磁盘满了：/data"))
    screen.send(.clock(day: Fixture.today, seconds: 38_000))
    screen.send(.refused(.nothingToUndo))
    screen.press(.typed("!"))
    let lines = screen.lines
    let first = lines.firstIndex { $0.contains("10-14 10:33:20  云河街道 2026-10") }
    let second = lines.firstIndex { $0.contains("✗ 磁盘满了：/data") }
    #expect(first != nil && second != nil && (first ?? 0) < (second ?? 0))
    screen.press(.typed("q"))
    #expect(!screen.text.contains("磁盘满了"))
  }

  @Test("finds two hundred at most")
  func limited() {
    var screen = Screen()
    for number in 0..<230 { screen.send(.failed("故障\(number)")) }
    screen.press(.typed("!"), .typed("G"))
    #expect(screen.text.contains("故障30"))
    #expect(!screen.text.contains("故障29"))
  }
}
