import TextUI
import Wording

/// The columns of the worker panel, left to right, with their survival.
///
/// Source: the screens page, "Columns, in order of survival".
enum WorkerColumn: Int, CaseIterable {
  case name, community, workerClass, grid, main, auxiliary, auxiliaryNames
  case workload, effect, special, satisfaction, total, pay, load, trend, note

  /// Order of survival; the name and the total never go.
  private var rank: Int {
    switch self {
    case .name, .total: 0
    case .workload: 1
    case .pay: 2
    case .note: 3
    case .grid: 4
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
    }
  }

  func column(_ words: Words, estimate: String, latin: Bool) -> Column {
    switch self {
    case .name:
      Column(
        words(DashboardPhrase.headWorker), rank: rank, minimum: latin ? 13 : 6,
        ideal: latin ? 16 : 8)
    case .community:
      Column(words(DashboardPhrase.headCommunity), rank: rank, minimum: 6, ideal: 8)
    case .workerClass: Column(words(DashboardPhrase.headClass), rank: rank, minimum: 2)
    case .grid:
      Column(
        words(DashboardPhrase.headGrid), rank: rank, minimum: latin ? 8 : 5, ideal: latin ? 12 : 8)
    case .main: Column(words(DashboardPhrase.headMain), rank: rank, minimum: 8, ideal: 12)
    case .auxiliary: Column(number: words(DashboardPhrase.headAuxiliary), rank: rank, width: 2)
    case .auxiliaryNames:
      Column(words(DashboardPhrase.headAuxiliaryNames), rank: rank, minimum: 17, ideal: 34)
    case .workload: Column(number: words(DashboardPhrase.headWorkload), rank: rank, width: 6)
    case .effect: Column(number: words(DashboardPhrase.headEffect), rank: rank, width: 5)
    case .special: Column(number: words(DashboardPhrase.headSpecial), rank: rank, width: 4)
    case .satisfaction:
      Column(number: words(DashboardPhrase.headSatisfaction), rank: rank, width: 5)
    case .total:
      Column(number: words(DashboardPhrase.headTotal) + estimate, rank: rank, width: 6)
    case .pay: Column(number: words(DashboardPhrase.headPay) + estimate, rank: rank, width: 7)
    case .load: Column(words(DashboardPhrase.headLoad), rank: rank, minimum: 10, gap: 2)
    case .trend:
      Column(words(ChartsPhrase.headTrend), rank: rank, minimum: 6, gap: 2)
    case .note: Column(words(DashboardPhrase.headNote), rank: rank, minimum: 8, ideal: 16, gap: 2)
    }
  }
}
