/// A class of a street ranked over a year, with its seats for excellent work (年度排名与优秀名额).
///
/// Source: `docs/SCORING.md`, article 15.
package struct ClassYear: Sendable {
  package struct Place: Hashable, Sendable {
    package let worker: WorkerYear
    /// 1 for the highest mean; equal means share a rank.
    package let rank: Int
    package let seat: Seat
  }

  package enum Seat: String, Hashable, Sendable {
    /// Within the seats.
    case excellent
    /// Shares a rank with others on both sides of the last seat: the street decides.
    case tied
    case without = "none"
  }

  package let workerClass: WorkerClass
  package let quota: Share
  /// By rank, then by id.
  package let places: [Place]
  /// Too few months to be ranked, by id.
  package let unranked: [WorkerYear]

  /// `floor(n x quota)` of those ranked.
  package var seats: Int { places.count * quota.raw / Share.scale }

  package static let usualQuota = Share(raw: 200)

  package init(_ workerClass: WorkerClass, of year: SettledYear, quota: Share = usualQuota) {
    self.workerClass = workerClass
    self.quota = quota
    let members = year.workers.filter { $0.workerClass == workerClass }
    let ranked = members.filter { !$0.counted.isEmpty && $0.counted.count >= year.leastMonths }
    let ids = Set(ranked.map(\.id))
    unranked = members.filter { !ids.contains($0.id) }
    places = Self.places(ranked, seats: ranked.count * quota.raw / Share.scale)
  }

  private static func places(_ workers: [WorkerYear], seats: Int) -> [Place] {
    let means = workers.map { ($0, $0.mean ?? .zero) }
    let sorted = means.sorted { $0.1 == $1.1 ? $0.0.id < $1.0.id : $0.1 > $1.1 }
    var places: [Place] = []
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.1 != sorted[start].1 } ?? sorted.count
      let seat: Seat = end <= seats ? .excellent : start < seats ? .tied : .without
      places += sorted[start..<end].map { Place(worker: $0.0, rank: start + 1, seat: seat) }
      start = end
    }
    return places
  }
}
