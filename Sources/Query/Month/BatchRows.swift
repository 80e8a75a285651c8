import Domain
import Wording

/// The batches of the survey (满意批次); in a community the answers of its grids alone.
final class BatchRows: ListRows {
  private let source: ListSource
  private let scope: Community.ID?
  private let batches: [BatchSums]

  init(_ source: ListSource, in scope: Community.ID?) {
    self.source = source
    self.scope = scope
    batches = source.batchSums(in: scope)
  }

  var count: Int { batches.count }
  func id(_ row: Int) -> String { batches[row].batch.key.batch }
  func community(_ row: Int) -> Community.ID? { scope ?? batches[row].community }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let sums = batches[row]
    let batch = sums.batch
    switch field {
    case .name: return .terms([Term(batch.key.batch)])
    case .methods: return .list(methods(sums))
    case .rate: return .optional(sums.tally.rate)
    case .sample: return .number(sums.tally.valid)
    case .low: return .optional(sums.tally.rate?.interval.low)
    case .high: return .optional(sums.tally.rate?.interval.high)
    case .status: return .terms([Term(batch.status, source.words) { $0.name(batch.status) }])
    case .checked: return .optional(sums.recheck?.checked)
    case .agreed: return .optional(sums.recheck?.agreed)
    case .mismatches: return .optional(sums.recheck?.mismatches)
    case .signer: return .list(batch.signer.map { [source.person($0)] } ?? [])
    case .countersigner: return .list(batch.countersigner.map { [source.person($0)] } ?? [])
    case .community: return .list(sums.communities.sorted().map(source.community))
    default: return .none
    }
  }

  /// `入户 196`, `电话 40`: all answers, valid or not.
  private func methods(_ sums: BatchSums) -> [Term] {
    SurveyMethod.allCases.compactMap { method in
      sums.asked[method].map { count in
        Term(id: method.rawValue + " \(count)", source.words) { $0.name(method) + " \(count)" }
      }
    }
  }
}
