import Wording

/// Where commands work: a page, with its list of them.
enum CommandPlace: Int, CaseIterable, Hashable, Sendable {
  case waiting, dashboard, explanation, picker, leave, leaves, cancelLeave, end, absence, blocks
  case distribution, start
  case marks, specials, survey, objections, worklistForm
  case simulation, year
  case monthly, figure, steps, reason
  case registers, register, registerFigures, registerForm

  /// Its commands with their usual keys, in the order of footer and help.
  var usual: [Binding] {
    switch self {
    case .waiting: everywhereBindings
    case .start: startBindings + pageBindings
    case .dashboard: dashboardBindings + everywhereBindings
    case .explanation: explanationBindings + everywhereBindings
    case .picker: pickerBindings + pageBindings
    case .leave: leaveBindings + pageBindings
    case .leaves: leavesBindings + everywhereBindings
    case .cancelLeave: cancelLeaveBindings + everywhereBindings
    case .end: endBindings + pageBindings
    case .absence: absenceBindings + pageBindings
    case .blocks: blockPageBindings + everywhereBindings
    case .distribution: distributionBindings + everywhereBindings
    case .marks: markBindings + worklistListBindings + worklistBindings + everywhereBindings
    case .specials:
      specialBindings + tellBindings + worklistListBindings + worklistBindings + everywhereBindings
    case .survey:
      surveyBindings + tellBindings + signedListBindings + worklistBindings + everywhereBindings
    case .objections:
      objectionBindings + tellBindings + worklistListBindings + worklistBindings
        + everywhereBindings
    case .worklistForm: worklistFormBindings + pageBindings
    case .simulation: simulationBindings + pageBindings
    case .year: yearBindings + everywhereBindings
    case .monthly: monthlyBindings + everywhereBindings
    case .figure: figureBindings + everywhereBindings
    case .steps: stepsBindings + everywhereBindings
    case .reason: reasonBindings + pageBindings
    case .registers: registerIndexBindings + everywhereBindings
    case .register: registerBindings + everywhereBindings
    case .registerFigures: registerFiguresBindings + everywhereBindings
    case .registerForm: registerFormBindings + pageBindings
    }
  }

  /// What a reader calls it.
  var title: AnyPhrase {
    switch self {
    case .waiting: AnyPhrase(SettingsPhrase.placeWaiting)
    case .start: AnyPhrase(SettingsPhrase.placeStart)
    case .dashboard: AnyPhrase(SettingsPhrase.placeDashboard)
    case .explanation: AnyPhrase(SettingsPhrase.placeExplanation)
    case .picker: AnyPhrase(SettingsPhrase.placePicker)
    case .leave: AnyPhrase(SettingsPhrase.placeLeave)
    case .leaves: AnyPhrase(SettingsPhrase.placeLeaves)
    case .cancelLeave: AnyPhrase(SettingsPhrase.placeCancelLeave)
    case .end: AnyPhrase(SettingsPhrase.placeEnd)
    case .absence: AnyPhrase(SettingsPhrase.placeAbsence)
    case .blocks: AnyPhrase(SettingsPhrase.placeBlocks)
    case .distribution: AnyPhrase(SettingsPhrase.placeDistribution)
    case .simulation: AnyPhrase(SheetsPhrase.placeSimulation)
    case .year: AnyPhrase(SheetsPhrase.placeYear)
    case .marks: AnyPhrase(MonthlyPhrase.placeMarks)
    case .specials: AnyPhrase(MonthlyPhrase.placeSpecials)
    case .survey: AnyPhrase(MonthlyPhrase.placeSurvey)
    case .objections: AnyPhrase(MonthlyPhrase.placeObjections)
    case .worklistForm: AnyPhrase(MonthlyPhrase.placeForm)
    case .monthly: AnyPhrase(SettingsPhrase.placeMonthly)
    case .figure: AnyPhrase(SettingsPhrase.placeFigure)
    case .steps: AnyPhrase(SettingsPhrase.placeSteps)
    case .reason: AnyPhrase(SettingsPhrase.placeReason)
    case .registers: AnyPhrase(RegisterPhrase.placeIndex)
    case .register: AnyPhrase(RegisterPhrase.placeList)
    case .registerFigures: AnyPhrase(RegisterPhrase.placeFigures)
    case .registerForm: AnyPhrase(RegisterPhrase.placeForm)
    }
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
    case .leaves: .leaves
    case .cancelLeave: .cancelLeave
    case .end: .end
    case .absence: .absence
    case .distribution: .distribution
    case .simulation: .simulation
    case .year: .year
    case .worklist(let page): page.subject.place
    case .worklistForm: .worklistForm
    case .monthly: .monthly
    case .figure: .figure
    case .steps: .steps
    case .reason: .reason
    case .content(let page): page.place
    }
  }
}

extension WorklistSubject {
  fileprivate var place: CommandPlace {
    switch self {
    case .marks: .marks
    case .specials: .specials
    case .survey: .survey
    case .objections: .objections
    }
  }
}
