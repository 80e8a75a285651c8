import Domain

/// Somebody who is or will be away, and what of her work nobody does then.
struct Absence: Hashable, Sendable {
  let worker: Worker.ID
  let leave: Leave
  /// What is left empty, by target.
  let duties: [Assignment]
}

extension Records {
  /// What somebody has on a day that nobody does fully on that day.
  func uncoveredDuties(of worker: Worker.ID, on day: Day, _ holdings: Holdings) -> [Assignment] {
    holdings.duties(of: worker, on: day).filter {
      holdings.vacantShare(of: $0.target, in: $0.community, on: day) > 0
    }
  }
}

extension MonthFacts {
  /// The leave of a worker that leaves something empty, the first from today on; where none does, the
  /// leave that is on or comes next; `nil` = there is none.
  func absence(of worker: Worker.ID) -> Absence? {
    var from = firstDay
    var calm: Absence?
    while let leave = holdings.nextLeave(of: worker, from: from) {
      let open = holdings.duties(of: worker).filter { openDays(of: $0, during: leave) != nil }
      let absence = Absence(worker: worker, leave: leave, duties: open)
      if !open.isEmpty { return absence }
      calm = calm ?? absence
      from = max(from, leave.last).next
    }
    return calm
  }

  /// The first days of a leave, from today on, on which others leave a part of the duty open: up to
  /// the day before that changes.
  func openDays(of duty: Assignment, during leave: Leave) -> DayRange? {
    guard let spell = duty.days.intersection(leave.days), let last = spell.last else { return nil }
    let first = max(spell.first, firstDay)
    guard first <= last else { return nil }
    let days = (first.number...last.number).lazy.map { Day(number: $0) }
    guard let begin = days.first(where: { self.isUncovered(duty, on: $0) }) else { return nil }
    let end = days.first { $0 > begin && !self.isUncovered(duty, on: $0) }
    return DayRange(begin, end.map(\.previous) ?? last)
  }

  /// Whether others leave a part of the duty's target open; the worker is away on that day.
  private func isUncovered(_ duty: Assignment, on day: Day) -> Bool {
    let others = holdings.present(for: duty.target, in: duty.community, on: day)
      .filter { $0.worker != duty.worker }
    return others.reduce(0) { $0 + $1.share.raw } < Share.whole.raw
  }

  /// Who is away of those that have a target, when that leaves it empty on the day.
  func absence(of target: Target.ID, in community: Community.ID, on day: Day) -> Absence? {
    for holder in holdings.holders(of: target, in: community, on: day)
    where holder.role == .held && !holdings.isPresent(holder.worker, on: day) {
      guard let leave = holdings.leave(of: holder.worker, on: day), isUncovered(holder, on: day)
      else { continue }
      return Absence(worker: holder.worker, leave: leave, duties: [holder])
    }
    return nil
  }

  /// What a worker has and could end: held and covered, running on the day or later.
  func openDuties(of worker: Worker.ID) -> [Assignment] {
    holdings.duties(of: worker).filter { $0.last.map { $0 >= day } ?? true }
  }
}

extension State {
  /// The absence that the selected row is about: the worker's own, or that behind a vacancy.
  func absenceInView(_ facts: MonthFacts) -> Absence? {
    switch focusedPane {
    case .workers: selectedWorker.flatMap { facts.absence(of: $0) }
    case .grids:
      selectedGrid(facts).flatMap { facts.absence(of: $0.id, in: $0.community) }
    case .todos:
      selectedTodo.flatMap { todo in
        todo.target.flatMap { facts.absence(of: $0, in: todo.community) }
      }
    case .communities, .streets, .boardCommunities, .boardFacts, .boardWorkers: nil
    }
  }

  var selectedWorker: Worker.ID? {
    switch focusedPane {
    case .workers, .boardWorkers: panes[focusedPane]?.selected.map { Identifier($0) }
    case .todos: selectedTodo?.worker
    case .streets, .communities, .grids, .boardCommunities, .boardFacts: nil
    }
  }

  func selectedGrid(_ facts: MonthFacts) -> Grid? {
    guard let id = panes[.grids]?.selected else { return nil }
    return facts.records.grids[Identifier(id)]
  }

  var selectedTodo: Todo? {
    guard case .community = level, let id = panes[.todos]?.selected else { return nil }
    return facts?.todos.first { $0.id == id }
  }
}
