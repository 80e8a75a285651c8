import Domain
import Query
import TextUI
import Wording

/// A page as one thing (页面): its place among the keys, and all that screen, mouse and plain mode ask of it.
///
/// What most pages have nothing of has a default. Adding a page is a type, its keys and a place for them.
protocol PageContent: Sendable {
  /// Where its commands stand.
  var place: CommandPlace { get }
  func draw(on canvas: inout Canvas, _ state: State)
  /// The line above the keys.
  func hint(_ state: State) -> String
  /// Takes in what is known now.
  mutating func renew(_ state: State)

  // Typing.

  /// Gives a key to the text that is being typed; whether it took it.
  mutating func type(_ key: Key, _ state: State) -> Bool
  /// What lies open in it and takes every key first.
  func openKeys(_ state: State) -> [OpenKey]?
  /// Whether a letter is text, so that no command has it.
  var takesLetters: Bool { get }
  /// Whether what is typed is prose, whose signs stay as they are.
  var takesProse: Bool { get }
  /// What is typed in it and would be lost.
  var draft: Draft? { get }

  // The mouse.

  mutating func click(row: Int)
  mutating func click(field: Int, column: Int, _ ambiguous: AmbiguousWidth)
  mutating func choose(row: Int)

  // Commands.

  /// The list that keys of lists go to.
  var list: (any ListedPage)? { get }
  /// What a key of its footer is called now; `nil` = as everywhere.
  func label(of binding: Binding, _ words: Words) -> String?
  /// Whether it stays when a command of it is written.
  var staysWhenWritten: Bool { get }

  // Plain mode.

  /// What it says, one thing a line; `nil` = what stands on its screen.
  func plainLines(_ state: State) -> [String]?
  /// What it asks, one after the other; none = it is no form.
  func plainFields(_ state: State) -> [PlainField]
  /// Why what was answered cannot be written, and at which field it is asked again.
  func plainFault(_ state: State) -> (sentence: String, field: Int)?
}

extension PageContent {
  mutating func type(_ key: Key, _ state: State) -> Bool { false }
  func openKeys(_ state: State) -> [OpenKey]? { nil }
  var takesLetters: Bool { false }
  var takesProse: Bool { false }
  var draft: Draft? { nil }
  mutating func click(row: Int) {}
  mutating func click(field: Int, column: Int, _ ambiguous: AmbiguousWidth) {}
  mutating func choose(row: Int) {}
  var list: (any ListedPage)? { nil }
  func label(of binding: Binding, _ words: Words) -> String? { nil }
  var staysWhenWritten: Bool { false }
  func plainLines(_ state: State) -> [String]? { nil }
  func plainFields(_ state: State) -> [PlainField] { [] }
  func plainFault(_ state: State) -> (sentence: String, field: Int)? { nil }
}

/// A page with a list that is filtered, sorted and taken along (名单页).
protocol ListedPage: Sendable {
  var listName: ListName { get }
  var panel: PanelTable { get }
  /// Which of its rows are shown, and in which order.
  var pane: Pane { get set }
  /// Lists the rows that the filter wants in their order.
  mutating func list()
  /// Puts the rows that are shown into their order.
  mutating func sort()
  /// Drops the rows that were kept although the filter no longer wants them.
  mutating func applyFilter()
}

extension ListedPage {
  mutating func list() { pane.refresh(panel, in: nil) }
  mutating func sort() { pane.refresh(panel, in: nil, keepingRows: true) }
  mutating func applyFilter() { pane.refresh(panel, in: nil, keepingOrder: true) }
}

extension State {
  /// The page, where it is one thing.
  var content: (any PageContent)? {
    if case .content(let page) = page { page } else { nil }
  }

  /// Changes the page, if it is of that type.
  mutating func change<P: PageContent>(_ type: P.Type, _ change: (inout P) -> Void) {
    guard case .content(let content) = page, var page = content as? P else { return }
    change(&page)
    self.page = .content(page)
  }
}
