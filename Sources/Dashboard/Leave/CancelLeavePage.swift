import Domain
import TextUI
import Wording

/// Taking a leave away, with all it would do before anything is written (取消请假).
struct CancelLeavePage: Sendable {
  let leave: Leave
  private(set) var outcome = Picker.Outcome.nothing

  init(_ leave: Leave, _ facts: MonthFacts) {
    self.leave = leave
    look(facts)
  }

  mutating func renew(_ state: State) {
    if let facts = state.facts { look(facts) }
  }

  private mutating func look(_ facts: MonthFacts) {
    outcome = facts.outcome(of: .cancelLeave(leave.key))
  }

  /// `取消请假 ▸ 陈丽娟 W023 事假 10-19 至 10-23`.
  func title(_ facts: MonthFacts) -> String {
    let path = " " + facts.viewer.glyphs.signs.path + " "
    let who = facts.names.workerAndID(leave.worker)
    return facts.words(DashboardPhrase.cancelLeaveTitle) + path + who + " "
      + facts.title(of: leave)
  }
}

let cancelLeaveBindings: [Binding] = [
  Binding(
    "leave-cancel.commit", [.enter], .act, .labelCancelLeave, help: .helpCommit, footer: 0,
    writes: .cancelLeave, unless: { $0.reasonNotToCommitCancel() }
  ) { $0.commitCancelLeave() },
  Binding(
    "leave-cancel.keep", [.escape, .backspace], .regret, .labelCancel, help: .helpCancel,
    footer: 1
  ) {
    $0.goBackPage()
  },
]

extension State {
  func reasonNotToCommitCancel() -> String? {
    guard let cancel = self.page as? CancelLeavePage, case .refused(let sentence) = cancel.outcome
    else {
      return nil
    }
    return sentence
  }

  mutating func commitCancelLeave() -> [Effect] {
    guard let cancel = self.page as? CancelLeavePage, case .preview(_, let command) = cancel.outcome
    else { return [] }
    return ask(.command(command))
  }
}

extension Canvas {
  mutating func draw(_ page: CancelLeavePage, _ state: State) {
    guard let facts = state.facts else { return }
    drawPage(
      state, facts, title: TextLine(page.title(facts), style: .accent),
      note: TextLine(facts.words(DashboardPhrase.noteEscape), style: .dim)
    ) { canvas, body in
      let rect = body.splitTop(body.rows >= 18 ? 1 : 0).rest
      canvas.drawLeaveOutcome(page.outcome, facts, in: rect)
      if !rect.isEmpty { canvas.cursor = Position(row: rect.row, column: rect.column) }
    }
  }
}

extension CancelLeavePage: PageContent {
  var place: CommandPlace { .cancelLeave }
  var proposal: Picker.Outcome? { outcome }
  func draw(on canvas: inout Canvas, _ state: State) { canvas.draw(self, state) }

  func hint(_ state: State) -> String {
    if case .refused = outcome { return state.viewer.words(DashboardPhrase.hintRefused) }
    return state.viewer.words(DashboardPhrase.hintCommit)
  }

  func plainLines(_ state: State) -> [String]? { state.facts.map(linearTitle) }
}

extension CommandPlace {
  static let cancelLeave = Self(
    "cancelLeave", SettingsPhrase.placeCancelLeave, cancelLeaveBindings + everywhereBindings)
}
