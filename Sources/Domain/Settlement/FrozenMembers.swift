/// Who and what belongs to a month that is settled: its people, their duties, and the places and work
/// that both name.
struct FrozenMembers {
  private let slice: Slice
  private var month: Month { slice.month }
  private var records: Records { slice.records }
  /// The communities of the street, in whatever month.
  private let own: Set<Community.ID>
  /// Whoever has a home in the street, and those of them who are employed on a day of the month.
  let residents: Set<Worker.ID>
  let employed: Set<Worker.ID>
  let assignments: [Assignment.Key: Assignment]
  /// Those whose rows and days the figures need.
  let people: Set<Worker.ID>
  /// The communities of the street, and those elsewhere where one of the people lives or works.
  private let places: Set<Community.ID>
  /// Whatever is held.
  private let targets: Set<Target.ID>

  init(_ slice: Slice) {
    self.slice = slice
    let (month, records) = (slice.month, slice.records)
    let own = Set(records.communities.values.filter { $0.street == slice.street }.map(\.id))
    let residents = Set(
      records.workers.keys.filter { worker in
        records.workerVersions.of(worker, in: month).map { own.contains($0.community) } ?? false
      })
    let employed = residents.filter {
      records.workers[$0]?.employment.overlaps(month.days) ?? false
    }
    let adjusted = records.adjustments.values.filter { $0.month == month }.map(\.worker)
    let assignments = records.assignments.filter { _, duty in
      duty.days.overlaps(month.days)
        ? employed.contains(duty.worker) || own.contains(duty.community)
        : own.contains(duty.community) && records.wasHeldBefore(month, duty)
    }
    let guests = assignments.values.lazy.filter { $0.days.overlaps(month.days) }.map(\.worker)
    let people = employed.union(residents.intersection(adjusted)).union(guests)
    let homes = people.compactMap { records.workerVersions.of($0, in: month)?.community }
    places = own.union(homes).union(assignments.values.map(\.community))
    targets = Set(assignments.values.map(\.target))
    (self.own, self.residents, self.employed) = (own, residents, employed)
    (self.assignments, self.people) = (assignments, people)
  }

  /// The cells that name an owner: the street's own places, and some workers.
  func owners(_ owner: RecordKind.Owner, among workers: Set<Worker.ID>) -> Set<Value> {
    switch owner {
    case .everybody, .part: []
    case .street: ids([slice.street])
    case .community: ids(own)
    case .grid: ids(records.grids(of: slice.street))
    case .worker: ids(workers)
    case .ratee, .role: ids(workers).union(ids(own))
    case .batch: batches
    }
  }

  /// The ids of the things of a kind, as a cell has them.
  func ids(of thing: RecordKind.Thing) -> Set<Value> {
    switch thing {
    case .district: ids(records.streets[slice.street].map { [$0.district] } ?? [])
    case .streets: ids(places.compactMap { records.communities[$0]?.street } + [slice.street])
    case .communities: ids(places)
    case .departments: ids(lines.map(\.department))
    case .grids:
      ids(records.grids.values.filter(isKept).map(\.id))
    case .lines: ids(lines.map(\.id))
    }
  }

  private func isKept(_ grid: Grid) -> Bool {
    own.contains(grid.community) || targets.contains(grid.id)
  }

  /// Lines of the month count even where nobody has them: their absence is shown.
  private var lines: [WorkLine] {
    records.lines.values.filter {
      targets.contains($0.id) || records.exists($0.id, in: month)
    }
  }

  /// Those of the month in which residents of the street answered.
  private var batches: Set<Value> {
    let grids = records.grids(of: slice.street)
    let answers = records.answers.keys.lazy.filter {
      $0.batch.month == month && grids.contains($0.grid)
    }
    return Set(answers.map { .text($0.batch.batch) })
  }

  private func ids<Of>(_ ids: some Sequence<Identifier<Of>>) -> Set<Value> {
    Set(ids.map(Value.id))
  }
}

extension Records {
  /// Whether somebody held a main line in the month before: it is looked for among the vacancies.
  fileprivate func wasHeldBefore(_ month: Month, _ duty: Assignment) -> Bool {
    duty.role == .held && lines[duty.target]?.kind == .main
      && duty.days.overlaps(month.previous.days)
  }
}
