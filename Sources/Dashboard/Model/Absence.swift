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

extension Model {
  /// The leave of a worker that is on or comes next, with what it leaves empty.
  func absence(of worker: Worker.ID) -> Absence? {
    guard let leave = holdings.nextLeave(of: worker, from: max(today, month.first)) else {
      return nil
    }
    let first = max(leave.first, today)
    let others = holdings.duties(of: worker).filter { $0.days.overlaps(leave.days) }
    let open = others.filter { duty in
      let day = max(first, duty.first)
      return duty.days.contains(day) && isUncovered(duty, on: day)
    }
    return Absence(worker: worker, leave: leave, duties: open)
  }

  /// Whether others leave a part of the duty's target open; the worker herself is away on that day.
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
  func absenceInView(_ model: Model) -> Absence? {
    switch focusedPane {
    case .workers: selectedWorker.flatMap { model.absence(of: $0) }
    case .grids:
      selectedGrid(model).flatMap { model.absence(of: $0.id, in: $0.community) }
    case .todos:
      selectedTodo.flatMap { todo in
        todo.target.flatMap { model.absence(of: $0, in: todo.community) }
      }
    case .communities, .streets, .boardCommunities, .boardFacts, .boardWorkers: nil
    }
  }

  var selectedWorker: Worker.ID? {
    switch focusedPane {
    case .workers, .boardWorkers: panes[focusedPane]?.selected.map { Identifier($0) }
    case .todos: selectedTodo?.worker
    default: nil
    }
  }

  func selectedGrid(_ model: Model) -> Grid? {
    guard let id = panes[.grids]?.selected else { return nil }
    return model.records.grids[Identifier(id)]
  }

  var selectedTodo: Todo? {
    guard case .community = level, let id = panes[.todos]?.selected else { return nil }
    return model?.todos.first { $0.id == id }
  }
}
