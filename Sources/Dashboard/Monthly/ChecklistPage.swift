import Domain
import TextUI
import Wording

/// What a step of the month needs, and what of it is lacking, before anything is written (条件清单).
struct ChecklistPage: Sendable {
  enum Purpose: Hashable, Sendable {
    case advance(MonthState)
    case submit(Community.ID)
    /// To be confirmed by the second person.
    case reopen
  }

  /// One line of the list.
  enum Row: Hashable, Sendable {
    case met(String)
    case lacking(String)
    case obstacle(Obstacle, String)
    case remark(String)
    /// What is done, once nothing is lacking and it was confirmed.
    case action(String)
  }

  let purpose: Purpose
  private(set) var rows: [Row] = []
  private(set) var command: Command
  var list = ListState(height: 10)
  /// What was typed of the number of the month, where that is asked for.
  var typed = ""

  init(_ purpose: Purpose, _ facts: MonthFacts) {
    self.purpose = purpose
    command = purpose.command(facts)
    fill(facts)
    list.select(rows.firstIndex { $0.isObstacle } ?? rows.count - 1)
  }

  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The first thing in the way; `nil` = it may be done.
  var firstLacking: String? {
    for row in rows {
      if case .obstacle(_, let text) = row { return text }
    }
    for row in rows {
      if case .lacking(let text) = row { return text }
    }
    return nil
  }

  /// How much is lacking: marks one by one, though several may be one line.
  private(set) var count = 0

  /// The figures have changed: what was lacking may be there.
  mutating func renew(_ state: State) {
    guard let facts = state.facts else { return }
    let kept = selected
    command = purpose.command(facts)
    fill(facts)
    list.select(kept.flatMap { rows.firstIndex(of: $0) } ?? min(list.selection, rows.count - 1))
  }

  private mutating func fill(_ facts: MonthFacts) {
    let made = GuardRows(purpose, facts)
    (rows, count) = (made.rows, made.lacking)
    list.resize(count: rows.count)
  }
}

extension ChecklistPage.Row {
  var isObstacle: Bool {
    if case .obstacle = self { return true }
    return false
  }
}

extension ChecklistPage.Purpose {
  func command(_ facts: MonthFacts) -> Command {
    switch self {
    case .advance(let state):
      .advance(AdvanceMonth(street: facts.slice.street, month: facts.month, to: state))
    case .submit(let community):
      .submit(SubmitCommunity(month: facts.month, community: community))
    case .reopen:
      .reopen(ReopenMonth(street: facts.slice.street, month: facts.month, reason: ""))
    }
  }

  /// The state of the month in which it can be done.
  func isOver(_ facts: MonthFacts) -> Bool {
    switch self {
    case .advance(let state): facts.state.next != state
    case .submit: facts.state != .scoring
    case .reopen: facts.state != .settled
    }
  }
}

extension MonthFacts {
  func phrase(for obstacle: Obstacle) -> String {
    words.phrase(for: obstacle, names: names.register)
  }
}

extension ChecklistPage: PageContent {
  var place: CommandPlace { .steps }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }
  func hint(_ state: State) -> String { state.stepsHint(self) }

  func label(of binding: Binding, _ words: Words) -> String? {
    guard binding.id == "steps.enter", case .action = selected else { return nil }
    return words(MonthlyPhrase.labelYes)
  }

  func click(row: Int, _ state: inout State) -> [Effect] {
    state.changeSteps { $0.list.select(row) }
    return []
  }
}

extension CommandPlace {
  static let steps = Self("steps", SettingsPhrase.placeSteps, stepsBindings + everywhereBindings)
}
