import Kiosk
import Settings
import TOML
import Testing
import TextUI

@Suite("Whoever sets up the screen in the hall")
struct KioskSettingsTests {
  @Test("says which pages, for how long and when")
  func reads() throws {
    let reading = KioskSettingsReading(
      """
      pages = ["satisfaction", "text"]
      text = "/etc/tiaokuai/notice.txt"
      night = ""
      late_after = 60
      gone_after = 120
      shift_minutes = 0
      ambiguous = "wide"
      [seconds]
      text = 45
      [schedule]
      "12:00-13:30" = ["coverage"]
      """, name: "kiosk.toml")
    let settings = reading.settings
    #expect(reading.mistakes.isEmpty)
    #expect(settings.pages == [.satisfaction, .text])
    #expect(settings.textFile == "/etc/tiaokuai/notice.txt")
    #expect(settings.night == nil && settings.ambiguous == .wide)
    #expect((settings.lateAfter, settings.goneAfter, settings.shiftMinutes) == (60, 120, 0))
    #expect(settings.seconds[.text] == 45 && settings.seconds[.ranking] == 20)
    let lunch = try #require(ClockSpan("12:00-13:30"))
    #expect(settings.schedule == [.init(lunch, [.coverage])])
  }

  @Test("is told of every mistake on its line, and the rest holds")
  func mistakes() {
    let reading = KioskSettingsReading(
      """
      pages = ["weather"]
      night = "22-6"
      late_after = 1
      text = "notice.txt"
      wrong = 1
      shift_minutes = 5
      )(
      [seconds]
      text = "long"
      ranking = 30
      weather = 10
      [schedule]
      "noon" = ["coverage"]
      """, name: "kiosk.toml")
    #expect(reading.mistakes.map(\.line) == [1, 2, 3, 4, 5, 7, 9, 11, 13])
    #expect(reading.settings.shiftMinutes == 5)
    #expect(reading.settings.seconds[.ranking] == 30)
    #expect(reading.settings.pages == KioskSettings().pages)
  }
}
