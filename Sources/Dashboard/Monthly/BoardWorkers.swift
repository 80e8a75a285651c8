import Domain
import Query
import TextUI
import Wording

/// The columns of the ranking, left to right, with their survival: where room is short, which go first.
enum RankingColumn: String, CaseIterable {
  case name, community, main, workload, effect, special, satisfaction, interval, standing
  case total, pay, trend
  case workerClass = "class"
  case ready

  fileprivate var rank: Int {
    switch self {
    case .name, .total: 0
    case .community: 2
    case .pay: 3
    case .workload: 4
    case .effect: 5
    case .satisfaction: 6
    case .special: 7
    case .main: 8
    case .standing: 9
    case .interval: 10
    case .trend: 11
    case .ready: 12
    case .workerClass: 13
    }
  }
}

extension RankingColumn {
  /// Whether it is a part of the total.
  fileprivate var isPart: Bool { [.workload, .effect, .special, .satisfaction].contains(self) }
}

extension BoardPageFacts {
  /// The workers with their place in their class; one class at a time, never mixed.
  func boardWorkers() -> PanelTable {
    let list = facts.source.table(.workers)
    let columns = RankingColumn.allCases
    let effect = columns.firstIndex(of: .effect) ?? 0
    return PanelTable(
      list, columns: columns.map(panelColumn),
      extra: facts.board.workers.contains { $0.effect.quality == nil } ? [effect: 4] : [:],
      ambiguous: facts.viewer.ambiguous
    ) { [unowned self] place in
      let worker = facts.board.workers[place]
      return PanelRow(
        id: worker.id.text, community: worker.community.text,
        cells: columns.map { cell($0, worker) },
        sign: facts.isReady(worker.id) ? .done : nil)
    }
  }

  private func panelColumn(_ column: RankingColumn) -> PanelColumn {
    let latin = facts.viewer.latinNames
    let sign = facts.estimateSign
    func text(_ title: String, _ minimum: Int, _ ideal: Int) -> Column {
      Column(title, rank: column.rank, minimum: minimum, ideal: ideal)
    }
    func number(_ title: String, _ width: Int) -> Column {
      Column(number: title, rank: column.rank, width: width)
    }
    let made: Column =
      switch column {
      case .name:
        text(
          words(MonthlyPhrase.headRank), (latin ? 18 : 11) + facts.namesakeRoom,
          (latin ? 21 : 13) + facts.namesakeRoom)
      case .community: text(words(DashboardPhrase.headCommunity), latin ? 8 : 4, 10)
      case .main: text(words(DashboardPhrase.headMain), 8, 12)
      case .workerClass: text(words(DashboardPhrase.headClass), 2, 2)
      case .workload: number(words(DashboardPhrase.headWorkload), 6)
      case .effect: number(words(DashboardPhrase.headEffect), 5)
      case .special: number(words(DashboardPhrase.headSpecial), 5)
      case .satisfaction: number(words(DashboardPhrase.headSatisfaction), 5)
      case .interval: text(words(DashboardPhrase.headRate), 10, 10)
      case .standing: text(words(MonthlyPhrase.headStanding), latin ? 11 : 6, latin ? 11 : 6)
      case .total: number(words(DashboardPhrase.headTotal) + sign, 6)
      case .pay: number(words(DashboardPhrase.headPay) + sign, 7)
      case .trend: text(words(MonthlyPhrase.headTrend), 6, 6)
      case .ready: text(words(MonthlyPhrase.headReady), 4, 4)
      }
    let fields: [Field] =
      switch column {
      case .trend: []
      case .interval: [.rate]
      case .name, .community, .main, .workload, .effect, .special, .satisfaction, .standing, .total,
        .pay, .workerClass, .ready:
        Field(rawValue: column.rawValue).map { [$0] } ?? []
      }
    var panelColumn = PanelColumn(
      id: column.rawValue, column: column.isPart ? made.asPart : made, fields: fields,
      isWideOnly: column == .trend,
      isUsual: column != .workerClass)
    if let name = name(in: column) {
      panelColumn.isOfNames = true
      panelColumn.name = { [unowned facts] place in name(facts.board.workers[place]) }
    }
    return panelColumn
  }

  /// The name that stands in a column; `nil` = it has none.
  private func name(in column: RankingColumn) -> (@Sendable (WorkerResult) -> String?)? {
    let names = facts.names
    return switch column {
    case .name: { names.worker($0.id) }
    case .community: { names.community($0.community) }
    case .main: { $0.main.map { names.target($0) } }
    case .workload, .effect, .special, .satisfaction, .interval, .standing, .total, .pay, .trend,
      .workerClass, .ready:
      nil
    }
  }

  private func cell(_ column: RankingColumn, _ worker: WorkerResult) -> TextLine {
    switch column {
    case .name:
      let rank = ranks[worker.id].map { "\($0)" } ?? ""
      return TextLine(String(repeating: " ", count: max(0, 4 - rank.count)) + rank, style: .dim)
        + TextLine(" ") + TextLine(facts.names.worker(worker.id))
    case .community: return TextLine(facts.names.community(worker.community))
    case .main: return worker.main.map { TextLine(facts.names.target($0)) } ?? NumberText.none
    case .workerClass: return TextLine(words.shortName(worker.workerClass), style: .dim)
    case .workload: return TextLine("\(worker.workload)")
    case .effect: return facts.effectCell(worker.effect)
    case .special:
      return worker.specials.isEmpty ? NumberText.none : TextLine("\(worker.special)")
    case .satisfaction: return facts.satisfactionCell(worker.satisfaction)
    case .interval: return ownStrip(worker)
    case .standing: return standingCell(worker.ownRate)
    case .total: return TextLine("\(worker.total)")
    case .pay: return worker.pool == nil ? NumberText.none : TextLine("\(worker.pay)")
    case .trend:
      return facts.history == nil ? TextLine() : facts.shortTrend(facts.totals(of: worker.id))
    case .ready:
      return facts.isReady(worker.id)
        ? TextLine(facts.viewer.glyphs.signs.done, style: .good) : NumberText.none
    }
  }

  /// The interval of the worker's own grids, the street's rate as a dot below it.
  private func ownStrip(_ worker: WorkerResult) -> TextLine {
    guard let rate = worker.ownRate else { return NumberText.none }
    let (low, high) = rate.interval
    let strip = IntervalStrip(
      low: low, high: high, point: rate.tenThousandths, target: self.rate?.tenThousandths)
    return TextLine(
      strip.text(on: RateStrip.scale, cells: 10, glyphs: facts.viewer.glyphs),
      style: Style(.chart1))
  }
}
