// The list of matters: what is pending, the worst lamp first, then what is in force, then the rest.

extension Admission {
  package static let computed: [Table.Column] = [
    .code("state", "状态", Codes.admissionState), .day("due", "到期", optional: true),
    .code("lamp", "灯", Codes.lamp), .whole("left", "期限").daysLeft(),
  ]

  package static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value] {
    let today = scope.period.upperBound
    let courses: [String: AdmissionCourse] = scope.index.courses(
      of: AdmissionStep.self, on: today)
    return { row in
      guard let id = row[0].textOrNil, let course = courses[id] else { return [] }
      let lamp = course.lamp(on: today)
      return [
        .text(course.stateCode), .optional(lamp?.due) { .day($0) },
        .optional(lamp) { .text($0.colour.rawValue) }, .optional(lamp?.left) { .integer($0) },
      ]
    }
  }

  package static func listed(in scope: RegisterScope) -> [[Value]]? {
    let today = scope.period.upperBound
    let matters = scope.matters
    let pending = matters.compactMap { course in course.lamp(on: today).map { (course, $0) } }
      .sorted { one, other in
        if one.1.isWorse(than: other.1) { return true }
        if other.1.isWorse(than: one.1) { return false }
        return byteOrder(one.0.matter.id, other.0.matter.id)
      }
    let decided = matters.filter { !$0.state.isPending }
    let (inForce, others) = (
      decided.filter { $0.covers(scope.month) }, decided.filter { !$0.covers(scope.month) }
    )
    return pending.map(\.0.matter.row) + inForce.map(\.matter.row) + others.map(\.matter.row)
  }
}
