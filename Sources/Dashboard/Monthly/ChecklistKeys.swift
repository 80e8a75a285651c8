import Domain
import TextUI
import Wording

let stepsBindings: [Binding] =
  [
    Binding(
      "steps.enter", [.enter], .act, MonthlyPhrase.labelDo, help: .helpDo, footer: 1,
      unless: { $0.reasonNotToEnterStep() }
    ) { $0.enterStepRow() },
    Binding(
      "steps.yes", [.character("y")], .act, MonthlyPhrase.labelYes, help: .helpYes, footer: 0,
      unless: { $0.reasonNotToConfirm() }
    ) { $0.doStep() },
    Binding(
      "steps.action", [.tab], .move, MonthlyPhrase.labelToAction, help: .helpToAction, footer: 2
    ) {
      $0.changeSteps { page in page.list.moveEnd() }
    },
    Binding(
      "month.back", [.character("r")], .act, MonthlyPhrase.labelMonthBack, help: .helpMonthBack,
      footer: 3, writes: .back, unless: { $0.reasonNotToTakeMonthBack() }
    ) {
      $0.open(ReasonForm.Purpose.back)
      return []
    },
  ] + listMoves("steps") { state, move in state.changeSteps { move(&$0.list) } } + [
    Binding(
      "back", [.escape, .backspace], .move, .labelBack, help: .helpBack, footer: 0
    ) { $0.goBackPage() }
  ]

extension State {
  mutating func open(_ purpose: ChecklistPage.Purpose) {
    guard let facts else { return }
    enterPage(ChecklistPage(purpose, facts))
  }

  mutating func changeSteps(_ change: (inout ChecklistPage) -> Void) {
    guard var page = self.page as? ChecklistPage else { return }
    page.list.resize(height: max(1, size.rows - 4))
    change(&page)
    self.page = page
  }

  /// The next step of the month, or its opening anew.
  mutating func openNextStep() -> [Effect] {
    guard let facts else { return [] }
    if let next = facts.state.next { open(.advance(next)) } else { openReopening() }
    return []
  }

  func reasonNotToTakeMonthBack() -> String? {
    guard let facts else { return nil }
    let back = TakeMonthBack(street: facts.slice.street, month: facts.month, reason: "-")
    return reason(against: .back(back), facts)
  }

  /// On an obstacle to where it is mended, on the last line to it.
  mutating func enterStepRow() -> [Effect] {
    guard let page = self.page as? ChecklistPage, let row = page.selected else { return [] }
    switch row {
    case .obstacle(let obstacle, let text): return mend(obstacle, text)
    case .action: return enterStep(page)
    case .met, .lacking, .remark: changeSteps { page in page.list.moveDown() }
    }
    return []
  }

  func stepsHint(_ page: ChecklistPage) -> String {
    let words = viewer.words
    switch page.selected {
    case .obstacle(let obstacle, _):
      return words(obstacle.canBeMended ? MonthlyPhrase.hintMend : .hintWait)
    case .action:
      return page.firstLacking == nil
        ? words(
          page.command.kind.isFinal ? MonthlyPhrase.hintDoFinal : .hintDo,
          ["how": page.confirmation.sentence(words)])
        : words(MonthlyPhrase.hintNotYet, ["count": "\(max(1, page.count))"])
    case .met, .lacking, .remark, nil: return words(MonthlyPhrase.hintSteps)
    }
  }
}

extension Obstacle {
  /// Whether anything but time helps.
  var canBeMended: Bool {
    switch self {
    case .monthNotOver, .publicityUntil: false
    case .notSubmitted, .missingMark, .missingTeam, .specialPending, .batchNotCountersigned,
      .noAnswers, .notPublished, .objectionOpen:
      true
    }
  }
}
