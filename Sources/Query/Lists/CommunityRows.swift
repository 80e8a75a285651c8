import Domain
import Wording

/// The communities of the board, by id (社区).
final class CommunityRows: ListRows, @unchecked Sendable {
  private let source: ListSource
  private let communities: [CommunityResult]
  private lazy var sums = Dictionary(
    uniqueKeysWithValues: source.communitySums.map { ($0.community, $0) })
  private lazy var spreads = Dictionary(
    source.board.spreads.filter { $0.group == .community }.map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in first })

  init(_ source: ListSource) {
    self.source = source
    communities = source.board.communities
  }

  var count: Int { communities.count }
  func id(_ row: Int) -> String { communities[row].id.text }
  func community(_ row: Int) -> Community.ID? { communities[row].id }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let community = communities[row]
    switch field {
    case .name: return .terms([source.community(community.id)])
    case .id: return .terms([Term(id: community.id.text, text: community.id.text)])
    case .submitted:
      let isIn = community.submission != nil
      return .terms([
        Term(id: isIn ? "true" : "false", source.words) {
          $0(isIn ? QueryPhrase.submitted : .notSubmitted)
        }
      ])
    case .standing: return .list(source.standing(of: community.rate).map { [$0] } ?? [])
    case .vacancies:
      return .number(community.vacancies.count { !source.daysAhead($0.days).isEmpty })
    case .rate: return .optional(community.rate)
    case .sample: return .optional(community.rate?.valid)
    case .low: return .optional(community.rate?.ends.low)
    case .high: return .optional(community.rate?.ends.high)
    case .households: return .number(community.households)
    case .workers: return .number(community.workers)
    case .requiredWorkers: return .number(community.requiredWorkers)
    case .team: return .optional(community.team?.score.raw)
    case .points: return .number(community.points.raw)
    case .pay: return .number(sums[community.id]?.pay.fen ?? 0)
    case .mean: return .optional(sums[community.id]?.mean(of: community.points)?.raw)
    case .spread: return .optional(spreads[community.id.text]?.difference.fen)
    case .highest: return .optional(spreads[community.id.text]?.highest.fen)
    case .lowest: return .optional(spreads[community.id.text]?.lowest.fen)
    case .registers(let field): return source.value(field, of: community.id)
    // Fields of other lists.
    case .community, .grids, .main, .auxiliary, .covers, .workload, .effect, .special,
      .satisfaction, .total, .presence, .missing, .notes, .flags, .holders, .vacant, .ready,
      .target, .source, .mark, .rater, .giver, .status, .reason, .worker, .title, .proposer,
      .verifier, .evidence, .methods, .checked, .agreed, .mismatches, .signer, .countersigner,
      .text, .answer, .raisedBy, .poolPoints, .decidedBy, .workerClass, .auxiliaryCount, .cell:
      return .none
    }
  }
}

/// What the workers of a community have together.
private struct CommunitySum {
  let community: Community.ID
  var workers = 0
  var pay = Money.zero

  /// Points a head.
  func mean(of points: Points) -> Points? {
    workers == 0 ? nil : Points(rounding: Fraction(points.raw, over: workers * Points.scale))
  }
}

extension ListSource {
  fileprivate var communitySums: [CommunitySum] {
    var sums: [Community.ID: CommunitySum] = [:]
    for worker in board.workers {
      var sum = sums[worker.community] ?? CommunitySum(community: worker.community)
      sum.workers += 1
      sum.pay = sum.pay + worker.pay
      sums[worker.community] = sum
    }
    return Array(sums.values)
  }
}
