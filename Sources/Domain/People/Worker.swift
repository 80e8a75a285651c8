/// The class of a worker (职级); each has its own weights, pool and ranking (S1).
package enum WorkerClass: String, CaseIterable, Comparable, Sendable {
  /// 社区正职
  case chief
  /// 社区副职
  case deputy
  /// 普通社工
  case worker

  /// Allowed grades of the eighteen (三岗十八级).
  package var grades: ClosedRange<Int> {
    switch self {
    case .chief: 7...18
    case .deputy: 4...15
    case .worker: 1...12
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    byteOrder(left.rawValue, right.rawValue)
  }
}

package enum ExitReason: String, CaseIterable, Sendable {
  case retired, resigned, dismissed, recruited, moved, other
}

package enum Certificate: String, CaseIterable, Sendable {
  case none, assistant
  case socialWorker = "social_worker"
  case senior
}

package enum Gender: String, CaseIterable, Sendable {
  case female, male
}

/// A community worker (社区工作者，社工).
package struct Worker: Record {
  package typealias ID = Identifier<Worker>
  package let id: ID
  package var name: String
  package var employment: DayRange
  package var exitReason: ExitReason?
  /// The last day of probation (试用期至).
  package var probationUntil: Day?
  package var certificate: Certificate
  package var gender: Gender?

  package init(
    id: ID, name: String, employment: DayRange, exitReason: ExitReason? = nil,
    probationUntil: Day? = nil, certificate: Certificate = .none, gender: Gender? = nil
  ) {
    self.id = id
    self.name = name
    self.employment = employment
    self.exitReason = exitReason
    self.probationUntil = probationUntil
    self.certificate = certificate
    self.gender = gender
  }

  package static let recordKind = RecordKind(
    .worker("id"), .always, .altering, .frozen(.people), .worker("id"), register: .roster,
    isPublic: true)
  package static let table = Table(
    .workers, since: 1, key: [.id("id", "编号", limit: .id).orHeaded("工号", "社工")],
    [
      .text("name", "姓名", limit: .personName), .day("employed_from", "入职"),
      .day("employed_to", "离职", optional: true),
      .code("exit_reason", "离职原因", Codes.exitReason, optional: true),
      .day("probation_until", "试用期至", optional: true),
      .code("certificate", "证书", Codes.certificate).orEmpty(.code(Certificate.none)),
      .code("gender", "性别", Codes.gender, optional: true),
    ])
  package var key: ID { id }
  package var row: [Value] {
    [
      .id(id), .text(name), .day(employment.first), .optional(employment.last, Value.day),
      .optional(exitReason, Value.code), .optional(probationUntil, Value.day), .code(certificate),
      .optional(gender, Value.code),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    name = try row.text(1)
    employment = DayRange(try row.day(2), try row.optionalDay(3))
    exitReason = try row.optionalCode(4)
    probationUntil = try row.optionalDay(5)
    certificate = try row.code(6)
    gender = try row.optionalCode(7)
  }
}

/// What holds of a worker from a month on: home community, class and grade (岗级).
package struct WorkerVersion: VersionRecord {
  package let of: Worker.ID
  package let from: Month
  package var community: Community.ID
  package var workerClass: WorkerClass
  /// 1 to 18, within the class's grades.
  package var grade: Int?

  package init(
    of: Worker.ID, from: Month, community: Community.ID, workerClass: WorkerClass, grade: Int?
  ) {
    self.of = of
    self.from = from
    self.community = community
    self.workerClass = workerClass
    self.grade = grade
  }

  package static let recordKind = RecordKind(
    .worker("worker"), .from("from_month"), .altering, .frozen(.people), .worker("worker"),
    register: .roster, versionsOf: .workers, home: .community("community"), drawsOthers: true,
    isPublic: true)
  package static let table = Table(
    .workerVersions, since: 1, key: [.id("worker", "编号", headed: "id"), .fromMonth],
    [
      .id("community", "社区", of: .communities), .code("class", "职级", Codes.workerClass),
      .whole("grade", "岗级", 1...18, optional: true),
    ])
  package var row: [Value] {
    [
      .id(of), .month(from), .id(community), .code(workerClass),
      .optional(grade, Value.integer),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    of = try row.id(0)
    from = try row.month(1)
    community = try row.id(2)
    workerClass = try row.code(3)
    grade = try row.optionalInteger(4)
  }
}
