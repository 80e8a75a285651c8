import Domain
import TextUI
import Wording

extension LeavesPage {
  func linearTitle(_ facts: MonthFacts) -> [String] {
    [facts.words(DashboardPhrase.leavesTitle) + " " + facts.names.worker(worker)]
  }

  /// Which leave, and what of it: change or cancel; of a new one nothing more.
  func plainFields(_ facts: MonthFacts) -> [PlainField] {
    let words = facts.words
    let new = words(DashboardPhrase.newLeave)
    let which = PlainField(
      label: words(DashboardPhrase.leavesTitle),
      now: selected.map { facts.title(of: $0) } ?? new,
      options: leaves.map { LeaveCells($0, facts).text } + [new]
    ) { state, _, places in
      state.changeLeaves { $0.list.select(places[0]) }
      return nil
    }
    return selected == nil ? [which] : [which, Self.action(words)]
  }

  /// Change or cancel; a change is opened by the list itself, once all is asked.
  private static func action(_ words: Words) -> PlainField {
    let actions = [DashboardPhrase.labelOpenLeave, .labelCancelLeave].map { words($0) }
    return PlainField(
      label: words(DashboardPhrase.headWhat), now: actions[0], options: actions
    ) { state, _, places in
      guard places[0] == 1 else { return nil }
      let reason = state.reasonNot(to: .cancelLeave) ?? state.reasonNotToCancelLeave()
      if reason == nil { state.openCancelLeave() }
      return reason
    }
  }
}

extension CancelLeavePage {
  func linearTitle(_ facts: MonthFacts) -> [String] { [spoken(title(facts))] }
}
