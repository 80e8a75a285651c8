import Domain

/// The days off and the working weekends of 2026 (节假日与补班日).
let demoHolidays: [Holiday] =
  holidays(1, 1...3) + holidays(2, 15...23) + holidays(4, 4...6) + holidays(5, 1...5)
  + holidays(6, 19...21) + holidays(9, 25...27) + holidays(10, 1...7)
  + [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)].map { month, day in
    Holiday(day: Day(year: 2026, month: month, day: day), kind: .workday)
  }

private func holidays(_ month: Int, _ days: ClosedRange<Int>) -> [Holiday] {
  days.map { Holiday(day: Day(year: 2026, month: month, day: $0), kind: .holiday) }
}
