import Domain
import Wording

extension State {
  /// One line that says who changed what and when: the newest, and how many more.
  mutating func tellNews(_ touches: [RowTouch]) {
    let others = touches.filter { !$0.own }
    guard !others.isEmpty else { return }
    say(.news(others), .plain)
    notice?.isNews = true
  }
}

extension Model {
  /// Who changed what and when, of the last of some touches, and how many more there are.
  func news(_ touches: [RowTouch]) -> String? {
    guard let last = touches.last else { return nil }
    let text = words(
      DashboardPhrase.news,
      ["who": names.login(last.actor), "time": last.time, "what": subject(of: last)])
    let subjects = Set(touches.map { $0.key })
    guard subjects.count > 1 else { return text }
    return text + words(DashboardPhrase.newsMore, ["count": "\(subjects.count - 1)"])
  }

  /// What a touched row is about: 桂花6 的分值, 赵国强的指派.
  fileprivate func subject(of touch: RowTouch) -> String {
    let texts = touch.key.map { value in
      if case .text(let text) = value { text } else { "" }
    }
    let first = texts.first ?? ""
    let second = texts.dropFirst().first ?? ""
    switch touch.table {
    case .assignments:
      return words(
        DashboardPhrase.subjectAssignment,
        ["worker": names.worker(Identifier(first)), "target": names.target(Identifier(second))])
    case .leaves:
      return words(DashboardPhrase.subjectLeave, ["worker": names.worker(Identifier(first))])
    case .workers, .workerVersions:
      return words(DashboardPhrase.subjectWorker, ["worker": names.worker(Identifier(first))])
    case .grids, .gridVersions, .lines, .lineVersions, .difficulties:
      return words(DashboardPhrase.subjectTarget, ["target": names.target(Identifier(first))])
    case .communities, .communityVersions, .submissions, .communityReturns:
      let isOfMonth = touch.table == .submissions || touch.table == .communityReturns
      let id = isOfMonth ? second : first
      return words(DashboardPhrase.subjectCommunity, ["community": names.community(Identifier(id))])
    case .marks, .waivers: return words(DashboardPhrase.subjectMark)
    case .specials: return words(DashboardPhrase.subjectSpecial)
    case .batches, .answers, .rechecks: return words(DashboardPhrase.subjectSurvey)
    case .objections: return words(MonthlyPhrase.labelObjections)
    case .readyMarks:
      return words(DashboardPhrase.subjectReady, ["worker": names.worker(Identifier(second))])
    case .users: return words(DashboardPhrase.subjectUsers)
    case .holidays: return words(DashboardPhrase.subjectHolidays)
    case .schemes: return words(DashboardPhrase.subjectScheme)
    case .districts, .streets, .departments: return words(DashboardPhrase.subjectPlaces)
    case .adjustments: return words(DashboardPhrase.subjectAdjustments)
    case .months, .publications, .monthReturns, .settlements, .reopenings, .frozenMonths,
      .settledResults:
      return words(DashboardPhrase.subjectMonth)
    }
  }
}
