import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  /// The communities of the street, the whole street as the first row.
  func communityTable() -> PanelTable {
    let list = source.table(.communities)
    return PanelTable(
      list, columns: communityColumns, totals: [wholeStreet()], ambiguous: viewer.ambiguous
    ) { [unowned self] place in
      let community = board.communities[place]
      return row(community, members[community.id] ?? [])
    }
  }

  private var communityColumns: [PanelColumn] {
    let marks = state >= .scoring
    let number = { (head: DashboardPhrase, rank: Int, width: Int) in
      Column(number: self.words(head), rank: rank, width: width)
    }
    let estimate = estimateSign
    return [
      PanelColumn(
        id: "name",
        column: Column(words(DashboardPhrase.headCommunity), rank: 0, minimum: 6, ideal: 10),
        fields: [.name], isOfNames: true,
        name: { [unowned self] in names.community(board.communities[$0].id) }),
      PanelColumn(
        id: "id", column: Column(words(QueryPhrase.headID), rank: 4, minimum: 4, ideal: 8),
        fields: [.id], isUsual: false),
      PanelColumn(
        id: "submitted", column: Column(words(DashboardPhrase.headSubmitted), rank: 1, minimum: 4),
        fields: [.submitted], isUsual: marks),
      PanelColumn(
        id: "vacancies", column: number(.headVacant, 1, 4), fields: [.vacancies], isUsual: !marks),
      PanelColumn(
        id: "points",
        column: Column(number: words(DashboardPhrase.headTotal) + estimate, rank: 0, width: 7),
        fields: [.points]),
      PanelColumn(id: "rate", column: number(.headRate, 2, 5), fields: [.rate]),
      PanelColumn(
        id: "workers", column: number(.headStaff, 3, 7), fields: [.workers, .requiredWorkers]),
      PanelColumn(id: "n", column: Column(number: "n", rank: 4, width: 3), fields: [.sample]),
      PanelColumn(id: "spread", column: number(.headSpread, 5, 7), fields: [.spread]),
      PanelColumn(
        id: "pay",
        column: Column(number: words(DashboardPhrase.headPay) + estimate, rank: 6, width: 8),
        fields: [.pay]),
      PanelColumn(id: "mean", column: number(.headMean, 7, 6), fields: [.mean]),
      PanelColumn(
        id: "households", column: number(.headHouseholds, 5, 5), fields: [.households],
        isUsual: false),
    ] + registerColumns(Self.ofCommunities)
  }

  private func row(_ community: CommunityResult, _ members: [WorkerResult]) -> PanelRow {
    let spread = board.spreads.first { $0.group == .community && $0.id == community.id.text }
    let todos = todos(of: community.id)
    let figures = CommunityFigures(
      workers: members, required: community.requiredWorkers,
      vacant: todos.count(where: \.isVacancy), rate: community.rate, spread: spread?.difference,
      submitted: community.submission != nil, households: community.households)
    return PanelRow(
      id: community.id.text, community: community.id.text,
      cells: cells(names.community(community.id), community.id, figures),
      sign: todos.contains(where: \.isUrgent) ? .attention : nil)
  }

  private func wholeStreet() -> PanelRow {
    let all = board.communities
    let figures = CommunityFigures(
      workers: board.workers, required: all.reduce(0) { $0 + $1.requiredWorkers },
      vacant: todos.count(where: \.isVacancy), rate: all.flatMap(\.batches).total.rate,
      spread: nil, submitted: all.allSatisfy { $0.submission != nil },
      households: all.reduce(0) { $0 + $1.households })
    return PanelRow(
      id: "", cells: cells(words(DashboardPhrase.wholeStreet), nil, figures),
      // What waits for a decision of the street is of no community.
      sign: overdueMatters > 0 ? .attention : nil, isTotal: true)
  }

  private func cells(
    _ name: String, _ id: Community.ID?, _ figures: CommunityFigures
  ) -> [TextLine] {
    let signs = viewer.glyphs.signs
    return [
      TextLine(name), TextLine(id?.text ?? "", style: .dim),
      TextLine(
        figures.submitted ? signs.done : signs.impossible, style: figures.submitted ? .good : .bad),
      TextLine(
        figures.vacant == 0 ? "--" : "\(figures.vacant)",
        style: figures.vacant == 0 ? .dim : .warning),
      TextLine("\(figures.points)"),
      figures.rate.map { rateCell($0) } ?? NumberText.none,
      TextLine("\(figures.workers.count)/\(figures.required)"),
      figures.rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
      figures.spread.map { TextLine("\($0)") } ?? NumberText.none,
      TextLine("\(figures.pay)"), figures.mean.map { TextLine("\($0)") } ?? NumberText.none,
      TextLine("\(figures.households)"),
    ] + registerCells(id)
  }

  /// A rate of few answers is dim.
  func rateCell(_ rate: Rate) -> TextLine {
    TextLine(
      NumberText.percent(rate), style: rate.valid < board.scheme.minSample ? .dim : .text)
  }
}

/// The figures of one row of communities.
struct CommunityFigures {
  let workers: [WorkerResult]
  let required: Int
  let vacant: Int
  let rate: Rate?
  let spread: Money?
  let submitted: Bool
  let households: Int
  let points: Points
  let pay: Money

  init(
    workers: [WorkerResult], required: Int, vacant: Int, rate: Rate?, spread: Money?,
    submitted: Bool, households: Int
  ) {
    self.workers = workers
    self.required = required
    self.vacant = vacant
    self.rate = rate
    self.spread = spread
    self.submitted = submitted
    self.households = households
    points = workers.reduce(.zero) { $0 + $1.total }
    pay = workers.reduce(.zero) { $0 + $1.pay }
  }

  /// Points a head.
  var mean: Points? {
    workers.isEmpty
      ? nil : Points(rounding: Fraction(points.raw, over: workers.count * Points.scale))
  }
}

extension Todo {
  var isSubmitted: Bool {
    if case .submitted = kind { return true }
    return false
  }

  var isVacancy: Bool {
    if case .vacancy = kind { return true }
    return false
  }
}
