/// What residents propose in meetings of their own, and what was done about it (开放空间).
///
/// Source: `docs/REGISTERS.md`, section 11.
package enum MeetingRegister: Register {
  package static let code = "meeting"
  package static let name = BothLanguages("开放空间", "Open Space")
  package static let tables: [any RegisterRow.Type] = [Meeting.self, MeetingSolved.self]
  package static let headlined = ["so_far"]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    let soFar = figures.flattened
    guard let suggestions = soFar.count("so_far.suggestions"), suggestions > 0 else { return [] }
    let told = [
      Headline("suggestions", .count(suggestions)),
      Headline("solved", .count(soFar.count("so_far.solved") ?? 0)),
    ]
    guard case .rate(let rate) = soFar["so_far.satisfaction"] else { return told }
    return told + [Headline("satisfied", .share(part: rate.satisfied, of: rate.valid))]
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let meetings = scope.rows(Meeting.self)
    let today = scope.period.upperBound
    let inPeriod = sums(of: meetings, in: scope) { scope.period.contains($0) }
    let soFar = sums(of: meetings, in: scope) { $0 <= today }
    return inPeriod.figures + [
      Figure(
        "so_far",
        .group(
          soFar.figures + [
            Figure("solved_rate", .share(soFar.solved, of: soFar.suggestions))
          ]))
    ]
  }

  private struct Sums {
    var (meetings, participants, suggestions, solved, satisfied, asked) = (0, 0, 0, 0, 0, 0)

    var figures: [Figure] {
      [
        Figure("meetings", .count(meetings)), Figure("participants", .count(participants)),
        Figure("suggestions", .count(suggestions)), Figure("solved", .count(solved)),
        Figure("satisfaction", .satisfied(satisfied, of: asked)),
      ]
    }
  }

  private static func sums(
    of meetings: [Meeting], in scope: RegisterScope, _ counts: (Day) -> Bool
  ) -> Sums {
    let solved = scope.index.rows(of: .meetingSolved, by: "meeting")
    return meetings.reduce(into: Sums()) { sums, meeting in
      for row in (solved[meeting.id] ?? []).map(MeetingSolved.init(row:))
      where row.day("day").map(counts) ?? false {
        sums.solved += row.number("solved")
      }
      guard meeting.day("day").map(counts) ?? false else { return }
      sums.meetings += 1
      sums.participants += meeting.number("participants")
      sums.suggestions += meeting.number("suggestions")
      sums.satisfied += meeting.number("satisfied")
      sums.asked += meeting.number("asked")
    }
  }
}

/// A meeting of residents on a topic (议事会).
package struct Meeting: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("议事会", "meeting")
  package static let noun = "meeting"
  package static let file = BothLanguages("议事会", "meetings")
  package static let idPrefix: String? = "H"
  package static let listedFirst = [
    "topic", "day", "suggestions", "solved", "form", "participants",
  ]
  package static let reach: [ActorRole: Permission.Reach] = PlaceCount.reach
  package static let judgedWith: Set<TableName> = [.meetingSolved]
  package static let recordKind = RecordKind.register(
    .community("community"), .day("day"), in: .meetings)
  package static let table = Table(
    .meetings, since: 10, key: [.id("id", "编号", limit: .id)],
    [
      .id("community", "社区", of: .communities), .id("grid", "网格", of: .grids, optional: true),
      .day("day", "日期"), .free("topic", "议题", 60), .code("form", "形式", Codes.meetingForm),
      .some("participants", "参加"), .count("suggestions", "建议"), .count("asked", "测评").orZero(),
      .count("satisfied", "满意").orZero(),
    ])
  package static let computed: [Table.Column] = [.count("solved", "办结")]

  package static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value] {
    let solved = scope.index.rows(of: .meetingSolved, by: "meeting")
      .mapValues { MeetingSolved.sum("solved", of: $0) }
    return { row in [.integer(row[0].textOrNil.flatMap { solved[$0] } ?? 0)] }
  }

  package var id: String { row[0].textOrNil ?? "" }

  /// What was proposed in a meeting becomes a request.
  package static func following(
    _ row: [Value]
  ) -> (type: any RegisterRow.Type, cells: [String: Value])? {
    let grid = Meeting(row: row).text("grid").map { ["grid": Value.text($0)] } ?? [:]
    return (
      ResidentRequest.self,
      grid.merging([
        "channel": .text(RequestChannel.openSpace.rawValue), "meeting": row[0],
      ]) { $1 }
    )
  }

  package func refusal(in records: Records) -> Refusal? {
    if let grid = text("grid"), let home = text("community"),
      records.grids[Identifier(grid)].map({ $0.community.text != home }) ?? false
    {
      return .notOfCommunity(RowKey(table: .grids, cells: [.text(grid)]), Identifier(home))
    }
    for (column, other) in [("satisfied", "asked"), ("asked", "participants")]
    where number(column) > number(other) {
      return .tooMany(column: column, number(column), other: other, number(other))
    }
    return nil
  }

  /// No more is solved than was proposed, and nothing before it was.
  package static func brokenRules(by changes: [Change], _ after: Records) -> [BrokenRule] {
    let touched = Set(changes.flatMap(\.rows).compactMap { $0[0].textOrNil })
    guard !touched.isEmpty else { return [] }
    let solved = Dictionary(
      grouping: after.rows(of: .meetingSolved).map(MeetingSolved.init(row:)).filter {
        touched.contains($0.meeting)
      }, by: \.meeting)
    return solved.keys.sorted(by: byteOrder).compactMap { id in
      guard let meeting = after.row(id, of: .meetings).map(Meeting.init(row:)),
        let rows = solved[id]?.sorted(by: {
          ($0.day("day") ?? .init(number: 0)) < ($1.day("day") ?? .init(number: 0))
        }),
        let first = rows.first, let last = rows.last
      else { return nil }
      let broken = { (row: MeetingSolved, refusal: Refusal) in
        BrokenRule(row: RowKey(table: .meetingSolved, cells: row.key), refusal: refusal)
      }
      if let held = meeting.day("day"), let day = first.day("day"), day < held {
        return broken(first, .lastBeforeFirst(first: held, last: day))
      }
      let (sum, proposed) = (
        rows.reduce(0) { $0 + $1.number("solved") }, meeting.number("suggestions")
      )
      return sum > proposed
        ? broken(last, .tooMany(column: "solved", sum, other: "suggestions", proposed)) : nil
    }
  }
}

/// How residents met (形式).
package enum MeetingForm: String, CaseIterable, Sendable {
  case openSpace = "open_space"
  case council, hearing, online, other
}

extension Codes {
  static let meetingForm = codes(MeetingForm.self) { form in
    switch form {
    case .openSpace: "开放空间"
    case .council: "议事会"
    case .hearing: "听证会"
    case .online: "线上"
    case .other: "其他"
    }
  }
}

/// How many of a meeting's suggestions were solved on a day (建议办结); what comes later that day is added.
package struct MeetingSolved: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("建议办结", "solved suggestions")
  package static let noun = "meeting-solved"
  package static let file = BothLanguages("建议办结", "meeting_solved")
  package static let hasNoun = false
  package static let keeping = "meeting-solved"
  package static let addsUp: String? = "solved"
  package static let judgedWith: Set<TableName> = [.meetings, .meetingSolved]
  package static let reach: [ActorRole: Permission.Reach] = PlaceCount.reach
  package static let recordKind = RecordKind.register(
    .part(of: .meetings, by: "meeting"), .day("day"), in: .meetingSolved)
  package static let table = Table(
    .meetingSolved, since: 10,
    key: [.id("meeting", "会议", of: .meetings), .day("day", "日期")],
    [.some("solved", "办结")])
  package static let listedFirst = ["meeting", "day", "solved"]

  package var meeting: String { row[0].textOrNil ?? "" }
}

extension TableName {
  package static let meetings = Self(of: Meeting.self, "meetings")
  package static let meetingSolved = Self(of: MeetingSolved.self, "meeting_solved")
}
