import Domain
import TextUI
import Wording

let leaveBindings: [Binding] = [
  Binding(
    "leave.commit", [.enter], .act, .labelWriteAll, help: .helpWriteAll, footer: 0,
    unless: { $0.reasonNotToCommitLeave() }
  ) { $0.commitLeave() },
  Binding(
    "leave.next", [.tab], .move, .labelNextField, help: .helpNextField, row: .helpFieldRows,
    footer: 2
  ) {
    $0.changeForm { $0.go(1) }
  },
  Binding("leave.previous", [.backTab], .move, .helpPreviousField, row: .helpFieldRows) {
    $0.changeForm { $0.go(-1) }
  },
  Binding("leave.down", [.down], .move, .helpDown, row: .helpRows) {
    $0.changeLeave { form, _ in form.move(1) }
  },
  Binding("leave.up", [.up], .move, .helpUp, row: .helpRows) {
    $0.changeLeave { form, _ in form.move(-1) }
  },
  Binding(
    "leave.open", [.character(" ")], .act, .labelOpenChoice, help: .helpOpenChoice, footer: 4,
    unless: { $0.reasonCoverStands() }
  ) {
    $0.changeForm { $0.open() }
  },
  Binding(
    "leave.cycle", [.right], .act, .labelCycle, help: .helpCycle, row: .helpCycle,
    unless: { $0.reasonCoverStands() }
  ) {
    $0.changeForm { $0.cycle(1) }
  },
  Binding(
    "leave.cycle-back", [.left], .act, .helpCycleBack, row: .helpCycle,
    unless: { $0.reasonCoverStands() }
  ) {
    $0.changeForm { $0.cycle(-1) }
  },
  Binding(
    "leave.none", [.delete, .backspace], .act, .labelNoCover, help: .helpNoCover, footer: 3,
    unless: { $0.reasonNotToDropCover() }
  ) {
    $0.changeLeave { form, _ in form.dropCover() }
  },
  Binding("leave.propose", [.character("p")], .act, .labelPropose, help: .helpPropose, footer: 5) {
    $0.changeLeave { form, facts in form.proposeAnew(facts) }
  },
  Binding("leave.draft", [.escape], .regret, .labelDraft, help: .helpDraft, footer: 1) {
    $0.leaveForm()
  },
  discardBinding,
]

extension State {
  /// Lists the leaves of the selected worker; where there are none, opens the form of a new one.
  mutating func openLeave() {
    guard let worker = selectedWorker, let facts else { return }
    guard facts.openLeaves(of: worker).isEmpty else {
      return enterPage(LeavesPage(worker, facts))
    }
    openNewLeave(of: worker, facts)
  }

  mutating func openNewLeave(of worker: Worker.ID, _ facts: MonthFacts) {
    enter(LeaveForm(worker, facts), facts)
  }

  /// Shows the form of a leave, with what was typed into it before.
  mutating func enter(_ form: LeaveForm, _ facts: MonthFacts) {
    var form = form
    let draft = draft(form.draftName)
    if let draft { form.take(draft, facts) }
    enterPage(form)
    if draft != nil { sayDraftBack() }
  }

  mutating func changeLeave(_ change: (inout LeaveForm, MonthFacts) -> Void) {
    guard var form = self.page as? LeaveForm, let facts else { return }
    change(&form, facts)
    form.settle(facts)
    page = form
  }

  func reasonNotToCommitLeave() -> String? {
    guard let form = self.page as? LeaveForm else { return nil }
    switch form.outcome {
    case .refused(let sentence): return sentence
    case .preview(let preview, _) where form.changed != nil && preview.changes.isEmpty:
      return viewer.words(DashboardPhrase.reasonLeaveSame)
    case .preview, .nothing: return nil
    }
  }

  func reasonNotToDropCover() -> String? {
    guard let form = self.page as? LeaveForm, form.activeCover != nil else {
      return viewer.words(LessonPhrase.reasonNoCoverHere)
    }
    return reasonCoverStands()
  }

  /// Why the cover under the cursor is not chosen here: it stands already.
  func reasonCoverStands() -> String? {
    guard let form = self.page as? LeaveForm, form.fields.item?.isFixed == true else { return nil }
    return viewer.words(DashboardPhrase.reasonCoverStands)
  }

  mutating func commitLeave() -> [Effect] {
    guard let form = self.page as? LeaveForm,
      case .preview(let preview, let command) = form.outcome,
      let facts
    else { return [] }
    if let overlap = preview.overlap, form.agreed != command {
      agreeToLeave()
      say(
        viewer.words(
          DashboardPhrase.leaveOverlapAsk, ["caution": facts.text(of: overlap)]), .warning)
      return []
    }
    return ask(.command(command))
  }
}

extension State {
  /// The leave on the form is meant as it is, although another has some of its days.
  mutating func agreeToLeave() {
    changeLeave { form, _ in
      guard case .preview(_, let command) = form.outcome else { return }
      form.agreed = command
    }
  }
}

extension Preview {
  /// The first leave that a new one shares a day with.
  fileprivate var overlap: Caution? {
    cautions.first { if case .overlapsLeave = $0 { true } else { false } }
  }
}

/// Throws away what was typed, and what was remembered of it.
let discardBinding = Binding(
  "draft.discard", [.function(8)], .regret, LessonPhrase.labelDiscard, help: .helpDiscard,
  unless: { $0.openDraft == nil ? $0.viewer.words(LessonPhrase.reasonNoDraft) : nil }
) { $0.discardDraft() }
