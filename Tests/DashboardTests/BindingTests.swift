import Domain
import Testing
import TextUI
import Wording

@testable import Dashboard

@Suite("The registry of commands")
struct BindingTests {
  static let pages = CommandPlace.allCases.map { ($0, $0.usual) }

  @Test("gives every key of a page one meaning")
  func keysAreUnique() {
    for (page, bindings) in Self.pages {
      let keys = bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(page)")
      #expect(Set(bindings.map(\.id)).count == bindings.count, "\(page)")
    }
  }

  @Test("puts nothing on one control key but what harms nothing")
  func controlKeysAreHarmless() {
    let controlled = Self.pages.flatMap(\.1).filter { binding in
      binding.keys.contains { if case .control = $0 { true } else { false } }
    }
    // A redo can be undone; nothing else on a control key may write.
    #expect(Set(controlled.filter { $0.writes != nil }.map(\.id)) == ["redo"])
    #expect(controlled.allSatisfy { !$0.id.hasSuffix(".commit") })
  }

  @Test("has one meaning for each name, and a name that a settings file can write")
  func names() {
    let byName = Dictionary(grouping: Self.pages.flatMap(\.1), by: \.id)
    for (name, bindings) in byName {
      #expect(Set(bindings.map(\.help)).count == 1, "\(name)")
      #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
    }
  }

  /// What lies over a page, where Esc leads out and which the terminal is left from all the same.
  static let popups: Set<CommandPlace> = [
    .help, .palette, .themes, .log, .sorts, .columns, .export, .tables, .work,
  ]

  @Test("always leads out: q or Esc, ? and : on every page that takes no letters")
  func waysOut() {
    for (page, bindings) in Self.pages {
      let keys = Set(bindings.flatMap(\.keys))
      #expect(keys.contains(.character("q")) || keys.contains(.escape), "\(page.name)")
      #expect(
        keys.isSuperset(
          of: Self.popups.contains(page)
            ? [.escape, .control("l"), .control("z")] : [.character("?"), .character(":")]),
        "\(page.name)")
    }
  }
}
