/// How a rater marks (评分习惯): mean and deviation of the marks, so that a lenient or harsh one is seen.
package struct RaterHabit: Hashable, Sendable {
  /// Whose marks are taken together.
  package enum Scope: Hashable, Sendable {
    /// Those that one source gave in one community.
    case community(Community.ID)
    /// Those that one department gave in the whole street.
    case rater(String)
  }

  package let source: Source
  package let scope: Scope
  /// Who gave them, by the bytes of the names.
  package let raters: [String]
  /// At least 1.
  package let count: Int
  /// In hundredths, half up.
  package let mean: Int
  /// The standard deviation over all marks, in hundredths, rounded; 0 for a single mark.
  package let deviation: Int
  /// The mean of the same source's marks elsewhere, in hundredths; `nil` = there are none.
  package let others: Int?

  /// Whether there are marks enough to speak of a habit.
  package var isTelling: Bool { count >= 5 }

  /// By how much these marks lie above those elsewhere, in hundredths; negative = harsher.
  package var difference: Int? { others.map { mean - $0 } }
}

extension Board {
  /// The habits of every source in every community, and of every department: those of at least five
  /// marks first, of these the ones that lie farthest from the others.
  package var raterHabits: [RaterHabit] {
    var sums = MarkSums()
    eachMark { sums.add($1, in: workers[$0].community) }
    sums.close()
    return sums.places.map { place, sum in
      RaterHabit(place, sum, of: sums.total(of: place.source))
    }
    .sorted { one, other in
      // Of a few marks chance makes a harsh rater as well.
      guard one.isTelling == other.isTelling else { return one.isTelling }
      let (left, right) = (abs(one.difference ?? 0), abs(other.difference ?? 0))
      return left == right ? one.order < other.order : left > right
    }
  }

  /// Every mark of the month once, with the place in `workers` of one it counts for.
  package func eachMark(_ take: (Int, Mark) -> Void) {
    var teams: Set<Mark.Key> = []
    // By place: a worker's result is large, and would be copied.
    for place in workers.indices {
      for source in workers[place].effect.sources {
        for case let mark? in source.marks.lazy.map(\.mark)
        where source.source != .team || teams.insert(mark.key).inserted {
          take(place, mark)
        }
      }
    }
  }
}

extension RaterHabit {
  fileprivate struct Place: Hashable {
    let source: Source
    let scope: Scope

    init(_ source: Source, _ scope: Scope) {
      self.source = source
      self.scope = scope
    }
  }

  fileprivate init(_ place: Place, _ sum: MarkSum, of all: MarkSum) {
    source = place.source
    scope = place.scope
    raters = sum.raters.sorted(by: byteOrder)
    count = sum.count
    mean = sum.mean ?? 0
    deviation = sum.deviation
    others = all.without(sum).mean
  }

  fileprivate var order: String {
    switch scope {
    case .community(let id): source.rawValue + " " + id.text
    case .rater(let name): source.rawValue + "  " + name
    }
  }
}

/// The sums of a month's marks, one a source of a community and one a department.
///
/// A street has thousands of marks, and whoever opens the board waits for all: names are looked up
/// once a change of place, not once a mark.
private struct MarkSums {
  /// One a source, in the order of the sources; whole after the last mark.
  private var all = MarkSums.none
  private var inCommunity: [Community.ID: [MarkSum]] = [:]
  private var byDepartment: [String: MarkSum] = [:]
  private var current: Community.ID?
  private var ofCurrent = MarkSums.none

  private static let none = Source.allCases.map { _ in MarkSum() }

  mutating func add(_ mark: Mark, in community: Community.ID) {
    if current != community {
      keepCurrent()
      current = community
      ofCurrent = inCommunity.removeValue(forKey: community) ?? Self.none
    }
    ofCurrent[mark.key.source.place].add(mark)
    if mark.key.source == .department { byDepartment[mark.rater, default: MarkSum()].add(mark) }
  }

  /// To be called after the last mark.
  mutating func close() {
    keepCurrent()
    for sums in inCommunity.values {
      for place in all.indices { all[place].add(sums[place]) }
    }
  }

  private mutating func keepCurrent() {
    if let current { inCommunity[current] = ofCurrent }
    current = nil
  }

  func total(of source: Source) -> MarkSum { all[source.place] }

  /// Those of at least one mark.
  var places: [(RaterHabit.Place, MarkSum)] {
    inCommunity.flatMap { community, sums in
      zip(Source.allCases, sums).filter { $1.count > 0 }
        .map { (RaterHabit.Place($0, .community(community)), $1) }
    } + byDepartment.map { (RaterHabit.Place(.department, .rater($0)), $1) }
  }
}

extension Source {
  fileprivate var place: Int {
    switch self {
    case .`self`: 0
    case .superior: 1
    case .department: 2
    case .team: 3
    }
  }
}

/// Marks added up, in hundredths.
private struct MarkSum {
  var count = 0
  var sum = 0
  /// At most 100.00 squared a mark: a whole country's fit.
  var squares = 0
  private(set) var raters: Set<String> = []
  private var lastRater: String?

  mutating func add(_ mark: Mark) {
    count += 1
    sum += mark.score.raw
    squares += mark.score.raw * mark.score.raw
    guard mark.rater != lastRater else { return }
    lastRater = mark.rater
    raters.insert(mark.rater)
  }

  /// Without the names: nobody asks who gave all of them.
  mutating func add(_ other: MarkSum) {
    count += other.count
    sum += other.sum
  }

  func without(_ other: MarkSum) -> MarkSum {
    var rest = self
    rest.count -= other.count
    rest.sum -= other.sum
    return rest
  }

  var mean: Int? { count == 0 ? nil : Fraction(sum, over: count).rounded() }

  /// `sqrt(n * sum of squares - sum²) / n`, rounded half up.
  var deviation: Int {
    guard count > 1 else { return 0 }
    let spread = Int128(count) * Int128(squares) - Int128(sum) * Int128(sum)
    return Int((wholeRoot(4 * spread) + Int128(count)) / (2 * Int128(count)))
  }
}

/// The largest whole number whose square is at most `value`.
private func wholeRoot(_ value: Int128) -> Int128 {
  guard value > 1 else { return max(0, value) }
  var root = value
  var next = (value + 1) / 2
  while next < root { (root, next) = (next, (next + value / next) / 2) }
  return root
}
