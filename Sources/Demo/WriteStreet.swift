import Domain

extension Records {
  /// Writes a street with all that happened in it.
  mutating func write(_ draft: StreetDraft) {
    var street = draft
    let id = street.plan.id
    streets[id] = Street(id: id, name: street.plan.name, district: street.plan.district.id)
    for community in street.communities { write(community, of: id, over: street.timeline) }
    for special in street.specials { specials[special.id] = special }
    for waiver in street.waivers { waivers[waiver.key] = waiver }
    for difficulty in street.adjustedDifficulties { difficulties[difficulty.key] = difficulty }
    for month in street.timeline.months { write(month, of: &street) }
  }

  private mutating func write(_ month: Month, of street: inout StreetDraft) {
    let isOpen = month == street.timeline.open
    let key = StreetMonth.Key(street: street.plan.id, month: month)
    months[key] = StreetMonth(key: key, state: isOpen ? .open : .scoring)
    let survey = street.survey(in: month)
    for batch in survey.batches { batches[batch.key] = batch }
    for answer in survey.answers { answers[answer.key] = answer }
    guard !isOpen else { return }
    for mark in street.marks(in: month) { marks[mark.key] = mark }
    if let place = street.storyPlace, month == street.timeline.months[3] {
      let story = street.communities[place]
      for mark in guihuaAugustMarks(month, worker: story.people[2].id, in: story.id) {
        marks[mark.key] = mark
      }
    }
    for community in street.communities {
      let key = Submission.Key(month: month, community: community.id)
      submissions[key] = Submission(key: key, by: community.people[0].name)
    }
  }

  /// Writes a community with its grids, difficulties and people.
  mutating func write(_ draft: CommunityDraft, of street: Street.ID, over timeline: Timeline) {
    communities[draft.id] = Community(id: draft.id, name: draft.plan.name, street: street)
    if let earlier = draft.plan.earlier {
      put(draft, households: earlier.households, from: .beginning)
      put(draft, households: draft.plan.households, from: timeline.months[earlier.until])
    } else {
      put(draft, households: draft.plan.households, from: .beginning)
    }
    for grid in draft.grids { write(grid, of: draft.id, over: timeline) }
    for (line, raw) in draft.difficulties where raw != Coefficient.one.raw {
      let difficulty = Difficulty(
        of: .init(target: line, community: draft.id), from: .beginning,
        coefficient: Coefficient(raw: raw))
      difficulties[difficulty.key] = difficulty
    }
    for person in draft.people { write(person) }
  }

  private mutating func put(_ draft: CommunityDraft, households: Int, from: Month) {
    let plan = draft.plan
    let posts: [WorkerClass: Int] = [
      .chief: 1, .deputy: plan.deputies, .worker: plan.workers - 1 - plan.deputies,
    ]
    let version = CommunityVersion(of: draft.id, from: from, households: households, posts: posts)
    communityVersions[version.key] = version
  }

  private mutating func write(
    _ draft: GridDraft, of community: Community.ID, over timeline: Timeline
  ) {
    grids[draft.id] = Grid(
      id: draft.id, name: draft.name, community: community, households: draft.households,
      buildings: draft.buildings)
    var from = Month.beginning
    if let earlier = draft.earlier {
      let version = GridVersion(of: draft.id, from: from, points: Points(raw: earlier.points))
      gridVersions[version.key] = version
      from = timeline.months[earlier.until]
    }
    let version = GridVersion(of: draft.id, from: from, points: Points(raw: draft.points))
    gridVersions[version.key] = version
  }

  private mutating func write(_ person: Person) {
    workers[person.id] = Worker(
      id: person.id, name: person.name, employment: person.employment,
      exitReason: person.exitReason, probationUntil: person.probationUntil,
      certificate: person.certificate, gender: person.gender)
    for version in person.versions { workerVersions[version.key] = version }
    for leave in person.leaves { leaves[leave.key] = leave }
    for duty in person.duties where !duty.days.isEmpty {
      let assignment = duty.assignment(of: person.id)
      assignments[assignment.key] = assignment
    }
  }
}
