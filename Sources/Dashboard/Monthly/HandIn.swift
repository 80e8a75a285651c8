import Domain
import TextUI
import Wording

/// Handing a community's month in, and the ticks that lead up to it (提交、核对).
extension State {
  func reasonNotToSubmit() -> String? {
    guard let facts, let id = communityInView else {
      return viewer.words(MonthlyPhrase.reasonNoCommunity)
    }
    guard facts.board.community(id)?.submission == nil else {
      return viewer.words(
        MonthlyPhrase.reasonSubmitted, ["community": facts.names.community(id)])
    }
    guard facts.state != .scoring else { return nil }
    return reason(against: .submit(SubmitCommunity(month: facts.month, community: id)), facts)
  }

  /// Shows what a community lacks, and hands it in there.
  mutating func submit() -> [Effect] {
    guard let id = communityInView else { return [] }
    open(ChecklistPage.Purpose.submit(id))
    return []
  }

  /// Ticks a worker's month as looked through, or takes the tick away, and goes to the next.
  mutating func toggleReady() -> [Effect] {
    guard let facts, let worker = selectedWorker else { return [] }
    let key = ReadyMark.Key(month: facts.month, worker: worker)
    let effects = ask(.command(.ready(SetReady(key: key, isReady: !facts.isReady(worker)))))
    if focusedPane != .todos { panes[focusedPane]?.move { $0.moveDown() } }
    return effects
  }
}
