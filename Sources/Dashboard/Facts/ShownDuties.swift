import Domain
import Wording

/// What a worker has, by name, as the columns of the panel show it on the day looked at.
struct ShownDuties {
  private let duties: [Duty]
  private let facts: MonthFacts

  init(_ worker: WorkerResult, in facts: MonthFacts) {
    let index = facts.day.number - facts.month.first.number
    duties = worker.duties.map(\.duty).filter { $0.assigned.contains(index: index) }
    self.facts = facts
  }

  var grid: String? { held.first { facts.records.grids[$0.target] != nil }.map(name) }
  var main: String? { lines(.main).first.map(name) }
  var auxiliary: [String] { lines(.auxiliary).map(name) }
  /// Duties done for somebody else.
  var covers: [String] { duties.filter { $0.role == .cover }.map(name) }

  private var held: [Duty] { duties.filter { $0.role == .held } }

  private func lines(_ kind: LineKind) -> [Duty] {
    held.filter { facts.records.lines[$0.target]?.kind == kind }
  }

  private func name(_ duty: Duty) -> String { facts.names.target(duty.target) }

  /// What has no column of its own: auxiliary lines and covers.
  var further: [String] {
    let prefix = facts.words(DashboardPhrase.coverPrefix)
    return auxiliary + covers.map { prefix + $0 }
  }

  var all: [String] { [grid, main].compactMap(\.self) + auxiliary + covers }
}
