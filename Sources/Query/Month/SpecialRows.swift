package import Domain
import Wording

extension ListSource {
  /// The special tasks of the month with the worker's home, those that wait first.
  package func specialTasks(in scope: Community.ID?) -> [(task: SpecialTask, home: Community.ID)] {
    let homes = Set(board.communities.map(\.id))
    let all = records.specials.values.filter { $0.month == board.month }
      .sorted { $0.id < $1.id }
      .compactMap { special -> (task: SpecialTask, home: Community.ID)? in
        guard let home = records.workerVersions.of(special.worker, in: board.month)?.community,
          homes.contains(home), scope == nil || scope == home
        else { return nil }
        return (special, home)
      }
    return all.filter { $0.task.status == .proposed } + all.filter { $0.task.status != .proposed }
  }
}

/// The special tasks of the month (特殊工作).
final class SpecialRows: ListRows {
  private let source: ListSource
  private let tasks: [(task: SpecialTask, home: Community.ID)]

  init(_ source: ListSource, in scope: Community.ID?) {
    self.source = source
    tasks = source.specialTasks(in: scope)
  }

  var count: Int { tasks.count }
  func id(_ row: Int) -> String { tasks[row].task.id.text }
  func community(_ row: Int) -> Community.ID? { tasks[row].home }

  func value(_ row: Int, _ field: Field) -> FieldValue {
    let task = tasks[row].task
    switch field {
    case .name: return .terms([source.worker(task.worker)])
    case .id: return .terms([Term(task.id.text)])
    case .worker: return .terms([Term(task.worker.text)])
    case .title: return .terms([Term(task.title)])
    case .points: return .number(task.points.raw)
    case .status: return .terms([Term(task.status, source.words) { $0.name(task.status) }])
    case .proposer: return .terms([source.person(task.proposer)])
    case .verifier: return .list(task.verifier.map { [source.person($0)] } ?? [])
    case .evidence: return .list(task.evidence.map { [Term($0)] } ?? [])
    case .community: return .terms([source.community(tasks[row].home)])
    // Fields of other lists.
    case .grids, .main, .auxiliary, .covers, .workload, .effect, .special, .satisfaction, .total,
      .pay, .rate, .low, .high, .presence, .missing, .notes, .flags, .submitted, .vacancies,
      .workers, .spread, .highest, .lowest, .mean, .households, .team, .holders, .vacant, .ready,
      .standing, .target, .source, .mark, .rater, .giver, .reason, .methods, .checked, .agreed,
      .mismatches, .signer, .countersigner, .text, .answer, .raisedBy, .poolPoints, .decidedBy,
      .workerClass, .auxiliaryCount, .sample, .requiredWorkers, .registers, .cell:
      return .none
    }
  }
}
