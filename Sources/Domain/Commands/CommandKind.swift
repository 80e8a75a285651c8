/// The kinds of command, as the rights table and the journal name them.
package enum CommandKind: String, CaseIterable, Sendable {
  case assign, end, cover, leave
  case rateSelf = "rate-self"
  case rateSuperior = "rate-superior"
  case rateDepartment = "rate-department"
  case rateTeam = "rate-team"
  case proposeSpecial = "special-propose"
  case verifySpecial = "special-verify"
  case rejectSpecial = "special-reject"
  case uploadSurvey = "survey-upload"
  case signSurvey = "survey-sign"
  case countersignSurvey = "survey-countersign"
  case voidSurvey = "survey-void"
  case ready, submit
  case returnCommunity = "return"
  case waive, object, decide, advance, reopen, adjust
  /// A secretary's own workers, or those of the street.
  case roster
  /// Places, catalogue, rules and calendar.
  case register
  case user
  case importTables = "import"
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
    case .advance, .reopen, .user, .returnCommunity, .decide: true
    default: false
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
    case .rate(let mark): CommandKind(marking: mark.key.source)
    case .proposeSpecial: .proposeSpecial
    case .verifySpecial: .verifySpecial
    case .rejectSpecial: .rejectSpecial
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
    case .reopen: .reopen
    case .adjust: .adjust
    case .register(let keep): keep.kind
    case .user: .user
    case .importTables: .importTables
    case .undo: .undo
    case .redo: .redo
    }
  }
}

extension KeepRegister {
  fileprivate var kind: CommandKind {
    rows.allSatisfy { $0.table == .workers || $0.table == .workerVersions } ? .roster : .register
  }
}
