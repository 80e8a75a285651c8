import Domain

/// The trainings of a street in the year of today, up to today, who was there, and who is brought on (培训).
struct StreetTrainings {
  private(set) var trainings: [Training] = []
  private(set) var attendances: [Attendance] = []
  /// The leading secretaries and the reserve.
  private(set) var chosen: [TierMember] = []
  private let timeline: Timeline
  private var random: SplitMix
  private var members: [TrainingTier: Set<Worker.ID>] = [:]

  private struct Trainee {
    let person: Person
    /// Of a hundred trainings for everybody he comes to so many.
    let diligence: Int
    /// Those for everybody that he misses, where a story tells it.
    let missed: Set<Int>?
  }

  /// - Parameters:
  ///   - street: With its people.
  ///   - records: With its calendar.
  ///   - numbers: Makes the ids.
  init(of street: StreetDraft, _ records: Records, _ numbers: inout Numbers) {
    timeline = street.timeline
    random = SplitMix(stream: 35_000 + street.plan.number)
    choose(in: street)
    var trainees: [Trainee] = []
    for (place, community) in street.communities.enumerated() {
      for (seat, person) in community.people.enumerated() {
        let missed = place == street.storyPlace ? guihuaMissed[seat, default: []] : nil
        trainees.append(
          Trainee(person: person, diligence: random.pick(40...98), missed: missed))
      }
    }
    let held = trainingYear.sorted { ($0.month, $0.day) < ($1.month, $1.day) }
    for plan in held { hold(plan, for: trainees, in: street.plan.id, records, &numbers) }
  }

  // MARK: - Who is brought on

  private mutating func choose(in street: StreetDraft) {
    let places = street.communities.indices
    let chiefs = random.shuffled(places.map { street.communities[$0].people[0] })
    for chief in chiefs.prefix(max(1, places.count / 6)) { name(chief, .lead) }
    for place in places {
      // 周敏 is the reserve of 桂花.
      let able = street.communities[place].people.dropFirst().enumerated().filter { seat, person in
        place == street.storyPlace
          ? seat + 1 == 4
          : person.employment.last == nil && person.employment.first < timeline.since
      }.map(\.element)
      guard !able.isEmpty else { continue }
      let person = random.pick(able)
      if random.chance(60) || place == 0 || place == street.storyPlace { name(person, .reserve) }
    }
  }

  private mutating func name(_ person: Person, _ tier: TrainingTier) {
    members[tier, default: []].insert(person.id)
    chosen.append(
      TierMember(row: [
        .id(person.id), .code(tier), .day(max(timeline.since, person.employment.first)), .null,
      ]))
  }

  // MARK: - What was held

  private mutating func hold(
    _ plan: TrainingPlan, for trainees: [Trainee], in street: Street.ID, _ records: Records,
    _ numbers: inout Numbers
  ) {
    let wanted = Month(year: timeline.today.month.year, month: plan.month).first
      .advanced(by: plan.day - 1)
    let day = records.isWorkingDay(wanted) ? wanted : records.workingDay(1, after: wanted)
    // Drawn on every day of the month alike.
    let present = trainees.filter { comes($0, to: plan) && isIn(plan.tier, $0.person, on: day) }
    let short = present.map { _ in random.chance(6) }
    guard day <= timeline.today, !present.isEmpty else { return }
    let id = numbers.training(in: day.month)
    trainings.append(
      Training(row: [
        .text(id), .id(street), .day(day), .text(plan.title), .code(plan.tier),
        .integer(plan.hours), .text(plan.provider),
      ]))
    for (trainee, isShort) in zip(present, short) {
      let hours: Value =
        isShort && trainee.missed == nil ? .integer(plan.hours / 2) : .null
      attendances.append(
        Attendance(row: [.text(id), .id(trainee.person.id), hours]))
    }
  }

  private mutating func comes(_ trainee: Trainee, to plan: TrainingPlan) -> Bool {
    let comes = random.chance(plan.tier == .all ? trainee.diligence : 94)
    guard let missed = trainee.missed else { return comes }
    return plan.tier == .all ? !missed.contains(plan.month) : true
  }

  /// Whether he is there that day and belongs to the tier.
  private func isIn(_ tier: TrainingTier, _ person: Person, on day: Day) -> Bool {
    guard person.isThere(on: day) else { return false }
    return switch tier {
    case .all: true
    case .secretary: person.workerClass(in: day.month) == .chief
    case .newcomer:
      day < person.employment.first.adding(months: Parameter.newcomerMonths.initial)
    case .lead, .reserve: members[tier, default: []].contains(person.id)
    }
  }
}

/// The months whose training for everybody somebody of 桂花 misses, by the places in `guihuaNames`: 吴佳怡,
/// 孙晓燕 and 郑涛 have not come to sixteen hours by the middle of October.
private let guihuaMissed: [Int: Set<Int>] = [
  0: [6], 2: [2, 4, 7, 9], 3: [2], 4: [4, 10], 5: [1, 3, 5, 10], 6: [9], 7: [1, 3, 5],
]
