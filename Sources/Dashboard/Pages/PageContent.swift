import Domain
import Query
import TextUI
import Wording

/// A page as one thing (页面): its place among the keys, and all that screen, mouse and plain mode ask of it.
///
/// What most pages have nothing of has a default. To add one takes a type, its keys, and a line in
/// `CommandPlace.allCases`.
protocol PageContent: Sendable {
  /// Where its commands stand.
  var place: CommandPlace { get }
  func draw(on canvas: inout Canvas, _ state: State)
  /// The line above the keys.
  func hint(_ state: State) -> String
  /// Takes over what is known now.
  mutating func renew(_ state: State)
  /// The page on what is known now, from what was known before; `nil` = there is nothing left to show.
  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)?
  /// What a key of its footer is called now; `nil` = as everywhere.
  func label(of binding: Binding, _ words: Words) -> String?
  /// Whether it is one that all ways lead back to: the panels, the board.
  var isHome: Bool { get }
  /// The page that lies under it, where leaving it leads to; `nil` = to where it was opened from.
  var pageBehind: (any PageContent)? { get }
  /// What becomes of it when a command of it is written.
  var whenWritten: WhenWritten { get }
  /// The rows of which it tells who wrote them.
  func enteredRows(_ state: State) -> [RowKey]
  /// The registers that it shows.
  var registersShown: [any Register.Type] { get }
  /// The days of which it shows them.
  func daysOfRegisters(in month: Month) -> ClosedRange<Day>
  /// The list that fills it, to which the keys of lists go.
  var listing: (any ListedPage)? { get }

  /// Whether its picture changes with every second.
  var ticks: Bool { get }

  // Typing.

  /// Gives a key to the text that is being typed; whether it took it.
  mutating func type(_ key: Key, _ state: inout State) -> Bool
  /// What lies open in it and takes every key first.
  func openKeys(_ state: State) -> [OpenKey]?
  /// Whether a letter is text, so that no command has it.
  var takesLetters: Bool { get }
  /// Whether what is typed is prose, whose signs stay as they are.
  var takesProse: Bool { get }
  /// Under which name what is typed is remembered; `nil` = it is not.
  var draftName: String? { get }
  /// What is typed in it and would be lost.
  var draft: Draft? { get }

  // The mouse; the page is that of the state.

  func click(row: Int, _ state: inout State) -> [Effect]
  func click(field: Int, column: Int, _ state: inout State)
  /// Chooses an option of the list that is open over a field.
  func choose(row: Int, _ state: inout State)

  // Plain mode.

  /// Whether it asks things, one after the other.
  var asks: Bool { get }
  /// What it says, one thing a line; `nil` = what stands on its screen.
  func plainLines(_ state: State) -> [String]?
  /// What it asks.
  func plainFields(_ state: State) -> [PlainField]
  /// Why what was answered cannot be written, and at which field it is asked again.
  func plainFault(_ state: State) -> (sentence: String, field: Int)?
  /// What its fields would do; `nil` = it proposes nothing.
  var proposal: Picker.Outcome? { get }
}

/// What becomes of a page when a command of it is written.
enum WhenWritten: Hashable, Sendable {
  case stays, goesBack, goesHome
}

extension PageContent {
  mutating func renew(_ state: State) {}

  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? {
    var page = self
    page.renew(state)
    return page
  }

  func label(of binding: Binding, _ words: Words) -> String? { nil }
  var isHome: Bool { false }
  var pageBehind: (any PageContent)? { nil }
  var whenWritten: WhenWritten { .goesHome }
  func enteredRows(_ state: State) -> [RowKey] { [] }
  var listing: (any ListedPage)? { nil }
  mutating func type(_ key: Key, _ state: inout State) -> Bool { false }
  func openKeys(_ state: State) -> [OpenKey]? { nil }
  var ticks: Bool { false }
  var takesLetters: Bool { false }
  var takesProse: Bool { false }
  var draftName: String? { nil }
  var draft: Draft? { nil }
  func click(row: Int, _ state: inout State) -> [Effect] { [] }
  func click(field: Int, column: Int, _ state: inout State) {}
  func choose(row: Int, _ state: inout State) {}
  var asks: Bool { false }
  func plainLines(_ state: State) -> [String]? { nil }
  func plainFields(_ state: State) -> [PlainField] { [] }
  func plainFault(_ state: State) -> (sentence: String, field: Int)? { nil }
  var proposal: Picker.Outcome? { nil }
}

/// The keys of a list of choices that is open over a field.
let choiceKeys = [
  OpenKey(.enter, DashboardPhrase.labelChoose), OpenKey(.escape, DashboardPhrase.labelCancel),
]

/// The keys of a filter that is being typed.
let filterKeys = [
  OpenKey(.enter, DashboardPhrase.labelKeepFilter),
  OpenKey(.escape, DashboardPhrase.labelDropFilter),
]

extension State {
  /// Changes the page, if it is of that type.
  mutating func change<P: PageContent>(_ type: P.Type, _ change: (inout P) -> Void) {
    guard var page = page as? P else { return }
    change(&page)
    self.page = page
  }

  /// Shows the page anew on what is known now.
  mutating func renewOpenPage(from old: MonthFacts? = nil) {
    guard let renewed = page.renewed(self, from: old) else { return goHome() }
    page = renewed
  }
}

/// Nothing is read yet.
struct WaitingPage: PageContent {
  var place: CommandPlace { .waiting }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.drawWaiting(state) }
  func hint(_ state: State) -> String { "" }
  func renewed(_ state: State, from old: MonthFacts?) -> (any PageContent)? { PanelsPage() }

  /// Keeps what means nothing yet for the screen to come, as much of it as anybody types.
  mutating func type(_ key: Key, _ state: inout State) -> Bool {
    guard !state.bindings.contains(where: { $0.keys.contains(key) }) else { return false }
    state.early = (state.early + [key]).suffix(256)
    return true
  }
}

/// The panels of street, community and workers.
struct PanelsPage: PageContent {
  var place: CommandPlace { .dashboard }
  var isHome: Bool { true }
  func hint(_ state: State) -> String { "" }

  func draw(on canvas: inout Canvas, _ state: State) {
    if let blocks = state.blocks, state.showsBlocks {
      canvas.drawBlocks(blocks, state)
    } else {
      canvas.drawDashboard(state)
    }
  }

  mutating func type(_ key: Key, _ state: inout State) -> Bool { state.typeFilter(key) }
  func openKeys(_ state: State) -> [OpenKey]? {
    state.focusedList?.isTyping == true ? filterKeys : nil
  }

  /// Who handed the community in.
  func enteredRows(_ state: State) -> [RowKey] {
    guard case .community(let id) = state.level, let facts = state.facts else { return [] }
    return facts.todos(of: id).compactMap { todo in
      if case .submitted(let submission) = todo.kind { RowKey(of: submission) } else { nil }
    }
  }
}

/// The board of the month.
struct MonthlyPage: PageContent {
  var place: CommandPlace { .monthly }
  var isHome: Bool { true }
  func hint(_ state: State) -> String { "" }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.drawMonthly(state) }
  mutating func type(_ key: Key, _ state: inout State) -> Bool { state.typeFilter(key) }
  func openKeys(_ state: State) -> [OpenKey]? {
    state.focusedList?.isTyping == true ? filterKeys : nil
  }
}

extension CommandPlace {
  static let waiting = Self("waiting", SettingsPhrase.placeWaiting, everywhereBindings)
  static let dashboard = Self(
    "dashboard", SettingsPhrase.placeDashboard, dashboardBindings + everywhereBindings)
  static let monthly = Self(
    "monthly", SettingsPhrase.placeMonthly, monthlyBindings + everywhereBindings)
}
