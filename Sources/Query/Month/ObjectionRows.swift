package import Domain
import Wording

extension ListSource {
  /// The objections to the month in a community or in all, the open ones first.
  package func objections(in scope: Community.ID?) -> [Objection] {
    let homes = Set(board.communities.map(\.id))
    let all = records.objections.values.filter {
      $0.month == board.month && homes.contains($0.community)
        && (scope == nil || scope == $0.community)
    }.sorted { $0.id < $1.id }
    return all.filter { $0.status == .open } + all.filter { $0.status != .open }
  }
}

/// The objections to the month (异议).
final class ObjectionRows: ListRows {
  private let source: ListSource
  private let objections: [Objection]

  init(_ source: ListSource, in scope: Community.ID?) {
    self.source = source
    objections = source.objections(in: scope)
  }

  var count: Int { objections.count }
  func id(_ row: Int) -> String { objections[row].id.text }
  func community(_ row: Int) -> Community.ID? { objections[row].community }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let objection = objections[row]
    switch field {
    case .name:
      return .terms([
        objection.worker.map(source.worker) ?? source.community(objection.community)
      ])
    case .id: return .terms([Term(objection.id.text)])
    case .worker: return .list(objection.worker.map { [Term($0.text)] } ?? [])
    case .text: return .terms([Term(objection.text)])
    case .status:
      return .terms([Term(objection.status, source.words) { $0.name(objection.status) }])
    case .raisedBy:
      return objection.raisedBy.isEmpty ? .none : .terms([source.person(objection.raisedBy)])
    case .decidedBy: return .list(objection.decidedBy.map { [source.person($0)] } ?? [])
    case .answer: return .list(objection.answer.map { [Term($0)] } ?? [])
    case .community: return .terms([source.community(objection.community)])
    // Fields of other lists.
    case .grids, .main, .auxiliary, .covers, .workload, .effect, .special, .satisfaction, .total,
      .pay, .rate, .low, .high, .presence, .missing, .notes, .flags, .submitted, .vacancies,
      .points, .workers, .spread, .highest, .lowest, .mean, .households, .team, .holders, .vacant,
      .ready, .standing, .target, .source, .mark, .rater, .giver, .reason, .title, .proposer,
      .verifier, .evidence, .methods, .checked, .agreed, .mismatches, .signer, .countersigner,
      .poolPoints, .workerClass, .auxiliaryCount, .sample, .requiredWorkers, .registers, .cell:
      return .none
    }
  }
}
