/// What a department asks a street's communities to do (准入事项): nothing is done before it is admitted.
///
/// Source: `docs/REGISTERS.md`, section 10.
package struct Admission: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("准入事项", "matter")
  package static let noun = "admission"
  package static let file = BothLanguages("准入事项", "admissions")
  package static let idPrefix: String? = "Q"
  package static let signedBy: String? = "by"
  package static let listedFirst = [
    "title", "left", "state", "department", "points_hundredths", "start_month", "end_month",
    "communities",
    "system",
  ]
  package static let reach: [ActorRole: Permission.Reach] = [
    .department: .ownDepartment, .street: .ownStreet,
  ]
  package static let recordKind = RecordKind.register(
    .street("street"), .day("day"), in: .admissions)
  package static let table = Table(
    .admissions, since: 9, key: [.id("id", "编号", limit: .id)],
    [
      .id("street", "街道", of: .streets), .id("department", "科室", of: .departments),
      .day("day", "申请日"), .text("title", "事项", limit: .text(60)),
      .code("nature", "性质", Codes.nature), .code("kind", "类别", Codes.admissionKind),
      .decimal("points", "预估分值", Points.self, limit: .points),
      .ids("communities", "社区", of: .communities, optional: true),
      .month("start_month", "起始月", headed: "start"),
      .month("end_month", "终止月", headed: "end", optional: true),
      .decimal("funds", "经费", Funds.self, optional: true, limit: .of(Funds.self)),
      .id("system", "系统", of: .systems, optional: true),
      .text("basis", "依据", optional: true, limit: .text(100)),
      .text("by", "经办人", limit: .text(40)),
    ])

  package var id: String { row[0].textOrNil ?? "" }
  package var street: Street.ID { Identifier(text("street") ?? "") }
  package var points: Points { Points(raw: number("points_hundredths")) }
  /// Those that are listed; none = all of the street.
  package var communities: [Community.ID] {
    idsIn(text("communities") ?? "").map { Identifier($0) }
  }

  package static func department(dealingWith row: [Value], in records: Records) -> String? {
    table.text("department", of: row)
  }

  package func refusal(in records: Records) -> Refusal? {
    if let refusal = reversedMonths("start_month", "end_month") { return refusal }
    return communities.first { records.communities[$0]?.street != street }.map {
      .notOfStreet(RowKey(table: .communities, cells: [.id($0)]), street)
    }
  }

  /// A department applies on the day itself and some working days ahead; the street may enter any.
  package func refusal(
    replacing standing: [Value]?, by actor: Actor, in records: Records, on today: Day
  ) -> Refusal? {
    guard actor.role == .department, let day = day("day"), let start = month("start_month") else {
      return nil
    }
    let standing = standing.map(Admission.init(row:))
    if day != today, day != standing?.day("day") {
      return .onlyToday(day, today: today)
    }
    let ahead = records.value(of: .admissionLeadDays, in: day.month)
    let earliest = records.workingDay(ahead, after: day)
    return start.first < earliest
      ? .tooLate(
        start, days: ahead, from: earliest.dayOfMonth == 1 ? earliest.month : earliest.month.next)
      : nil
  }
}

/// On what ground a department may ask for it (类别).
package enum AdmissionKind: String, CaseIterable, Sendable {
  case lawful, assist, other
}

extension TableName {
  package static let systems = Self(of: InformationSystem.self, "systems")
  package static let admissions = Self(of: Admission.self, "admissions")
  package static let admissionSteps = Self(of: AdmissionStep.self, "admission_steps")
  package static let admissionUses = Self(of: AdmissionUse.self, "admission_uses")
}
