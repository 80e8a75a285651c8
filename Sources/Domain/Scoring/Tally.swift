/// Answers counted: how many satisfied among how many valid.
package struct Tally: Hashable, Sendable {
  package var satisfied = 0
  package var valid = 0

  package init(satisfied: Int = 0, valid: Int = 0) {
    self.satisfied = satisfied
    self.valid = valid
  }

  package var rate: Rate? { Rate(satisfied: satisfied, valid: valid) }

  package static func + (left: Tally, right: Tally) -> Tally {
    Tally(satisfied: left.satisfied + right.satisfied, valid: left.valid + right.valid)
  }
}

/// One batch and method in one grid: a line of the explanation of a rate.
package struct BatchTally: Hashable, Sendable {
  package let grid: Target.ID
  package let batch: String
  package let method: SurveyMethod
  package let status: BatchStatus
  package let tally: Tally
  /// What asking again found; `nil` = nobody did, or it was signed before that was asked for.
  package let recheck: Recheck?
}

/// The answers of a month, of every batch that is not void, by grid.
struct Tallies {
  private var grids: [Target.ID: [BatchTally]] = [:]
  /// Batches with answers that are neither countersigned nor void.
  private(set) var unsigned: Set<String> = []

  init(_ records: Records, month: Month, grids wanted: Set<Target.ID>, countBasically: Bool) {
    struct Slot: Hashable {
      let grid: Target.ID
      let batch: Batch.Key
      let method: SurveyMethod
    }
    var slots: [Slot: Tally] = [:]
    for answers in records.answers.values
    where answers.key.batch.month == month && wanted.contains(answers.key.grid) {
      let status = records.batches[answers.key.batch]?.status ?? .uploaded
      guard status != .void else { continue }
      if status != .countersigned { unsigned.insert(answers.key.batch.batch) }
      let slot = Slot(
        grid: answers.key.grid, batch: answers.key.batch, method: answers.key.method)
      slots[slot, default: Tally()].add(answers, countBasically: countBasically)
    }
    for (slot, tally) in slots {
      grids[slot.grid, default: []].append(
        BatchTally(
          grid: slot.grid, batch: slot.batch.batch, method: slot.method,
          status: records.batches[slot.batch]?.status ?? .uploaded, tally: tally,
          recheck: records.rechecks[slot.batch]))
    }
    for grid in grids.keys { grids[grid]?.sort(by: standsBefore) }
  }

  func of(_ grid: Target.ID) -> [BatchTally] { grids[grid] ?? [] }
}

extension Tally {
  mutating func add(_ answers: Answers, countBasically: Bool) {
    guard answers.key.level.isValid else { return }
    valid += answers.count
    switch answers.key.level {
    case .satisfied: satisfied += answers.count
    case .basically: satisfied += countBasically ? answers.count : 0
    case .dissatisfied, .unreached, .refused, .unknown: break
    }
  }
}

private func standsBefore(_ one: BatchTally, _ other: BatchTally) -> Bool {
  one.batch == other.batch
    ? one.method == .door && other.method == .phone : byteOrder(one.batch, other.batch)
}

extension [BatchTally] {
  package var total: Tally { reduce(Tally()) { $0 + $1.tally } }
}
