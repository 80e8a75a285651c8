package import Domain

/// What one batch of the survey came to in the grids that are looked at (满意批次).
package struct BatchSums: Sendable {
  package let batch: Batch
  package let recheck: Recheck?
  /// Answers of every level, by method.
  package fileprivate(set) var asked: [SurveyMethod: Int] = [:]
  package fileprivate(set) var tally = Tally()
  package fileprivate(set) var communities: Set<Community.ID> = []

  /// Whether somebody still has to sign it.
  package var isOpen: Bool { batch.status == .uploaded || batch.status == .signed }

  /// The one community that it is of; `nil` = several.
  package var community: Community.ID? { communities.count == 1 ? communities.first : nil }
}

extension ListSource {
  /// The batches of the month in a community or in all, those that wait first, void ones last.
  package func batchSums(in scope: Community.ID?) -> [BatchSums] {
    if let kept = keptBatches[scope] { return kept }
    let made = addBatches(in: scope)
    keptBatches[scope] = made
    return made
  }

  private func addBatches(in scope: Community.ID?) -> [BatchSums] {
    var sums: [Batch.Key: BatchSums] = [:]
    for answers in records.answers.values where answers.key.batch.month == board.month {
      guard let community = records.grids[answers.key.grid]?.community,
        records.communities[community]?.street == board.street,
        scope == nil || scope == community
      else { continue }
      let key = answers.key.batch
      var sum =
        sums[key]
        ?? BatchSums(
          batch: records.batches[key]
            ?? Batch(key: key, status: .uploaded, signer: nil, countersigner: nil),
          recheck: records.rechecks[key])
      sum.add(answers, countBasically: board.scheme.countBasically)
      sum.communities.insert(community)
      sums[key] = sum
    }
    let all = sums.values.sorted { $0.batch.key.batch < $1.batch.key.batch }
    return all.filter(\.isOpen) + all.filter { $0.batch.status == .countersigned }
      + all.filter { $0.batch.status == .void }
  }
}

extension BatchSums {
  fileprivate mutating func add(_ answers: Answers, countBasically: Bool) {
    asked[answers.key.method, default: 0] += answers.count
    guard answers.key.level.isValid else { return }
    tally.valid += answers.count
    switch answers.key.level {
    case .satisfied: tally.satisfied += answers.count
    case .basically: tally.satisfied += countBasically ? answers.count : 0
    case .dissatisfied, .unreached, .refused, .unknown: break
    }
  }
}
