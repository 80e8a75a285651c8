import Domain
import Testing

@Suite("Registers, section 3: the service catalogue")
struct ServiceRegisterTests {
  private var street = SampleStreet()

  private func service(
    _ id: String, of line: String = "M01", guide: String? = nil, _ first: Month? = nil,
    _ last: Month? = nil
  ) -> [Value] {
    let month = { (month: Month?) in month.map { Value.text($0.description) } ?? .null }
    return [
      .text(id), .text(line), .text("临时救助申请"), .null, .null, guide.map(Value.text) ?? .null,
      .null, month(first), month(last),
    ]
  }

  private func figures(_ place: RegisterScope.Place = .street("S1")) -> RegisterReport {
    street.report(ServiceRegister.self, place)
  }

  @Test("counts the items in force against what is aimed at, whatever the place")
  mutating func counts() throws {
    for row in [
      service("F1", guide: "受理、核实、公示、报街道"), service("F2", "2026-10", "2026-10"),
      service("F3", nil, "2026-09"), service("F4", "2026-11"),
    ] { try street.put(row, in: .services) }
    let report = figures()
    #expect(report.figure("lines") == .share(part: 1, of: 2))
    #expect(report.figure("items") == .share(part: 2, of: 402))
    #expect(report.figure("items").rate == 50)
    #expect(report.figure("guided") == .count(1))
    #expect(report.row("M01", of: "by_line")?["items"] == .count(2))
    #expect(report.row("M02", of: "by_line")?["items"] == .count(0))
    #expect(report.parts.isEmpty)
    #expect(figures(.community("C90")).figures == report.figures)
  }

  @Test("has items of main lines alone, whose last month is not before the first")
  func refused() {
    let keep = { (row: [Value]) in
      street.keeping(row, of: .services, by: SampleStreet.administrator)
    }
    #expect(keep(service("F1")) == nil)
    #expect(
      keep(service("F1", of: "A01"))
        == .unknownRow(RowKey(table: .lines, cells: [.text("A01")])))
    #expect(
      keep(service("F1", "2026-11", "2026-10"))
        == .lastBeforeFirst(first: "2026-11-01", last: "2026-10-31"))
  }

  @Test("is written whatever the state of a month")
  mutating func standing() throws {
    street.state(.settled, of: "2026-09")
    try street.put(service("F1"), in: .services)
    let shorter = service("F1", nil, "2026-08")
    #expect(
      street.keeping(shorter, of: .services, as: .change, by: SampleStreet.administrator) == nil)
  }
}
