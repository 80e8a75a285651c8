import Domain
import TextUI
import Wording

extension Model {
  /// What was just written of the month, and how to take it back; `nil` = nothing of these lists.
  func worklistNotice(of command: Command) -> String? {
    switch command {
    case .rate(let mark):
      words(
        MonthlyPhrase.noticeMarked, ["what": name(of: mark.key), "score": "\(mark.score)"])
    case .waive(let waive): words(MonthlyPhrase.noticeWaived, ["what": name(of: waive.key)])
    case .proposeSpecial(let special):
      words(
        MonthlyPhrase.noticeProposed,
        ["worker": names.worker(special.worker), "points": "\(special.points)"])
    case .verifySpecial(let verify): notice(.noticeVerified, of: verify.id)
    case .rejectSpecial(let reject): notice(.noticeRejected, of: reject.id)
    case .takeBackSpecial(let back): notice(.noticeSpecialBack, of: back.id)
    case .uploadSurvey(let upload):
      words(
        MonthlyPhrase.noticeUploaded,
        [
          "batch": upload.batch.batch,
          "count": "\(upload.answers.reduce(0) { $0 + $1.count })",
        ])
    case .signSurvey(let key): words(MonthlyPhrase.noticeSigned, ["batch": key.batch])
    case .countersignSurvey(let give):
      words(MonthlyPhrase.noticeCountersigned, ["batch": give.batch.batch])
    case .voidSurvey(let key): words(MonthlyPhrase.noticeVoided, ["batch": key.batch])
    case .object: words(MonthlyPhrase.noticeRaised)
    case .decide(let decide):
      words(decide.isAccepted ? MonthlyPhrase.noticeAccepted : .noticeDismissed)
    default: nil
    }
  }

  fileprivate func noticeOfLast(_ mark: GiveMark, isSubmittedNext: Bool) -> String {
    words(
      isSubmittedNext ? MonthlyPhrase.noticeLastMarkSubmit : .noticeLastMark,
      ["what": name(of: mark.key), "score": "\(mark.score)"])
  }

  private func notice(_ phrase: MonthlyPhrase, of id: SpecialTask.ID) -> String? {
    records.specials[id].map {
      words(
        phrase,
        ["worker": names.worker($0.worker), "title": $0.title, "points": "\($0.points)"])
    }
  }
}

extension State {
  /// That all is marked, once a mark was written after which none of the list is lacking.
  func noticeOfLastMark(_ command: Command, _ model: Model) -> String? {
    guard case .rate(let mark) = command, let page = worklist, page.subject == .marks,
      page.waiting(sent: sentMarks) == 0
    else { return nil }
    let isSubmittedNext = viewer.actor.role == .secretary && reasonNotToSubmit() == nil
    return model.noticeOfLast(mark, isSubmittedNext: isSubmittedNext)
  }
}
