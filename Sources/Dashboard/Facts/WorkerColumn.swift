import Query
import TextUI
import Wording

/// The columns of the worker panel, left to right, with their survival: where room is short, which go first.
enum WorkerColumn: String, CaseIterable {
  case name, id, community
  case workerClass = "class"
  case grids, main
  case auxiliary = "auxiliary_count"
  case auxiliaryNames = "auxiliary"
  case workload, effect, special, satisfaction, rate
  case sample = "n"
  case presence, missing, total
  case poolPoints = "pool_points"
  case pay, load, trend, notes, visits, solved, certified
  case allRound = "all_round"
  case grade

  /// Order of survival; the name and the total never go, and of the parts of the total all stay that
  /// long or none.
  private var rank: Int {
    switch self {
    case .name, .total: 0
    case .pay: 1
    case .workload: 2
    case .notes: 3
    case .grids: 4
    case .main: 5
    case .community: 6
    case .satisfaction: 7
    case .effect: 8
    case .special: 9
    case .workerClass: 10
    case .auxiliary: 11
    case .load: 12
    case .trend: 13
    case .auxiliaryNames: 14
    case .id, .rate, .sample, .presence, .missing, .poolPoints, .visits, .solved, .certified,
      .allRound,
      .grade:
      5
    }
  }

  /// Whether it is shown unless chosen otherwise.
  private var isUsual: Bool {
    switch self {
    case .id, .rate, .sample, .presence, .missing, .poolPoints, .visits, .solved, .certified,
      .allRound,
      .grade:
      false
    case .name, .community, .workerClass, .grids, .main, .auxiliary, .auxiliaryNames, .workload,
      .effect, .special, .satisfaction, .total, .pay, .load, .trend, .notes:
      true
    }
  }

  private var fields: [Field] {
    switch self {
    case .auxiliaryNames: [.auxiliary, .covers]
    case .load: [.workload]
    case .trend: []
    case .name, .id, .community, .workerClass, .grids, .main, .auxiliary, .workload, .effect,
      .special, .satisfaction, .rate, .sample, .presence, .missing, .total, .poolPoints, .pay,
      .notes, .visits, .solved, .certified, .allRound, .grade:
      Field(rawValue: rawValue).map { [$0] } ?? []
    }
  }

  /// `namesakes` are the cells for ids behind names.
  func panelColumn(
    _ words: Words, estimate: String, latin: Bool, namesakes: Int
  ) -> PanelColumn {
    PanelColumn(
      id: rawValue,
      column: made(words, estimate: estimate, latin: latin, namesakes: namesakes), fields: fields,
      isStreetOnly: self == .community, isWideOnly: self == .trend, isUsual: isUsual)
  }

  /// Whether it is a part of the total.
  private var isPart: Bool { [.workload, .effect, .special, .satisfaction].contains(self) }

  private func made(_ words: Words, estimate: String, latin: Bool, namesakes: Int) -> Column {
    let column = column(words, estimate: estimate, latin: latin, namesakes)
    return isPart ? column.asPart : column
  }

  private func nameColumn(_ words: Words, latin: Bool, _ namesakes: Int) -> Column {
    Column(
      words(DashboardPhrase.headWorker), rank: rank, minimum: (latin ? 13 : 6) + namesakes,
      ideal: (latin ? 16 : 8) + namesakes)
  }

  private func column(
    _ words: Words, estimate: String, latin: Bool, _ namesakes: Int
  ) -> Column {
    switch self {
    case .name: nameColumn(words, latin: latin, namesakes)
    case .id: Column(words(QueryPhrase.headID), rank: rank, minimum: 4, ideal: 8)
    case .community:
      Column(words(DashboardPhrase.headCommunity), rank: rank, minimum: 6, ideal: 8)
    case .workerClass: Column(words(DashboardPhrase.headClass), rank: rank, minimum: 2)
    case .grids:
      Column(
        words(DashboardPhrase.headGrid), rank: rank, minimum: latin ? 8 : 5, ideal: latin ? 12 : 8)
    case .main: Column(words(DashboardPhrase.headMain), rank: rank, minimum: 8, ideal: 12)
    case .auxiliaryNames:
      Column(words(DashboardPhrase.headAuxiliaryNames), rank: rank, minimum: 17, ideal: 34)
    case .load: Column(words(DashboardPhrase.headLoad), rank: rank, minimum: 10, gap: 2)
    case .trend: Column(words(ChartsPhrase.headTrend), rank: rank, minimum: 6, gap: 2)
    case .notes:
      Column(words(DashboardPhrase.headNote), rank: rank, minimum: 8, ideal: 16, gap: 2)
    case .auxiliary: Column(number: words(DashboardPhrase.headAuxiliary), rank: rank, width: 2)
    case .workload: Column(number: words(DashboardPhrase.headWorkload), rank: rank, width: 6)
    case .effect: Column(number: words(DashboardPhrase.headEffect), rank: rank, width: 5)
    case .special: Column(number: words(DashboardPhrase.headSpecial), rank: rank, width: 4)
    case .satisfaction:
      Column(number: words(DashboardPhrase.headSatisfaction), rank: rank, width: 5)
    case .rate: Column(number: words(DashboardPhrase.headRate), rank: rank, width: 5)
    case .sample: Column(number: "n", rank: rank, width: 3)
    case .presence: Column(number: words(QueryPhrase.headPresence), rank: rank, width: 4)
    case .missing: Column(number: words(QueryPhrase.headMissing), rank: rank, width: 4)
    case .poolPoints: Column(number: words(QueryPhrase.headPoolPoints), rank: rank, width: 6)
    case .visits: Column(number: words(RegisterPhrase.headVisits), rank: rank, width: 5)
    case .solved: Column(number: words(RegisterPhrase.headSolved), rank: rank, width: 4)
    case .certified:
      Column(number: words(RegisterPhrase.headCertifiedLines), rank: rank, width: 5)
    case .allRound: Column(words(RegisterPhrase.headAllRound), rank: rank, minimum: 4)
    case .grade: Column(number: words(RegisterPhrase.headGrade), rank: rank, width: 4)
    case .total: Column(number: words(DashboardPhrase.headTotal) + estimate, rank: rank, width: 6)
    case .pay: Column(number: words(DashboardPhrase.headPay) + estimate, rank: rank, width: 7)
    }
  }
}
