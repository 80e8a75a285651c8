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

extension MonthFacts {
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
    let text = { (column: String) in touch.table.table.text(column, of: touch.key) ?? "" }
    let worker = { (column: String) in self.names.worker(Identifier(text(column))) }
    switch touch.table.kind.subject {
    case .assignment(let who, let target):
      return words(
        DashboardPhrase.subjectAssignment,
        ["worker": worker(who), "target": names.target(Identifier(text(target)))])
    case .leave(let who):
      return words(DashboardPhrase.subjectLeave, ["worker": worker(who)])
    case .worker(let who):
      return words(DashboardPhrase.subjectWorker, ["worker": worker(who)])
    case .target(let target):
      return words(
        DashboardPhrase.subjectTarget, ["target": names.target(Identifier(text(target)))])
    case .community(let community):
      return words(
        DashboardPhrase.subjectCommunity,
        ["community": names.community(Identifier(text(community)))])
    case .ready(let who):
      return words(DashboardPhrase.subjectReady, ["worker": worker(who)])
    case .mark: return words(DashboardPhrase.subjectMark)
    case .special: return words(DashboardPhrase.subjectSpecial)
    case .survey: return words(DashboardPhrase.subjectSurvey)
    case .objections: return words(MonthlyPhrase.labelObjections)
    case .users: return words(DashboardPhrase.subjectUsers)
    case .holidays: return words(DashboardPhrase.subjectHolidays)
    case .scheme: return words(DashboardPhrase.subjectScheme)
    case .places: return words(DashboardPhrase.subjectPlaces)
    case .adjustments: return words(DashboardPhrase.subjectAdjustments)
    case .month: return words(DashboardPhrase.subjectMonth)
    case .register(let table): return words.name(table)
    }
  }
}
