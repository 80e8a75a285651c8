import Domain
import Wording

/// What a worker has, by name, as the columns of the panel show it on the day looked at.
struct ShownDuties {
  let grid: String?
  let main: String?
  let auxiliary: [String]
  /// Duties done for somebody else.
  let covers: [String]
  private let coverPrefix: String

  init(_ worker: WorkerResult, in model: Model) {
    let index = model.day.number - model.month.first.number
    let duties = worker.duties.map(\.duty).filter { $0.assigned.contains(index: index) }
    let held = duties.filter { $0.role == .held }
    let records = model.records
    let name = { (duty: Duty) in model.names.target(duty.target) }
    grid = held.first { records.grids[$0.target] != nil }.map(name)
    main = held.first { records.lines[$0.target]?.kind == .main }.map(name)
    auxiliary = held.filter { records.lines[$0.target]?.kind == .auxiliary }.map(name)
    covers = duties.filter { $0.role == .cover }.map(name)
    coverPrefix = model.words(DashboardPhrase.coverPrefix)
  }

  /// What has no column of its own: auxiliary lines and covers.
  var further: [String] { auxiliary + covers.map { coverPrefix + $0 } }

  var all: [String] { [grid, main].compactMap(\.self) + auxiliary + covers }
}
