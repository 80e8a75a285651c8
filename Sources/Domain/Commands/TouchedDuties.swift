/// The workers and places whose days a list of changes may have put out of order.
struct TouchedDuties {
  private(set) var workers: Set<Worker.ID> = []
  private(set) var places: Set<Difficulty.Place> = []
  /// Duties that the changes make or alter.
  private(set) var fresh: Set<Assignment.Key> = []
  /// What may not have its duties any longer, as a line whose last month comes sooner.
  private var targets: Set<Target.ID> = []
  private var communities: Set<Community.ID> = []

  init(_ changes: [Change], in records: Records) {
    for change in changes where change.table.kind.closing == .altering {
      for row in change.rows { touch(row, of: change) }
    }
    drawIn(records)
    for assignment in records.assignments.values where workers.contains(assignment.worker) {
      places.insert(assignment.place)
    }
  }

  private mutating func touch(_ row: [Value], of change: Change) {
    let (table, kind) = (change.table.table, change.table.kind)
    if case .worker(let column) = kind.owner, let id = table.text(column, of: row) {
      workers.insert(Identifier(id))
    }
    if case .target(let column) = kind.subject, let id = table.text(column, of: row) {
      targets.insert(Identifier(id))
    }
    if case .community(let column) = kind.subject, let id = table.text(column, of: row) {
      communities.insert(Identifier(id))
    }
    guard change.table == .assignments, let duty = Assignment(cells: row) else { return }
    places.insert(duty.place)
    if row == change.after { fresh.insert(duty.key) }
  }

  /// Duties for the targets, in the communities and of those at home there, but for one that names what is
  /// not there: that is told of as such.
  private mutating func drawIn(_ records: Records) {
    guard !targets.isEmpty || !communities.isEmpty else { return }
    let atHome = Set(
      records.workerVersions.all.filter { communities.contains($0.community) }.map(\.of))
    for duty in records.assignments.values
    where targets.contains(duty.target) || communities.contains(duty.community)
      || atHome.contains(duty.worker)
    {
      guard records.hasAll(of: duty) else { continue }
      workers.insert(duty.worker)
      places.insert(duty.place)
    }
  }
}

extension Records {
  /// Whether worker, target and community of a duty are there.
  func hasAll(of duty: Assignment) -> Bool {
    workers[duty.worker] != nil && communities[duty.community] != nil
      && (grids[duty.target] != nil || lines[duty.target] != nil)
  }
}

extension Assignment {
  package var place: Difficulty.Place { Difficulty.Place(target: target, community: community) }
}
