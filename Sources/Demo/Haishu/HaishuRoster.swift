import Domain

/// Who works in the communities of the case, since when and until when (花名册): those of before, and who comes and
/// goes year by year.
struct HaishuRoster {
  /// Somebody who has no name yet.
  struct Post: Sendable {
    let community: Int
    let workerClass: WorkerClass
    let first: Day
    var last: Day?
    var reason: ExitReason?

    /// Whether a year of service is over on a day.
    func hasYear(by day: Day) -> Bool { first.adding(months: 12) <= day }
  }

  private(set) var posts: [Post] = []
  private let places: HaishuPlaces
  private var staff: [Int]

  init(in places: HaishuPlaces, _ random: inout SplitMix) {
    self.places = places
    staff = Array(repeating: 0, count: places.communities.count)
    for (place, count) in shared(HaishuPlan.workersBefore, among: staff.count).enumerated() {
      for seat in 0..<count { fill(seat, in: place, &random) }
    }
    for year in HaishuPlan.years {
      leave(in: year, &random)
      join(in: year, &random)
    }
  }

  /// Somebody of before the first year: a secretary, a deputy, or a worker.
  private mutating func fill(_ seat: Int, in place: Int, _ random: inout SplitMix) {
    let workerClass: WorkerClass = seat == 0 ? .chief : seat == 1 ? .deputy : .worker
    let years = random.pick([8...18, 5...15, 1...13][min(seat, 2)])
    let month = Month(year: HaishuPlan.years[0].year - years, month: random.pick(1...12))
    add(
      Post(
        community: place, workerClass: workerClass,
        first: month.first.advanced(by: random.pick(0...27))))
  }

  private mutating func add(_ post: Post) {
    posts.append(post)
    if post.last == nil { staff[post.community] += 1 }
  }

  // MARK: - A year

  /// Workers with a year of service or more go, one after another; at the end of his working life who has
  /// served longest.
  private mutating func leave(in year: HaishuPlan.Year, _ random: inout SplitMix) {
    let count = year.left - year.withinWeek
    let resigned = count - year.recruited - year.retired
    let reasons = random.shuffled(
      Array(repeating: ExitReason.retired, count: year.retired)
        + Array(repeating: .recruited, count: year.recruited)
        + Array(repeating: .resigned, count: resigned))
    for (place, reason) in reasons.enumerated() {
      let day = year.day(place, of: count)
      let able = posts.indices.filter {
        posts[$0].workerClass == .worker && posts[$0].last == nil && posts[$0].hasYear(by: day)
      }
      let eldest = able.min { posts[$0].first < posts[$1].first }
      let leaver = reason == .retired ? eldest ?? able[0] : random.pick(able)
      posts[leaver].last = day
      posts[leaver].reason = reason
      staff[posts[leaver].community] -= 1
    }
  }

  /// Each comes to the community that lacks most; some are gone within a week.
  private mutating func join(in year: HaishuPlan.Year, _ random: inout SplitMix) {
    let staying = year.joined - year.withinWeek
    for place in 0..<staying {
      let length = year.days.upperBound.number - year.days.lowerBound.number + 1
      let day = year.days.lowerBound.advanced(
        by: min((place + 1) * length / staying, length - 1))
      add(Post(community: neediest, workerClass: .worker, first: day))
    }
    for place in 0..<year.withinWeek {
      let day = year.day(place, of: year.withinWeek)
      add(
        Post(
          community: random.pick(0...staff.count - 1), workerClass: .worker, first: day,
          last: min(day.advanced(by: random.pick(0...6)), year.days.upperBound),
          reason: .resigned))
    }
  }

  /// The community with most households that nobody has.
  private var neediest: Int {
    let each = Parameter.householdsPerWorker.initial
    let lack = staff.indices.map { places.communities[$0].households - staff[$0] * each }
    return staff.indices.max { (lack[$0], -$0) < (lack[$1], -$1) } ?? 0
  }
}

extension HaishuPlan.Year {
  /// The day of one of so many events that lie evenly in the year.
  func day(_ place: Int, of count: Int) -> Day {
    let length = days.upperBound.number - days.lowerBound.number + 1
    return days.lowerBound.advanced(by: (place * 2 + 1) * length / (count * 2))
  }
}
