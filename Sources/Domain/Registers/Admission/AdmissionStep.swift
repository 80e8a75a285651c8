/// A step that was taken with a matter (准入办理).
package struct AdmissionStep: StepRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("准入办理", "admission step")
  package static let noun = "admission-step"
  package static let file = BothLanguages("准入办理", "admission_steps")
  package static let listedFirst = ["admission", "no", "day", "step", "points_hundredths", "by"]
  package static let reach: [ActorRole: Permission.Reach] = [:]
  package static let recordKind = RecordKind.register(
    .part(of: .admissions, by: "admission"), .day("day"), in: .admissionSteps, isTakenOver: true)
  package static let table = Table(
    .admissionSteps, since: 9,
    key: [.id("admission", "准入", of: .admissions), .some("no", "序号")],
    [
      .day("day", "日期"), .code("step", "步骤", Codes.admissionStep),
      .decimal("points", "核定分值", Points.self, optional: true, limit: .points),
      .free("reason", "意见", 200, optional: true), .text("by", "经办人", limit: .text(40)),
    ])

  package enum Kind: String, CaseIterable, Sendable {
    case assess, admit, refuse, revoke, withdraw

    fileprivate var needs: [String] {
      switch self {
      case .assess: ["points_hundredths", "reason"]
      case .refuse, .revoke: ["reason"]
      case .admit, .withdraw: []
      }
    }
  }

  package static let parent: any RegisterRow.Type = Admission.self
  package static let rules = Kind.allCases.map { StepRule($0.rawValue, needs: $0.needs) }

  package static let ways: [StepWay: [String]] = [
    .forward: [.assess, .admit], .back: [.refuse], .end: [.withdraw, .revoke],
  ].mapValues { (kinds: [Kind]) in kinds.map(\.rawValue) }
  package static let ending = [Kind.refuse, .revoke, .withdraw].map(\.rawValue)

  package static func course(of row: [Value], _ terms: StepTerms) -> (any StepCourse)? {
    AdmissionCourse(Admission(row: row), terms)
  }

  // MARK: - Who may

  package static let rights = Kind.allCases.map { kind in
    CommandRight(
      .step(.admissionSteps, kind.rawValue), reach(of: kind), in: [.planning, .open, .scoring],
      isFinal: isFinal(kind), takesDayOfClock: true)
  }

  private static func reach(of kind: Kind) -> [ActorRole: Permission.Reach] {
    switch kind {
    case .assess, .admit, .refuse, .revoke: [.street: .ownStreet]
    case .withdraw: [.department: .ownDepartment, .street: .ownStreet]
    }
  }

  /// A decision is known to those who asked, who act on it.
  private static func isFinal(_ kind: Kind) -> Bool {
    switch kind {
    case .admit, .refuse, .revoke: true
    case .assess, .withdraw: false
    }
  }

  package static func permit(
    _ step: TakenStep, after course: any StepCourse, in slice: Slice, by actor: Actor
  ) throws(Refusal) {
    guard let course = course as? AdmissionCourse else { return }
    let kind = CommandKind.step(.admissionSteps, step.code)
    try slice.permit(kind, actor, ofStreet: course.matter.row, in: .admissions)
    if course.firstPerson(of: step.code) != nil { try slice.requireOwnRole(kind, actor) }
  }

  package static let adding = [Kind.assess, .admit].map(\.rawValue)

  package static func load(
    after step: NewStep, of course: any StepCourse, on board: Board, _ records: Records, today: Day
  ) -> AdmissionLoad? {
    guard let course = course as? AdmissionCourse else { return nil }
    let points = step.cells["points_hundredths"]?.integerOrNil.map(Points.init(raw:))
    return AdmissionLoad(course, points: points, on: board, records, today: today)
  }
}
