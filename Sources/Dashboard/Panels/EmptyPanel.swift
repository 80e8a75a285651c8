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

  init(_ name: PaneName, _ state: State, _ model: Model) {
    let words = model.words
    if let filter = state.panes[name]?.filter, !filter.isEmpty {
      sentence = words(DashboardPhrase.emptyFilter, ["filter": filter.text])
      steps = [
        Step(key: "Esc", text: words(LessonPhrase.emptyClear)),
        Step(key: "/", text: words(LessonPhrase.emptyRefine)),
      ]
      return
    }
    let hasNothing = model.board.workers.isEmpty && model.board.communities.isEmpty
    sentence =
      hasNothing && name != .streets
      ? words(LessonPhrase.emptyMonthNothing, ["month": "\(model.month)"])
      : words(name.emptyPhrase)
    if let step = Self.otherMonth(model), name != .streets { steps.append(step) }
    steps.append(Self.filling(name, model))
    if case .community = state.level, name != .streets {
      steps.append(Step(key: "Esc", text: words(LessonPhrase.emptyOther)))
    }
    steps.append(Step(key: ":", text: words(DashboardPhrase.helpPalette)))
  }

  /// The month where there may be something: towards today, else the one before.
  private static func otherMonth(_ model: Model) -> Step? {
    let isPast = model.month < model.today.month
    let month = isPast ? model.month.next : model.month.previous
    let phrase: LessonPhrase = isPast ? .emptyNextMonth : .emptyLastMonth
    return Step(key: isPast ? "]" : "[", text: model.words(phrase, ["month": "\(month)"]))
  }

  /// How rows get there: by whoever may import.
  private static func filling(_ name: PaneName, _ model: Model) -> Step {
    let mayImport = CommandKind.importTables.permission.reach[model.viewer.actor.role] != nil
    let phrase: LessonPhrase = mayImport ? .emptyImport : .emptyAskImport
    return Step(key: "", text: model.words(phrase, ["file": name.tableName]))
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
