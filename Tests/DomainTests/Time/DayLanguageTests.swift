import Domain
import Testing

@Suite("A day as people write it")
struct DayLanguageTests {
  private static let today = Day(year: 2026, month: 10, day: 14)

  @Test(
    "is understood in every way an office writes it",
    arguments: [
      ("2026-10-15", "2026-10-15"), ("10-15", "2026-10-15"), ("15", "2026-10-15"),
      ("5", "2026-10-05"), ("1-2", "2026-01-02"), ("2027-2-6", "2027-02-06"),
      ("+1", "2026-10-15"), ("+1d", "2026-10-15"), ("+3天", "2026-10-17"), ("-1", "2026-10-13"),
      ("+1w", "2026-10-21"), ("+2周", "2026-10-28"), ("+1m", "2026-11-14"),
      ("+1个月", "2026-11-14"), ("+4m", "2027-02-14"),
      ("今天", "2026-10-14"), ("明天", "2026-10-15"), ("后天", "2026-10-16"),
      ("today", "2026-10-14"), ("Tomorrow", "2026-10-15"), ("月底", "2026-10-31"),
      ("EOM", "2026-10-31"), ("下月初", "2026-11-01"), ("下月底", "2026-11-30"),
      ("年底", "2026-12-31"), ("２０２６-１０-１５", "2026-10-15"), ("１５", "2026-10-15"),
      ("＋１", "2026-10-15"), ("2026年10月15日", "2026-10-15"), ("10月15号", "2026-10-15"),
      ("10/15", "2026-10-15"), ("10.15", "2026-10-15"), ("20261015", "2026-10-15"),
      (" 10 - 15 ", "2026-10-15"), ("1231", "2026-12-31"), ("0105", "2026-01-05"),
      ("大后天", "2026-10-17"), ("前天", "2026-10-12"), ("+1y", "2027-10-14"),
      // The fourteenth is a Wednesday.
      ("下周一", "2026-10-19"), ("下星期天", "2026-10-25"), ("下下周三", "2026-10-28"),
      ("本周一", "2026-10-12"), ("这个星期五", "2026-10-16"), ("周三", "2026-10-14"),
      ("周二", "2026-10-20"), ("礼拜日", "2026-10-18"), ("next Monday", "2026-10-19"),
      ("this fri", "2026-10-16"), ("monday", "2026-10-19"), ("Wed", "2026-10-14"),
      ("三个月后", "2027-01-14"), ("两周后", "2026-10-28"), ("10天以后", "2026-10-24"),
      ("十天后", "2026-10-24"), ("十二个月之后", "2027-10-14"), ("二十三天后", "2026-11-06"),
      ("半年后", "2027-04-14"), ("一年后", "2027-10-14"), ("两个星期后", "2026-10-28"),
      ("in 3 months", "2027-01-14"), ("in 2 weeks", "2026-10-28"), ("in 1 day", "2026-10-15"),
    ])
  func understood(text: String, day: String) throws {
    let language = DayLanguage(today: Self.today, base: Self.today)
    #expect(try language.read(text).description == day)
  }

  @Test(
    "that is the last one counts from the first, and never lies before it",
    arguments: [
      ("+4", "2026-11-01"), ("3", "2026-11-03"), ("29", "2026-10-29"), ("1-5", "2027-01-05"),
      ("月底", "2026-10-31"), ("明天", "2026-10-15"), ("2026-10-03", "2026-10-03"),
      ("三个月后", "2027-01-28"), ("0105", "2027-01-05"),
    ])
  func lastDay(text: String, day: String) throws {
    let first = Day(year: 2026, month: 10, day: 28)
    #expect(try DayLanguage(today: Self.today, after: first).read(text).description == day)
  }

  @Test("in a month to come counts tomorrow from today")
  func monthToCome() throws {
    let language = DayLanguage(today: Self.today, base: Day(year: 2026, month: 11, day: 1))
    #expect(try language.read("15").description == "2026-11-15")
    #expect(try language.read("+1").description == "2026-10-15")
  }

  @Test(
    "that is none is told with what is wrong",
    arguments: [
      ("", DayFault.empty), ("  ", .empty), ("x", .unreadable), ("+", .unreadable),
      ("-", .unreadable), ("10-", .unreadable), ("1-2-3-4", .unreadable), ("+2x", .unreadable),
      ("后", .unreadable), ("三后", .unreadable), ("十十天后", .unreadable),
      ("in", .unreadable), ("下周八", .unreadable), ("一二天后", .unreadable),
      ("99999", .unreadable), ("2-30", .noSuchDay(30, Month(year: 2026, month: 2))),
      ("0", .noSuchDay(0, Month(year: 2026, month: 10))), ("13-1", .noSuchMonth(13)),
      ("2026-00-01", .noSuchMonth(0)), ("0026-01-01", .outOfReach), ("+99999", .outOfReach),
      ("+99999999999999999999", .outOfReach),
    ])
  func faults(text: String, fault: DayFault) {
    let language = DayLanguage(today: Self.today, base: Self.today)
    #expect(throws: fault) { try language.read(text) }
  }
}
