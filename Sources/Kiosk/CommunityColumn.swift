import Domain
import TextUI
import Wording

/// The columns of the table, left to right.
enum CommunityColumn: Int, CaseIterable {
  case name, households, grids, workers, required, answers, rate

  /// The columns for a table of that width; `figures` are the cells of each where it stands in big
  /// figures, `nil` = as text.
  static func columns(_ scene: Scene, width: Int, figures: [Int]? = nil) -> [Column] {
    let texts = allCases.map { $0.title(scene) }
    let names = (scene.snapshot?.current.communities ?? []).map { scene.name($0.name) }
    let widths = allCases.map { column -> Int in
      let head = scene.width(texts[column.rawValue])
      let least = figures?[column.rawValue] ?? column.least
      return column == .name
        ? max(head, min(names.map(scene.width).max() ?? 4, 16)) : max(head, least)
    }
    let rest = (width - 4 - widths.reduce(0, +)) / (allCases.count - 1)
    return allCases.map { column in
      let title = texts[column.rawValue]
      let gap = min(max(2, rest), 24)
      return column == .name
        ? Column(title, rank: 0, minimum: widths[0]).naming(
          names, ambiguous: scene.state.look.ambiguous)
        : Column(number: title, rank: column.rank, width: widths[column.rawValue], gap: gap)
    }
  }

  private var rank: Int {
    switch self {
    case .name: 0
    case .grids: 1
    case .workers: 2
    case .rate: 3
    case .households: 4
    case .answers: 5
    case .required: 6
    }
  }

  private var least: Int {
    switch self {
    case .rate: 14
    case .name, .households, .grids, .workers, .required, .answers: 6
    }
  }

  /// Rates are those of the month on the wall, which is another one: the head says which.
  private func title(_ scene: Scene) -> String {
    guard self == .rate, let month = scene.snapshot?.published?.month else {
      return scene.words(head)
    }
    return scene.words(
      KioskPhrase.headRateOf,
      ["number": String(month.number), "iso": month.description])
  }

  private var head: KioskPhrase {
    switch self {
    case .name: .headCommunity
    case .households: .headHouseholds
    case .grids: .headGrids
    case .workers: .headWorkers
    case .required: .headRequired
    case .answers: .headAnswers
    case .rate: .headRate
    }
  }

  func text(_ row: PublicPresent.Community, _ tally: Tally?, _ scene: Scene) -> String {
    guard self == .rate, let tally else { return figure(row, tally, scene) }
    return scene.rate(tally) + " " + scene.figure("\(tally.satisfied)/\(tally.valid)")
  }

  /// The same without what is too long for big figures.
  func figure(_ row: PublicPresent.Community, _ tally: Tally?, _ scene: Scene) -> String {
    switch self {
    case .name: scene.name(row.name)
    case .households: scene.figure(row.households)
    case .grids: scene.figure("\(row.grids - row.vacantGrids)/\(row.grids)")
    case .workers: scene.figure("\(row.present)/\(row.workers)")
    case .required: scene.figure(row.required)
    case .answers: scene.figure(row.answers)
    case .rate: tally.map { scene.rate($0) } ?? Scene.noFigure
    }
  }
}
