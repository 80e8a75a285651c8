import Domain
import Wording

extension State {
  /// One line that says who changed what and when: the newest, and how many more.
  mutating func tellNews(_ touches: [RowTouch], _ old: Model, _ new: Model) {
    let others = touches.filter { !$0.own }
    guard let last = others.last else { return }
    let words = viewer.words
    let subjects = Set(others.map { $0.key })
    var text = words(
      DashboardPhrase.news,
      [
        "who": new.names.login(last.actor), "time": last.time, "what": new.subject(of: last),
      ])
    if subjects.count > 1 {
      text += words(DashboardPhrase.newsMore, ["count": "\(subjects.count - 1)"])
    }
    notice = Notice(text: text, isNews: true)
  }
}

extension Model {
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
