import Domain
import Testing

@Suite("Article 3: effect E")
struct EffectTests {
  /// Wang Fang of article 2: 28 of 31 days, one grid, one main line, one auxiliary line.
  private func wangFang() -> SampleStreet {
    var street = SampleStreet()
    street.difficulty("M01", in: "C01", "1.100")
    street.holds("wang", "C01-G1")
    street.holds("wang", "M01")
    street.holds("wang", "A01", from: "2026-10-16")
    street.leave("wang", "2026-10-20", "2026-10-22")
    street.mark(.self, "wang", "95.00")
    street.mark(.superior, "wang", "90.00")
    street.mark(.superior, "wang", "86.00", for: "C01-G1")
    street.mark(.department, "wang", "92.00", for: "M01", in: "C01")
    street.mark(.department, "wang", "80.00", for: "A01", in: "C01")
    street.mark(.team, "C01", "90.00")
    return street
  }

  private func result(_ street: SampleStreet) throws -> WorkerResult {
    try #require(street.board.worker("wang"))
  }

  private func key(_ source: Source, _ target: Target.ID? = nil) -> Mark.Key {
    Mark.Key(
      month: "2026-10", source: source, ratee: source == .team ? "C01" : "wang", target: target,
      community: source == .department ? "C01" : nil)
  }

  @Test("rounds one exact fraction once")
  func example() throws {
    let wang = try result(wangFang())
    #expect(wang.effect.points == "81.59")
    #expect(
      wang.effect.sources.map(\.score) == [
        Fraction(95), Fraction(88), Fraction(588_652, over: 6_464), Fraction(90),
      ])
    #expect(wang.flags == [.noAnswers, .onLeave])
    #expect(wang.sourcesIn == (given: 4, apply: 4))
  }

  @Test("leaves a missing source out of both sums and flags it")
  func missing() throws {
    var street = wangFang()
    street.records.marks[key(.team)] = nil
    let wang = try result(street)
    #expect(wang.effect.points == "81.66")
    #expect(wang.flags.contains(.missing(.team)))
    #expect(wang.sourcesIn == (given: 3, apply: 4))
  }

  @Test("flags a waived source instead; the waiver of a team names the community")
  func waived() throws {
    var street = wangFang()
    street.records.marks[key(.team)] = nil
    street.waive(.team, "wang")
    #expect(try result(street).flags.contains(.missing(.team)))
    street.waive(.team, "C01")
    let wang = try result(street)
    #expect(wang.flags.contains(.waived(.team)) && !wang.flags.contains(.missing(.team)))
    #expect(wang.effect.points == "81.66")
  }

  @Test("takes no notice of the waiver of a source that has a mark")
  func idleWaiver() throws {
    var street = wangFang()
    street.waive(.self, "wang")
    let wang = try result(street)
    #expect(wang.effect.points == "81.59")
    #expect(!wang.flags.contains(.waived(.self)))
  }

  @Test("counts a source by the marks it has and flags each it lacks")
  func unmarked() throws {
    var street = wangFang()
    street.records.marks[key(.department, "A01")] = nil
    let wang = try result(street)
    #expect(wang.effect.points == "81.92")
    #expect(wang.flags.contains(.unmarked("A01")))
    #expect(wang.flags.map(\.code).contains("unmarked:A01"))
  }

  @Test("takes one half of the superior's mark when the other is lacking")
  func superiorHalves() throws {
    var street = wangFang()
    street.records.marks[key(.superior)] = nil
    var wang = try result(street)
    #expect(wang.effect.sources[1].score == Fraction(86))
    #expect(wang.flags.contains(.unmarked(nil)))
    #expect(wang.flags.map(\.code).contains("unmarked:overall"))
    street = wangFang()
    street.records.marks[key(.superior, "C01-G1")] = nil
    wang = try result(street)
    #expect(wang.effect.sources[1].score == Fraction(90))
    #expect(wang.flags.contains(.unmarked("C01-G1")))
  }

  @Test("takes the mean of the grid marks as one half")
  func superiorGrids() throws {
    var street = wangFang()
    street.covers("wang", "C01-G2", from: "2026-10-01", to: "2026-10-05")
    street.mark(.superior, "wang", "80.00", for: "C01-G2")
    #expect(try result(street).effect.sources[1].score == Fraction(173, over: 2))
  }

  @Test("takes no notice of a mark for a grid or a line without a present day")
  func strayMarks() throws {
    var street = wangFang()
    street.mark(.superior, "wang", "10.00", for: "C01-G2")
    street.mark(.department, "wang", "10.00", for: "M02", in: "C01")
    street.mark(.department, "wang", "10.00", for: "M01", in: "C02")
    #expect(try result(street).effect.points == "81.59")
  }

  @Test("asks no department about a worker without a line")
  func departmentApplies() throws {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    #expect(try result(street).effect.sources.map(\.source) == [.self, .superior, .team])
  }

  @Test("asks a chief for no department's mark: weight 0 does not apply")
  func chief() throws {
    var street = SampleStreet()
    street.holds("qian", "M01")
    street.mark(.self, "qian", "100.00")
    street.mark(.superior, "qian", "90.00")
    street.mark(.team, "C01", "80.00")
    let qian = try #require(street.board.worker("qian"))
    #expect(qian.effect.sources.map(\.weight) == [10, 20, 70])
    #expect(qian.effect.points == "84.00")
  }

  @Test("gives 0.00 when all sources are missing, and when the worker was never present")
  func nothing() throws {
    var street = SampleStreet()
    var wang = try result(street)
    #expect(wang.effect.points == "0.00" && wang.effect.quality == nil)
    #expect(wang.flags.filter { $0.code.hasPrefix("missing:") }.count == 3)
    street.mark(.self, "wang", "100.00")
    street.leave("wang", "2026-10-01", "2026-10-31")
    wang = try result(street)
    #expect(wang.effect.points == "0.00" && wang.effect.sources.isEmpty)
    #expect(wang.flags == [.noAnswers, .onLeave])
  }

  @Test("flags a line once that lacks its marks in two communities")
  func flagsLineOnce() throws {
    var street = wangFang()
    street.holds("wang", "A02", in: "C01")
    street.holds("wang", "A02", in: "C02")
    #expect(try result(street).flags.filter { $0 == .unmarked("A02") }.count == 1)
  }
}
