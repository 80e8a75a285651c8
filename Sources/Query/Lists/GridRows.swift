import Domain
import Wording

/// The grids of the street's communities, by community and id (网格).
final class GridRows: ListRows, @unchecked Sendable {
  private let source: ListSource
  private let grids: [Grid]
  private lazy var communities = Dictionary(
    uniqueKeysWithValues: source.board.communities.map { ($0.id, $0) })

  init(_ source: ListSource) {
    self.source = source
    let (records, board) = (source.records, source.board)
    grids = records.grids.values.filter {
      records.exists($0.id, in: board.month)
        && records.communities[$0.community]?.street == board.street
    }.sorted { ($0.community, $0.id) < ($1.community, $1.id) }
  }

  var count: Int { grids.count }
  func id(_ row: Int) -> String { grids[row].id.text }
  func community(_ row: Int) -> Community.ID? { grids[row].community }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let grid = grids[row]
    switch field {
    case .name: return .terms([source.target(grid.id)])
    case .id: return .terms([Term(id: grid.id.text, text: grid.id.text)])
    case .community: return .terms([source.community(grid.community)])
    case .households: return .number(grid.households)
    case .holders:
      let present = source.holdings.present(for: grid.id, in: grid.community, on: source.day)
      return .list(
        present.map {
          source.worker($0.worker)
        })
    case .vacant: return .number(daysVacant(grid))
    case .points: return .optional(source.records.points(of: grid.id, in: source.board.month)?.raw)
    case .rate: return .optional(rate(grid))
    case .sample: return .optional(rate(grid)?.valid)
    case .low: return .optional(rate(grid)?.ends.low)
    case .high: return .optional(rate(grid)?.ends.high)
    case .registers(let field): return source.value(field, ofGrid: grid.id)
    // Fields of other lists.
    case .grids, .main, .auxiliary, .covers, .workload, .effect, .special, .satisfaction, .total,
      .pay, .presence, .missing, .notes, .flags, .submitted, .vacancies, .workers, .spread,
      .highest, .lowest, .mean, .team, .ready, .standing, .target, .source, .mark, .rater, .giver,
      .status, .reason, .worker, .title, .proposer, .verifier, .evidence, .methods, .checked,
      .agreed, .mismatches, .signer, .countersigner, .text, .answer, .raisedBy, .poolPoints,
      .decidedBy, .workerClass, .auxiliaryCount, .requiredWorkers, .cell:
      return .none
    }
  }

  private func rate(_ grid: Grid) -> Rate? {
    communities[grid.community]?.batches.filter { $0.grid == grid.id }.total.rate
  }

  /// For how many days somebody has been missing, up to today.
  private func daysVacant(_ grid: Grid) -> Int {
    let vacancy = communities[grid.community]?.vacancies.first { $0.target == grid.id }
    return vacancy?.daysSoFar(on: source.today, in: source.board.month) ?? 0
  }
}
