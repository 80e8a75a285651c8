import Domain
import TextUI
import Wording

extension Model {
  /// The grids of the street's communities (网格).
  func gridTable() -> PanelTable {
    var table = PanelTable(
      columns: [
        Column(
          words(DashboardPhrase.headGrid), rank: 0, minimum: viewer.latinNames ? 8 : 5,
          ideal: viewer.latinNames ? 12 : 8),
        Column(words(DashboardPhrase.headCommunity), rank: 4, minimum: 6, ideal: 8),
        Column(number: words(DashboardPhrase.headHouseholds), rank: 6, width: 4),
        Column(
          words(DashboardPhrase.headHolder), rank: 0, minimum: viewer.latinNames ? 13 : 8,
          ideal: viewer.latinNames ? 16 : 12),
        Column(number: words(DashboardPhrase.headRate), rank: 2, width: 5),
        Column(number: "n", rank: 3, width: 3),
        Column(number: words(DashboardPhrase.headPoints), rank: 5, width: 6),
        Column(RateStrip.head(cells: 20), rank: 7, minimum: 20, gap: 2),
      ], sortable: [0, 2, 4, 5, 6], streetOnly: [1])
    table.fill(
      records.grids.values.filter { records.exists($0.id, in: month) && isOfStreet($0) }
        .sorted { ($0.community, $0.id) < ($1.community, $1.id) }.map(row),
      ambiguous: viewer.ambiguous)
    return table
  }

  private func isOfStreet(_ grid: Grid) -> Bool {
    records.communities[grid.community]?.street == slice.street
  }

  private func row(_ grid: Grid) -> PanelRow {
    let rate = gridRate(grid)
    let points = records.points(of: grid.id, in: month)
    let vacancy = vacancyAhead(grid)
    let holder = holderCell(grid, vacancy)
    return PanelRow(
      id: grid.id.text, community: grid.community.text,
      cells: [
        TextLine(names.target(grid.id)), TextLine(names.community(grid.community)),
        TextLine("\(grid.households)"), holder,
        rate.map { rateCell($0) } ?? NumberText.none,
        rate.map { TextLine("\($0.valid)", style: .dim) } ?? NumberText.none,
        points.map { TextLine("\($0)") } ?? NumberText.none,
        rate.map {
          TextLine(
            RateStrip.text($0, cells: 20, glyphs: viewer.glyphs), style: Style(.chart1))
        } ?? TextLine(),
      ],
      order: [
        .text(grid.id.text), .text(grid.community.text), .number(grid.households),
        .text(holder.text), .number(rate?.tenThousandths ?? -1), .number(rate?.valid ?? -1),
        .number(points?.raw ?? -1), .number(rate?.tenThousandths ?? -1),
      ],
      sign: vacancy.isEmpty ? nil : .attention,
      search: [
        grid.name, grid.id.text, holder.text,
      ])
  }

  func gridRate(_ grid: Grid) -> Rate? {
    board.community(grid.community)?.batches.filter { $0.grid == grid.id }.total.rate
  }

  /// The days still to come on which somebody is missing.
  func vacancyAhead(_ grid: Grid) -> DaySet {
    let vacancy = board.community(grid.community)?.vacancies.first { $0.target == grid.id }
    return vacancy.map { daysAhead($0.days) } ?? .none
  }

  func holderCell(_ grid: Grid, _ vacancy: DaySet) -> TextLine {
    let present = holdings.present(for: grid.id, in: grid.community, on: day)
    guard let first = present.first else {
      return TextLine(
        words(DashboardPhrase.vacantDays, ["days": "\(vacancy.count)"]), style: .warning)
    }
    var line = TextLine(names.worker(first.worker))
    if first.role == .cover { line.append(words(DashboardPhrase.coverSuffix), .dim) }
    if present.count > 1 { line.append("+\(present.count - 1)", .dim) }
    return line
  }
}
