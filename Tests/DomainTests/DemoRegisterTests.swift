import Demo
import Domain
import Testing

@Suite("Somebody who looks at the registers of the demo")
struct DemoRegisterTests {
  private static let today: Day = "2026-10-14"
  private static let street = DemoTests.street
  private let street = Self.street

  private func report(
    _ register: any Register.Type, of place: RegisterScope.Place = .street("S1"),
    in month: Month = "2026-10", on today: Day = Self.today, _ records: Records = Self.street
  ) -> RegisterReport {
    let period = month.first...min(month.last, today)
    return RegisterReport(register, RegisterScope(place, period, records))
  }

  /// In ten-thousandths.
  private func rate(_ figures: [Figure], _ name: String) -> Int? { figures[name]?.rate }

  @Test("finds every grid counted, in both months, by every group and as a place")
  func counted() {
    for register in [PlaceRegister.self, GroupRegister.self] as [any Register.Type] {
      for month in ["2026-05", "2026-10"] as [Month] {
        #expect(report(register, in: month).figures["counted"] == .share(part: 110, of: 110))
      }
    }
    #expect(street.rows(of: .groups).count == 13)
    #expect(street.rows(of: .groupCounts).count == 13 * 110 * 2)
    #expect(street.rows(of: .places).count == 110 * 2)
    let suggested = report(GroupRegister.self, of: .community("C10")).figures["suggestions"]
    guard case .list(let rows)? = suggested else { return #expect(Bool(false), "no suggestions") }
    #expect(rows.allSatisfy { $0["suggested"] != FigureValue.none })
  }

  @Test("finds households near those of the roster of grids, and seldom the same")
  func households() throws {
    let counts = try street.rows(of: .places).map { row in
      let count = PlaceCount(row: row)
      let grid = try #require(street.grids[Target.ID(count.text("grid") ?? "")])
      return count.number("households") - grid.households
    }
    #expect(counts.allSatisfy { (-8...8).contains($0) })
    #expect(counts.count { $0 != 0 } > counts.count / 2)
  }

  @Test("finds ten services of every main line at the least, all of them told in both languages")
  func services() {
    let figures = report(ServiceRegister.self).figures
    #expect(figures["items"] == .share(part: 131, of: 402))
    #expect(figures["lines"] == .share(part: 10, of: 10))
    guard case .list(let lines)? = figures["by_line"] else {
      return #expect(Bool(false), "no lines")
    }
    for line in lines {
      guard case .count(let items)? = line["items"] else { continue }
      #expect(items >= 10, "\(line)")
    }
    let services = street.rows(of: .services).map { Service(row: $0) }
    #expect(services.allSatisfy { $0.text("name_en") != nil && $0.text("guide_en") != nil })
    #expect(figures["guided"] == .count(131))
  }

  @Test(
    "finds that 85 to 100 of a hundred households that were due have been called on",
    arguments: ["2026-10-14", "2026-03-01", "2028-02-29"] as [Day])
  func fulfilled(today: Day) throws {
    let records = demoRecords(.street, today: today)
    for back in 1...5 {
      let month = Month(index: today.month.index - back)
      let report = report(VisitRegister.self, in: month, on: today, records)
      for figures in [report.figures] + report.parts.map(\.figures) {
        #expect((8_500...10_000).contains(try #require(rate(figures, "fulfilled"))), "\(month)")
      }
    }
  }

  @Test(
    "finds forty matters in force, three that wait, one of them late, and no line without one",
    arguments: ["2026-10-14", "2026-03-01", "2028-02-29"] as [Day])
  func admission(today: Day) throws {
    let records = demoRecords(.street, today: today)
    let figures = report(AdmissionRegister.self, in: today.month, on: today, records).figures
    let counts = ["matters": 40, "pending": 3, "overdue": 1, "uncovered": 0]
    for (name, count) in counts { #expect(figures.count(name) == count, "\(name) \(today)") }
    let steps = records.rows(of: .admissionSteps).map { AdmissionStep(row: $0) }
    #expect(steps.count { $0.text("step") == "refuse" } == 2)
    #expect(steps.count { $0.text("step") == "revoke" } == 1)
    // From the next month on nothing comes in that was not admitted.
    #expect(!records.isAdmissionRequired(in: today.month))
    #expect(records.isAdmissionRequired(in: today.month.next))
    // Whoever applied did not decide.
    for row in records.rows(of: .admissions) {
      let course = try #require(records.matter(Admission(row: row).id))
      #expect(course.matter.day("day").map { $0 <= today } ?? false)
    }
  }

  @Test("finds the same of each street of a district, and nothing of a city")
  func sizes() throws {
    let district = demoRecords(.district, today: Self.today)
    for street in district.streets.keys {
      for back in 1...5 {
        let month = Month(index: Self.today.month.index - back)
        let figures = VisitRegister.figures(
          of: RegisterScope(.street(street), month.first...month.last, district))
        #expect((8_500...10_000).contains(try #require(rate(figures, "fulfilled"))))
      }
    }
    // A city takes long to make.
    #expect(DemoSize.allCases.filter(\.hasRegisters) == [.street, .district])
  }

  @Test("finds two of 桂花 short by today, and 53 of 58 households called on")
  func guihua() {
    let report = report(VisitRegister.self, of: .community("C03"))
    #expect(report.figures["short"] == .count(2))
    #expect(report.figures["fulfilled"] == .share(part: 53, of: 58))
    let short = (report.workers ?? []).filter { $0.figures["met"] != $0.figures["target"] }
    #expect(short.map(\.id) == ["W023", "W025"])
  }

  @Test("finds visits on working days, of few households, by who was there, in her own street")
  func visits() throws {
    let visits = street.rows(of: .visits).map { Visit(row: $0) }
    for visit in visits {
      let day = try #require(visit.day("day"))
      #expect(day <= Self.today && street.isWorkingDay(day))
      #expect((1...8).contains(visit.number("households")))
      #expect(visit.refusal(in: street) == nil && visit.refusalByCommand(in: street) == nil)
      let worker = try #require(street.workers[Worker.ID(visit.text("worker") ?? "")])
      #expect(worker.employment.contains(day))
    }
    let notes = visits.compactMap { $0.text("note") }
    #expect((visits.count / 15...visits.count / 7).contains(notes.count))
    #expect(visits.contains { $0.number("key_households") > 0 })
    for change in ["ownership", "population", "vehicles", "other"] {
      #expect(visits.contains { $0.number(change) > 0 }, "\(change)")
    }
  }

  @Test("finds nothing that an import of that day would refuse")
  func rules() throws {
    let changes = try Records().merge(street.incoming, on: Self.today)
    var copy = Records()
    try copy.make(changes)
    #expect(copy == street)
  }
}
