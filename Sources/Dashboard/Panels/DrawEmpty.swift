import Domain
import TextUI
import Wording

extension Canvas {
  /// An empty panel: what is missing, and what to do next.
  mutating func drawEmpty(_ name: PaneName, _ state: State, _ model: Model, in rect: Rect) {
    guard rect.rows > 0 else { return }
    let words = state.viewer.words
    var lines: [TextLine]
    if let filter = state.panes[name]?.filter, !filter.isEmpty {
      lines = [TextLine(words(DashboardPhrase.emptyFilter, ["filter": filter.text]), style: .dim)]
    } else {
      lines = [TextLine(words(name.emptyPhrase))] + nextSteps(name, state, model)
    }
    let top = max(0, (rect.rows - lines.count) / 3)
    for (row, line) in lines.enumerated() where top + row < rect.rows {
      put(line, row: top + row, column: 3, in: rect, overflow: .mark)
    }
    if state.focusedPane == name, state.overlay == nil {
      cursor = Position(row: rect.row + top, column: min(rect.column + 3, max(0, rect.right - 1)))
    }
  }

  private func nextSteps(_ name: PaneName, _ state: State, _ model: Model) -> [TextLine] {
    let words = state.viewer.words
    var lines = [TextLine(words(DashboardPhrase.emptyImport), style: .dim)]
    if name != .streets {
      lines.append(
        TextLine([
          .init("[", .accent),
          .init(
            " " + words(DashboardPhrase.emptyMonth, ["month": "\(model.month.previous)"]), .dim),
        ]))
    }
    return lines
  }
}

extension PaneName {
  fileprivate var emptyPhrase: DashboardPhrase {
    switch self {
    case .streets: .emptyStreets
    case .communities, .todos: .emptyCommunities
    case .grids: .emptyGrids
    case .workers: .emptyWorkers
    }
  }
}
