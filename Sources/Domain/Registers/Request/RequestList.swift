// The list of requests: what is open, the worst first, and below it what ended in the month.

extension ResidentRequest {
  package static let computed: [Table.Column] = [
    .code("state", "状态", Codes.requestState), .code("tier", "层级", Codes.requestTier),
    .day("due", "到期", optional: true), .code("lamp", "灯", Codes.lamp),
    .whole("left", "期限").daysLeft(), .id("handler", "处理人", of: .workers),
    .id("solver", "办结人", of: .workers), .whole("reworks", "返工"), .whole("urges", "督办"),
    .code("verdict", "结果", Codes.requestVerdict), .id("community", "社区", of: .communities),
    .id("line", "条线", of: .lines),
  ]

  package static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value] {
    let today = scope.period.upperBound
    let courses = scope.index.requestsByID(on: today)
    let lines = scope.lineOfItem
    let records = scope.records
    return { row in
      guard let id = row[0].textOrNil, let course = courses[id] else { return [] }
      let lamp = course.lamp(on: today)
      return [
        .text(course.stateCode), .text(course.tier.rawValue),
        .optional(course.due) { .day($0) }, .optional(lamp) { .text($0.colour.rawValue) },
        .optional(lamp?.left ?? course.late.map { -$0 }) { .integer($0) },
        .optional(course.handler) { .text($0) }, .optional(course.solver) { .text($0) },
        .integer(course.reworks), .integer(course.urges),
        .optional(course.verdict) { .text($0.rawValue) },
        .optional(records.community(of: row, in: .requests)) { .id($0) },
        .optional(course.request.text("item").flatMap { lines[$0] }) { .text($0) },
      ]
    }
  }

  package static func listed(in scope: RegisterScope) -> [[Value]]? {
    let today = scope.period.upperBound
    let courses = scope.index.requestsByID(on: today).values
    let open = courses.filter(\.state.isOpen).compactMap { course in
      course.lamp(on: today).map { (course, $0) }
    }.sorted { one, other in
      if one.1.isWorse(than: other.1) { return true }
      if other.1.isWorse(than: one.1) { return false }
      if (one.0.urges > 0) != (other.0.urges > 0) { return one.0.urges > 0 }
      return byteOrder(one.0.request.id, other.0.request.id)
    }
    let ended = courses.filter { $0.ended.map(scope.period.contains) ?? false }.sorted {
      one, other in
      let (first, second) = (one.ended ?? one.day, other.ended ?? other.day)
      return first == second ? byteOrder(one.request.id, other.request.id) : first > second
    }
    return open.map(\.0.request.row) + ended.map(\.request.row)
  }
}
