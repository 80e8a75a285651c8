/// A step that was taken with a row of a register (办理): numbered, dated, and never changed.
///
/// What the steps make of the row they belong to is its course; that is computed and stored nowhere.
package protocol StepRow: RegisterRow {
  /// The rows that the steps are of.
  static var parent: any RegisterRow.Type { get }
  /// The steps that there are, in their order.
  static var rules: [StepRule] { get }
  /// The steps by the way that they go, in the order in which a key offers them.
  static var ways: [StepWay: [String]] { get }
  /// The steps with which a row comes to its end.
  static var ending: [String] { get }
  /// Who may take which step.
  static var rights: [CommandRight] { get }
  /// A row of `parent` before its first step.
  static func course(of row: [Value], _ terms: StepTerms) -> (any StepCourse)?
  /// A step with what goes without saying, by who takes it.
  static func completed(_ step: NewStep, after course: any StepCourse, by actor: Actor) -> NewStep
  /// The steps that decide on work of communities: what it would add is shown before they are taken.
  static var adding: [String] { get }
  /// What a row would add after such a step; `nil` = it is no row of work.
  static func load(
    after step: NewStep, of course: any StepCourse, on board: Board, _ records: Records, today: Day
  ) -> AdmissionLoad?
  /// Refuses a step that is not the actor's to take after what was taken.
  static func permit(
    _ step: TakenStep, after course: any StepCourse, in slice: Slice, by actor: Actor
  ) throws(Refusal)
  /// Refuses what a command may not write although a file may hold it.
  static func checkByCommand(
    _ step: TakenStep, after course: any StepCourse, in slice: Slice
  ) throws(Refusal)
}

/// Which way a step goes (办理方向).
package enum StepWay: Hashable, Sendable {
  case forward, back, up, extend, urge
  /// Without having been dealt with.
  case end
}

/// What holds of a kind of step whatever row it is taken with.
package struct StepRule: Hashable, Sendable {
  /// As files and commands call it: `accept`.
  package let code: String
  /// The columns that it needs.
  package let needs: [String]

  package init(_ code: String, needs: [String] = []) {
    self.code = code
    self.needs = needs
  }
}

/// How far a row has come by its steps (办理经过).
package protocol StepCourse: Sendable {
  /// The day of the last step, at first of the row itself.
  var lastDay: Day { get }
  var stateCode: String { get }
  /// The steps that may follow.
  var possible: [String] { get }
  /// The columns besides those that it needs which a step may have.
  func mayHave(_ step: String) -> [String]
  /// What a step most likely has in a column; `nil` = nobody can tell.
  func proposal(for column: String, of step: String) -> Value?
  /// Who must not take this step, because he took the one before it; `nil` = anybody may.
  func firstPerson(of step: String) -> String?
  mutating func take(_ step: TakenStep)
}

/// A step as its row tells it.
package struct TakenStep: Hashable, Sendable {
  package let row: [Value]
  package let type: any StepRow.Type

  init(_ row: [Value], of type: any StepRow.Type) {
    self.row = row
    self.type = type
  }

  package static func == (one: TakenStep, other: TakenStep) -> Bool { one.row == other.row }
  package func hash(into hasher: inout Hasher) { hasher.combine(row) }

  package var parent: String { row[0].textOrNil ?? "" }
  package var number: Int { row[1].integerOrNil ?? 0 }
  package var day: Day { text("day").flatMap { Day($0) } ?? Day(number: 0) }
  package var code: String { text("step") ?? "" }
  package var by: String { text("by") ?? "" }

  package func text(_ column: String) -> String? { type.table.text(column, of: row) }
  package func number(_ column: String) -> Int? { type.table.cell(column, of: row)?.integerOrNil }
  func has(_ column: String) -> Bool {
    type.table.cell(column, of: row).map { $0 != .null } ?? false
  }
}

extension StepRow {
  package static var hasCommands: Bool { false }
  package static func completed(
    _ step: NewStep, after course: any StepCourse, by actor: Actor
  ) -> NewStep {
    step
  }
  package static var adding: [String] { [] }
  package static func load(
    after step: NewStep, of course: any StepCourse, on board: Board, _ records: Records, today: Day
  ) -> AdmissionLoad? {
    nil
  }
  package static func checkByCommand(
    _ step: TakenStep, after course: any StepCourse, in slice: Slice
  ) throws(Refusal) {}

  package static func department(dealingWith row: [Value], in records: Records) -> String? {
    let whole = row[0].textOrNil.flatMap { records.row($0, of: parent.table.name) }
    return whole.flatMap { parent.department(dealingWith: $0, in: records) }
  }

  /// Steps are no part of the course of a month: they come by file whatever moved it.
  package static func isOfCycle(_ row: [Value]) -> Bool { false }

  /// The columns that only some steps have.
  package static var columnsOfSome: [String] {
    table.columns.map(\.name).filter { !["day", "step", "by", "reason"].contains($0) }
      .filter { !table.columns.prefix(table.keyLength).map(\.name).contains($0) }
  }

  package static func rule(_ code: String) -> StepRule? { rules.first { $0.code == code } }

  /// The key of the row that steps are of.
  package static func parentKey(_ id: String) -> RowKey {
    RowKey(table: parent.table.name, cells: [.text(id)])
  }
}

extension StepCourse {
  package func proposal(for column: String, of step: String) -> Value? { nil }

  /// Why a step cannot follow; `nil` = it can.
  func refusal(of step: TakenStep) -> Refusal? {
    let key = step.type.parentKey(step.parent)
    guard possible.contains(step.code), let rule = step.type.rule(step.code) else {
      return .stepNotPossible(key, state: stateCode, step: step.code, possible: possible)
    }
    if let missing = rule.needs.first(where: { !step.has($0) }) {
      return .stepNeeds(step.type.table.name, step: step.code, column: missing)
    }
    let known = rule.needs + mayHave(step.code)
    if let other = step.type.columnsOfSome.first(where: { !known.contains($0) && step.has($0) }) {
      return .stepHasNo(step.type.table.name, step: step.code, column: other)
    }
    guard step.day >= lastDay else {
      return .lastBeforeFirst(first: lastDay, last: step.day)
    }
    if let first = firstPerson(of: step.code), isSamePerson(first, step.by) {
      return .secondPersonNeeded(.step(step.type.table.name, step.code), first)
    }
    return nil
  }
}

extension Records {
  /// How far a row has come; `nil` = it is not there.
  package func course(of id: String, _ type: any StepRow.Type) -> (any StepCourse)? {
    guard let row = row(type.parentKey(id)), var course = type.course(of: row, StepTerms(self))
    else { return nil }
    for step in steps(of: id, type) { course.take(step) }
    return course
  }

  /// The steps that were taken with a row, in their order.
  package func steps(of id: String, _ type: any StepRow.Type) -> [TakenStep] {
    // They are numbered without a gap.
    var steps: [TakenStep] = []
    while let row = row(
      RowKey(table: type.table.name, cells: [.text(id), .integer(steps.count + 1)]))
    {
      steps.append(TakenStep(row, of: type))
    }
    return steps
  }

  /// The steps of each row of a table, or of some of them, in the order of their numbers.
  func stepsByParent(
    _ type: any StepRow.Type, of ids: Set<String>? = nil
  ) -> [String: [TakenStep]] {
    let rows = rows(of: type.table.name).filter { row in
      ids.map { ids in row[0].textOrNil.map(ids.contains) ?? false } ?? true
    }
    return Dictionary(grouping: rows.map { TakenStep($0, of: type) }, by: \.parent)
      .mapValues { $0.sorted { $0.number < $1.number } }
  }
}
