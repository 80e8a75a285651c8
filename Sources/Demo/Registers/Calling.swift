import Domain

/// How a worker comes round in a month (走访节奏): on which days, and on how many households.
struct Calling {
  enum Pace {
    /// Has called on as many as were due by the evening before the next working day; in between she may be so
    /// many behind.
    case keepingUp(slack: Int)
    /// Is so many behind on every day of the month, or a few more.
    case behind(Int)
  }

  let month: Month
  /// On which she is there for a grid.
  let days: DaySet
  /// Those of them on which offices work, by their places in the month.
  let workdays: [Int]
  let pace: Pace

  /// A call on more takes more than an afternoon.
  static let most = 8

  /// How many are due by the end of that day of the month, the first being 0.
  private func due(by day: Int) -> Int {
    let past = DaySet(bits: UInt32(truncatingIfNeeded: (UInt64(2) << UInt64(day)) - 1))
    return Calling.target(days.intersection(past).count, in: month)
  }

  /// How many households are due for so many days of the month.
  static func target(_ days: Int, in month: Month) -> Int {
    (Parameter.visitsTarget.initial * days + month.length - 1) / month.length
  }

  /// The days of her calls in the month, and how many households each is on.
  func calls(_ random: inout SplitMix) -> [(day: Int, households: Int)] {
    var calls: [(day: Int, households: Int)] = []
    var sum = 0
    for (place, day) in workdays.enumerated() {
      let households = households(at: place, having: sum, &random)
      guard households > 0 else { continue }
      sum += households
      calls.append((day, households))
    }
    return calls
  }

  private func households(at place: Int, having sum: Int, _ random: inout SplitMix) -> Int {
    switch pace {
    case .behind(let lag):
      let lacking = due(by: workdays[place]) - lag - sum
      return lacking < 3 ? 0 : min(lacking, Self.most)
    case .keepingUp(let slack):
      let isLast = place + 1 == workdays.count
      let evening = isLast ? month.length - 1 : workdays[place + 1] - 1
      // There must be days left to make up for it.
      let lacking = due(by: evening) - sum - (place + 4 < workdays.count ? slack : 0)
      return lacking < 1 ? 0 : min(max(lacking, random.pick(4...Self.most)), Self.most)
    }
  }
}
