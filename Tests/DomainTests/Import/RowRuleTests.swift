import Domain
import Testing

@Suite("Importing tables: what one row must keep to")
struct RowRuleTests {
  private func faults(
    of record: some Record, after prepare: (inout SampleStreet) -> Void = { _ in }
  ) -> [ImportFault.Reason] {
    var street = SampleStreet()
    prepare(&street)
    var rows = IncomingRows()
    rows.add(record)
    return Array(street.records.faults(rows).values)
  }

  private func mark(
    _ source: Source, _ ratee: String, for target: Target.ID? = nil,
    in community: Community.ID? = nil
  ) -> Mark {
    Mark(
      key: Mark.Key(
        month: "2026-10", source: source, ratee: ratee, target: target, community: community),
      score: "90.00", rater: "x")
  }

  @Test(
    "keeps the grade within its class",
    arguments: [
      (WorkerClass.worker, 12, true), (.worker, 13, false), (.deputy, 4, true), (.deputy, 3, false),
      (.chief, 18, true), (.chief, 6, false),
    ])
  func grade(workerClass: WorkerClass, grade: Int, fits: Bool) {
    let version = WorkerVersion(
      of: "wang", from: "2026-11", community: "C01", workerClass: workerClass, grade: grade)
    #expect(faults(of: version) == (fits ? [] : [.gradeOutsideClass(grade, workerClass)]))
  }

  @Test("gives first and last months to auxiliary lines only")
  func mainLine() {
    let line = WorkLine(
      id: "M01", name: "M01", kind: .main, nature: .government, department: "K1",
      firstMonth: "2020-01")
    #expect(faults(of: line).contains(.monthsOnMainLine))
  }

  @Test("ends an auxiliary line no earlier than it begins")
  func reversedMonths() {
    func line(until last: Month) -> WorkLine {
      WorkLine(
        id: "A99", name: "A99", kind: .auxiliary, nature: .government, department: "K1",
        firstMonth: "2026-11", lastMonth: last)
    }
    #expect(!faults(of: line(until: "2026-11")).contains(.reversedMonths))
    #expect(faults(of: line(until: "2026-10")).contains(.reversedMonths))
  }

  @Test("tells the first of several streets that have begun the month of a scheme")
  func begunInSeveral() throws {
    var street = SampleStreet()
    for number in 0...8 {
      let key = StreetMonth.Key(street: Identifier("S0\(number)"), month: "2027-01")
      street.records.months[key] = StreetMonth(key: key, state: number == 0 ? .open : .scoring)
    }
    var rows = IncomingRows()
    rows.add(Scheme(effectiveMonth: "2027-01"))
    do throws(Refusal) {
      _ = try street.records.merge(rows.incoming)
      Issue.record("the scheme came in")
    } catch {
      guard case .faultyTables(let faults) = error else { throw error }
      let begun = Refusal.monthClosed("2027-01", .open, allowed: [.planning])
      #expect(faults.map(\.reason).contains(.refused(begun)))
    }
  }

  @Test("keeps the ids of grids and lines apart")
  func sharedName() {
    let grid = Grid(id: "A01", name: "A01", community: "C01", households: 1, buildings: nil)
    #expect(faults(of: grid).contains(.idInBothTargets(others: [])))
  }

  @Test("keeps leave and employment the right way round, and leave within the employment")
  func days() {
    #expect(
      faults(of: Leave(worker: "wang", kind: .sick, first: "2026-10-20", last: "2026-10-19"))
        == [.refused(.lastBeforeFirst(first: "2026-10-20", last: "2026-10-19"))])
    #expect(
      faults(of: Leave(worker: "wang", kind: .sick, first: "2019-12-31", last: "2020-01-01"))
        == [.leaveOutsideEmployment])
    let worker = Worker(id: "wang", name: "wang", employment: DayRange("2026-10-20", "2026-10-19"))
    #expect(
      faults(of: worker).contains(
        .refused(.lastBeforeFirst(first: "2026-10-20", last: "2026-10-19"))))
  }

  @Test("fits each mark to its source")
  func marks() {
    #expect(faults(of: mark(.self, "wang")).isEmpty)
    #expect(faults(of: mark(.superior, "wang", for: "C01-G1")).isEmpty)
    #expect(faults(of: mark(.department, "wang", for: "M01", in: "C01")).isEmpty)
    #expect(faults(of: mark(.team, "C01")).isEmpty)
    #expect(faults(of: mark(.department, "wang", for: "M01")) == [.raterOfNothing])
    #expect(faults(of: mark(.superior, "wang", in: "C01")) == [.raterOfNothing])
    #expect(faults(of: mark(.team, "wang")) == [.unresolved(id: "wang", in: .communities)])
    #expect(
      faults(of: mark(.department, "wang", for: "C01-G1", in: "C01"))
        == [.unresolved(id: "C01-G1", in: .lines)])
  }

  @Test("weighs the sources to 100")
  func weights() {
    var scheme = Scheme(effectiveMonth: "2027-01")
    #expect(faults(of: scheme).isEmpty)
    scheme.weights[.deputy] = Weights(self: 10, superior: 30, department: 30, team: 31)
    #expect(faults(of: scheme) == [.weightsSum(.deputy, 101)])
  }

  @Test("wants approved posts of every community once they count, and only then")
  func posts() {
    var scheme = Scheme(effectiveMonth: "2027-01")
    scheme.headcount = .approved
    let missing = faults(of: scheme)
    #expect(missing.count == 1)
    let posts: [WorkerClass: Int] = [.chief: 1, .deputy: 1, .worker: 7]
    func state(_ street: inout SampleStreet) {
      for id in ["C01", "C02"] {
        street.community(Identifier(id), of: "S1", posts: posts, from: "2027-01")
      }
      street.community("C90", of: "S2", posts: posts, from: "2027-01")
    }
    #expect(faults(of: scheme, after: state).isEmpty)
    let version = CommunityVersion(of: "C01", from: "2027-02", households: 2600, posts: [.chief: 1])
    let reasons = faults(of: version) { street in
      state(&street)
      street.records.schemes["2027-01"] = scheme
    }
    #expect(reasons == [.postsMissing(.deputy, "C01")])
  }
}
