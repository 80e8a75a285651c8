import Domain

/// The six months of the demo (演示的六个月).
struct Timeline: Sendable {
  /// Earliest first; the last one is open.
  let months: [Month]
  /// In the last of them; nothing is told of later days that a register would hold.
  let today: Day

  init(today: Day) {
    self.today = today
    let open = today.month
    months = (0...5).map { Month(index: open.index - 5 + $0) }
  }

  var open: Month { months[5] }
  /// The months whose marks and surveys are in.
  var scored: ArraySlice<Month> { months[..<5] }
  /// Since when the duties of the first month have stood.
  var since: Day { Month(year: months[0].year, month: 1).first }

  /// A day of the month with that place in `months`; the month's last day when it is shorter.
  func day(_ place: Int, _ dayOfMonth: Int) -> Day {
    let month = months[place]
    return Day(number: month.first.number + min(dayOfMonth, month.length) - 1)
  }
}

extension Day {
  func advanced(by days: Int) -> Day { Day(number: number + days) }
}
