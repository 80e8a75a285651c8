import Domain
import Testing

@Suite("Article 9: the scheme")
struct SchemeTests {
  @Test("has the documented defaults where no scheme holds")
  func defaults() {
    let scheme = SampleStreet().records.scheme(for: "2026-10")
    #expect(scheme.effectiveMonth == nil)
    #expect(scheme.effectMax == "100.00" && scheme.satisfactionMax == "20.00")
    #expect(scheme.minSample == 20 && scheme.countBasically && scheme.blind)
    #expect(scheme.publicityDays == 5 && scheme.scoringDays == 10)
    #expect(scheme.mode == .pool && scheme.base == nil && scheme.scope == .street)
    #expect(scheme.headcount == .actual && scheme.unit == .fen)
    #expect(WorkerClass.allCases.allSatisfy { scheme.standard($0) == "1000.00" })
  }

  @Test(
    "weighs the sources by class",
    arguments: [
      (WorkerClass.worker, [10, 30, 40, 20]), (.deputy, [10, 30, 30, 30]),
      (.chief, [10, 20, 0, 70]),
    ])
  func weights(workerClass: WorkerClass, weights: [Int]) {
    let scheme = Scheme()
    #expect(Source.allCases.map { scheme.weight($0, workerClass) } == weights)
    #expect(weights.reduce(0, +) == 100)
  }

  @Test("holds from its month on, never backwards, until a later one")
  func versions() {
    var street = SampleStreet()
    street.scheme("2026-03") { $0.minSample = 30 }
    street.scheme("2026-10") { $0.minSample = 40 }
    #expect(street.records.scheme(for: "2026-02").minSample == 20)
    #expect(street.records.scheme(for: "2026-03").minSample == 30)
    #expect(street.records.scheme(for: "2026-09").minSample == 30)
    #expect(street.records.scheme(for: "2026-10").minSample == 40)
    #expect(street.records.scheme(for: "2030-01").minSample == 40)
  }

  @Test("takes its maxima, its sample and its weights")
  func parameters() throws {
    var street = SampleStreet()
    street.scheme {
      $0.effectMax = "80.00"
      $0.satisfactionMax = "10.00"
      $0.minSample = 2
      $0.weights[.worker] = Weights(self: 50, superior: 50, department: 0, team: 0)
    }
    street.holds("wang", "C01-G1")
    street.mark(.self, "wang", "100.00")
    street.mark(.superior, "wang", "50.00")
    street.answers("C01-G1", .satisfied, 1)
    street.answers("C01-G1", .dissatisfied, 1)
    let wang = try #require(street.board.worker("wang"))
    #expect(wang.effect.points == "60.00")
    #expect(wang.satisfaction.points == "5.00" && wang.satisfaction.basis == .ownGrids)
    #expect(street.board.scheme.effectiveMonth == "2026-01")
  }
}
