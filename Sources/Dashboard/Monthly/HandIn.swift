import Domain
import TextUI
import Wording

/// Handing a community's month in, and the ticks that lead up to it (提交、核对).
extension State {
  func reasonNotToSubmit() -> String? {
    guard let model, let id = communityInView else {
      return viewer.words(MonthlyPhrase.reasonNoCommunity)
    }
    guard model.board.community(id)?.submission == nil else {
      return viewer.words(
        MonthlyPhrase.reasonSubmitted, ["community": model.names.community(id)])
    }
    guard model.state != .scoring else { return nil }
    return reason(against: .submit(SubmitCommunity(month: model.month, community: id)), model)
  }

  /// Shows what a community lacks, and hands it in there.
  mutating func submit() -> [Effect] {
    guard let id = communityInView else { return [] }
    open(ChecklistPage.Purpose.submit(id))
    return []
  }

  /// Ticks a worker's month as looked through, or takes the tick away, and goes to the next.
  mutating func toggleReady() -> [Effect] {
    guard let model, let worker = selectedWorker else { return [] }
    let key = ReadyMark.Key(month: model.month, worker: worker)
    let effects = ask(.command(.ready(SetReady(key: key, isReady: !model.isReady(worker)))))
    if focusedPane != .todos { panes[focusedPane]?.move { $0.moveDown() } }
    return effects
  }
}

extension Model {
  /// What was just written about the month.
  func cycleNotice(of command: Command) -> String? {
    switch command {
    case .submit(let submit):
      words(MonthlyPhrase.noticeSubmitted, ["community": names.community(submit.community)])
    case .ready(let ready): notice(of: ready)
    case .returnCommunity(let give):
      words(MonthlyPhrase.noticeReturned, ["community": names.community(give.community)])
    case .advance(let advance): notice(of: advance)
    case .reopen(let reopen):
      words(
        reopen.reason.isEmpty ? MonthlyPhrase.noticeReopened : .noticeReopenAsked,
        ["month": "\(reopen.month)"])
    default: nil
    }
  }

  private func notice(of ready: SetReady) -> String {
    let worker = ready.key.worker
    let home = results[worker]?.community
    let before = home.flatMap { monthly.ready[$0] } ?? 0
    let count = before + (ready.isReady ? 1 : -1) * (isReady(worker) == ready.isReady ? 0 : 1)
    return words(
      ready.isReady ? MonthlyPhrase.noticeReady : .noticeNotReady,
      [
        "worker": names.worker(worker), "count": "\(count)",
        "all": "\(home.flatMap { members[$0]?.count } ?? 0)",
      ])
  }

  private func notice(of advance: AdvanceMonth) -> String {
    words(
      MonthlyPhrase.noticeAdvanced,
      ["month": "\(advance.month)", "state": words.name(advance.to)])
  }
}
