import Domain
import Wording

/// Why what stands in a field cannot be taken.
enum FieldFault: Error, Hashable, Sendable {
  case day(DayFault, String)
  /// The last day lies before the first, which is the one here.
  case lastBeforeFirst(Day)
  case share(String)
  case nobodyAway
}

extension Words {
  /// What is wrong and what is allowed, on one line.
  func sentence(for fault: FieldFault) -> String {
    switch fault {
    case .day(.empty, _): self(LessonPhrase.faultDayEmpty)
    case .day(.unreadable, let text): self(DashboardPhrase.faultDay, ["text": text])
    case .day(.noSuchMonth(let month), _):
      self(LessonPhrase.faultNoSuchMonth, ["month": "\(month)"])
    case .day(.noSuchDay(let day, let month), _):
      self(
        LessonPhrase.faultNoSuchDay,
        ["month": "\(month)", "days": "\(month.length)", "day": "\(day)"])
    case .day(.outOfReach, _): self(LessonPhrase.faultDayOutOfReach)
    case .lastBeforeFirst(let first):
      self(LessonPhrase.faultLastBeforeFirst, ["first": "\(first)"])
    case .share(let text): self(DashboardPhrase.faultShare, ["text": text])
    case .nobodyAway: self(DashboardPhrase.faultNobodyAway)
    }
  }
}

extension DayLanguage {
  /// The day of a field.
  func day(of text: String) throws(FieldFault) -> Day {
    do { return try read(text) } catch { throw .day(error, text) }
  }
}
