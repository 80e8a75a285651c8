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

  /// What cannot be taken back: others have built on it since, or it is somebody's right.
  ///
  /// Source: `docs/SCORING.md`, article 13.
  package var isFinal: Bool {
    switch self {
    case .advance, .back, .submit, .returnCommunity, .decide, .reopen, .user: true
    case .assign, .end, .cover, .leave, .changeLeave, .cancelLeave, .rateSelf, .rateSuperior,
      .rateDepartment, .rateTeam, .proposeSpecial, .verifySpecial, .rejectSpecial,
      .takeBackSpecial, .uploadSurvey, .signSurvey, .countersignSurvey, .voidSurvey, .ready,
      .waive, .object, .adjust, .roster, .register, .catalogue, .areas, .importTables, .backup,
      .undo, .redo:
      false
    }
  }

  /// Whether it takes the day of the clock, whatever day was asked for: steps of the month,
  /// signatures and decisions.
  package var takesDayOfClock: Bool {
    switch self {
    case .advance, .back, .submit, .returnCommunity, .reopen, .signSurvey, .countersignSurvey,
      .voidSurvey, .verifySpecial, .rejectSpecial, .takeBackSpecial, .waive, .decide, .adjust:
      true
    case .assign, .end, .cover, .leave, .changeLeave, .cancelLeave, .rateSelf, .rateSuperior,
      .rateDepartment, .rateTeam, .proposeSpecial, .uploadSurvey, .ready, .object, .user, .roster,
      .register, .catalogue, .areas, .importTables, .backup, .undo, .redo:
      false
    }
  }
}

extension Command {
  package var kind: CommandKind {
    switch self {
    case .assign: .assign
    case .end: .end
    case .cover: .cover
    case .leave: .leave
    case .changeLeave: .changeLeave
    case .cancelLeave: .cancelLeave
    case .rate(let mark): CommandKind(marking: mark.key.source)
    case .proposeSpecial: .proposeSpecial
    case .verifySpecial: .verifySpecial
    case .rejectSpecial: .rejectSpecial
    case .takeBackSpecial: .takeBackSpecial
    case .submit: .submit
    case .returnCommunity: .returnCommunity
    case .waive: .waive
    case .ready: .ready
    case .uploadSurvey: .uploadSurvey
    case .signSurvey: .signSurvey
    case .countersignSurvey: .countersignSurvey
    case .voidSurvey: .voidSurvey
    case .object: .object
    case .decide: .decide
    case .advance: .advance
    case .back: .back
    case .reopen: .reopen
    case .adjust: .adjust
    case .register(let keep): keep.kind
    case .user: .user
    case .importTables: .importTables
    case .backup: .backup
    case .undo: .undo
    case .redo: .redo
    }
  }
}

extension KeepRegister {
  /// The kind that its rows need: what reaches farthest, where they are of several.
  package var kind: CommandKind {
    let kinds = Set(rows.map { $0.table.kind.register ?? .register })
    return [.areas, .catalogue, .register, .roster].first(where: kinds.contains) ?? .register
  }
}
