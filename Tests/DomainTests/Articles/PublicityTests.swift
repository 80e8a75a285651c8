import Domain
import Testing

@Suite("Article 13: how long a month hangs on the wall")
struct PublicityTests {
  private func street(published day: Day) -> SampleStreet {
    var street = SampleStreet()
    let key = StreetMonth.Key(street: "S1", month: street.month)
    street.records.publications[key] = Publication(key: key, since: day, by: "office")
    return street
  }

  @Test("counts working days from the next one on, and settles from the day after the last")
  func example() {
    var street = street(published: "2026-11-06")
    #expect(street.slice.firstDayToSettle == "2026-11-14")
    street.records.holidays["2026-11-10"] = Holiday(day: "2026-11-10", kind: .holiday)
    #expect(street.slice.firstDayToSettle == "2026-11-17")
    street.records.holidays["2026-11-14"] = Holiday(day: "2026-11-14", kind: .workday)
    #expect(street.slice.firstDayToSettle == "2026-11-15")
  }

  @Test("lists every condition that is not met, and nothing once it is")
  func conditions() {
    let street = street(published: "2026-11-06")
    let publicity = { (today: Day) in
      street.slice.conditions(into: .settled, on: today, street.board)
        .first { $0.requirement == .publicity }?.obstacles
    }
    #expect(publicity("2026-11-13") == [.publicityUntil(settledFrom: "2026-11-14")])
    #expect(publicity("2026-11-14") == [])
  }
}
