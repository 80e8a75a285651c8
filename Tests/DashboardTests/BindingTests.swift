import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("The registry of commands")
struct BindingTests {
  static let pages: [(String, [Binding])] = [
    ("dashboard", dashboardBindings + everywhereBindings),
    ("picker", pickerBindings + pageBindings),
    ("leave", leaveBindings + pageBindings), ("end", endBindings + pageBindings),
    ("absence", absenceBindings + pageBindings), ("start", startBindings + pageBindings),
    ("explanation", explanationBindings + everywhereBindings),
  ]

  @Test("gives every key of a page one meaning")
  func keysAreUnique() {
    for (page, bindings) in Self.pages {
      let keys = bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(page)")
      #expect(Set(bindings.map(\.id)).count == bindings.count, "\(page)")
    }
  }

  @Test("puts nothing destructive on one control key")
  func controlKeysAreHarmless() {
    let controlled = Self.pages.flatMap(\.1).filter { binding in
      binding.keys.contains { if case .control = $0 { true } else { false } }
    }
    #expect(
      Set(controlled.map(\.id)) == ["redo", "redraw", "suspend", "row.page-down", "row.page-up"])
  }

  @Test("reads days as people type them")
  func readsDays() {
    let base = Day(year: 2026, month: 10, day: 14)
    #expect(readDay("2026-10-31", from: base)?.description == "2026-10-31")
    #expect(readDay("11-3", from: base)?.description == "2026-11-03")
    #expect(readDay("20", from: base)?.description == "2026-10-20")
    #expect(readDay("+1", from: base)?.description == "2026-10-15")
    #expect(readDay("月底", from: base)?.description == "2026-10-31")
    #expect(readDay("EOM", from: base)?.description == "2026-10-31")
    #expect(readDay("2026-02-30", from: base) == nil)
    #expect(readDay("-", from: base) == nil)
    #expect(readDay("", from: base) == nil)
  }
}
