import Wording

/// Where commands work: a page, with its list of them.
enum CommandPlace: Int, CaseIterable, Hashable, Sendable {
  case waiting, dashboard, explanation, picker, leave, end, absence, blocks, distribution, start

  /// Its commands with their usual keys, in the order of footer and help.
  var usual: [Binding] {
    switch self {
    case .waiting: everywhereBindings
    case .start: startBindings + pageBindings
    case .dashboard: dashboardBindings + everywhereBindings
    case .explanation: explanationBindings + everywhereBindings
    case .picker: pickerBindings + pageBindings
    case .leave: leaveBindings + pageBindings
    case .end: endBindings + pageBindings
    case .absence: absenceBindings + pageBindings
    case .blocks: blockPageBindings + everywhereBindings
    case .distribution: distributionBindings + everywhereBindings
    }
  }

  /// What a reader calls it.
  var title: AnyPhrase {
    let phrase: SettingsPhrase =
      switch self {
      case .waiting: .placeWaiting
      case .start: .placeStart
      case .dashboard: .placeDashboard
      case .explanation: .placeExplanation
      case .picker: .placePicker
      case .leave: .placeLeave
      case .end: .placeEnd
      case .absence: .placeAbsence
      case .blocks: .placeBlocks
      case .distribution: .placeDistribution
      }
    return AnyPhrase(phrase)
  }
}

extension State {
  /// Where commands are given now.
  var commandPlace: CommandPlace { showsBlocks ? .blocks : page.place }
}

extension Page {
  fileprivate var place: CommandPlace {
    switch self {
    case .waiting: .waiting
    case .start: .start
    case .dashboard: .dashboard
    case .explanation: .explanation
    case .picker: .picker
    case .leave: .leave
    case .end: .end
    case .absence: .absence
    case .distribution: .distribution
    }
  }
}
