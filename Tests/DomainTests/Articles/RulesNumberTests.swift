import Domain
import Testing

private let september = StreetMonth.Key(street: "S1", month: "2026-09")
private let october = StreetMonth.Key(street: "S1", month: "2026-10")

@Suite("Article 14: by which rules a month is paid")
struct RulesNumberTests {
  private func published(by rules: Int, _ state: MonthState = .publicity) -> SampleStreet {
    var street = PayExample.street()
    street.state(state, of: "2026-10")
    street.records.publications[october] = Publication(
      key: october, since: "2026-11-02", by: "office", rules: rules)
    return street
  }

  @Test("a month that hangs out keeps the number it was published by")
  func publicity() {
    #expect(PayExample.pay(published(by: 1).board) == PayExample.byRules1)
    #expect(published(by: 1).board.rules == 1)
    #expect(PayExample.pay(published(by: 2).board) == PayExample.byRules2)
  }

  @Test(
    "before publication it is the newest",
    arguments: [
      MonthState.planning, .open, .scoring, .review,
    ])
  func before(state: MonthState) {
    var street = PayExample.street()
    street.state(state, of: "2026-10")
    #expect(street.board.rules == 2)
    #expect(PayExample.pay(street.board) == PayExample.byRules2)
  }

  @Test("the number is taken when the month is published")
  func publishing() throws {
    var street = tidy(.review)
    try street.perform(
      .advance(AdvanceMonth(street: "S1", month: "2026-09", to: .publicity)), on: "2026-10-12")
    #expect(street.records.publications[september]?.rules == 2)
  }

  @Test("a month returned by an accepted objection is published anew, by the newest")
  func returned() throws {
    var street = tidy(.publicity)
    street.records.publications[september] = Publication(
      key: september, since: "2026-10-01", by: "office", rules: 1)
    street.records.objections["O1"] = Objection(
      id: "O1", month: "2026-09", community: "C01", worker: nil, text: "少算", raisedBy: "wang")
    #expect(street.board.rules == 1)
    try street.perform(.decide(DecideObjection(id: "O1", isAccepted: true, answer: "属实")))
    #expect(street.board.rules == 2)
    try street.perform(
      .submit(SubmitCommunity(month: "2026-09", community: "C01")), by: SampleStreet.secretary)
    for state in [MonthState.review, .publicity] {
      try street.perform(.advance(AdvanceMonth(street: "S1", month: "2026-09", to: state)))
    }
    #expect(street.records.publications[september]?.rules == 2)
  }

  @Test("settling keeps the number, and pays what hung out", arguments: [1, 2])
  func settling(rules: Int) throws {
    var street = tidy(.publicity)
    street.worker("li", of: "C01", probation: "2026-09-10")
    street.records.publications[september] = Publication(
      key: september, since: "2026-09-30", by: "office", rules: rules)
    let wall = street.board
    try street.perform(
      .advance(AdvanceMonth(street: "S1", month: "2026-09", to: .settled)), on: "2026-10-26")
    let settlement = try #require(street.records.settlement(of: "2026-09", street: "S1"))
    #expect(settlement.rules == rules)
    let results = street.records.settledResults.values
    #expect(results.count == wall.workers.count)
    for result in results {
      #expect(result.pay == wall.worker(result.key.worker)?.pay, "\(result.key.worker)")
    }
    let li = try #require(results.first { $0.key.worker == "li" })
    // 40.00 x 20/30 = 26.6666…
    #expect(li.poolPoints == (rules == 1 ? nil : "26.67"))
    #expect(Board(street.slice).rules == rules)
    let frozen = try #require(street.records.frozenMonths[settlement.key])
    let again = try #require(try frozen.results(byRules: rules))
    #expect(Set(again) == Set(results))
    let otherwise = try #require(try frozen.results(byRules: 3 - rules))
    #expect(otherwise.map(\.pay) != again.map(\.pay))
  }

  /// September in which nothing is lacking; li, wang and sun have special points.
  private func tidy(_ state: MonthState) -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    street.state(state, of: "2026-09")
    for worker in ["wang", "li", "zhao", "qian", "sun"] {
      for source in WaivedSource.allCases where !source.isOfCommunity {
        street.waive(source, worker)
      }
    }
    for community in ["C01", "C02"] as [Community.ID] {
      street.waive(.team, community.text)
      street.waive(.survey, community.text)
      let key = Submission.Key(month: "2026-09", community: community)
      street.records.submissions[key] = Submission(key: key, by: "x")
    }
    for (id, worker, points) in [("X1", "wang", 30_00), ("X2", "li", 40_00), ("X3", "sun", 50_00)] {
      street.special(Identifier(id), Identifier(worker), Points(raw: points))
    }
    return street
  }

  // MARK: - Trying other rules

  @Test("a simulation computes both sides by the month's number", arguments: [1, 2])
  func simulation(rules: Int) throws {
    let street = published(by: rules)
    let none = try Simulation(street.slice, SimulationChanges())
    #expect(none.moves.isEmpty)
    var changes = SimulationChanges()
    changes.scheme[.mode] = "fixed"
    changes.scheme[.base] = "5.0149"
    let fixed = try Simulation(street.slice, changes)
    #expect(fixed.before.rules == rules && fixed.after.rules == rules)
    #expect(
      PayExample.pay(fixed.before) == (rules == 1 ? PayExample.byRules1 : PayExample.byRules2))
    #expect(
      PayExample.pay(fixed.after)
        == (rules == 1 ? ["965.32", "904.69", "493.22"] : ["965.32", "612.87", "258.37"]))
  }

  @Test("of a settled month as of one that hangs out", arguments: [1, 2])
  func settledSimulation(rules: Int) throws {
    var street = published(by: 3 - rules, .settled)
    let key = Settlement.Key(street: "S1", month: "2026-10", version: 1)
    street.records.settlements[key] = Settlement(
      key: key, rules: rules, scheme: nil, day: "2026-11-16", by: "office")
    let simulation = try Simulation(street.slice, SimulationChanges())
    #expect(simulation.before.rules == rules && simulation.after.rules == rules)
    #expect(
      PayExample.pay(simulation.after) == (rules == 1 ? PayExample.byRules1 : PayExample.byRules2))
    #expect(simulation.moves.isEmpty)
  }
}
