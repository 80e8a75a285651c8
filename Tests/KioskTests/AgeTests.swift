import Domain
import Kiosk
import Testing

@Suite("Somebody in the hall, of the data's age")
struct AgeTests {
  @Test("reads the same span by the clock, over midnight too")
  func spans() throws {
    let night = try #require(ClockSpan("22:00-06:00"))
    #expect(night.contains(minute: 23 * 60) && night.contains(minute: 5 * 60))
    #expect(!night.contains(minute: 6 * 60) && !night.contains(minute: 12 * 60))
    #expect(night.text == "22:00-06:00")
    for wrong in [
      "", "7:30-9:00", "07:30", "07:30-25:00", "07:60-08:00", "08:00-08:00", "+7:30-09:00",
    ] {
      #expect(ClockSpan(wrong) == nil, "\(wrong)")
    }
  }
}
