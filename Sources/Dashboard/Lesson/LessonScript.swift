import Domain
import TextUI
import Wording

extension Script {
  /// The first minutes: ten steps that everybody needs (入门).
  package static let lesson = Script(steps: looking + changing + finding)

  private static let looking: [Step] = [
    Step(
      title: .lessonSelect, instruction: .lessonSelectText,
      keys: { _ in [.character("3"), .character("k")] },
      isDone: { state, seen in
        state.focus == .workers && state.panes[.workers]?.selected != seen.startWorker
      }),
    Step(
      title: .lessonNumbers, instruction: .lessonNumbersText,
      keys: { _ in [.character("="), .character("="), .character("=")] },
      isDone: { state, seen in
        seen.figures.count > 1 && state.facts?.choice == seen.startFigures
      }),
    Step(
      title: .lessonFilter, instruction: .lessonFilterText,
      keys: { [.character("/")] + $0.learnerLetters.map { .character($0) } + [.enter] },
      isDone: { state, _ in
        guard let pane = state.panes[.workers], let learner = state.learner else { return false }
        return !pane.filter.isEmpty && !pane.isTyping && pane.selected == learner.text
      }),
  ]

  private static let changing: [Step] = [
    Step(
      title: .lessonAssign, instruction: .lessonAssignText,
      keys: { _ in [.character("a"), .enter] },
      isDone: { _, seen in !seen.written.isDisjoint(with: [.assign, .cover]) }),
    Step(
      title: .lessonUndo, instruction: .lessonUndoText, keys: { _ in [.character("u")] },
      isDone: { _, seen in seen.written.contains(.undo) }),
    Step(
      title: .lessonLeave, instruction: .lessonLeaveText,
      keys: { _ in
        [.character("v"), .tab, .character("+"), .character("1"), .tab, .character("+")]
          + [.character("2"), .enter]
      },
      isDone: { _, seen in seen.written.contains(.leave) }),
  ]

  private static let finding: [Step] = [
    Step(
      title: .lessonExplain, instruction: .lessonExplainText,
      keys: { _ in [.character("e"), .escape] },
      isDone: { state, seen in seen.hasExplained && state.isOnDashboard }),
    Step(
      title: .lessonMonth, instruction: .lessonMonthText,
      keys: { _ in [.character("["), .character("]")] },
      isDone: { state, seen in
        seen.months.count > 1 && state.askedMonth == nil
          && state.facts?.month == seen.startMonth
      }),
    Step(
      title: .lessonPalette, instruction: .lessonPaletteText,
      keys: { state in
        let letters = state.viewer.language == .chinese ? "cx" : "und"
        return [.character(":")] + letters.map { .character($0) } + [.escape]
      },
      isDone: { state, seen in seen.hasSearched && state.overlay == nil }),
    Step(
      title: .lessonHelp, instruction: .lessonHelpText,
      keys: { _ in [.character("?"), .escape] },
      isDone: { state, seen in seen.hasHelped && state.overlay == nil }),
  ]
}

extension State {
  fileprivate var isOnDashboard: Bool {
    if page is PanelsPage { return overlay == nil }
    return false
  }
}
