import Domain
import Wording

extension Model {
  /// What was just written, and how to take it back.
  func notice(of command: Command) -> String {
    switch command {
    case .assign(let assign): notice(assign)
    case .cover(let cover):
      words(
        DashboardPhrase.noticeCovered,
        [
          "worker": names.worker(cover.worker),
          "target": words.list(cover.targets.map(names.target)),
          "day": cover.last.map { "\($0)" } ?? "",
        ])
    case .end(let end):
      words(
        DashboardPhrase.noticeEnded,
        [
          "worker": names.worker(end.worker), "target": names.target(end.target),
          "day": "\(end.last)",
        ])
    case .leave(let leave):
      words(
        DashboardPhrase.noticeLeave,
        [
          "worker": names.worker(leave.worker), "leave": words.name(leave.kind),
          "first": leave.first.short, "last": leave.last.short,
          "count": "\(leave.covers.reduce(0) { $0 + $1.targets.count })",
        ])
    case .changeLeave(let change):
      words(
        DashboardPhrase.noticeLeaveChanged,
        [
          "worker": names.worker(change.leave.worker), "leave": words.name(change.kind),
          "first": change.first.short(in: today.month.year),
          "last": change.last.short(in: today.month.year),
        ])
    case .cancelLeave(let leave):
      words(
        DashboardPhrase.noticeLeaveCancelled,
        [
          "worker": names.worker(leave.worker), "leave": words.name(leave.kind),
          "first": leave.first.short(in: today.month.year),
        ])
    default:
      cycleNotice(of: command) ?? worklistNotice(of: command)
        ?? words(
          command.kind.isFinal ? DashboardPhrase.noticeDoneFinal : .noticeDone,
          ["command": words.name(command.kind)])
    }
  }

  private func notice(_ assign: AssignDuties) -> String {
    let workers = words.list(assign.workers.prefix(3).map(names.worker))
    let targets = words.list(assign.targets.prefix(3).map(names.target))
    let more = max(assign.workers.count - 3, assign.targets.count - 3, 0)
    return words(
      more > 0 ? DashboardPhrase.noticeAssignedMany : .noticeAssigned,
      [
        "worker": workers, "target": targets, "day": assign.first.short,
        "count": "\(assign.workers.count * assign.targets.count)",
      ])
  }
}
