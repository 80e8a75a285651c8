import Domain
import TextUI
import Wording

extension State {
  /// The line above the keys of a page.
  var pageHint: String {
    let words = viewer.words
    switch page {
    case .picker(let picker):
      if picker.isFiltering { return words(DashboardPhrase.hintFilter) }
      if picker.field != .list { return fieldHint(picker) }
      if case .refused = picker.outcome { return words(DashboardPhrase.hintRefused) }
      return words(DashboardPhrase.hintCommit)
    case .leave(let form): return leaveHint(form)
    case .leaves(let list):
      return words(list.selected == nil ? DashboardPhrase.hintNewLeave : .hintLeaves)
    case .cancelLeave(let cancel):
      if case .refused = cancel.outcome { return words(DashboardPhrase.hintRefused) }
      return words(DashboardPhrase.hintCommit)
    case .end(let form):
      return words(form.isTyping ? LessonPhrase.hintEndDay : .hintEnd)
    case .distribution: return words(ChartsPhrase.distributionHint)
    case .simulation: return words(SheetsPhrase.simulationHint)
    case .year: return words(SheetsPhrase.yearHint)
    case .absence: return words(DashboardPhrase.hintAbsence)
    case .explanation: return words(DashboardPhrase.hintExplanation)
    case .worklist(let page): return worklistHint(page)
    case .worklistForm(let form): return formHint(form)
    case .figure(let page): return figureHint(page)
    case .steps(let page): return stepsHint(page)
    case .reason(let form):
      return words(form.isAsking ? MonthlyPhrase.reasonAskHint : .reasonHint)
    case .content(let page): return page.hint(self)
    case .waiting, .start, .dashboard, .monthly: return ""
    }
  }

  /// What may stand in the field under the cursor, or what is wrong with it.
  private func fieldHint(_ picker: Picker) -> String {
    let words = viewer.words
    if let terms = picker.proposed?.terms,
      let fault = picker.fields.fault(picker.field, terms, today: clock.day)
    {
      return words.sentence(for: fault)
    }
    switch picker.field {
    case .role: return words(DashboardPhrase.hintFieldRole)
    case .share: return words(LessonPhrase.hintFieldShare)
    case .first, .last, .list: return words(DashboardPhrase.hintFieldDay)
    }
  }

  private func leaveHint(_ form: LeaveForm) -> String {
    let words = viewer.words
    switch form.field {
    case _ where form.choice != nil: return words(LessonPhrase.hintChoice)
    case .first, .last: return words(LessonPhrase.hintLeaveDay)
    case .kind, .cover: return words(DashboardPhrase.hintLeaveForm)
    }
  }

  /// What a key of the footer is called now: Enter names what it would write.
  func label(of binding: Binding) -> String {
    let words = viewer.words
    if let label = content?.label(of: binding, words) { return label }
    switch binding.id {
    case "picker.commit":
      guard let picker, let first = picker.chosen.first else { break }
      let count = picker.chosen.count
      if count > 1 { return words(DashboardPhrase.commitSeveral, ["count": "\(count)"]) }
      if picker.isForTargets { return words(DashboardPhrase.commitTarget, ["name": first.name]) }
      return words(DashboardPhrase.commitWorker, ["name": first.name])
    case "form.commit":
      guard let form = worklistForm else { break }
      return words(form.commitLabel)
    case "form.leave" where worklistForm?.draft != nil:
      return words(DashboardPhrase.labelDraft)
    case "reason.draft" where isAskedAboutReason: return words(DashboardPhrase.labelBack)
    case "leaves.open":
      guard case .leaves(let list) = page, list.selected == nil else { break }
      return words(DashboardPhrase.newLeave)
    case "marks.give" where worklist?.entry != nil: return words(MonthlyPhrase.labelWrite)
    case "steps.enter":
      guard case .steps(let steps) = page, case .action = steps.selected else { break }
      return words(MonthlyPhrase.labelYes)
    case "blocks.measure":
      return words(blocks?.measure == .load ? ChartsPhrase.toRate : .toLoad)
    default: break
    }
    return words(binding.label)
  }
}
