extension Records {
  /// Whether offices work that day: Monday to Friday, but for what the calendar says (节假日表).
  package func isWorkingDay(_ day: Day) -> Bool {
    switch holidays[day]?.kind {
    case .holiday: false
    case .workday: true
    case nil: day.weekday <= 5
    }
  }

  /// The working day that is the `count`-th after `day`, which itself is not counted.
  ///
  /// A count of 0 gives the day itself.
  package func workingDay(_ count: Int, after day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day.next
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The last day on which marks of a month are due; a reminder, no rule.
  package func marksDue(_ month: Month) -> Day {
    workingDay(scheme(for: month).scoringDays, after: month.last)
  }
}
