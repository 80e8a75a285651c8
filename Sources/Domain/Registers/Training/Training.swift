/// A training that a street held on a day for one tier of its people (培训).
package struct Training: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("培训", "training")
  package static let noun = "training"
  package static let file = BothLanguages("培训", "trainings")
  package static let idPrefix: String? = "T"
  package static let listedFirst = ["title", "day", "tier", "hours_hundredths"]
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .street("street"), .day("day"), in: .trainings)
  package static let table = Table(
    .trainings, since: 10, key: [.id("id", "编号", limit: .id)],
    [
      .id("street", "街道", of: .streets), .day("day", "日期"), .text("title", "内容", limit: .text(60)),
      .code("tier", "层次", Codes.trainingTier),
      .decimal("hours", "学时", Hours.self, limit: .of(Hours.self)),
      .text("provider", "承办", optional: true, limit: .text(60)),
    ])

  package var id: String { row[0].textOrNil ?? "" }
  var street: Street.ID { Identifier(text("street") ?? "") }
  package var tier: TrainingTier {
    text("tier").flatMap(TrainingTier.init(rawValue:)) ?? .all
  }
  /// In hundredths of an hour.
  package var hours: Int { number("hours_hundredths") }

  package static let judgedWith: Set<TableName> = [.attendances]
  package static let countsElsewhere = true

  /// Nobody attends longer than it was.
  package static func brokenRules(by changes: [Change], _ after: Records) -> [BrokenRule] {
    let touched = Set(
      changes.flatMap(\.rows).compactMap { $0[0].textOrNil })
    guard !touched.isEmpty else { return [] }
    return after.rows(of: .attendances).map(Attendance.init(row:)).filter {
      touched.contains($0.training)
    }.sorted { byteOrder($0.training + $0.worker.text, $1.training + $1.worker.text) }
      .compactMap { attendance in
        guard let own = attendance.ownHours,
          let training = after.row(attendance.training, of: .trainings).map(Training.init(row:)),
          own > training.hours
        else { return nil }
        return BrokenRule(
          row: RowKey(table: .attendances, cells: attendance.key),
          refusal: .tooManyHours(Hours(raw: own), of: Hours(raw: training.hours)))
      }
  }
}

/// For whom a training is (培训层次).
package enum TrainingTier: String, CaseIterable, Hashable, Sendable {
  case lead, secretary, reserve, all, newcomer

  /// The hours that somebody of the tier should have in a year.
  var required: Parameter {
    switch self {
    case .lead: .hoursLead
    case .secretary: .hoursSecretary
    case .reserve: .hoursReserve
    case .all: .hoursAll
    case .newcomer: .hoursNewcomer
    }
  }
}

extension Codes {
  package static let trainingTier = codes(TrainingTier.self) { tier in
    switch tier {
    case .lead: "头雁书记"
    case .secretary: "社区书记"
    case .reserve: "后备力量"
    case .all: "全体社工"
    case .newcomer: "新入职社工"
    }
  }
}

/// Who was at a training, and for how long (参训).
package struct Attendance: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("参训", "attendance")
  package static let noun = "attendance"
  package static let file = BothLanguages("参训", "attendances")
  package static let listedFirst = ["worker", "training", "hours_hundredths"]
  package static let countsElsewhere = true
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .part(of: .trainings, by: "training"), .ofWhole, in: .attendances)
  package static let table = Table(
    .attendances, since: 10,
    key: [.id("training", "培训", of: .trainings), .id("worker", "社工", of: .workers)],
    [.decimal("hours", "学时", Hours.self, optional: true, limit: .of(Hours.self))])

  package var training: String { row[0].textOrNil ?? "" }
  package var worker: Worker.ID { Identifier(row[1].textOrNil ?? "") }
  /// In hundredths; `nil` = as long as the training was.
  var ownHours: Int? { row[2].integerOrNil }
}

/// Somebody who is brought on as a leading secretary or as the reserve, between two days (培养名单).
package struct TierMember: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("培养名单", "tier")
  package static let noun = "tier"
  package static let file = BothLanguages("培养名单", "tiers")
  package static let listedFirst = ["worker", "tier", "from_day", "to_day"]
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .worker("worker"), .always, in: .tiers)
  package static let table = Table(
    .tiers, since: 10,
    key: [
      .id("worker", "社工", of: .workers),
      .code("tier", "层次", Codes.trainingTier.filter { ["lead", "reserve"].contains($0.name) }),
      .day("from_day", "起", headed: "from"),
    ], [.day("to_day", "止", headed: "to", optional: true)])

  package func refusal(in records: Records) -> Refusal? { reversedDays("from_day", "to_day") }
}

extension TableName {
  package static let trainings = Self(of: Training.self, "trainings")
  package static let attendances = Self(of: Attendance.self, "attendances")
  package static let tiers = Self(of: TierMember.self, "tiers")
}
