/// What a missing E or S is taken to be while marks are not in (假定).
package struct AssumedQuality: Hashable, Sendable {
  package enum Ground: Hashable, Sendable {
    /// The worker's own last month that has one.
    case own(Month)
    /// The mean of the class in that month.
    case classMean(Month)
    /// 80 % of the maximum.
    case eightyPercent
  }

  /// A part of the maximum, 0 to 1.
  package let value: Fraction
  package let ground: Ground

  package init(value: Fraction, ground: Ground) {
    self.value = value
    self.ground = ground
  }
}

/// The quality of earlier months, as the assumption for a month whose marks are not in.
///
/// What is carried over is the quality, not the points: a worker who was away half of last month
/// is not assumed to be away this month.
package struct EarlierQuality: Sendable {
  package struct Entry: Sendable {
    package let month: Month
    package let value: Fraction
  }

  package var effect: [Worker.ID: Entry] = [:]
  package var satisfaction: [Worker.ID: Entry] = [:]
  private var effectMean: [WorkerClass: Entry] = [:]
  private var satisfactionMean: [WorkerClass: Entry] = [:]

  package init() {}

  /// Takes the results of a month in; months must come from the latest to the earliest.
  package mutating func add(_ board: Board) {
    for worker in board.workers {
      if effect[worker.id] == nil, let value = worker.effect.quality {
        effect[worker.id] = Entry(month: board.month, value: value)
      }
      if satisfaction[worker.id] == nil, let rate = worker.satisfaction.rate {
        satisfaction[worker.id] = Entry(month: board.month, value: rate.fraction)
      }
    }
    for workerClass in WorkerClass.allCases {
      let members = board.workers.filter { $0.workerClass == workerClass }
      addMean(members.compactMap(\.effect.quality), workerClass, board.month, to: \.effectMean)
      addMean(
        members.compactMap { $0.satisfaction.rate?.fraction }, workerClass, board.month,
        to: \.satisfactionMean)
    }
  }

  private mutating func addMean(
    _ values: [Fraction], _ workerClass: WorkerClass, _ month: Month,
    to path: WritableKeyPath<EarlierQuality, [WorkerClass: Entry]>
  ) {
    guard self[keyPath: path][workerClass] == nil, !values.isEmpty else { return }
    // Rounded to a millionth of the maximum: an assumption needs no more, and exact sums of many
    // different denominators would outgrow any integer.
    let sum = values.reduce(0) { $0 + $1.rounded(scale: 1_000_000) }
    self[keyPath: path][workerClass] = Entry(
      month: month, value: Fraction(sum, over: 1_000_000 * values.count))
  }

  func assumedEffect(_ worker: Worker.ID, _ workerClass: WorkerClass) -> AssumedQuality {
    assumed(effect[worker], effectMean[workerClass])
  }

  func assumedSatisfaction(_ worker: Worker.ID, _ workerClass: WorkerClass) -> AssumedQuality {
    assumed(satisfaction[worker], satisfactionMean[workerClass])
  }

  private func assumed(_ own: Entry?, _ mean: Entry?) -> AssumedQuality {
    if let own { return AssumedQuality(value: own.value, ground: .own(own.month)) }
    if let mean { return AssumedQuality(value: mean.value, ground: .classMean(mean.month)) }
    return AssumedQuality(value: Fraction(4, over: 5), ground: .eightyPercent)
  }
}
