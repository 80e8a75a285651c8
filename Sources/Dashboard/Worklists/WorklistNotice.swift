import Domain
import TextUI
import Wording

extension MonthFacts {
  fileprivate func noticeOfLast(_ mark: GiveMark, isSubmittedNext: Bool) -> String {
    words(
      isSubmittedNext ? MonthlyPhrase.noticeLastMarkSubmit : .noticeLastMark,
      ["what": name(of: mark.key), "score": "\(mark.score)"])
  }
}

extension State {
  /// That all is marked, once a mark was written after which none of the list is lacking.
  func noticeOfLastMark(_ command: Command, _ facts: MonthFacts) -> String? {
    guard case .rate(let mark) = command, let page = worklist, page.subject == .marks,
      page.waiting(sent: sentMarks) == 0
    else { return nil }
    let isSubmittedNext = viewer.actor.role == .secretary && reasonNotToSubmit() == nil
    return facts.noticeOfLast(mark, isSubmittedNext: isSubmittedNext)
  }
}
