import Domain
import Wording

/// The leaves that somebody has, and who stands in meanwhile.
extension MonthFacts {
  /// The leaves of a worker that are not over today, by first day and kind.
  func openLeaves(of worker: Worker.ID) -> [Leave] {
    records.leaves.values.filter { $0.worker == worker && $0.last >= today }
      .sorted { ($0.first, $0.kind.rawValue) < ($1.first, $1.kind.rawValue) }
  }

  /// Others' covers of what a worker has, that reach into the days; the earliest first.
  func covers(for worker: Worker.ID, during days: DayRange) -> [Assignment] {
    let duties = holdings.duties(of: worker).filter { $0.days.overlaps(days) }
    return records.assignments.values.filter { cover in
      cover.role == .cover && cover.worker != worker
        && duties.contains { stands(cover, for: $0, days) }
    }.sorted { ($0.first, $0.worker, $0.target) < ($1.first, $1.worker, $1.target) }
  }

  private func stands(_ cover: Assignment, for duty: Assignment, _ days: DayRange) -> Bool {
    guard cover.place == duty.place, let spell = duty.days.intersection(days) else { return false }
    return spell.overlaps(cover.days)
  }

  /// Those who stand in, each once.
  func coverNames(_ covers: [Assignment]) -> [String] {
    var seen: Set<Worker.ID> = []
    return covers.map(\.worker).filter { seen.insert($0).inserted }.map { names.worker($0) }
  }

  /// Which leave: `病假 10-19 至 10-23`.
  func title(of leave: Leave) -> String {
    let year = today.month.year
    return words(
      DashboardPhrase.leaveOfDays,
      [
        "leave": words.name(leave.kind), "first": leave.first.short(in: year),
        "last": leave.last.short(in: year),
      ])
  }
}
