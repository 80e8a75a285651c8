import Domain
import TextUI
import Wording

extension Model {
  /// The communities of the street, the whole street as the first row.
  func communityTable() -> PanelTable {
    let marks = state >= .scoring
    var table = PanelTable(
      columns: [
        Column(words(DashboardPhrase.headCommunity), rank: 0, minimum: 6, ideal: 10),
        marks
          ? Column(words(DashboardPhrase.headSubmitted), rank: 1, minimum: 4)
          : Column(number: words(DashboardPhrase.headVacant), rank: 1, width: 4),
        Column(number: words(DashboardPhrase.headTotal) + estimateSign, rank: 0, width: 7),
        Column(number: words(DashboardPhrase.headRate), rank: 2, width: 5),
        Column(number: words(DashboardPhrase.headStaff), rank: 3, width: 7),
        Column(number: "n", rank: 4, width: 3),
        Column(number: words(DashboardPhrase.headSpread), rank: 5, width: 7),
        Column(number: words(DashboardPhrase.headPay) + estimateSign, rank: 6, width: 8),
        Column(number: words(DashboardPhrase.headMean), rank: 7, width: 6),
      ], sortable: [0, 1, 2, 3, 4, 6, 7, 8])
    let rows = board.communities.map(row)
    table.fill([wholeStreet()] + rows, ambiguous: viewer.ambiguous)
    return table
  }

  private func row(_ community: CommunityResult) -> PanelRow {
    let members = members[community.id] ?? []
    let spread = board.spreads.first { $0.group == .community && $0.id == community.id.text }
    let vacant = todos(of: community.id).count(where: \.isVacancy)
    let urgent = todos(of: community.id).contains(where: \.isUrgent)
    let figures = CommunityFigures(
      workers: members, required: community.requiredWorkers, vacant: vacant,
      rate: community.rate, spread: spread?.difference, submitted: community.submission != nil)
    return PanelRow(
      id: community.id.text, community: community.id.text,
      cells: cells(names.community(community.id), figures),
      order: order(community.id.text, figures), sign: urgent ? .attention : nil,
      search: [community.name, community.id.text])
  }

  private func wholeStreet() -> PanelRow {
    let all = board.communities
    let figures = CommunityFigures(
      workers: board.workers, required: all.reduce(0) { $0 + $1.requiredWorkers },
      vacant: todos.count(where: \.isVacancy), rate: all.flatMap(\.batches).total.rate,
      spread: nil, submitted: all.allSatisfy { $0.submission != nil })
    return PanelRow(
      id: "", cells: cells(words(DashboardPhrase.wholeStreet), figures),
      order: order("", figures), isTotal: true)
  }

  private func cells(_ name: String, _ figures: CommunityFigures) -> [TextLine] {
    let vacantOrSubmitted =
      state >= .scoring
      ? TextLine(
        figures.submitted ? viewer.glyphs.signs.done : viewer.glyphs.signs.impossible,
        style: figures.submitted ? .good : .bad)
      : TextLine(
        figures.vacant == 0 ? "--" : "\(figures.vacant)",
        style: figures.vacant == 0 ? .dim : .warning)
    return [
      TextLine(name), vacantOrSubmitted, TextLine("\(figures.points)"),
      figures.rate.map { rateCell($0) } ?? NumberText.none,
      TextLine("\(figures.workers.count)/\(figures.required)"),
      figures.rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
      figures.spread.map { TextLine("\($0)") } ?? NumberText.none,
      TextLine("\(figures.pay)"), figures.mean.map { TextLine("\($0)") } ?? NumberText.none,
    ]
  }

  private func order(_ id: String, _ figures: CommunityFigures) -> [SortValue] {
    [
      .text(id), .number(state >= .scoring ? (figures.submitted ? 1 : 0) : figures.vacant),
      .number(figures.points.raw), .number(figures.rate?.tenThousandths ?? -1),
      .number(figures.workers.count - figures.required), .number(figures.rate?.valid ?? -1),
      .number(figures.spread?.fen ?? -1), .number(figures.pay.fen),
      .number(figures.mean?.raw ?? -1),
    ]
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
  let points: Points
  let pay: Money

  init(
    workers: [WorkerResult], required: Int, vacant: Int, rate: Rate?, spread: Money?,
    submitted: Bool
  ) {
    self.workers = workers
    self.required = required
    self.vacant = vacant
    self.rate = rate
    self.spread = spread
    self.submitted = submitted
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
  var isVacancy: Bool {
    if case .vacancy = kind { return true }
    return false
  }
}
