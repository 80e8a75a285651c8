import Domain
import Testing

@Suite("Previewing a command")
struct PreviewTests {
  private func preview(
    _ command: Command, in street: SampleStreet, on today: Day = SampleStreet.today
  ) throws -> Preview {
    try Domain.preview(
      command, by: SampleStreet.office, on: today, in: street.slice, before: street.board,
      assuming: nil)
  }

  private func street() -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "M01")
    street.holds("li", "A01")
    street.holds("zhao", "M02")
    return street
  }

  @Test("shows whose points and pay move; the differences of pay sum to 0.00")
  func moves() throws {
    let preview = try preview(assigning("li", "A02"), in: street())
    #expect(preview.moves.map(\.worker) == ["li", "wang"])
    #expect(preview.moves.first?.before?.total == "12.00")
    #expect(preview.moves.first?.after?.total == "16.39")
    #expect(preview.payDifference == "0.00")
    #expect(preview.moves.first.map { $0.payDifference.fen > 0 } == true)
  }

  @Test("counts somebody named twice once")
  func namedTwice() throws {
    let command = leaving(
      "wang", "2026-10-20", "2026-10-31",
      covers: [
        TakeLeave.Cover(worker: "li", targets: ["M01"]),
        TakeLeave.Cover(worker: "li", targets: ["A02"]),
      ])
    var street = street()
    street.holds("wang", "A02", from: "2026-10-01", to: "2026-11-30")
    let preview = try preview(command, in: street)
    #expect(preview.moves.map(\.worker) == ["wang", "li"])
    #expect(preview.payDifference == "0.00")
  }

  @Test("compares the load gap of the worker's community before and after")
  func gap() throws {
    let preview = try preview(assigning("li", "A02", from: "2026-10-01"), in: street())
    #expect(preview.community == "C01")
    #expect(preview.gapBefore?.difference == "48.00")
    #expect(preview.gapAfter?.difference == "40.00")
  }

  @Test("changes nothing and shows nothing where nothing moves")
  func nothing() throws {
    var street = street()
    street.holds("wang", "A02", to: "2026-10-15")
    let preview = try preview(ending("wang", "A02", on: "2026-10-15"), in: street)
    #expect(preview.changes.isEmpty && preview.moves.isEmpty && preview.cautions.isEmpty)
  }

  @Test("refuses what the command would be refused for")
  func refusal() {
    #expect(throws: Refusal.unknownWorker("nobody")) {
      try preview(assigning("nobody", "A01"), in: street())
    }
  }

  @Test("warns of who becomes the heaviest, and of who is not paid")
  func heaviest() throws {
    var street = street()
    street.worker("li", of: "C01", probation: "2026-10-31")
    let preview = try preview(
      assigning("li", "A02", from: "2026-11-01", to: "2026-11-30"), in: street)
    #expect(preview.cautions == [.notPaid("li")])
    street = self.street()
    let heavy = try self.preview(assigning("zhao", "A02", from: "2026-10-01"), in: street)
    #expect(heavy.cautions == [.endsBy("zhao", "A02", "2026-11-30")])
    street.difficulty("A02", in: "C01", "2.000")
    let heaviest = try self.preview(assigning("zhao", "A02", from: "2026-10-01"), in: street)
    #expect(heaviest.cautions.contains(.becomesHeaviest("zhao")))
  }

  @Test("warns of a duty cut short, and of a cover that reaches into the next month")
  func days() throws {
    var street = street()
    let line = try preview(assigning("li", "A02"), in: street)
    #expect(line.cautions.contains(.endsBy("li", "A02", "2026-11-30")))
    street.leave("wang", "2026-10-20", "2026-11-05")
    let cover = try preview(covering("wang", by: "li", "M01"), in: street)
    #expect(cover.cautions.contains(.reachesBeyond("2026-10", last: "2026-11-05")))
  }

  @Test("warns of a cover that a shorter leave ends, and of what is left without anybody")
  func endings() throws {
    var street = street()
    street.leave("wang", "2026-10-10", "2026-10-30")
    street.covers("li", "M01", from: "2026-10-10", to: "2026-10-30")
    let shorter = try preview(leaving("wang", "2026-10-10", "2026-10-20"), in: street)
    #expect(shorter.cautions.contains(.coverEnds("li", "M01", "2026-10-20")))
    let vacant = try preview(ending("zhao", "M02", on: "2026-10-21"), in: street)
    #expect(vacant.cautions == [.leavesVacant("M02", days: 10)])
  }

  @Test("warns of a rate that rests on few answers")
  func smallSample() throws {
    var street = street()
    street.answers("C01-G1", .satisfied, 25)
    let preview = try preview(assigning("li", "C01-G1"), in: street)
    #expect(preview.cautions.contains(.smallSample("li", valid: 25, minimum: 20)))
    street.answers("C01-G1", .satisfied, 30)
    let enough = try self.preview(assigning("li", "C01-G1"), in: street)
    #expect(!enough.cautions.contains { if case .smallSample = $0 { true } else { false } })
  }
}
