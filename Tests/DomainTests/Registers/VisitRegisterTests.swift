import Domain
import Testing

@Suite("Registers, section 2: visits")
struct VisitRegisterTests {
  private var street = SampleStreet()

  private func visit(
    _ id: String = "V2610-0001", _ day: Day = "2026-10-12", by worker: String = "wang",
    in grid: String = "C01-G1", _ households: Int = 6, key: Int = 0, changes: [Int] = [0, 0, 0, 0],
    note: String? = nil
  ) -> [Value] {
    [
      .text(id), .day(day), .text(worker), .text(grid), .integer(households), .integer(key),
    ] + changes.map(Value.integer) + [note.map(Value.text) ?? .null]
  }

  // MARK: - What is refused

  @Test("refuses a worker on leave that day by command, and takes the row by file")
  mutating func away() {
    street.leave("wang", "2026-10-12", "2026-10-20")
    let row = visit()
    #expect(street.keeping(row, of: .visits) == .away(worker: "wang", on: "2026-10-12"))
    #expect(street.keeping(visit(by: "li"), of: .visits) == nil)
    #expect(street.keeping(visit("V1", "2026-10-11"), of: .visits) == nil)
    #expect(street.importing(row, into: .visits) == nil)
  }

  @Test("refuses a grid of another street than where the worker is at home")
  func doesNotBelong() {
    let office = SampleStreet.administrator
    #expect(
      street.keeping(visit(in: "C90-G1"), of: .visits, by: office)
        == .doesNotBelong(target: "C90-G1", street: "S1"))
    // Another community of the same street will do.
    #expect(street.keeping(visit(in: "C02-G1"), of: .visits, by: SampleStreet.office) == nil)
  }

  @Test("refuses more key households than households, by command and by file")
  func tooMany() {
    let refusal = Refusal.tooMany(column: "key_households", 7, other: "households", 6)
    #expect(street.keeping(visit(key: 7), of: .visits) == refusal)
    #expect(street.keeping(visit(key: 6), of: .visits) == nil)
    let fault = street.importing(visit(key: 7), into: .visits)
    #expect(fault?.reason == .refused(refusal) && fault?.column == "key_households")
  }

  @Test("refuses a day after today, by command and by file")
  func futureDay() {
    let row = visit("V1", "2026-10-16")
    let refusal = Refusal.futureDay("2026-10-16", today: "2026-10-15")
    #expect(street.keeping(row, of: .visits) == refusal)
    #expect(street.importing(row, into: .visits)?.reason == .refused(refusal))
    #expect(street.keeping(visit("V1", "2026-10-15"), of: .visits) == nil)
  }

  @Test("refuses a note that tells who, by command and by file")
  func privateText() {
    let row = visit(note: "联系 13800001234")
    let refusal = Refusal.privateText(column: "note", .number)
    #expect(street.keeping(row, of: .visits) == refusal)
    let fault = street.importing(row, into: .visits)
    #expect(fault?.reason == .refused(refusal) && fault?.column == "note")
    #expect(street.keeping(visit(note: "2 幢电梯常停"), of: .visits) == nil)
  }

  @Test("refuses whoever was not employed that day by command alone")
  mutating func notEmployed() {
    street.worker("chen", of: "C01", from: "2026-10-13")
    let row = visit(by: "chen")
    #expect(street.keeping(row, of: .visits) == .notEmployed(worker: "chen", on: "2026-10-12"))
    #expect(street.importing(row, into: .visits) == nil)
  }

  @Test("is closed from review on: nothing is added, changed or removed")
  mutating func monthClosed() throws {
    street.state(.review, of: "2026-09")
    let row = visit("V2609-0001", "2026-09-30")
    let closed = Refusal.monthClosed(
      "2026-09", .review, allowed: [.planning, .open, .scoring])
    #expect(street.keeping(row, of: .visits) == closed)
    try street.put(row, in: .visits)
    #expect(
      street.keeping(visit("V2609-0001", "2026-09-30", 7), of: .visits, as: .change) == closed)
    #expect(street.keeping([.text("V2609-0001")], of: .visits, as: .remove) == closed)
    // Nor is it moved out of the month, or another one into it.
    #expect(street.keeping(visit("V2609-0001"), of: .visits, as: .change) == closed)
    try street.put(visit(), in: .visits)
    #expect(street.keeping(visit("V2610-0001", "2026-09-30"), of: .visits, as: .change) == closed)
    // In scoring it is open, also when a community has handed its marks in.
    street.state(.scoring, of: "2026-09")
    let handed = Submission.Key(month: "2026-09", community: "C01")
    street.records.submissions[handed] = Submission(key: handed, by: "qian")
    #expect(street.keeping([.text("V2609-0001")], of: .visits, as: .remove) == nil)
  }

  @Test("is the worker's for himself, the secretary's in his community, the street's in all")
  func rights() {
    let wang = Actor(name: "wang", role: .worker, place: "wang")
    #expect(street.keeping(visit(), of: .visits, by: wang) == nil)
    #expect(street.keeping(visit(in: "C02-G1"), of: .visits, by: wang) == nil)
    let others = Refusal.notYourPlace(.keep(.visits), place: "li")
    #expect(street.keeping(visit(by: "li"), of: .visits, by: wang) == others)
    #expect(
      street.keeping(visit(in: "C02-G1"), of: .visits)
        == .notYourPlace(.keep(.visits), place: "C02"))
    #expect(street.keeping(visit(in: "C02-G1"), of: .visits, by: SampleStreet.office) == nil)
  }

  // MARK: - Target

  /// The figures of the only worker with a visit.
  private func wang(to day: Day = "2026-10-14") -> [Figure] {
    let report = street.report(VisitRegister.self, .community("C01"), to: day)
    return report.workers?.first { $0.id == "wang" }?.figures ?? []
  }

  @Test("R8: 20 households a month are 10 by the 14th, and 8 with a leave from the 12th")
  mutating func target() {
    street.holds("wang", "C01-G1", from: "2026-10-01")
    #expect(wang()["target"] == .count(10))
    street.leave("wang", "2026-10-12", "2026-10-20")
    #expect(wang()["target"] == .count(8))
  }

  @Test("counts a day with a grid once, whatever the share, held or covered")
  mutating func days() {
    street.holds("wang", "C01-G1", from: "2026-10-01", share: "0.500")
    street.covers("wang", "C01-G2", from: "2026-10-05", to: "2026-10-09")
    #expect(wang()["target"] == .count(10))
    // A line is no grid.
    street.holds("li", "M01")
    let report = street.report(VisitRegister.self, .community("C01"))
    #expect(report.workers?.first { $0.id == "li" }?.figures["target"] == .count(0))
  }

  @Test("takes the parameter of the month, and rounds up")
  mutating func parameter() throws {
    street.holds("wang", "C01-G1", from: "2026-10-01", to: "2026-10-01")
    #expect(wang()["target"] == .count(1))
    try street.put([.text("visits_target"), .text("2026-10"), .text("0")], in: .parameters)
    #expect(wang()["target"] == .count(0))
  }

  @Test("a surplus of one month mends no other, and of one worker no other's")
  mutating func met() throws {
    street.holds("wang", "C01-G1", from: "2026-10-01")
    try street.put(visit("V1", "2026-10-02", 7), in: .visits)
    try street.put(visit("V2", "2026-11-30", 50), in: .visits)
    let year = RegisterReport(
      VisitRegister.self,
      RegisterScope(.community("C01"), "2026-01-01"..."2026-11-30", street.records))
    #expect(year.figure("households") == .count(57))
    #expect(year.figure("fulfilled") == .share(part: 27, of: 40))
    #expect(year.figure("short") == .count(1) && year.waiting == 1)
  }

  @Test("is neither handed to another worker nor taken over from one")
  mutating func hands() throws {
    let wang = Actor(name: "wang", role: .worker, place: "wang")
    let others = Refusal.notYourPlace(.keep(.visits), place: "li")
    try street.put(visit("V1"), in: .visits)
    try street.put(visit("V2", by: "li"), in: .visits)
    #expect(street.keeping(visit("V1", by: "li"), of: .visits, as: .change, by: wang) == others)
    #expect(street.keeping(visit("V2"), of: .visits, as: .change, by: wang) == others)
    #expect(street.keeping([.text("V2")], of: .visits, as: .remove, by: wang) == others)
    #expect(street.keeping([.text("V1")], of: .visits, as: .remove, by: wang) == nil)
  }

  @Test("brings the target and visits of the whole year to the last home")
  mutating func moves() throws {
    street.moves("wang", to: "C02", from: "2026-11")
    street.holds("wang", "C01-G1", from: "2026-10-01", to: "2026-10-31")
    try street.put(visit("V1", "2026-10-02", 7), in: .visits)
    let year = { [records = street.records] (community: Community.ID) in
      RegisterReport(
        VisitRegister.self,
        RegisterScope(.community(community), "2026-01-01"..."2026-11-30", records))
    }
    let (old, new) = (year("C01"), year("C02"))
    #expect(old.workers?.contains { $0.id == "wang" } == false)
    #expect(new.workers?.first { $0.id == "wang" }?.figures["target"] == .count(20))
    #expect(new.figure("fulfilled") == .share(part: 7, of: 20))
    #expect(old.figure("households") == .count(7) && new.figure("households") == .count(0))
  }

  // MARK: - Figures

  @Test("counts calls by the grid that they were made in, changes added up")
  mutating func figures() throws {
    try street.put(visit("V1", "2026-10-02", 6, key: 2, changes: [1, 0, 1, 0]), in: .visits)
    try street.put(visit("V2", "2026-10-14", by: "sun", 4), in: .visits)
    try street.put(visit("V3", "2026-10-15", 9), in: .visits)
    let report = street.report(VisitRegister.self, .community("C01"), to: "2026-10-14")
    #expect(report.figure("visits") == .count(2))
    #expect(report.figure("households") == .count(10))
    #expect(report.figure("changes") == .count(2))
    #expect(report.figure("density") == .share(part: 10, of: 800))
    #expect(report.parts.map { $0.figures["fulfilled"] } == [FigureValue.none, FigureValue.none])
    // Sun called in a grid of C01, so that C02 has no visit of hers.
    let other = street.report(VisitRegister.self, .community("C02"), to: "2026-10-14")
    #expect(other.figure("visits") == .count(0))
    #expect(other.workers?.first?.figures["households"] == .count(4))
  }

  @Test("says no density of a grid without households, so that parts do not add up to the whole")
  mutating func noHouseholds() throws {
    street.records.grids["C01-G1"]?.households = 0
    try street.put(visit("V1", "2026-10-02", 6), in: .visits)
    try street.put(visit("V2", "2026-10-02", in: "C01-G2", 4), in: .visits)
    let report = street.report(VisitRegister.self, .community("C01"))
    #expect(report.figure("density") == .share(part: 10, of: 400))
    #expect(report.parts.map { $0.figures["density"] } == [.some(.none), .share(part: 4, of: 400)])
    #expect(report.parts.map { $0.figures["households"] } == [.count(6), .count(4)])
  }
}
