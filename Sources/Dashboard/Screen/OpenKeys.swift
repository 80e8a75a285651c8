import Domain
import TextUI
import Wording

/// A key with what it does in a field or list that is open.
struct OpenKey {
  let key: Key
  let label: AnyPhrase

  init<P: Phrase>(_ key: Key, _ label: P) {
    self.key = key
    self.label = AnyPhrase(label)
  }
}

extension State {
  /// The keys of what lies open and takes every key before the page does: a popup, a list of choices, a
  /// filter, a day; `nil` = the page's own keys work.
  var openKeys: [OpenKey]? {
    if asksToReplace {
      return [
        OpenKey(.character("y"), QueryPhrase.existingReplaced),
        OpenKey(.escape, DashboardPhrase.labelBack),
      ]
    }
    switch overlay {
    case .work: return []
    case .help, .palette, .themes, .log, .sortChooser, .columnChooser, .export, .tables:
      return [OpenKey(.escape, DashboardPhrase.labelBack)]
    case nil: break
    }
    let filter = [
      OpenKey(.enter, DashboardPhrase.labelKeepFilter),
      OpenKey(.escape, DashboardPhrase.labelDropFilter),
    ]
    let choice = [
      OpenKey(.enter, DashboardPhrase.labelChoose),
      OpenKey(.escape, DashboardPhrase.labelCancel),
    ]
    let field = [OpenKey(.enter, DashboardPhrase.labelToList)]
    switch page {
    case .dashboard, .monthly: return focusedList?.isTyping == true ? filter : nil
    case .worklist(let page): return page.pane.isTyping ? filter : nil
    case .picker(let picker):
      if picker.isFiltering { return filter }
      return picker.field == .list
        ? nil : field + [OpenKey(.tab, DashboardPhrase.labelNextField)]
    case .leave(let form): return form.choice == nil ? nil : choice
    case .worklistForm(let form): return form.choice == nil ? nil : choice
    case .end(let form): return form.isTyping ? field : nil
    case .waiting, .start, .explanation, .leaves, .cancelLeave, .absence, .distribution,
      .simulation, .year, .figure, .steps, .reason:
      return nil
    case .content(let page): return page.openKeys(self)
    }
  }

  /// Whether a letter is text, so that no command has it.
  var takesLetters: Bool {
    if let openKeys, !openKeys.isEmpty { return true }
    switch page {
    case .leave(let form): return form.field == .first || form.field == .last
    case .worklist(let page): return page.entry != nil
    case .worklistForm(let form): return form.field?.options.isEmpty ?? false
    case .simulation(let page): return page.selected?.choices.isEmpty ?? false
    case .reason(let form): return !form.isAsking
    case .content(let page): return page.takesLetters
    case .waiting, .start, .dashboard, .monthly, .picker, .explanation, .leaves, .cancelLeave, .end,
      .absence, .distribution, .year, .figure, .steps:
      return false
    }
  }

  /// Whether a key does now what the page says of it.
  func isFree(_ key: Key) -> Bool {
    guard takesLetters else { return true }
    switch key {
    case .character, .backspace, .delete, .left, .right, .home, .end: return false
    default: return true
    }
  }
}
