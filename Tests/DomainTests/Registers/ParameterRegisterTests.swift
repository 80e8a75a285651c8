import Domain
import Testing

@Suite("Registers, section 13: parameters")
struct ParameterRegisterTests {
  private var street = SampleStreet()

  private func row(
    _ parameter: Parameter, _ value: String, from month: Month = "2026-11"
  ) -> [Value] {
    [.text(parameter.rawValue), .text(month.description), .text(value)]
  }

  private func keeping(
    _ parameter: Parameter, _ value: String, from month: Month = "2026-11",
    as action: KeepRows.Action = .add
  ) -> Refusal? {
    street.keeping(
      row(parameter, value, from: month), of: .parameters, as: action,
      by: SampleStreet.administrator)
  }

  private mutating func set(
    _ parameter: Parameter, _ value: String, from month: Month = "2026-11"
  ) throws {
    try street.put(row(parameter, value, from: month), in: .parameters)
  }

  // MARK: - Values

  @Test("takes every default and both ends of every range", arguments: Parameter.allCases)
  func takes(parameter: Parameter) {
    let (least, most) = parameter.bounds
    for value in [parameter.text(parameter.initial), least, most] {
      #expect(parameter.value(of: value) != nil, "\(parameter.rawValue) = \(value)")
    }
  }

  @Test(
    "refuses what is beyond the range, and more decimals than the default has",
    arguments: [
      (Parameter.householdsPerWorker, "0"), (.householdsPerWorker, "100001"),
      (.householdsPerWorker, "250.0"), (.visitsTarget, "-1"), (.difficultyMin, "1.001"),
      (.difficultyMax, "0.999"), (.difficultySlope, "0.5000"), (.levelFactor1, "0.000"),
      (.hoursAll, "16.005"), (.hoursAll, "1000.01"), (.testSize, "4"), (.lampYellow, "101"),
      (.admissionRequired, "1"), (.admissionRequired, "是"), (.dueHelp, "five"), (.dueHelp, ""),
    ])
  func beyond(parameter: Parameter, value: String) {
    let refusal = Refusal.parameterBeyond(parameter, found: value)
    #expect(keeping(parameter, value) == refusal)
    let fault = street.importing(row(parameter, value), into: .parameters)
    #expect(fault?.reason == .refused(refusal) && fault?.column == "value")
  }

  @Test("reads a number with fewer decimals as the same")
  func decimals() {
    for text in ["0.5", "0.50", "0.500"] {
      #expect(Parameter.difficultySlope.value(of: text) == 500)
    }
    #expect(Parameter.admissionRequired.value(of: "yes") == 1)
  }

  @Test("refuses fewest centres above most in any month, the versions of both together")
  mutating func leastAboveMost() throws {
    let refusal = Refusal.leastAboveMost(.centresMin, .centresMax, "2026-11")
    #expect(keeping(.centresMin, "4") == refusal)
    #expect(keeping(.centresMin, "3") == nil)
    // Five from December on do not help November.
    try set(.centresMax, "5", from: "2026-12")
    #expect(keeping(.centresMin, "4") == refusal)
    #expect(keeping(.centresMin, "4", from: "2026-12") == nil)
    try set(.centresMin, "4", from: "2026-12")
    #expect(
      keeping(.centresMax, "3", from: "2027-01")
        == .leastAboveMost(.centresMin, .centresMax, "2027-01"))
  }

  // MARK: - Versions

  @Test("holds from its month on until the next version, the default before")
  mutating func versions() throws {
    try set(.visitsTarget, "30", from: "2026-11")
    try set(.visitsTarget, "25", from: "2027-01")
    let values = (["2026-10", "2026-11", "2026-12", "2027-01", "2030-01"] as [Month])
      .map { street.records.value(of: .visitsTarget, in: $0) }
    #expect(values == [20, 30, 30, 25, 25])
  }

  @Test("reaches no month in scoring or later, of whatever street", arguments: MonthState.allCases)
  mutating func closed(state: MonthState) throws {
    // Of another street than that of whoever looks; September of the own one is in scoring.
    street.state(state, of: "2026-10", street: "S2")
    let refusal: Refusal? =
      state < .scoring
      ? nil : .monthClosed("2026-10", state, allowed: [.planning, .open])
    #expect(keeping(.visitsTarget, "30", from: "2026-10") == refusal)
    #expect(keeping(.visitsTarget, "30", from: "2026-11") == nil)
    try set(.visitsTarget, "30", from: "2026-10")
    #expect(keeping(.visitsTarget, "40", from: "2026-10", as: .change) == refusal)
    let key = Array(row(.visitsTarget, "", from: "2026-10").prefix(2))
    #expect(
      street.keeping(key, of: .parameters, as: .remove, by: SampleStreet.administrator)
        == refusal)
  }

  @Test("takes a version in whose closed months the same value stays in force")
  mutating func sameValue() throws {
    #expect(
      keeping(.visitsTarget, "30", from: "2026-09")
        == .monthClosed("2026-09", .scoring, allowed: [.planning, .open]))
    #expect(keeping(.visitsTarget, "20", from: "2026-01") == nil)
    try set(.visitsTarget, "20", from: "2026-09")
    #expect(keeping(.visitsTarget, "50", from: "2026-08") == nil)
    let reason = ImportFault.Reason.closedMonth("2026-09", .scoring)
    let late = row(.visitsTarget, "21", from: "2026-09")
    #expect(street.importing(late, into: .parameters)?.reason == reason)
  }

  // MARK: - Staff required

  @Test("R5: a community of 2,500 households needs 10, on the board as in the register of places")
  mutating func required() throws {
    #expect(requiredOnBoard == 10)
    try set(.householdsPerWorker, "251", from: "2026-10")
    #expect(requiredOnBoard == 10)
    try set(.householdsPerWorker, "249", from: "2026-09")
    #expect(requiredOnBoard == 10)
    street.month = "2026-09"
    #expect(requiredOnBoard == 11)
    street.month = "2026-08"
    #expect(requiredOnBoard == 10)
    let report = street.report(PlaceRegister.self, .community("C01"), to: "2026-09-30")
    #expect(report.figure("staffing.required") == .count(11))
  }

  private var requiredOnBoard: Int? {
    street.board.communities.first { $0.id == "C01" }?.requiredWorkers
  }

  @Test("is kept with a settled month as far as its figures need it")
  mutating func frozen() throws {
    try set(.householdsPerWorker, "300", from: "2026-01")
    try set(.householdsPerWorker, "200", from: "2026-11")
    try set(.visitsTarget, "30", from: "2026-01")
    let kept = street.slice.decidingInputs
    #expect(kept.rows(of: .parameters) == [row(.householdsPerWorker, "300", from: "2026-01")])
    // What is set later does not reach the copy.
    let frozen = Slice(street: "S1", month: "2026-10", records: kept)
    #expect(Board(frozen).communities.map(\.requiredWorkers) == [9, 9])
    street.month = "2026-11"
    #expect(requiredOnBoard == 13)
  }
}
