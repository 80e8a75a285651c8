import Domain
import Testing

@Suite("The rules of the days, at their edges")
struct InvariantTests {
  @Test("lets a worker hold one grid on a day")
  func oneGrid() {
    var street = SampleStreet()
    street.holds("wang", "C01-G1", to: "2026-10-15")
    #expect(
      street.refusal(of: assigning("wang", "C01-G2"))
        == .secondGrid(worker: "wang", has: "C01-G1", on: "2026-10-15", role: .held))
    #expect(street.refusal(of: assigning("wang", "C01-G2", from: "2026-10-16")) == nil)
  }

  @Test("lets a worker hold one main line on a day, in one community, and many auxiliary lines")
  func oneMain() {
    var street = SampleStreet()
    street.holds("wang", "M01", from: "2026-10-20", to: nil, share: "0.500")
    let refusal = Refusal.secondMain(worker: "wang", has: "M01", on: "2026-10-20", role: .held)
    #expect(street.refusal(of: assigning("wang", "M02")) == refusal)
    #expect(street.refusal(of: assigning("wang", "M02", to: "2026-10-20")) == refusal)
    #expect(street.refusal(of: assigning("wang", "M02", to: "2026-10-19")) == nil)
    #expect(street.refusal(of: assigning("wang", "M01", in: "C02")) == refusal)
    street.holds("wang", "A01")
    #expect(street.refusal(of: assigning("wang", "A02")) == nil)
  }

  @Test("lets a worker cover one grid and one main line more")
  func oneMoreOfEach() {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    street.holds("wang", "M01")
    street.holds("li", "C01-G2")
    street.holds("li", "M02")
    street.holds("sun", "C02-G1", in: "C02")
    street.holds("sun", "M02", in: "C02")
    for worker in ["li", "sun"] { street.leave(Identifier(worker), "2026-10-15", "2026-10-20") }
    street.covers("wang", "C01-G2", from: "2026-10-15", to: "2026-10-17")
    street.covers("wang", "M02", from: "2026-10-15", to: "2026-10-17")
    #expect(street.violations.isEmpty)
    #expect(
      street.refusal(of: covering("sun", by: "wang", "C02-G1", from: "2026-10-17"))
        == .secondGrid(worker: "wang", has: "C01-G2", on: "2026-10-17", role: .cover))
    #expect(
      street.refusal(of: covering("sun", by: "wang", "M02", from: "2026-10-17"))
        == .secondMain(worker: "wang", has: "M02", on: "2026-10-17", role: .cover))
    #expect(
      street.refusal(of: covering("sun", by: "wang", "C02-G1", "M02", from: "2026-10-18")) == nil)
  }

  @Test("lets two present workers answer for a grid, not three")
  func gridFull() {
    var street = SampleStreet()
    street.holds("wang", "C01-G1", share: "0.400")
    street.holds("li", "C01-G1", to: "2026-10-20", share: "0.400")
    let third = assigning("zhao", "C01-G1", share: "0.200")
    let full = Refusal.gridFull(
      target: "C01-G1", on: "2026-10-15", holders: ["li", "wang", "zhao"])
    #expect(street.refusal(of: third) == full)
    let later = assigning("zhao", "C01-G1", from: "2026-10-21", share: "0.200")
    #expect(street.refusal(of: later) == nil)
    street.leave("li", "2026-10-15", "2026-10-18")
    #expect(
      street.refusal(of: third)
        == .gridFull(target: "C01-G1", on: "2026-10-19", holders: ["li", "wang", "zhao"]))
    street.leave("li", "2026-10-19", "2026-10-20")
    #expect(street.refusal(of: third) == nil)
  }

  @Test("keeps the present shares of a target in a community at 1.000")
  func shares() {
    var street = SampleStreet()
    street.holds("wang", "M01", to: "2026-10-20", share: "0.600")
    #expect(street.refusal(of: assigning("li", "M01", share: "0.400")) == nil)
    #expect(
      street.refusal(of: assigning("li", "M01", share: "0.401"))
        == .overShared(
          target: "M01", community: "C01", on: "2026-10-15", holders: ["li", "wang"]))
    #expect(
      street.refusal(of: assigning("li", "M01", from: "2026-10-21", share: "1.000")) == nil)
    #expect(street.refusal(of: assigning("sun", "M01", share: "1.000")) == nil)
    street.leave("wang", "2026-10-15", "2026-10-19")
    #expect(
      street.refusal(of: assigning("li", "M01"))
        == .overShared(
          target: "M01", community: "C01", on: "2026-10-20", holders: ["li", "wang"]))
  }

  @Test("keeps duties within the employment")
  func employment() {
    var street = SampleStreet()
    street.worker("li", of: "C01", from: "2026-10-16", to: "2026-10-30")
    #expect(
      street.refusal(of: assigning("li", "A01")) == .notEmployed(worker: "li", on: "2026-10-15"))
    #expect(street.refusal(of: assigning("li", "A01", from: "2026-10-16")) == nil)
    #expect(street.refusal(of: assigning("li", "A01", from: "2026-10-30")) == nil)
    #expect(
      street.refusal(of: assigning("li", "A01", from: "2026-10-31"))
        == .notEmployed(worker: "li", on: "2026-10-31"))
    #expect(
      street.refusal(of: assigning("li", "A01", from: "2026-10-16", to: "2026-10-31"))
        == .notEmployed(worker: "li", on: "2026-10-31"))
  }

  @Test("keeps an auxiliary line to its months and a grid to its community")
  func places() {
    var street = SampleStreet()
    #expect(
      street.refusal(of: assigning("wang", "A02", to: "2026-12-01"))
        == .lineNotRunning(target: "A02", "2026-12"))
    #expect(street.refusal(of: assigning("wang", "A02", to: "2026-11-30")) == nil)
    #expect(
      street.refusal(of: assigning("wang", "A02", from: "2026-12-01"))
        == .lineNotRunning(target: "A02", "2026-12"))
    street.line("A03", .auxiliary, points: "5.00", from: "2026-11")
    #expect(
      street.refusal(of: assigning("wang", "A03", from: "2026-10-31"))
        == .lineNotRunning(target: "A03", "2026-10"))
    #expect(street.refusal(of: assigning("wang", "A03", from: "2026-11-01")) == nil)
    #expect(
      street.refusal(of: assigning("wang", "C01-G1", in: "C02"))
        == .gridElsewhere(target: "C01-G1", community: "C02"))
  }

  @Test("lets duties cross communities, never streets, also when somebody moves later")
  func streets() {
    var street = SampleStreet()
    let lend = assigning("zhou", "A01", in: "C01")
    #expect(
      street.refusal(of: lend, by: SampleStreet.administrator)
        == .otherStreet(worker: "zhou", community: "C01", on: "2026-10-15"))
    street.moves("wang", to: "C90", from: "2026-12")
    #expect(
      street.refusal(of: assigning("wang", "A01"))
        == .otherStreet(worker: "wang", community: "C01", on: "2026-12-01"))
    #expect(street.refusal(of: assigning("wang", "A01", to: "2026-11-30")) == nil)
  }

  @Test("counts overlapping records of one duty once")
  func overlappingRecords() {
    var street = SampleStreet()
    street.holds("wang", "M01", from: "2026-10-01", to: "2026-10-20")
    street.holds("wang", "M01", from: "2026-10-10", to: "2026-10-31")
    #expect(street.violations.isEmpty)
    street.holds("wang", "M01", from: "2026-10-20", to: "2026-10-25", share: "0.001")
    #expect(
      street.violations == [
        .overShared(target: "M01", community: "C01", on: "2026-10-20", holders: ["wang"])
      ])
  }

  @Test("gives a cover a last day")
  func coverWithoutEnd() {
    var street = SampleStreet()
    street.covers("wang", "M01", from: "2026-10-01", to: nil)
    #expect(street.violations == [.coverWithoutEnd(worker: "wang", target: "M01")])
  }

  @Test("lets somebody cover a target that nobody holds, and a part of one")
  func coverOfVacant() {
    var street = SampleStreet()
    street.covers("wang", "M01", from: "2026-10-01", to: "2026-10-31")
    #expect(street.violations.isEmpty)
    street = SampleStreet()
    street.holds("li", "M01", share: "0.500")
    street.covers("wang", "M01", from: "2026-10-01", to: "2026-10-31", share: "0.500")
    #expect(street.violations.isEmpty)
  }
}
