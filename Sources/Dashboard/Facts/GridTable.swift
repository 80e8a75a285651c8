import Domain
import Query
import TextUI
import Wording

extension MonthFacts {
  /// The grids of the street's communities (网格).
  func gridTable() -> PanelTable {
    let list = source.table(.grids)
    let latin = viewer.latinNames
    return PanelTable(
      list,
      columns: [
        PanelColumn(
          id: "name",
          column: Column(
            words(DashboardPhrase.headGrid), rank: 0, minimum: latin ? 8 : 5,
            ideal: latin ? 12 : 8),
          fields: [.name], isOfNames: true,
          name: { [names] place in names.target(Target.ID(list.id(place))) }),
        PanelColumn(
          id: "id", column: Column(words(QueryPhrase.headID), rank: 5, minimum: 6, ideal: 8),
          fields: [.id], isUsual: false),
        PanelColumn(
          id: "community",
          column: Column(words(DashboardPhrase.headCommunity), rank: 4, minimum: 6, ideal: 8),
          fields: [.community], isStreetOnly: true, isOfNames: true,
          name: { [names] place in list.community(place).map(names.community) }),
        PanelColumn(
          id: "households",
          column: Column(number: words(DashboardPhrase.headHouseholds), rank: 6, width: 4),
          fields: [.households]),
        PanelColumn(
          id: "holders",
          column: Column(
            words(DashboardPhrase.headHolder), rank: 0, minimum: latin ? 13 : 9,
            ideal: latin ? 16 : 12),
          fields: [.holders, .vacant], isOfNames: true,
          name: { [unowned self] place in
            records.grids[Target.ID(list.id(place))].flatMap(holders)?.first
              .map { names.worker($0.worker) }
          }),
        PanelColumn(
          id: "rate", column: Column(number: words(DashboardPhrase.headRate), rank: 2, width: 5),
          fields: [.rate]),
        PanelColumn(id: "n", column: Column(number: "n", rank: 3, width: 3), fields: [.sample]),
        PanelColumn(
          id: "points",
          column: Column(number: words(DashboardPhrase.headPoints), rank: 5, width: 6),
          fields: [.points]),
        PanelColumn(
          id: "interval", column: Column(RateStrip.head(cells: 20), rank: 7, minimum: 20, gap: 2),
          fields: [.low, .high]),
      ] + registerColumns(Self.ofGrids),
      ambiguous: viewer.ambiguous
    ) { [unowned self, unowned list] place in
      row(records.grids[Target.ID(list.id(place))], list, place)
    }
  }

  private func row(_ grid: Grid?, _ list: ListTable, _ place: Int) -> PanelRow {
    guard let grid else { return PanelRow(id: list.id(place), cells: []) }
    let rate = gridRate(grid)
    let points = records.points(of: grid.id, in: month)
    let vacancy = vacancyAhead(of: grid)
    return PanelRow(
      id: grid.id.text, community: grid.community.text,
      cells: [
        TextLine(names.target(grid.id)), TextLine(grid.id.text, style: .dim),
        TextLine(names.community(grid.community)),
        TextLine("\(grid.households)"), holderCell(grid, vacancy),
        rate.map { rateCell($0) } ?? NumberText.none,
        rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
        points.map { TextLine("\($0)") } ?? NumberText.none,
        rate.map {
          TextLine(
            RateStrip.text($0, cells: 20, glyphs: viewer.glyphs), style: Style(.chart1))
        } ?? TextLine(),
      ]
        + registerCells(list, place),
      sign: vacancy == nil ? nil : .attention)
  }

  func gridRate(_ grid: Grid) -> Rate? {
    board.community(grid.community)?.batches.filter { $0.grid == grid.id }.total.rate
  }

  func makeVacantGrids() -> Set<Target.ID> {
    Set(records.grids.values.filter { vacancyAhead(of: $0) != nil }.map(\.id))
  }

  /// A vacancy that still goes on or is to come; of a month that is over any.
  func vacancyAhead(of grid: Grid) -> Vacancy? {
    board.community(grid.community)?.vacancies
      .first { $0.target == grid.id && !daysAhead($0.days).isEmpty }
  }

  private func holders(of grid: Grid) -> [Assignment] {
    holdings.present(for: grid.id, in: grid.community, on: day)
  }

  func holderCell(_ grid: Grid, _ vacancy: Vacancy?) -> TextLine {
    let present = holders(of: grid)
    guard let first = present.first else {
      return TextLine(vacancy.map { cell(standing(of: $0)) } ?? "", style: .warning)
    }
    var line = TextLine(names.worker(first.worker))
    if first.role == .cover { line.append(words(DashboardPhrase.coverSuffix), .dim) }
    if present.count > 1 { line.append("+\(present.count - 1)", .dim) }
    return line
  }

  private func cell(_ standing: VacancyStanding) -> String {
    switch standing {
    case .lasting(let days, let isAtLeast, _):
      words(
        isAtLeast ? DashboardPhrase.vacantDaysMore : .vacantDays, ["days": "\(days)"])
    case .coming(let from, _): words(DashboardPhrase.vacantComing, ["from": from.short])
    case .past(let days): words(DashboardPhrase.vacantDays, ["days": "\(days)"])
    }
  }
}
