// Who takes which step with a request, by the tier that it is at (分级办理).
//
// Source: `docs/REGISTERS.md`, section 14.

extension RequestStep {
  package static let rights = Kind.allCases.map { kind in
    CommandRight(
      .step(.requestSteps, kind.rawValue), reach(of: kind), in: [.planning, .open, .scoring])
  }

  private static func reach(of kind: Kind) -> [ActorRole: Permission.Reach] {
    switch kind {
    case .accept, .start, .solve, .sendBack:
      [.worker: .byTier, .secretary: .byTier, .department: .byTier, .street: .ownStreet]
    case .escalate: [.worker: .byTier, .secretary: .byTier, .street: .ownStreet]
    case .confirm, .rework, .refuse, .extend, .void:
      [.secretary: .byTier, .street: .ownStreet]
    case .urge: [.street: .ownStreet]
    }
  }

  /// A worker who starts or solves a request means himself.
  package static func completed(_ step: NewStep, after course: any StepCourse, by actor: Actor)
    -> NewStep
  {
    let isOwn =
      step.code == Kind.start.rawValue
      || step.code == Kind.solve.rawValue && !course.mayHave(step.code).isEmpty
    guard isOwn, actor.role == .worker, step.cells["worker"] == nil, let own = actor.place else {
      return step
    }
    return NewStep(step.code, step.cells.merging(["worker": .text(own)]) { $1 })
  }

  package static func permit(
    _ step: TakenStep, after course: any StepCourse, in slice: Slice, by actor: Actor
  ) throws(Refusal) {
    guard let course = course as? RequestCourse else { return }
    let kind = CommandKind.step(.requestSteps, step.code)
    let home = slice.records.community(of: course.request.row, in: .requests)
    try slice.permit(kind, actor, in: [home].compactMap(\.self))
    let request = RowKey(table: .requests, cells: [.text(course.request.id)])
    let isHis: Bool =
      switch actor.role {
      case .administrator, .street: true
      case .secretary:
        (course.tier == .grid || course.tier == .community) && actor.place == home?.text
      case .worker: mayWork(step, course, slice, actor)
      case .department:
        (course.tier == .street || course.tier == .district)
          && actor.place.map { $0 == slice.records.department(of: course.request) } ?? false
      case .district, .surveyor, .viewer: false
      }
    guard isHis else { throw .notAtTier(kind, request, tier: course.tier.rawValue) }
    if course.firstPerson(of: step.code) != nil { try slice.requireOwnRole(kind, actor) }
  }

  /// At the tier of the grid who is there for it that day, for himself; above it whoever has it in hand may
  /// solve it.
  private static func mayWork(
    _ step: TakenStep, _ course: RequestCourse, _ slice: Slice, _ actor: Actor
  ) -> Bool {
    guard let own = actor.place else { return false }
    if course.tier == .community {
      return step.code == Kind.solve.rawValue && course.handler == own
    }
    guard course.tier == .grid, step.text("worker").map({ $0 == own }) ?? true else { return false }
    let grid = course.request.text("grid") ?? ""
    return slice.isThere(Worker.ID(own), for: Target.ID(grid), on: step.day)
  }

  /// What only the command asks: the limits of parameters, and that who is named is there.
  package static func checkByCommand(
    _ step: TakenStep, after course: any StepCourse, in slice: Slice
  ) throws(Refusal) {
    guard let course = course as? RequestCourse else { return }
    let terms = StepTerms(slice.records)
    let limit = { (parameter: Parameter) in terms.value(of: parameter, on: step.day) }
    let beyond = { (parameter: Parameter) -> Refusal in
      .stepBeyond(.requestSteps, step: step.code, parameter, limit(parameter))
    }
    switch Kind(rawValue: step.code) {
    case .extend:
      if course.extensions >= limit(.extendMax) { throw beyond(.extendMax) }
      if step.number("days") ?? 0 > limit(.extendDays) { throw beyond(.extendDays) }
    case .confirm:
      if step.text("verdict") == RequestVerdict.dissatisfied.rawValue,
        course.reworks < limit(.reworkMax)
      {
        throw beyond(.reworkMax)
      }
    case .accept, .start, .solve, .rework, .refuse, .escalate, .sendBack, .urge, .void, nil: break
    }
    if let worker = step.text("worker") {
      try slice.requirePresent(Worker.ID(worker), near: course.request, on: step.day)
    }
  }
}

extension Slice {
  /// Whether a worker is there for a target on a day, holding or covering it.
  func isThere(_ worker: Worker.ID, for target: Target.ID, on day: Day) -> Bool {
    let holdings = Holdings(records)
    return holdings.isPresent(worker, on: day)
      && holdings.duties(of: worker, on: day).contains { $0.target == target }
  }

  /// A worker who is named is on a roll of the request's street that day, and not on leave.
  fileprivate func requirePresent(
    _ worker: Worker.ID, near request: ResidentRequest, on day: Day
  ) throws(Refusal) {
    let home = records.workerVersions.of(worker, in: day.month)?.community
    let place = records.community(of: request.row, in: .requests)
    guard records.workers[worker]?.employment.contains(day) == true, let home,
      records.communities[home]?.street == place.flatMap({ records.communities[$0]?.street })
    else { throw .notEmployed(worker: worker, on: day) }
    if records.isAway(worker, on: day) {
      throw .away(worker: worker, on: day)
    }
  }
}

extension Records {
  fileprivate func department(of request: ResidentRequest) -> String? {
    ResidentRequest.department(dealingWith: request.row, in: self)
  }
}
