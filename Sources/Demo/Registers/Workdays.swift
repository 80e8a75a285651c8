import Domain

extension Records {
  /// The days on which offices work, from one to another.
  func workdays(from first: Day, through last: Day) -> [Day] {
    guard first <= last else { return [] }
    return (first.number...last.number).map(Day.init(number:)).filter(isWorkingDay)
  }

  /// What of a month's work is done by a day, when each working day does as much as another.
  func done(of whole: Int, in month: Month, by today: Day) -> Int {
    let days = workdays(from: month.first, through: month.last)
    let past = days.count { $0 <= today }
    return past == days.count ? whole : (whole * past * 2 + days.count) / (days.count * 2)
  }
}

extension Person {
  /// Whether he is employed and not on leave.
  func isThere(on day: Day) -> Bool { !isAway(on: DayRange(day, day)) }
}

/// A total in whole parts, each as large as its weight says and all of them together the total.
func shared(_ total: Int, by weights: [Int]) -> [Int] {
  let all = weights.reduce(0, +)
  var (sum, given) = (0, 0)
  return weights.map { weight in
    sum += weight
    let upTo = total * sum / all
    defer { given = upTo }
    return upTo - given
  }
}

/// A total in so many parts, each as large as another or one larger.
func shared(_ total: Int, among count: Int) -> [Int] {
  shared(total, by: Array(repeating: 1, count: count))
}
