import Domain
import Wording

/// The workers of the board, by id (社工).
final class WorkerRows: ListRows, @unchecked Sendable {
  private let source: ListSource
  private let workers: [WorkerResult]

  init(_ source: ListSource) {
    self.source = source
    workers = source.board.workers
  }

  var count: Int { workers.count }
  func id(_ row: Int) -> String { workers[row].id.text }
  func community(_ row: Int) -> Community.ID { workers[row].community }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let worker = workers[row]
    switch field {
    case .name: return .terms([Term(id: worker.id.text, text: worker.name)])
    case .id: return .terms([Term(id: worker.id.text, text: worker.id.text)])
    case .community: return .terms([source.community(worker.community)])
    case .workerClass: return .terms([term(worker.workerClass)])
    case .grids, .main, .auxiliary, .covers: return .list(duties(of: worker, field))
    case .auxiliaryCount:
      let count = duties(of: worker, .auxiliary).count
      return count == 0 ? .none : .number(count)
    case .notes: return .list(source.notes(of: worker).map { source.term($0) })
    case .flags: return .list(worker.flags.map(term))
    default: return figure(worker, field)
    }
  }

  private func figure(_ worker: WorkerResult, _ field: Field) -> FieldValue {
    switch field {
    case .workload: .number(worker.workload.raw)
    case .effect: effect(worker)
    case .special: worker.specials.isEmpty ? .none : .number(worker.special.raw)
    case .satisfaction:
      worker.satisfaction.assumed == nil && worker.satisfaction.basis == .noAnswers
        ? .none : .number(worker.satisfaction.points.raw)
    case .total: .number(worker.total.raw)
    case .pay: worker.pool == nil ? .none : .number(worker.pay.fen)
    case .rate: .optional(worker.satisfaction.rate)
    case .sample: .optional(worker.satisfaction.rate?.valid)
    case .low: .optional(worker.satisfaction.rate?.interval.low)
    case .high: .optional(worker.satisfaction.rate?.interval.high)
    case .presence: .number(worker.presence.present.count)
    case .missing: source.isBlind ? .none : .number(worker.missingSources)
    default: .none
    }
  }

  /// None while no mark is in and none is assumed.
  private func effect(_ worker: WorkerResult) -> FieldValue {
    let isGiven = worker.effect.sources.contains { !$0.isMissing }
    return isGiven || worker.effect.assumed != nil ? .number(worker.effect.points.raw) : .none
  }

  private func duties(of worker: WorkerResult, _ field: Field) -> [Term] {
    let index = source.day.number - source.board.month.first.number
    return worker.duties.compactMap { part in
      let duty = part.duty
      guard duty.assigned.contains(index: index), (duty.role == .cover) == (field == .covers),
        field == .covers || source.field(of: duty.target) == field
      else { return nil }
      return source.target(duty.target)
    }
  }

  private func term(_ workerClass: WorkerClass) -> Term {
    let (words, other) = (source.words, Words(source.words.language.other))
    return Term(
      id: workerClass.rawValue, text: words.name(workerClass),
      also: [
        words.shortName(workerClass), other.name(workerClass), other.shortName(workerClass),
      ])
  }

  private func term(_ flag: Flag) -> Term {
    let names = RecordNames(source.records, source.words.language)
    return Term(id: flag.code, text: source.words.name(flag, names: names))
  }
}

extension ListSource {
  /// The field that holds what somebody has of a target.
  fileprivate func field(of target: Target.ID) -> Field {
    switch records.lines[target]?.kind {
    case .main: .main
    case .auxiliary: .auxiliary
    case nil: .grids
    }
  }
}

extension WorkerResult {
  /// Sources without a mark that nobody waived.
  var missingSources: Int { effect.sources.count { $0.isMissing && $0.waiver == nil } }
}
