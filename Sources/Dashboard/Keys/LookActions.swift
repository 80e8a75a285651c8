import Domain
import TextUI
import Wording

extension State {
  /// Typing into the filter of the focused list, live; whether the key was for it.
  mutating func typeFilter(_ key: Key) -> Bool {
    guard var pane = focusedList, pane.isTyping else { return false }
    switch key {
    case .enter, .tab, .down, .up:
      // What cannot be read is finished or taken back first.
      guard pane.fault == nil else { return true }
      pane.isTyping = false
    case .escape:
      pane.isTyping = false
      pane.filter = TextInput()
    case .backspace where pane.filter.isEmpty: pane.isTyping = false
    case .character, .left, .right, .home, .end, .pageUp, .pageDown, .backTab, .backspace, .delete,
      .insert, .function, .control, .alt, .paste, .unknown:
      guard pane.filter.handle(key) else { return false }
    }
    focusedList = pane
    refreshFocused()
    // Enter keeps the filter and is used up; the others go on to move.
    return key != .down && key != .up && key != .tab
  }

  mutating func stepFigures() {
    guard let facts else { return }
    figures = facts.choice.next(in: facts.state)
    rebuild()
    switch self.facts?.choice {
    case .assumed: say(viewer.words(DashboardPhrase.noticeAssumed))
    case .strict: say(viewer.words(DashboardPhrase.noticeStrict))
    case .toDate: say(viewer.words(DashboardPhrase.noticeToDate, ["day": clock.day.short]))
    case nil: break
    }
  }

  mutating func switchLanguage() -> [Effect] {
    guard viewer.hasChinese || viewer.language == .chinese else {
      say(viewer.words(TerminalPhrase.noChineseHere), .warning)
      return []
    }
    viewer.language = viewer.language.other
    take(keymap)
    say(viewer.words(DashboardPhrase.noticeLanguage))
    return [.savePreference(Preference(name: "language", values: [viewer.language.rawValue]))]
  }

  mutating func toggleMark() {
    guard focusedPane == .workers || focusedPane == .grids else {
      return say(viewer.words(DashboardPhrase.reasonMarkWhere), .warning)
    }
    panes[focusedPane]?.toggleMark()
  }

  /// Asks the store for an undo or redo.
  mutating func ask(_ what: Wish) -> [Effect] {
    guard asked.isEmpty else {
      say(viewer.words(DashboardPhrase.noticeUnanswered), .warning)
      return []
    }
    return askInTurn(what)
  }

  /// Asks without waiting for what was asked before: quick fingers lose nothing.
  mutating func askInTurn(_ what: Wish) -> [Effect] {
    asked.append(Asked(what, on: page))
    switch what {
    case .undo: return [.undo]
    case .redo: return [.redo]
    case .command(let command):
      if command.settles { overlay = WorkPage(job: .settle) }
      return [.perform(command)]
    }
  }
}
