import Domain
import TextUI
import Wording

/// What an empty panel says: what is missing, and the likely next steps with their keys.
struct EmptyPanel {
  struct Step {
    /// Empty where no key of this screen helps.
    let key: String
    let text: String
  }

  let sentence: String
  private(set) var steps: [Step] = []

  init(_ name: PaneName, _ state: State, _ facts: MonthFacts) {
    let words = facts.words
    if let filter = state.panes[name]?.filter, !filter.isEmpty {
      sentence = words(DashboardPhrase.emptyFilter, ["filter": filter.text])
      steps = [
        Step(key: "Esc", text: words(LessonPhrase.emptyClear)),
        Step(key: "/", text: words(LessonPhrase.emptyRefine)),
      ]
      return
    }
    let hasNothing = facts.board.workers.isEmpty && facts.board.communities.isEmpty
    sentence =
      hasNothing && name != .streets
      ? words(LessonPhrase.emptyMonthNothing, ["month": "\(facts.month)"])
      : words(name.emptyPhrase)
    if let step = Self.otherMonth(facts), name != .streets { steps.append(step) }
    steps.append(Self.filling(name, facts))
    if case .community = state.level, name != .streets {
      steps.append(Step(key: "Esc", text: words(LessonPhrase.emptyOther)))
    }
    steps.append(Step(key: ":", text: words(DashboardPhrase.helpPalette)))
  }

  /// The month where there may be something: towards today, else the one before.
  private static func otherMonth(_ facts: MonthFacts) -> Step? {
    let isPast = facts.month < facts.today.month
    let month = isPast ? facts.month.next : facts.month.previous
    let phrase: LessonPhrase = isPast ? .emptyNextMonth : .emptyLastMonth
    return Step(key: isPast ? "]" : "[", text: facts.words(phrase, ["month": "\(month)"]))
  }

  /// How rows get there: by whoever may import.
  private static func filling(_ name: PaneName, _ facts: MonthFacts) -> Step {
    let mayImport = CommandKind.importTables.permission.reach[facts.viewer.actor.role] != nil
    let phrase: LessonPhrase = mayImport ? .emptyImport : .emptyAskImport
    return Step(key: "", text: facts.words(phrase, ["file": name.tableName]))
  }

  /// One thing a line, for the ear.
  var linear: [String] {
    [spoken(sentence)] + steps.map { spoken($0.key + " " + $0.text) }
  }
}

extension PaneName {
  fileprivate var emptyPhrase: DashboardPhrase {
    switch self {
    case .streets: .emptyStreets
    case .communities, .todos, .boardCommunities, .boardFacts: .emptyCommunities
    case .grids: .emptyGrids
    case .workers, .boardWorkers: .emptyWorkers
    }
  }

  /// The table whose rows the panel shows.
  fileprivate var tableName: String {
    switch self {
    case .streets: "streets.csv"
    case .communities, .todos, .boardCommunities, .boardFacts: "communities.csv"
    case .grids: "grids.csv"
    case .workers, .boardWorkers: "workers.csv"
    }
  }
}
