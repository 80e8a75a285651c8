/// The workers and places whose days a list of changes may have put out of order.
struct TouchedDuties {
  private(set) var workers: Set<Worker.ID> = []
  private(set) var places: Set<Difficulty.Place> = []
  /// Duties that the changes make or alter.
  private(set) var fresh: Set<Assignment.Key> = []

  init(_ changes: [Change], in records: Records) {
    for change in changes {
      guard change.table.kind.closing == .altering,
        case .worker(let column) = change.table.kind.owner
      else { continue }
      for row in change.rows {
        if let id = change.table.table.text(column, of: row) { workers.insert(Identifier(id)) }
        guard change.table == .assignments, let duty = Assignment(cells: row) else { continue }
        places.insert(duty.place)
        if row == change.after { fresh.insert(duty.key) }
      }
    }
    for assignment in records.assignments.values where workers.contains(assignment.worker) {
      places.insert(assignment.place)
    }
  }
}

extension Assignment {
  package var place: Difficulty.Place { Difficulty.Place(target: target, community: community) }
}
