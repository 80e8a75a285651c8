import Domain
import Testing

@Suite("Article 8: spreads and vacancies")
struct SpreadTests {
  private func street() -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.holds("li", "M02")
    street.holds("sun", "M01", in: "C02")
    street.difficulty("M01", in: "C02", "1.150")
    street.holds("zhao", "A01")
    return street
  }

  @Test("tells highest, lowest, who and how many of each group of two or more")
  func groups() throws {
    let board = street().board
    let told = board.spreads.map {
      "\($0.group.rawValue) \($0.id) \($0.classes) \($0.highestWorker) \($0.lowestWorker) \($0.count)"
    }
    #expect(
      told == [
        "community C01 all wang qian 4", "main M01 all sun wang 2",
        "street S1 worker+deputy sun li 4",
      ])
    #expect(board.worker("wang")?.pay == "1005.59")
    #expect(board.worker("sun")?.pay == "1156.42")
    #expect(board.spreads[1].difference == "150.83")
  }

  @Test("names the smaller id of two who are paid the same, also when all are")
  func equal() throws {
    let spreads = SampleStreet().board.spreads
    let street = try #require(spreads.last)
    #expect(
      street.highestWorker == "li" && street.lowestWorker == "li" && street.difference == "0.00")
  }

  @Test("compares chiefs among themselves, and leaves out who is in no pool")
  func chiefs() throws {
    var street = street()
    street.worker("chen", of: "C02", .chief)
    #expect(street.board.spreads.map(\.classes).filter { $0 == "chief" }.count == 1)
    street.worker("chen", of: "C02", .chief, from: "2026-09-01", probation: "2026-12-31")
    #expect(!street.board.spreads.map(\.classes).contains("chief"))
  }

  @Test("takes the main line with most days held as a worker's own, ties by id")
  func mainLine() throws {
    var street = SampleStreet()
    street.holds("wang", "M02", from: "2026-10-01", to: "2026-10-15")
    street.holds("wang", "M01", from: "2026-10-16", to: "2026-10-30")
    street.covers("li", "M01", from: "2026-10-01", to: "2026-10-15")
    #expect(street.board.worker("wang")?.main == "M01")
    #expect(street.board.worker("li")?.main == nil)
    street.leave("wang", "2026-10-16", "2026-10-16")
    #expect(street.board.worker("wang")?.main == "M02")
  }

  @Test("shows a grid that nobody answers for, and the mean share and days of a gap")
  func vacancies() throws {
    var street = SampleStreet()
    street.holds("wang", "C01-G1", from: "2026-10-11")
    street.holds("li", "M01", share: "0.500")
    let vacancies = try #require(street.board.community("C01")).vacancies
    #expect(vacancies.map(\.target) == ["C01-G1", "C01-G2", "M01"])
    #expect(vacancies.map(\.thousandths) == [323, 1000, 500])
    #expect(vacancies.map(\.days.count) == [10, 31, 31])
  }

  @Test("tells what nobody does on the day, and not a mean of the days")
  func shareOfTheDay() throws {
    var street = SampleStreet()
    street.holds("wang", "M01", share: "0.500")
    street.leave("wang", "2026-10-12", "2026-10-14")
    let gaps = try #require(street.board.community("C01")).vacancies
    let gap = try #require(gaps.first { $0.target == "M01" })
    let month = Month(year: 2026, month: 10)
    let shares = [11, 13].map { gap.share(on: Day(year: 2026, month: 10, day: $0), in: month) }
    #expect(shares.map(\.description) == ["0.500", "1.000"])
    #expect(gap.share(on: Day(year: 2026, month: 11, day: 2), in: month) == .whole)
  }

  @Test("counts a day of leave that nobody covers as vacant")
  func leave() throws {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.leave("wang", "2026-10-12", "2026-10-14")
    func gap(_ street: SampleStreet) throws -> Vacancy? {
      try #require(street.board.community("C01")).vacancies.first { $0.target == "M01" }
    }
    #expect(try gap(street)?.days.count == 3)
    #expect(try gap(street)?.thousandths == 97)
    street.covers("li", "M01", from: "2026-10-12", to: "2026-10-13")
    #expect(try gap(street)?.days.count == 1)
    street.covers("zhao", "M01", from: "2026-10-14", to: "2026-10-14")
    #expect(try gap(street) == nil)
  }

  @Test("misses a main line held here last month, but none that only was covered or lay before")
  func heldBefore() throws {
    var street = SampleStreet()
    street.holds("wang", "M01", from: "2026-08-01", to: "2026-09-01")
    street.holds("li", "M02", from: "2026-08-01", to: "2026-08-31")
    street.covers("li", "M02", from: "2026-09-01", to: "2026-09-20")
    let vacancies = try #require(street.board.community("C01")).vacancies
    #expect(vacancies.map(\.target) == ["C01-G1", "C01-G2", "M01"])
  }

  @Test("calls no day after today a vacancy")
  func toDate() throws {
    let board = Board(SampleStreet().slice, figures: .toDate("2026-10-10"))
    let vacancy = try #require(board.community("C01")?.vacancies.first)
    #expect(vacancy.days.count == 10 && vacancy.thousandths == 323)
  }

  @Test("counts how long a vacancy lasts without a break, over the first of the month")
  func lasting() throws {
    var street = SampleStreet()
    street.holds("wang", "C01-G1", from: "2026-08-01", to: "2026-09-26")
    func standing(_ target: Target.ID, on day: Day) throws -> VacancyStanding? {
      try #require(street.board.community("C01")).vacancies.first { $0.target == target }?
        .standing(on: day, in: "2026-10")
    }
    #expect(
      try standing("C01-G1", on: "2026-10-14") == .lasting(days: 18, isAtLeast: false, left: 17))
    #expect(
      try standing("C01-G2", on: "2026-10-14") == .lasting(days: 44, isAtLeast: true, left: 17))
    street.holds("li", "C01-G1", from: "2026-10-10", to: "2026-10-12")
    #expect(
      try standing("C01-G1", on: "2026-10-14") == .lasting(days: 2, isAtLeast: false, left: 17))
    #expect(try standing("C01-G1", on: "2026-10-11") == .coming(from: "2026-10-13", days: 19))
    #expect(try standing("C01-G1", on: "2026-11-02") == .past(days: 28))
  }

  @Test("counts a target that is done in part apart from one that nobody does")
  func lastingInPart() throws {
    var street = SampleStreet()
    street.holds("wang", "C01-G1", from: "2026-08-01", to: "2026-10-10", share: "0.500")
    func standing(on day: Day) throws -> VacancyStanding? {
      try #require(street.board.community("C01")).vacancies.first?
        .standing(on: day, in: "2026-10")
    }
    #expect(try standing(on: "2026-10-10") == .lasting(days: 40, isAtLeast: true, left: 21))
    #expect(try standing(on: "2026-10-14") == .lasting(days: 4, isAtLeast: false, left: 17))
  }

  @Test("asks one worker for 250 households", arguments: [(2500, 10), (2501, 11), (1, 1), (0, 0)])
  func required(households: Int, workers: Int) {
    var street = SampleStreet()
    street.community("C01", of: "S1", households: households)
    #expect(street.board.community("C01")?.requiredWorkers == workers)
  }
}
