/// The workers and places whose days a list of changes may have put out of order.
struct TouchedDuties {
  private(set) var workers: Set<Worker.ID> = []
  private(set) var places: Set<Difficulty.Place> = []
  /// Duties that the changes make or alter.
  private(set) var fresh: Set<Assignment.Key> = []

  init(_ changes: [Change], in records: Records) {
    for change in changes {
      for row in [change.before, change.after].compactMap(\.self) {
        switch change.table {
        case .assignments:
          guard let assignment = try? Assignment(RowReader(row, of: Assignment.table)) else {
            continue
          }
          workers.insert(assignment.worker)
          places.insert(assignment.place)
          if row == change.after { fresh.insert(assignment.key) }
        case .leaves, .workers, .workerVersions:
          guard case .text(let id) = row[0] else { continue }
          workers.insert(Identifier(id))
        default: continue
        }
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
