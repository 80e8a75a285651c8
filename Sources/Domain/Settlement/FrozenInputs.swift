/// What decides a month's figures, and nothing that does not (定稿依据).
///
/// Names of people and places as of then are among it, because a sheet prints them. The result is
/// the same whether the slice holds the street's part of the database or all of it.
///
/// Source: `docs/SCORING.md`, article 14.
struct FrozenInputs {
  private let slice: Slice
  private let month: Month
  private let records: Records
  /// The communities of the street, in whatever month.
  private let own: Set<Community.ID>
  /// Whoever has a home in the street, and those of them who are employed on a day of the month.
  private let residents: Set<Worker.ID>
  private let employed: Set<Worker.ID>
  private let assignments: [Assignment.Key: Assignment]
  /// Those whose rows and days the figures need.
  private let people: Set<Worker.ID>
  /// The communities of the street, and those elsewhere where one of the people lives or works.
  private let places: Set<Community.ID>

  init(_ slice: Slice) {
    self.slice = slice
    (month, records) = (slice.month, slice.records)
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
    (self.own, self.residents, self.employed) = (own, residents, employed)
    (self.assignments, self.people) = (assignments, people)
  }

  /// The records that are kept.
  var kept: Records {
    var frozen = Records()
    takePlaces(&frozen)
    takeWork(&frozen)
    takePeople(&frozen)
    takeGiven(&frozen)
    let key = StreetMonth.Key(street: slice.street, month: month)
    frozen.months[key] = StreetMonth(key: key, state: .settled)
    let scheme = records.scheme(for: month)
    if let effective = scheme.effectiveMonth { frozen.schemes[effective] = scheme }
    return frozen
  }

  private func takePlaces(_ frozen: inout Records) {
    frozen.communities = records.communities.filter { places.contains($0.key) }
    let streets = Set(frozen.communities.values.map(\.street)).union([slice.street])
    frozen.streets = records.streets.filter { streets.contains($0.key) }
    let district = records.streets[slice.street]?.district
    frozen.districts = records.districts.filter { $0.key == district }
    for community in own {
      frozen.communityVersions.take(records.communityVersions.of(community, in: month))
    }
    let targets = Set(assignments.values.map(\.target))
    frozen.grids = records.grids.filter {
      own.contains($0.value.community) || targets.contains($0.key)
    }
    for grid in frozen.grids.keys {
      frozen.gridVersions.take(records.gridVersions.of(grid, in: month))
    }
  }

  /// Lines of the month count even where nobody has them: their absence is shown.
  private func takeWork(_ frozen: inout Records) {
    frozen.assignments = assignments
    let targets = Set(assignments.values.map(\.target))
    frozen.lines = records.lines.filter {
      targets.contains($0.key) || records.exists($0.key, in: month)
    }
    for line in frozen.lines.keys {
      frozen.lineVersions.take(records.lineVersions.of(line, in: month))
    }
    let departments = Set(frozen.lines.values.map(\.department))
    frozen.departments = records.departments.filter { departments.contains($0.key) }
    for duty in assignments.values {
      let place = Difficulty.Place(target: duty.target, community: duty.community)
      frozen.difficulties.take(records.difficulties.of(place, in: month))
    }
  }

  private func takePeople(_ frozen: inout Records) {
    frozen.workers = records.workers.filter { people.contains($0.key) }
    for worker in people {
      frozen.workerVersions.take(records.workerVersions.of(worker, in: month))
    }
    frozen.leaves = records.leaves.filter {
      people.contains($0.value.worker) && $0.value.days.overlaps(month.days)
    }
  }

  private func takeGiven(_ frozen: inout Records) {
    let ratees = Set(employed.map(\.text)).union(own.map(\.text))
    frozen.marks = records.marks.filter {
      $0.key.month == month && ratees.contains($0.key.ratee)
    }
    frozen.waivers = records.waivers.filter {
      $0.key.month == month && ratees.contains($0.key.ratee)
    }
    frozen.specials = records.specials.filter {
      $0.value.month == month && employed.contains($0.value.worker)
    }
    frozen.submissions = records.submissions.filter {
      $0.key.month == month && own.contains($0.key.community)
    }
    frozen.adjustments = records.adjustments.filter {
      $0.value.month == month && residents.contains($0.value.worker)
    }
    takeSurvey(&frozen)
  }

  private func takeSurvey(_ frozen: inout Records) {
    let grids = records.grids(of: slice.street)
    frozen.answers = records.answers.filter {
      $0.key.batch.month == month && grids.contains($0.key.grid)
    }
    let batches = Set(frozen.answers.keys.map(\.batch))
    frozen.batches = records.batches.filter { batches.contains($0.key) }
    frozen.rechecks = records.rechecks.filter { batches.contains($0.key) }
  }
}

extension Records {
  /// Whether somebody held a main line in the month before: it is looked for among the vacancies.
  fileprivate func wasHeldBefore(_ month: Month, _ duty: Assignment) -> Bool {
    duty.role == .held && lines[duty.target]?.kind == .main
      && duty.days.overlaps(month.previous.days)
  }
}

extension Versions {
  fileprivate mutating func take(_ version: V?) {
    if let version { self[version.key] = version }
  }
}
