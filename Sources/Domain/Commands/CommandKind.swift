/// The kinds of command, as the rights table and the journal name them.
package enum CommandKind: String, CaseIterable, Sendable {
  case assign, end, cover, leave
  case changeLeave = "leave-change"
  case cancelLeave = "leave-cancel"
  case rateSelf = "rate-self"
  case rateSuperior = "rate-superior"
  case rateDepartment = "rate-department"
  case rateTeam = "rate-team"
  case proposeSpecial = "special-propose"
  case verifySpecial = "special-verify"
  case rejectSpecial = "special-reject"
  case takeBackSpecial = "special-back"
  case uploadSurvey = "survey-upload"
  case signSurvey = "survey-sign"
  case countersignSurvey = "survey-countersign"
  case voidSurvey = "survey-void"
  case ready, submit
  case returnCommunity = "return"
  case waive, object, decide, advance, back, reopen, adjust
  /// A secretary's own workers, or those of the street.
  case roster
  /// Communities, grids and difficulty.
  case register
  /// Departments, lines, parameters and calendar, which belong to the whole database.
  case catalogue
  /// Districts and streets.
  case areas
  case user
  case importTables = "import"
  case backup
  case undo, redo

  /// The kind of a mark by its source.
  package init(marking source: Source) {
    self =
      switch source {
      case .`self`: .rateSelf
      case .superior: .rateSuperior
      case .department: .rateDepartment
      case .team: .rateTeam
      }
  }
}
