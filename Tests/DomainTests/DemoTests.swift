import Demo
import Domain
import Testing

@Suite("Somebody who looks at the demo")
struct DemoTests {
  static let today = Day(year: 2026, month: 10, day: 14)
  static let street = demoRecords(.street, today: today)
  let street = Self.street

  @Test("finds the street of 12 communities, 110 grids and about 170 workers")
  func size() {
    #expect(street.communities.count == 12)
    #expect(street.grids.count == 110)
    let there = street.workers.values.filter { $0.employment.contains(Self.today) }
    #expect((165...175).contains(there.count))
    #expect(street.lines.values.count { $0.kind == .main } == 10)
    #expect(street.lines.values.count { $0.kind == .auxiliary } == 15)
    let classes = there.compactMap { worker in
      street.workerVersions.of(worker.id, in: Self.today.month)?.workerClass
    }
    #expect(classes.count { $0 == .chief } == 12)
    #expect((12...14).contains(classes.count { $0 == .deputy }))
  }

  @Test("finds the same street every time, and any day of the month but for visits and steps")
  func same() {
    #expect(demoRecords(.street, today: Self.today) == street)
    var early = demoRecords(.street, today: Self.today.month.first)
    let visits = Set(street.rows(of: .visits))
    #expect(visits.isStrictSuperset(of: early.rows(of: .visits)))
    // What is open today, and what was done with it, is of the day.
    let first = Self.today.month.first.description
    for table in [TableName.requests, .requestSteps, .admissions, .admissionSteps] {
      let days = early.rows(of: table).compactMap { table.table.text("day", of: $0) }
      #expect(!days.isEmpty && days.allSatisfy { $0 <= first })
      early.take(table, from: street)
    }
    for table in [TableName.testResults, .trainings, .meetings, .meetingSolved] {
      let days = early.rows(of: table).compactMap { table.table.text("day", of: $0) }
      #expect(!days.isEmpty && days.allSatisfy { $0 <= first })
      early.take(table, from: street)
    }
    for table in [TableName.visits, .attendances, .handled] { early.take(table, from: street) }
    #expect(early == street)
  }

  @Test(
    "finds no broken rule, whenever he looks",
    arguments: [(2026, 10), (2026, 1), (2027, 6), (2028, 2)])
  func invariants(year: Int, month: Int) throws {
    let records = demoRecords(.street, today: Month(year: year, month: month).last)
    #expect(DemoInvariants(records).broken == [])
    var copy = Records()
    try copy.make(Records().merge(records.incoming))
    #expect(copy == records)
  }

  @Test("finds a district of 1,500 workers that keeps the same rules")
  func district() {
    let district = demoRecords(.district, today: Self.today)
    let there = district.workers.values.filter { $0.employment.contains(Self.today) }
    #expect((1480...1520).contains(there.count))
    #expect(district.streets.count == 9)
    #expect(district.communities.count == 84)
    #expect(DemoInvariants(district).broken == [])
  }

  @Test("finds well-formed ids and no real person's name")
  func names() {
    let ids =
      street.workers.keys.map(\.text) + street.grids.keys.map(\.text)
      + street.communities.keys.map(\.text) + street.specials.keys.map(\.text)
    #expect(ids.allSatisfy(isWellFormedID))
    let names = street.workers.values.map(\.name)
    #expect(Set(names).count == names.count)
    let quoted = ["叶丽萍", "马于鹤", "汪红英", "裘保莉", "忻之承", "应航琪", "亓悦", "罗世静", "徐慧琳"]
    #expect(Set(names).isDisjoint(with: quoted))
  }

  @Test("finds something of every kind that a month can hold")
  func variety() {
    #expect(Set(street.leaves.values.map(\.kind)) == Set(LeaveKind.allCases))
    #expect(Set(street.specials.values.map(\.status)) == Set(SpecialStatus.allCases))
    #expect(Set(street.answers.values.map(\.key.level)) == Set(AnswerLevel.allCases))
    #expect(Set(street.batches.values.map(\.status)) == [.uploaded, .countersigned, .void])
    #expect(Set(street.waivers.keys.map(\.source)) == [.self, .department, .team])
    #expect(street.assignments.values.contains { $0.share.raw == 500 })
    #expect(street.workers.values.contains { $0.exitReason == .recruited })
    #expect(street.workers.values.contains { $0.probationUntil.map { $0 > Self.today } ?? false })
    for count in [
      street.workerVersions.ids.count { street.workerVersions.of($0).count > 1 },
      street.lineVersions.ids.count { street.lineVersions.of($0).count > 1 },
      street.gridVersions.ids.count { street.gridVersions.of($0).count > 1 },
      street.communityVersions.ids.count { street.communityVersions.of($0).count > 1 },
      street.difficulties.ids.count { street.difficulties.of($0).count > 1 },
      street.assignments.values.count { isHelp($0) },
    ] {
      #expect(count > 0)
    }
  }

  /// Whether somebody works for a community that is not his home.
  private func isHelp(_ duty: Assignment) -> Bool {
    let month = max(duty.first.month, Month(year: 2026, month: 5))
    return street.workerVersions.of(duty.worker, in: month)?.community != duty.community
  }
}
