import Domain
import TextUI
import Wording

extension Canvas {
  /// One panel at a time: the line that keeps what matters of the hidden ones.
  mutating func drawSummary(_ state: State, _ facts: MonthFacts, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let words = state.viewer.words
    let todos = facts.todos.filter {
      state.narrowing == nil || $0.community.text == state.narrowing
    }
    guard let first = todos.first else {
      put(words(DashboardPhrase.nothingWaits), row: 0, column: 1, .dim, in: rect)
      return
    }
    var line = TextLine(words(DashboardPhrase.summaryTodos, ["count": "\(todos.count)"]))
    if first.isUrgent { line.append(state.viewer.glyphs.signs.attention + " ", .warning) }
    line.append(facts.todoText(first))
    put(line, row: 0, column: 1, in: rect)
  }
}
