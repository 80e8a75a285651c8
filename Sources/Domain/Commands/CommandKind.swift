/// The kinds of command, as the rights table and the journal name them.
package enum CommandKind: Hashable, Sendable {
  case assign, end, cover, arrange, leave, changeLeave, cancelLeave
  case rateSelf, rateSuperior, rateDepartment, rateTeam
  case proposeSpecial, verifySpecial, rejectSpecial, takeBackSpecial
  case uploadSurvey, signSurvey, countersignSurvey, voidSurvey
  case ready, submit, returnCommunity, waive, object, decide
  case advance, back, reopen, adjust
  /// A secretary's own workers, or those of the street.
  case roster
  /// Communities, grids and difficulty.
  case register
  /// Departments, lines, parameters and calendar, which belong to the whole database.
  case catalogue
  /// Districts and streets.
  case areas
  case user
  /// Rows of a register's table.
  case keep(TableName)
  /// A step with a row of a register, by the table of the steps and what the step is called.
  case step(TableName, String)
  case startTest, finishTest, buildTest
  case importTables
  case backup
  case undo, redo
}

extension CommandKind: CaseIterable {
  /// As rights table and journal name them; those of registers go by their nouns.
  private static let names: KeyValuePairs<CommandKind, String> = [
    .assign: "assign", .end: "end", .cover: "cover", .arrange: "arrange", .leave: "leave",
    .changeLeave: "leave-change", .cancelLeave: "leave-cancel", .rateSelf: "rate-self",
    .rateSuperior: "rate-superior",
    .rateDepartment: "rate-department", .rateTeam: "rate-team", .proposeSpecial: "special-propose",
    .verifySpecial: "special-verify", .rejectSpecial: "special-reject",
    .takeBackSpecial: "special-back", .uploadSurvey: "survey-upload", .signSurvey: "survey-sign",
    .countersignSurvey: "survey-countersign", .voidSurvey: "survey-void", .ready: "ready",
    .submit: "submit", .returnCommunity: "return", .waive: "waive", .object: "object",
    .decide: "decide", .advance: "advance", .back: "back", .reopen: "reopen", .adjust: "adjust",
    .roster: "roster", .register: "register", .catalogue: "catalogue", .areas: "areas",
    .user: "user", .startTest: "test-start", .finishTest: "test-finish",
    .buildTest: "test-build", .importTables: "import", .backup: "backup", .undo: "undo",
    .redo: "redo",
  ]

  private static let all: [(kind: CommandKind, name: String)] =
    names.map { ($0.key, $0.value) }
    + Registers.tables.map { (.keep($0.table.name), $0.keeping) }
    + Registers.steps.flatMap { steps in
      steps.rules.map { (.step(steps.table.name, $0.code), steps.parent.noun + "-" + $0.code) }
    }

  package static let allCases: [CommandKind] = all.map(\.kind)

  private static let byKind = Dictionary(uniqueKeysWithValues: all)
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.kind) })

  /// The name in the journal.
  package var rawValue: String { Self.byKind[self] ?? "" }

  package init?(rawValue: String) {
    guard let kind = Self.byName[rawValue] else { return nil }
    self = kind
  }
}

extension CommandKind {
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
