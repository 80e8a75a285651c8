import Domain
import Testing

@Suite("Importing tables: months that are closed")
struct ClosedMonthTests {
  private func reason(
    of record: some Record, in state: MonthState = .scoring,
    after prepare: (inout SampleStreet) -> Void = { _ in }
  ) -> ImportFault.Reason? {
    var street = SampleStreet()
    street.state(state, of: "2026-09")
    prepare(&street)
    var rows = IncomingRows()
    rows.add(record)
    return street.records.faults(rows).values.first
  }

  private let closed = ImportFault.Reason.closedMonth("2026-09", .scoring)

  private func duty(from first: Day, to last: Day?, share: Share = .whole) -> Assignment {
    Assignment(
      worker: "wang", target: "A01", community: "C01", first: first, last: last, share: share)
  }

  @Test("alters no duty of a month that was in scoring")
  func duties() {
    #expect(reason(of: duty(from: "2026-09-30", to: nil)) == closed)
    #expect(reason(of: duty(from: "2026-10-01", to: nil)) == nil)
    #expect(reason(of: duty(from: "2026-08-01", to: "2026-08-31")) == nil)
  }

  @Test("alters no duty by a longer spell or another share either")
  func longerDuty() {
    let held: (inout SampleStreet) -> Void = {
      $0.holds("wang", "A01", from: "2026-08-01", to: "2026-08-31")
    }
    #expect(reason(of: duty(from: "2026-08-01", to: "2026-09-01"), after: held) == closed)
    #expect(
      reason(of: duty(from: "2026-08-01", to: "2026-09-01", share: "0.500"), after: held) == closed)
    #expect(
      reason(of: duty(from: "2026-08-01", to: "2026-08-20", share: "0.500"), after: held) == nil)
  }

  @Test("alters no day of leave, employment or probation")
  func days() {
    #expect(
      reason(of: Leave(worker: "wang", kind: .sick, first: "2026-09-30", last: "2026-10-02"))
        == closed)
    #expect(
      reason(of: Leave(worker: "wang", kind: .sick, first: "2026-10-01", last: "2026-10-02")) == nil
    )
    func worker(_ days: DayRange, probation: Day? = nil) -> Worker {
      Worker(id: "wang", name: "王", employment: days, probationUntil: probation)
    }
    #expect(reason(of: worker(DayRange("2020-01-01", "2026-09-29"))) == closed)
    #expect(reason(of: worker(DayRange("2020-01-01", "2026-09-30"))) == nil)
    #expect(reason(of: worker(.from("2020-01-01"), probation: "2026-09-01")) == closed)
    #expect(reason(of: worker(.from("2020-01-01"), probation: "2026-08-31")) == nil)
    #expect(reason(of: worker(.from("2020-02-01"))) == nil)
  }

  @Test("alters no version, catalogue, difficulty or scheme that holds in it")
  func versions() {
    for month in ["2026-09", "2026-10"] as [Month] {
      let expected = month == "2026-09" ? closed : nil
      #expect(
        reason(
          of: WorkerVersion(
            of: "wang", from: month, community: "C01", workerClass: .deputy, grade: nil))
          == expected)
      #expect(reason(of: GridVersion(of: "C01-G1", from: month, points: "31.00")) == expected)
      #expect(reason(of: LineVersion(of: "A01", from: month, points: "13.00")) == expected)
      #expect(
        reason(of: CommunityVersion(of: "C01", from: month, households: 2600, posts: [:]))
          == expected)
      #expect(
        reason(
          of: Difficulty(
            of: Difficulty.Place(target: "A01", community: "C01"), from: month,
            coefficient: "1.100")) == expected)
      // A scheme begins in a month that nobody has opened.
      #expect(
        reason(of: Scheme(effectiveMonth: month))
          == .refused(
            .monthClosed(
              month, month == "2026-09" ? .scoring : .open, allowed: [.planning])))
    }
  }

  @Test("alters no months and no department of a line that counts in it")
  func lines() {
    func line(_ department: Department.ID = "K1", to last: Month? = nil) -> WorkLine {
      WorkLine(
        id: "A01", name: "A01", kind: .auxiliary, nature: .residents, department: department,
        lastMonth: last)
    }
    #expect(reason(of: line(to: "2026-08")) == closed)
    #expect(reason(of: line(to: "2026-09")) == nil)
    let second: (inout SampleStreet) -> Void = {
      $0.records.departments["K2"] = Department(id: "K2", name: "城管科", nameEnglish: nil)
    }
    #expect(reason(of: line("K2"), after: second) == closed)
  }

  @Test("takes no community to another street with its closed months")
  func community() {
    let moved = Community(id: "C02", name: "C02", street: "S2")
    #expect(reason(of: moved) == closed)
    #expect(reason(of: Community(id: "C02", name: "丹桂社区", street: "S1")) == nil)
  }

  @Test(
    "takes what is given in scoring until the month is in review", arguments: MonthState.allCases)
  func given(state: MonthState) {
    let expected = state >= .review ? ImportFault.Reason.closedMonth("2026-09", state) : nil
    let mark = Mark(
      key: Mark.Key(month: "2026-09", source: .self, ratee: "wang"), score: "90.00", rater: "x")
    let team = Mark(
      key: Mark.Key(month: "2026-09", source: .team, ratee: "C01"), score: "90.00", rater: "x")
    let waiver = Waiver(
      key: Waiver.Key(month: "2026-09", ratee: "wang", source: .self), reason: "x", by: "y")
    let submission = Submission(
      key: Submission.Key(month: "2026-09", community: "C01"), by: "qian")
    let special = SpecialTask(
      id: "X1", month: "2026-09", worker: "wang", title: "x", points: "1.00", evidence: nil,
      proposer: "qian", status: .proposed, verifier: nil)
    let batch = Batch.Key(month: "2026-09", batch: "B1")
    let answers = Answers(
      key: Answers.Key(batch: batch, method: .door, grid: "C01-G1", level: .satisfied), count: 3)
    #expect(reason(of: mark, in: state) == expected)
    #expect(reason(of: team, in: state) == expected)
    #expect(reason(of: waiver, in: state) == expected)
    #expect(reason(of: submission, in: state) == expected)
    #expect(reason(of: special, in: state) == expected)
    #expect(reason(of: answers, in: state) == expected)
  }

  @Test("moves months forward, and to scoring at most, whatever later state is told")
  func months() {
    func month(_ state: MonthState, of month: Month = "2026-10") -> StreetMonth {
      StreetMonth(key: StreetMonth.Key(street: "S1", month: month), state: state)
    }
    #expect(reason(of: month(.scoring)) == nil)
    #expect(reason(of: month(.open)) == nil)
    #expect(reason(of: month(.planning)) == .monthBackwards(from: .open, to: .planning))
    // Taken as `scoring`: later states are reached by commands.
    #expect(reason(of: month(.review)) == nil)
    #expect(reason(of: month(.open, of: "2026-09")) == .monthBackwards(from: .scoring, to: .open))
    #expect(reason(of: month(.settled, of: "2026-09"), in: .settled) == nil)
  }
}
