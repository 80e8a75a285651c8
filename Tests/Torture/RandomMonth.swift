import Domain
import SeededChance

/// A random month of two small streets that is on the wall and may be settled.
///
/// Street S1 is the one looked at: covers, leaves, guests to and from S2, waivers for every mark that
/// is missing, void batches, every mode, unit, headcount and scope, adjustments, versions before and
/// after, and a month before it.
struct RandomMonth {
  static let officer = Actor(name: "jie-dao", role: .street, place: "S1")

  private var chance: Chance
  private(set) var records = Records()
  let month: Month
  let street: Street.ID = "S1"
  private var workers: [(id: Worker.ID, home: Community.ID)] = []

  init(seed: Int) {
    chance = Chance(seed: seed)
    month = Month(index: 2026 * 12 + chance.pick(0...47))
    makePlaces()
    makeLines()
    makePeople()
    if chance.chance(80) { makeScheme() }
    for worker in workers { assign(worker.id, at: worker.home) }
    makeGuests()
    give()
    waiveTheMissing()
    publish()
  }

  var slice: Slice { Slice(street: street, month: month, records: records) }
  /// Late enough for any publicity.
  var today: Day { Day(number: month.last.number + 90) }

  // MARK: - Places, work and people

  private mutating func makePlaces() {
    records.districts["D1"] = District(id: "D1", name: "桂花区")
    for id in ["S1", "S2"] {
      records.streets[Identifier(id)] = Street(id: Identifier(id), name: "街道" + id, district: "D1")
    }
    for number in 1...chance.pick([1, 1, 2, 3]) { makeCommunity("C\(number)", of: "S1") }
    makeCommunity("C9", of: "S2")
  }

  private mutating func makeCommunity(_ name: String, of street: Street.ID) {
    let id = Community.ID(name)
    records.communities[id] = Community(id: id, name: name + "社区", street: street)
    for from in [Month.beginning, month.next] {
      let version = CommunityVersion(
        of: id, from: from, households: chance.pick(0...3000),
        posts: [.chief: 1, .deputy: chance.pick(0...2), .worker: chance.pick(0...5)])
      records.communityVersions[version.key] = version
    }
    for number in 1...chance.pick(1...3) {
      let target = Target.ID("\(name)-G\(number)")
      records.grids[target] = Grid(
        id: target, name: "网格", community: id, households: 300, buildings: nil)
      let version = GridVersion(of: target, from: .beginning, points: points())
      records.gridVersions[version.key] = version
    }
  }

  private mutating func makeLines() {
    records.departments["K1"] = Department(id: "K1", name: "民政科", nameEnglish: nil)
    for number in 1...chance.pick(2...3) {
      makeLine("M\(number)", .main)
      makeLine("A\(number)", .auxiliary)
    }
  }

  private mutating func makeLine(_ name: String, _ kind: LineKind) {
    let id = Target.ID(name)
    let isShort = kind == .auxiliary && chance.chance(20)
    records.lines[id] = WorkLine(
      id: id, name: name, kind: kind, nature: .government, department: "K1",
      firstMonth: isShort ? Month(index: month.index - chance.pick(-1...2)) : nil)
    for from in [Month.beginning, month] where from == .beginning || chance.chance(30) {
      let version = LineVersion(of: id, from: from, points: points())
      records.lineVersions[version.key] = version
    }
    for community in records.communities.keys.sorted() where chance.chance(30) {
      let difficulty = Difficulty(
        of: Difficulty.Place(target: id, community: community), from: .beginning,
        coefficient: Coefficient(raw: chance.pick(700...1500)))
      records.difficulties[difficulty.key] = difficulty
    }
  }

  private mutating func points() -> Points { Points(raw: chance.pick(0...80_00)) }

  private mutating func day() -> Day { Day(number: month.first.number + chance.pick(-5...33)) }

  private mutating func makePeople() {
    for community in records.communities.keys.sorted() {
      for number in 1...chance.pick(1...4) {
        makeWorker("\(community)-W\(number)", community, number)
      }
    }
  }

  private mutating func makeWorker(_ name: String, _ home: Community.ID, _ number: Int) {
    let id = Worker.ID(name)
    let joined = chance.chance(80) ? Day(year: 2020, month: 1, day: 1) : day()
    let left = chance.chance(90) ? nil : Day(number: joined.number + chance.pick(0...40))
    records.workers[id] = Worker(
      id: id, name: "王" + name, employment: DayRange(joined, left),
      probationUntil: chance.chance(80) ? nil : day())
    let workerClass: WorkerClass = number == 1 ? .chief : number == 2 ? .deputy : .worker
    let version = WorkerVersion(
      of: id, from: .beginning, community: home, workerClass: workerClass, grade: nil)
    records.workerVersions[version.key] = version
    if chance.chance(10) {
      let moved = WorkerVersion(
        of: id, from: chance.chance(50) ? month : month.next, community: "C9",
        workerClass: workerClass, grade: nil)
      records.workerVersions[moved.key] = moved
    }
    workers.append((id, home))
    if chance.chance(25) { makeLeave(id) }
  }

  private mutating func makeLeave(_ worker: Worker.ID) {
    guard let employment = records.workers[worker]?.employment else { return }
    let first = max(day(), employment.first)
    let last = Day(number: first.number + chance.pick(0...25))
    guard employment.covers(DayRange(first, last)) else { return }
    let leave = Leave(
      worker: worker, kind: chance.pick(LeaveKind.allCases), first: first, last: last)
    records.leaves[leave.key] = leave
  }

  private mutating func makeScheme() {
    var scheme = Scheme(effectiveMonth: Month(year: 2025, month: 12))
    scheme.mode = chance.chance(75) ? .pool : .fixed
    scheme.base = scheme.mode == .fixed ? BaseRate(raw: chance.pick(1...20_0000)) : nil
    scheme.scope = chance.pick(PoolScope.allCases)
    scheme.headcount = chance.pick(Headcount.allCases)
    scheme.unit = chance.pick(PayoutUnit.allCases)
    scheme.minSample = chance.pick(1...30)
    scheme.countBasically = chance.chance(50)
    scheme.standard[.worker] = Money(fen: chance.pick(0...2000_00))
    records.schemes[Month(year: 2025, month: 12)] = scheme
    var later = scheme
    later.effectiveMonth = month.next
    later.effectMax = Points(raw: 50_00)
    records.schemes[month.next] = later
  }
}

// MARK: - Duties

extension RandomMonth {
  /// Most often the whole month, else a spell of it; now and then one of the month before.
  private mutating func spell() -> DayRange {
    if chance.chance(10) { return DayRange(month.previous.first, month.previous.last) }
    let first = chance.chance(60) ? Day(year: 2025, month: 1, day: 1) : day()
    return DayRange(
      first, chance.chance(60) ? nil : Day(number: first.number + chance.pick(0...60)))
  }

  private mutating func assign(_ worker: Worker.ID, at community: Community.ID) {
    let grids = records.grids.values.filter { $0.community == community }.map(\.id).sorted()
    let lines = records.lines.keys.sorted()
    for target in [chance.pick(grids), chance.pick(lines), chance.pick(lines)] {
      hold(worker, target, community)
    }
  }

  /// Keeps a duty when the rules of the days let it stand.
  private mutating func hold(_ worker: Worker.ID, _ target: Target.ID, _ community: Community.ID) {
    let days = spell()
    guard let employment = records.workers[worker]?.employment,
      let span = days.intersection(employment)
    else { return }
    let role: DutyRole = span.last != nil && chance.chance(25) ? .cover : .held
    let duty = Assignment(
      worker: worker, target: target, community: community, role: role, first: span.first,
      last: span.last, share: Share(raw: chance.pick([1000, 500, 333, 1])))
    let before = records.assignments
    records.assignments[duty.key] = duty
    let violations = records.violations(workers: [worker], places: [duty.place])
    if !violations.isEmpty { records.assignments = before }
  }

  /// Workers of one community, or of the other street, with a duty in another.
  fileprivate mutating func makeGuests() {
    for worker in workers where chance.chance(30) {
      let elsewhere = records.communities.keys.sorted().filter { $0 != worker.home }
      guard !elsewhere.isEmpty else { return }
      assign(worker.id, at: chance.pick(elsewhere))
    }
  }
}

// MARK: - What is given

extension RandomMonth {
  fileprivate mutating func give() {
    for worker in workers { giveMarks(worker.id) }
    for community in records.communities.keys.sorted() {
      if chance.chance(70) { mark(.team, community.text) }
      let key = Submission.Key(month: month, community: community)
      records.submissions[key] = Submission(key: key, by: "书记")
    }
    for (number, worker) in workers.enumerated() where chance.chance(15) {
      let special = SpecialTask(
        id: Identifier("X\(number)"), month: chance.chance(90) ? month : month.previous,
        worker: worker.id, title: "台风值守", points: Points(raw: chance.pick(1...10_00)),
        evidence: nil, proposer: "书记", status: chance.pick([.verified, .rejected]),
        verifier: "街道")
      records.specials[special.id] = special
    }
    for worker in workers where chance.chance(10) { adjust(worker.id) }
    giveAnswers()
  }

  private mutating func giveMarks(_ worker: Worker.ID) {
    if chance.chance(70) { mark(.`self`, worker.text) }
    if chance.chance(70) { mark(.superior, worker.text) }
    let duties = records.assignments.values.filter { $0.worker == worker }
      .sorted { ($0.target, $0.community, $0.first) < ($1.target, $1.community, $1.first) }
    for duty in duties where chance.chance(65) {
      records.grids[duty.target] != nil
        ? mark(.superior, worker.text, duty.target)
        : mark(.department, worker.text, duty.target, duty.community)
    }
  }

  private mutating func mark(
    _ source: Source, _ ratee: String, _ target: Target.ID? = nil,
    _ community: Community.ID? = nil
  ) {
    let key = Mark.Key(
      month: month, source: source, ratee: ratee, target: target, community: community)
    records.marks[key] = Mark(key: key, score: Score(raw: chance.pick(0...100_00)), rater: "评分人")
  }

  private mutating func adjust(_ worker: Worker.ID) {
    let adjustment = Adjustment(
      month: month, worker: worker, settledMonth: month.previous,
      amount: Money(fen: chance.pick(-50_00...50_00)), reason: "更正", by: "街道")
    records.adjustments[adjustment.key] = adjustment
  }

  private mutating func giveAnswers() {
    for batch in ["B1", "B2", "B3"] {
      let key = Batch.Key(month: month, batch: batch)
      records.batches[key] = Batch(
        key: key, status: batch == "B3" ? .void : .countersigned, signer: "甲", countersigner: "乙")
      if chance.chance(50) { records.rechecks[key] = Recheck(key: key, checked: 5, agreed: 4) }
    }
    for grid in records.grids.keys.sorted() {
      for level in AnswerLevel.allCases where chance.chance(60) {
        let key = Answers.Key(
          batch: Batch.Key(month: month, batch: chance.pick(["B1", "B2", "B3"])),
          method: chance.pick(SurveyMethod.allCases), grid: grid, level: level)
        records.answers[key] = Answers(key: key, count: chance.pick(1...25))
      }
    }
  }

  fileprivate mutating func waiveTheMissing() {
    for obstacle in Board(slice).missingMarks(in: nil) {
      let key =
        switch obstacle {
        case .missingMark(let worker, let source):
          Waiver.Key(month: month, ratee: worker.text, source: WaivedSource(source))
        case .missingTeam(let community):
          Waiver.Key(month: month, ratee: community.text, source: .team)
        default: Waiver.Key(month: month, ratee: "", source: .`self`)
        }
      records.waivers[key] = Waiver(key: key, reason: "评分人调离", by: "街道")
    }
    for community in slice.unaskedCommunities(Board(slice)) {
      let key = Waiver.Key(month: month, ratee: community.text, source: .survey)
      records.waivers[key] = Waiver(key: key, reason: "台风停访", by: "街道")
    }
  }

  fileprivate mutating func publish() {
    let key = StreetMonth.Key(street: street, month: month)
    records.months[key] = StreetMonth(key: key, state: .publicity)
    let before = StreetMonth.Key(street: street, month: month.previous)
    records.months[before] = StreetMonth(key: before, state: .settled)
    records.publications[key] = Publication(key: key, since: month.next.first, by: "街道")
    let user = User(key: User.Key(login: "wang", role: .secretary, place: "C1"))
    records.users[user.key] = user
  }
}
