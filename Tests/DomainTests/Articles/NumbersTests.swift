import Domain
import SeededChance
import Testing

@Suite("Article 1: units and rounding")
struct NumbersTests {
  @Test(
    "prints a unit with all its decimals",
    arguments: [(10_327, "103.27"), (5, "0.05"), (0, "0.00"), (-5, "-0.05"), (-12_00, "-12.00")])
  func prints(raw: Int, text: String) {
    #expect(Money(raw: raw).description == text)
  }

  @Test(
    "rounds half up, below zero as well",
    arguments: [
      (1, 2, 1), (3, 2, 2), (5, 2, 3), (249, 100, 2), (-1, 2, 0), (-3, 2, -1), (-5, 2, -2),
      (-251, 100, -3), (0, 7, 0), (7, -2, -3), (-7, -2, 4),
    ])
  func rounds(numerator: Int, denominator: Int, whole: Int) {
    #expect(Fraction(numerator, over: denominator).rounded() == whole)
  }

  @Test("rounds once, on the exact value")
  func roundsOnce() {
    let exact = Fraction(1, over: 3) * Fraction(3, over: 200)
    #expect(exact == Fraction(1, over: 200))
    #expect(Points(rounding: exact) == "0.01")
    #expect(Points(rounding: exact - Fraction(1, over: 1_000_000_000)) == "0.00")
  }

  @Test("adds, subtracts, multiplies, divides and compares exactly")
  func calculates() {
    let (third, quarter) = (Fraction(1, over: 3), Fraction(1, over: 4))
    #expect(third + quarter == Fraction(7, over: 12))
    #expect(third - quarter == Fraction(1, over: 12))
    #expect(third * quarter == Fraction(1, over: 12))
    #expect(third / quarter == Fraction(4, over: 3))
    #expect(third / Fraction(-1, over: 4) == Fraction(-4, over: 3))
    #expect(quarter < third)
    #expect(Fraction(-1, over: 3) < Fraction(-1, over: 4))
    #expect(Fraction(6, over: -8) == Fraction(-3, over: 4))
  }

  @Test(
    "reads what a person types",
    arguments: [
      ("103.27", 10_327), ("0", 0), ("7", 700), ("7.5", 750), ("007.50", 750),
      ("10000000.00", 1_000_000_000),
    ])
  func reads(text: String, raw: Int) throws {
    #expect(try Points(parsing: text).raw == raw)
  }

  @Test(
    "calls an error what is no number of the unit",
    arguments: [
      ("", NumberFault.empty), ("abc", .notANumber), (".5", .notANumber), ("5.", .notANumber),
      ("-", .notANumber), ("1.2.3", .notANumber), ("+5", .notANumber), (" 5", .notANumber),
      ("5 ", .notANumber), ("--5", .notANumber), ("1.005", .tooManyDecimals(allowed: 2)),
      ("1.10E+17", .scientific), ("1e5", .scientific), ("1,200.00", .thousandsSeparator),
      ("１２", .fullWidthDigits), ("12．5", .fullWidthDigits),
    ])
  func refuses(text: String, fault: NumberFault) {
    #expect(throws: fault) { try Points(parsing: text) }
  }

  @Test("takes no decimal more than the unit holds, not even a zero")
  func takesNoMoreDecimals() {
    #expect(throws: NumberFault.tooManyDecimals(allowed: 2)) { try Money(parsing: "1.000") }
    #expect(throws: NumberFault.tooManyDecimals(allowed: 3)) { try Share(parsing: "0.5000") }
    #expect(throws: NumberFault.tooManyDecimals(allowed: 4)) { try BaseRate(parsing: "5.00000") }
  }

  @Test(
    "names the allowed range",
    arguments: ["100.01", "-0.01", "1000", "999999999999", "1234567890123", "-99999999999999"])
  func namesRange(text: String) {
    #expect(throws: NumberFault.outOfRange(lowest: "0.00", highest: "100.00")) {
      try Score(parsing: text)
    }
  }

  @Test("keeps each unit within its range, both ends included")
  func keepsRanges() throws {
    #expect(try Score(parsing: "100.00").raw == 100_00)
    #expect(try Score(parsing: "0.00").raw == 0)
    #expect(try Share(parsing: "0.001").raw == 1)
    #expect(try Share(parsing: "1.000").raw == 1000)
    #expect(throws: NumberFault.self) { try Share(parsing: "0") }
    #expect(throws: NumberFault.self) { try Share(parsing: "1.001") }
    #expect(throws: NumberFault.self) { try Coefficient(parsing: "0.000") }
    #expect(try BaseRate(parsing: "0").raw == 0)
    #expect(throws: NumberFault.self) { try Portion(parsing: "1.001") }
    #expect(try Money(parsing: "-12.00").fen == -1200)
  }

  @Test(
    "a share is taken as people type it",
    arguments: [
      ("0.5", 500), (".5", 500), ("50%", 500), ("50 %", 500), ("５０％", 500), ("12.5%", 125),
      ("100%", 1000), ("0.1%", 1), ("1", 1000), ("．5", 500),
    ])
  func typedShare(text: String, raw: Int) throws {
    #expect(try Share(typed: text).raw == raw)
  }

  @Test(
    "and refused where it is none",
    arguments: ["", "%", "0%", "101%", "12.55%", "-5%", "50%%", "a half", "0", "1.5", "."])
  func noTypedShare(text: String) {
    #expect(throws: NumberFault.self) { try Share(typed: text) }
  }

  @Test("reads back what it prints")
  func readsBack() throws {
    var chance = Chance(seed: 1)
    for _ in 0..<2_000 {
      let money = Money(fen: chance.pick(-1_000_000_00...1_000_000_00))
      #expect(try Money(parsing: money.description) == money)
      let share = Share(raw: chance.pick(1...1000))
      #expect(try Share(parsing: share.description) == share)
    }
  }
}
