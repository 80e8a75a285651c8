import Domain
import Wording

/// The batches of the survey (满意批次), and the communities without answers; in a community the
/// answers of its grids alone.
final class BatchRows: ListRows {
  private let source: ListSource
  private let scope: Community.ID?
  private let entries: [SurveyEntry]

  init(_ source: ListSource, in scope: Community.ID?) {
    self.source = source
    self.scope = scope
    entries = source.surveyEntries(in: scope)
  }

  var count: Int { entries.count }

  func id(_ row: Int) -> String {
    switch entries[row] {
    case .batch(let sums): sums.batch.key.batch
    // No batch is called so.
    case .unasked(let community, _): "*" + community.text
    }
  }

  func community(_ row: Int) -> Community.ID? { scope ?? entries[row].community }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    switch entries[row] {
    case .batch(let sums): value(sums, field)
    case .unasked(let community, let waiver): value(community, waiver, field)
    }
  }

  private func value(
    _ community: Community.ID, _ waiver: Waiver?, _ field: Field
  ) -> FieldValue {
    switch field {
    case .name:
      .terms([
        Term(id: "none", source.words) { $0(MonthlyPhrase.unasked) }
      ])
    case .status:
      .terms(
        waiver.map { waiver in
          [
            Term(id: "waived", source.words) {
              $0(MonthlyPhrase.waivedBy, ["who": waiver.by])
            }
          ]
        } ?? [])
    case .sample: .number(0)
    case .community: .list([source.community(community)])
    default: .none
    }
  }

  private func value(_ sums: BatchSums, _ field: Field) -> FieldValue {
    let batch = sums.batch
    switch field {
    case .name: return .terms([Term(batch.key.batch)])
    case .methods: return .list(methods(sums))
    case .rate: return .optional(sums.tally.rate)
    case .sample: return .number(sums.tally.valid)
    case .low: return .optional(sums.tally.rate?.ends.low)
    case .high: return .optional(sums.tally.rate?.ends.high)
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
