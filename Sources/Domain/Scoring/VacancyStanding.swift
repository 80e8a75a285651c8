/// How a vacancy stands on a day (空缺多久).
package enum VacancyStanding: Hashable, Sendable {
  /// On that day nobody, or not enough, is there: for so many days without a break up to and with it,
  /// and for so many more of the month after it. `isAtLeast` = it goes back to the first of the month
  /// before, where the counting ends.
  case lasting(days: Int, isAtLeast: Bool, left: Int)
  /// It begins later in the month, and lasts for so many days of it.
  case coming(from: Day, days: Int)
  /// On so many days of a month, none of which is to come.
  case past(days: Int)
}

extension Vacancy {
  /// How it stands on `today`, a day of `month` or not; `month` is the month of the vacancy.
  package func standing(on today: Day, in month: Month) -> VacancyStanding {
    guard today <= month.last else { return .past(days: days.count) }
    let index = today.number - month.first.number
    let later = (max(index + 1, 0)..<month.length).filter { days.contains(index: $0) }
    guard index >= 0, days.contains(index: index) else {
      guard let first = later.first else { return .past(days: days.count) }
      return .coming(from: Day(number: month.first.number + first), days: later.count)
    }
    // Where nobody is there at all, a day on which somebody did a part ends the count.
    let (open, before) =
      empty.contains(index: index) ? (empty, emptyBefore) : (days, daysBefore)
    let gap = (0...index).last { !open.contains(index: $0) }
    let count = index - (gap ?? -1) + (gap == nil ? before : 0)
    return .lasting(
      days: count, isAtLeast: count == index + 1 + month.previous.length, left: later.count)
  }

  /// Days without a break up to `today`; 0 = none on that day; of a month that is over all its days.
  package func daysSoFar(on today: Day, in month: Month) -> Int {
    switch standing(on: today, in: month) {
    case .lasting(let days, _, _): days
    case .coming: 0
    case .past(let days): today > month.last ? days : 0
    }
  }
}
