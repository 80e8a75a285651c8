import Domain
import TextUI
import Wording

extension Canvas {
  /// An empty panel: what is missing, and what to do next.
  mutating func drawEmpty(_ name: PaneName, _ state: State, _ facts: MonthFacts, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let panel = EmptyPanel(name, state, facts)
    let room = max(2, rect.columns - 4)
    let sentence = wrap(panel.sentence, width: room, ambiguous: ambiguous)
    let lines = sentence.map { TextLine($0) } + panel.steps.map(line)
    let top = max(0, (rect.rows - lines.count) / 3)
    for (row, line) in lines.enumerated() where top + row < rect.rows {
      put(line, row: top + row, column: 3, in: rect)
    }
    if state.focusedPane == name, state.overlay == nil {
      cursor = Position(row: rect.row + top, column: min(rect.column + 3, max(0, rect.right - 1)))
    }
  }

  private func line(_ step: EmptyPanel.Step) -> TextLine {
    TextLine([.init(step.key, .accent)]).padded(to: 4, ambiguous: ambiguous)
      + TextLine(step.text, style: .dim)
  }
}
