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
