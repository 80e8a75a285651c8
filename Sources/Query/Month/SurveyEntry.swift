package import Domain

/// A row of the survey's list (测评): a batch, or a community whose residents gave no valid answer.
package enum SurveyEntry: Sendable {
  case batch(BatchSums)
  case unasked(Community.ID, waiver: Waiver?)

  /// The batch with its answers; `nil` = there is none.
  var sums: BatchSums? {
    switch self {
    case .batch(let sums): sums
    case .unasked: nil
    }
  }

  /// Whether somebody still has to do something about it.
  package var isOpen: Bool {
    switch self {
    case .batch(let sums): sums.isOpen
    case .unasked(_, let waiver): waiver == nil
    }
  }

  /// The one community that it is of; `nil` = several.
  package var community: Community.ID? {
    switch self {
    case .batch(let sums): sums.community
    case .unasked(let community, _): community
    }
  }
}

extension ListSource {
  /// The batches of the month, and from `scoring` on the communities without a valid answer; what
  /// waits first, what is void or waived last.
  package func surveyEntries(in scope: Community.ID?) -> [SurveyEntry] {
    if let kept = keptSurvey[scope] { return kept }
    let batches = batchSums(in: scope)
    let unasked = unaskedEntries(in: scope)
    let made =
      batches.filter(\.isOpen).map(SurveyEntry.batch) + unasked.filter(\.isOpen)
      + batches.filter { !$0.isOpen }.map(SurveyEntry.batch) + unasked.filter { !$0.isOpen }
    keptSurvey[scope] = made
    return made
  }

  private func unaskedEntries(in scope: Community.ID?) -> [SurveyEntry] {
    guard board.state >= .scoring else { return [] }
    let slice = Slice(street: board.street, month: board.month, records: records)
    let waived = board.communities.filter {
      $0.batches.total.valid == 0 && slice.surveyWaiver(of: $0.id) != nil
    }
    let all = slice.unaskedCommunities(board) + waived.map(\.id)
    return all.filter { scope == nil || $0 == scope }.sorted().map {
      .unasked($0, waiver: slice.surveyWaiver(of: $0))
    }
  }
}
