extension Board {
  /// The load gap of a community on a day of the board's month; `nil` when fewer than one deputy or
  /// worker is present.
  ///
  /// Source: `docs/SCORING.md`, article 11.
  package func loadGap(of community: Community.ID, on day: Day) -> LoadGap? {
    let index = day.number - month.first.number
    guard (0..<month.length).contains(index) else { return nil }
    let present = workers.filter {
      $0.community == community && $0.workerClass != .chief
        && $0.presence.employed.subtracting($0.presence.away).contains(index: index)
    }
    let highest = present.min {
      $0.workload == $1.workload ? $0.id < $1.id : $0.workload > $1.workload
    }
    let lowest = present.min {
      $0.workload == $1.workload ? $0.id < $1.id : $0.workload < $1.workload
    }
    guard let highest, let lowest else { return nil }
    return LoadGap(
      highest: highest.workload, lowest: lowest.workload, highestWorker: highest.id,
      lowestWorker: lowest.id, loads: present.map(\.workload).sorted())
  }
}
