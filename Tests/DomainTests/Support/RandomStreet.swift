import Domain
import SeededChance

/// A small random street that keeps every rule of the days: a seed tells always the same one.
struct RandomStreet {
  private var chance: Chance
  private var street = SampleStreet()
  private var workers: [(id: Worker.ID, home: Community.ID)] = []

  static func make(_ seed: Int) -> SampleStreet {
    var maker = RandomStreet(chance: Chance(seed: seed))
    return maker.make()
  }

  private init(chance: Chance) { self.chance = chance }

  private mutating func make() -> SampleStreet {
    street.records = Records()
    street.month = chance.pick(["2026-02", "2028-02", "2026-10", "2026-11"])
    street.records.streets["S1"] = Street(id: "S1", name: "S1", district: "D1")
    street.state(.open, of: street.month)
    for number in 1...chance.pick(2...5) {
      street.line(Identifier("M\(number)"), .main, points: points())
      street.line(Identifier("A\(number)"), .auxiliary, points: points())
    }
    for number in 1...chance.pick([1, 1, 1, 2, 3]) { settle(Identifier("C\(number)")) }
    if chance.chance(70) { writeScheme() }
    for worker in workers { assign(worker.id, at: worker.home) }
    writeMonth()
    return street
  }

  private mutating func points() -> Points { Points(raw: chance.pick(0...80_00)) }

  private mutating func day() -> Day {
    Day(number: street.month.first.number + chance.pick(-5...33))
  }

  /// Most often the whole month, else a spell of it.
  private mutating func spell() -> DayRange {
    let first = chance.chance(60) ? "2026-01-01" : day()
    let last = chance.chance(60) ? nil : Day(number: first.number + chance.pick(0...60))
    return DayRange(first, last)
  }

  private mutating func settle(_ community: Community.ID) {
    street.community(
      community, of: "S1", households: chance.pick(0...3000),
      posts: [.chief: 1, .deputy: chance.pick(0...2), .worker: chance.pick(0...6)])
    for number in 1...chance.pick(1...4) {
      street.grid(Identifier("\(community)-G\(number)"), in: community, points: points())
    }
    for target in Array(street.records.lines.keys).sorted() where chance.chance(40) {
      street.difficulty(target, in: community, Coefficient(raw: chance.pick(700...1500)))
    }
    for number in 1...chance.pick(1...4) {
      let id = Worker.ID("\(community)-W\(number)")
      let joined = chance.chance(80) ? "2020-01-01" : day()
      street.worker(
        id, of: community, number == 1 ? .chief : number == 2 ? .deputy : .worker, from: joined,
        to: chance.chance(90) ? nil : Day(number: joined.number + chance.pick(0...40)),
        probation: chance.chance(80) ? nil : day())
      workers.append((id, community))
      if chance.chance(25) { takeLeave(id) }
    }
  }

  private mutating func takeLeave(_ worker: Worker.ID) {
    guard let employment = street.records.workers[worker]?.employment else { return }
    let first = max(day(), employment.first)
    let last = Day(number: first.number + chance.pick(0...25))
    guard employment.covers(DayRange(first, last)) else { return }
    street.leave(worker, first, last)
  }

  /// Keeps a duty when the rules of the days let it stand.
  private mutating func assign(_ worker: Worker.ID, at home: Community.ID) {
    let grids = street.records.grids.values.filter { $0.community == home }.map(\.id).sorted()
    let lines = street.records.lines.keys.sorted()
    for target in [chance.pick(grids), chance.pick(lines), chance.pick(lines), chance.pick(lines)] {
      let days = spell()
      guard let employment = street.records.workers[worker]?.employment,
        let span = days.intersection(employment)
      else { continue }
      let duty = Assignment(
        worker: worker, target: target, community: home, role: chance.chance(15) ? .cover : .held,
        first: span.first, last: span.last, share: Share(raw: chance.pick([1000, 500, 333, 1])))
      let before = street.records.assignments
      street.records.assignments[duty.key] = duty
      // Only what the duty touches: asking the whole street would take most of the time.
      let violations = street.records.violations(workers: [worker], places: [duty.place])
      if !violations.isEmpty { street.records.assignments = before }
    }
  }
}

extension RandomStreet {
  fileprivate mutating func writeScheme() {
    var scheme = Scheme(effectiveMonth: "2026-01")
    scheme.mode = chance.chance(80) ? .pool : .fixed
    scheme.base = scheme.mode == .fixed ? BaseRate(raw: chance.pick(1...20_0000)) : nil
    scheme.scope = chance.pick(PoolScope.allCases)
    scheme.headcount = chance.pick(Headcount.allCases)
    scheme.unit = chance.pick(PayoutUnit.allCases)
    scheme.minSample = chance.pick(1...30)
    scheme.standard[.worker] = Money(fen: chance.pick(0...2000_00))
    street.records.schemes["2026-01"] = scheme
  }

  fileprivate mutating func writeMonth() {
    for worker in workers {
      let ratee = worker.id.text
      if chance.chance(70) { street.mark(.self, ratee, score()) }
      if chance.chance(70) { street.mark(.superior, ratee, score()) }
      for duty in street.records.assignments.values.filter({ $0.worker == worker.id })
        .sorted(by: { ($0.target, $0.first) < ($1.target, $1.first) })
      {
        if street.records.grids[duty.target] != nil, chance.chance(60) {
          street.mark(.superior, ratee, score(), for: duty.target)
        } else if chance.chance(70) {
          street.mark(.department, ratee, score(), for: duty.target, in: duty.community)
        }
      }
      if chance.chance(15) {
        street.special(
          Identifier("X-\(ratee)"), worker.id, Points(raw: chance.pick(1...10_00)),
          chance.pick(SpecialStatus.allCases))
      }
    }
    for community in street.records.communities.keys.sorted() where chance.chance(70) {
      street.mark(.team, community.text, score())
    }
    for grid in street.records.grids.keys.sorted() {
      for level in AnswerLevel.allCases where chance.chance(60) {
        street.answers(grid, level, chance.pick(1...25), batch: chance.pick(["B1", "B2"]))
      }
    }
    street.batch("B2", chance.pick(BatchStatus.allCases))
  }

  private mutating func score() -> Score { Score(raw: chance.pick(0...100_00)) }
}
