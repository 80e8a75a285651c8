/// Something on the board that is worth a look before anything else (先看三件事).
package enum Concern: Hashable, Sendable {
  /// Communities that have not submitted, and the last day on which marks are due.
  case notSubmitted([Community.ID], due: Day)
  case specialsPending([SpecialTask.ID])
  case batchesOpen([String])
  /// Why the month was taken back to `open`.
  case monthReturned(MonthReturn)
  /// Communities without a valid answer, nor leave to do without.
  case unasked([Community.ID])
  case objectionsOpen([Objection.ID])
  /// A community whose whole interval lies on one side of the street's rate.
  case rateApart(Community.ID, Standing)
  /// Over deputies and workers of the street.
  case widestSpread(Spread)
  case raterApart(RaterHabit)
  /// Nobody is there for a target on days to come, in a month that is over on any of its days.
  case vacancy(Vacancy)
  /// Where residents wait for most that is late.
  case requests(Community.ID, late: Int)
}

extension Slice {
  /// What to look at first: what stands in the way of the next step, then what is out of line.
  ///
  /// - Parameters:
  ///   - board: The board of this slice.
  ///   - habits: The board's habits of the raters.
  ///   - today: The civil day.
  ///   - limit: How many at most.
  /// - Returns: The most useful first; none of two is about the same.
  package func concerns(
    _ board: Board, habits: [RaterHabit], today: Day, limit: Int = 3
  ) -> [Concern] {
    let marked = state >= .scoring
    let order: [() -> [Concern]] =
      marked
      ? [
        { blocking(board) }, { ratesApart(board) }, { widestSpread(board) },
        { raterApart(habits) },
        { vacancies(board, today) },
      ]
      : [
        { vacancies(board, today) }, { pending(board) }, { ratesApart(board) },
        { widestSpread(board) },
      ]
    let key = StreetMonth.Key(street: street, month: month)
    var found = records.monthReturns[key].map { [Concern.monthReturned($0)] } ?? []
    for make in order {
      let room = limit - found.count
      guard room > 0 else { break }
      found += make().prefix(room)
    }
    return found
  }

  /// What the next step waits for.
  private func blocking(_ board: Board) -> [Concern] {
    switch state {
    case .planning, .open, .settled: return []
    case .scoring:
      let open = communities.filter { !isSubmitted($0) }
      return (open.isEmpty ? [] : [.notSubmitted(open, due: records.marksDue(month))])
        + pending(board)
    case .review:
      let unasked = unaskedCommunities(board)
      return pending(board) + (unasked.isEmpty ? [] : [.unasked(unasked)])
    case .publicity:
      let open = objections.filter { $0.status == .open }.map(\.id)
      return open.isEmpty ? [] : [.objectionsOpen(open)]
    }
  }

  private func pending(_ board: Board) -> [Concern] {
    let specials = board.workers.flatMap(\.pendingSpecials).map(\.id).sorted()
    return (specials.isEmpty ? [] : [.specialsPending(specials)])
      + (board.unsignedBatches.isEmpty ? [] : [.batchesOpen(board.unsignedBatches)])
  }

  /// Those below first, the farthest first; one is enough to begin with.
  private func ratesApart(_ board: Board) -> [Concern] {
    guard let mean = board.rate else { return [] }
    let apart = board.communities.compactMap { community -> (Community.ID, Standing, Int)? in
      guard let rate = community.rate else { return nil }
      let standing = rate.standing(beside: mean)
      guard standing != .unclear else { return nil }
      return (community.id, standing, rate.tenThousandths - mean.tenThousandths)
    }
    return apart.min { ($0.2, $0.0) < ($1.2, $1.0) }.map { [.rateApart($0.0, $0.1)] } ?? []
  }

  private func widestSpread(_ board: Board) -> [Concern] {
    board.spreads.filter { $0.group == .street && $0.classes != "chief" && $0.difference > .zero }
      .map(Concern.widestSpread)
  }

  /// A source that lies more than 3.00 from the others over at least five marks.
  private func raterApart(_ habits: [RaterHabit]) -> [Concern] {
    let apart = habits.first {
      $0.source != .team && $0.isTelling && abs($0.difference ?? 0) > 300
    }
    return apart.map { [.raterApart($0)] } ?? []
  }

  private func vacancies(_ board: Board, _ today: Day) -> [Concern] {
    let ahead =
      today <= month.last
      ? DaySet(DayRange(max(today, month.first), month.last), in: month) : nil
    let all = board.communities.flatMap(\.vacancies).map { vacancy in
      (vacancy, (ahead.map(vacancy.days.intersection) ?? vacancy.days).count)
    }
    return all.filter { $0.1 > 0 }.sorted { one, other in
      let (left, right) = (one.0, other.0)
      return one.1 == other.1
        ? (left.community, left.target) < (right.community, right.target) : one.1 > other.1
    }.prefix(3).map { .vacancy($0.0) }
  }
}
