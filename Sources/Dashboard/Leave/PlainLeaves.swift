import Domain
import TextUI
import Wording

extension LeavesPage {
  func linearTitle(_ model: Model) -> [String] {
    [model.words(DashboardPhrase.leavesTitle) + " " + model.names.worker(worker)]
  }

  /// Which leave, and what of it: change or cancel; of a new one nothing more.
  func plainFields(_ model: Model) -> [PlainField] {
    let words = model.words
    let new = words(DashboardPhrase.newLeave)
    let which = PlainField(
      label: words(DashboardPhrase.leavesTitle),
      now: selected.map { model.title(of: $0) } ?? new,
      options: leaves.map { LeaveCells($0, model).text } + [new]
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
  func linearTitle(_ model: Model) -> [String] { [spoken(title(model))] }
}
