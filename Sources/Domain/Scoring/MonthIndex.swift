/// A slice prepared for scoring one month: what is asked for again and again, looked up once.
struct MonthIndex {
  let slice: Slice
  let month: Month
  let scheme: Scheme
  /// Days that count: all of the month, or those up to today.
  let counted: DaySet
  /// Communities of the street that exist in the month, by id.
  let communities: [Community.ID]
  let presence: [Worker.ID: Presence]
  let duties: [Worker.ID: [Duty]]
  let tallies: Tallies
  /// All answers from the grids of a community, by grid.
  let communityAnswers: [Community.ID: [BatchTally]]
  let specialsByWorker: [Worker.ID: [SpecialTask]]
  /// Main lines that somebody held in the month or the month before, by community.
  let heldLines: [Community.ID: Set<Target.ID>]

  var records: Records { slice.records }

  init(_ slice: Slice, figures: Basis) {
    self.slice = slice
    let records = slice.records
    let month = slice.month
    self.month = month
    scheme = records.scheme(for: month)
    let counted =
      switch figures {
      case .projected: DaySet(month.days, in: month)
      case .toDate(let today): DaySet(DayRange(month.first, today), in: month)
      }
    self.counted = counted
    communities = records.communities.values
      .filter { $0.street == slice.street && records.communityVersions.of($0.id, in: month) != nil }
      .map(\.id).sorted()
    let leaves = Dictionary(grouping: records.leaves.values, by: \.worker)
    presence = records.workers.mapValues {
      Presence($0, leaves: leaves[$0.id] ?? [], in: month, counted: counted)
    }
    let assignments = Dictionary(grouping: records.assignments.values, by: \.worker)
    var duties: [Worker.ID: [Duty]] = [:]
    for (worker, list) in assignments {
      let standing = list.filter { records.exists($0.target, in: month) }
      duties[worker] = Domain.duties(
        of: standing, present: presence[worker]?.present ?? .none, in: month)
    }
    self.duties = duties
    tallies = Tallies(
      records, month: month, grids: records.grids(of: slice.street),
      countBasically: scheme.countBasically)
    communityAnswers = records.answers(of: communities, in: tallies)
    specialsByWorker = Dictionary(
      grouping: records.specials.values.filter { $0.month == month }, by: \.worker)
    heldLines = records.heldMainLines(since: month.previous, until: month)
  }

  func duties(of worker: Worker.ID) -> [Duty] { duties[worker] ?? [] }
}

extension Records {
  fileprivate func answers(
    of communities: [Community.ID], in tallies: Tallies
  ) -> [Community.ID: [BatchTally]] {
    let grids = Dictionary(grouping: grids.values, by: \.community)
    return Dictionary(
      uniqueKeysWithValues: communities.map { community in
        let ids = (grids[community] ?? []).map(\.id).sorted()
        return (community, ids.flatMap(tallies.of))
      })
  }

  /// The grids of a street's communities, in whatever month.
  package func grids(of street: Street.ID) -> Set<Target.ID> {
    Set(grids.values.filter { communities[$0.community]?.street == street }.map(\.id))
  }

  fileprivate func heldMainLines(
    since first: Month, until last: Month
  ) -> [Community.ID: Set<Target.ID>] {
    let days = DayRange(first.first, last.last)
    var held: [Community.ID: Set<Target.ID>] = [:]
    for assignment in assignments.values
    where assignment.role == .held && lines[assignment.target]?.kind == .main
      && assignment.days.overlaps(days)
    {
      held[assignment.community, default: []].insert(assignment.target)
    }
    return held
  }

  /// The scheme that holds in a month: the latest effective one, else the defaults.
  package func scheme(for month: Month) -> Scheme {
    schemes.filter { $0.key <= month }.max { $0.key < $1.key }?.value ?? Scheme()
  }

  /// Whether a grid or line has a version in the month; a line must also run in it.
  package func exists(_ target: Target.ID, in month: Month) -> Bool {
    if grids[target] != nil { return gridVersions.of(target, in: month) != nil }
    guard let line = lines[target] else { return false }
    return line.runs(in: month) && lineVersions.of(target, in: month) != nil
  }

  /// The points of a target for a whole month at difficulty and share 1.000.
  package func points(of target: Target.ID, in month: Month) -> Points? {
    grids[target] != nil
      ? gridVersions.of(target, in: month)?.points : lineVersions.of(target, in: month)?.points
  }

  package func coefficient(
    of target: Target.ID, in community: Community.ID, month: Month
  ) -> Coefficient {
    difficulties.of(Difficulty.Place(target: target, community: community), in: month)?.coefficient
      ?? .one
  }

  package func state(of month: Month, street: Street.ID) -> MonthState {
    months[StreetMonth.Key(street: street, month: month)]?.state ?? .planning
  }
}

/// Which days a board counts.
package enum Basis: Hashable, Sendable {
  /// Assignments as they stand, to the month's end.
  case projected
  /// Present days up to and including the day.
  case toDate(Day)
}
