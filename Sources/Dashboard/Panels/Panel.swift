import Domain

/// The three panels of the dashboard (栏).
enum Panel: Int, CaseIterable, Hashable, Sendable {
  case community = 1
  case grids, workers

  var next: Panel { Panel(rawValue: rawValue % 3 + 1) ?? .community }
  var previous: Panel { Panel(rawValue: (rawValue + 1) % 3 + 1) ?? .community }
}

extension State {
  /// What a panel lists at this level.
  func pane(of panel: Panel) -> PaneName {
    if monthly != nil { return panel.boardPane }
    switch panel {
    case .grids: return .grids
    case .workers: return .workers
    case .community:
      switch level {
      case .streets: return .streets
      case .street: return .communities
      case .community: return .todos
      }
    }
  }

  var focusedPane: PaneName { pane(of: focus) }

  /// The community that panels below the first are narrowed to; `nil` = the whole street.
  var narrowing: String? {
    switch level {
    case .streets: nil
    case .community(let id): id.text
    case .street:
      panes[.communities]?.selected.flatMap { $0.isEmpty ? nil : $0 }
    }
  }
}
