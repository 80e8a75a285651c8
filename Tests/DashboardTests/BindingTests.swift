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
}
