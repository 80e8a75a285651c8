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
    let entry = entries[row]
    let sums = entry.sums
    let rate = sums?.tally.rate
    switch field {
    case .name: return .terms([name(entry)])
    case .methods: return .list(sums.map(methods) ?? [])
    case .rate: return .optional(rate)
    case .sample: return .number(sums?.tally.valid ?? 0)
    case .low: return .optional(rate?.ends.low)
    case .high: return .optional(rate?.ends.high)
    // What nobody has decided on yet is left blank, not told as lacking.
    case .status: return .terms(status(entry).map { [$0] } ?? [])
    case .checked: return .optional(sums?.recheck?.checked)
    case .agreed: return .optional(sums?.recheck?.agreed)
    case .mismatches: return .optional(sums?.recheck?.mismatches)
    case .signer: return person(sums?.batch.signer)
    case .countersigner: return person(sums?.batch.countersigner)
    case .community: return .list(communities(entry))
    // Fields of other lists.
    case .id, .grids, .main, .auxiliary, .covers, .workload, .effect, .special, .satisfaction,
      .total, .pay, .presence, .missing, .notes, .flags, .submitted, .vacancies, .points, .workers,
      .spread, .highest, .lowest, .mean, .households, .team, .holders, .vacant, .ready, .standing,
      .target, .source, .mark, .rater, .giver, .reason, .worker, .title, .proposer, .verifier,
      .evidence, .text, .answer, .raisedBy, .poolPoints, .decidedBy, .workerClass, .auxiliaryCount,
      .requiredWorkers, .registers, .cell:
      return .none
    }
  }

  private func name(_ entry: SurveyEntry) -> Term {
    switch entry {
    case .batch(let sums): Term(sums.batch.key.batch)
    case .unasked: Term(id: "none", source.words) { $0(MonthlyPhrase.unasked) }
    }
  }

  private func status(_ entry: SurveyEntry) -> Term? {
    switch entry {
    case .batch(let sums):
      return Term(sums.batch.status, source.words) { $0.name(sums.batch.status) }
    case .unasked(_, let waiver):
      guard let waiver else { return nil }
      return Term(id: "waived", source.words) {
        $0(MonthlyPhrase.waivedBy, ["who": waiver.by])
      }
    }
  }

  private func communities(_ entry: SurveyEntry) -> [Term] {
    switch entry {
    case .batch(let sums): sums.communities.sorted().map(source.community)
    case .unasked(let community, _): [source.community(community)]
    }
  }

  private func person(_ login: String?) -> FieldValue {
    .list(login.map { [source.person($0)] } ?? [])
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
