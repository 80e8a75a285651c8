// What each grade is paid, and what comes on top of it: a table and no formula.

/// The monthly pay of a grade of a class from a month on (岗级工资).
package struct PayGrade: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("岗级工资", "grade")
  package static let noun = "grade"
  package static let file = BothLanguages("岗级工资", "pay_grades")
  package static let reach = ParameterVersion.reach
  package static let recordKind = RecordKind.register(
    .everybody, .from("from_month"), in: .payGrades)
  package static let table = Table(
    .payGrades, since: 10,
    key: [
      .code("class", "职级", Codes.workerClass), .whole("grade", "岗级", 1...18), .fromMonth,
    ],
    [.decimal("amount", "月工资", Funds.self, limit: .of(Funds.self))]
  )
  package static let listedFirst = ["class", "grade", "amount_fen", "from_month"]

  package func refusal(in records: Records) -> Refusal? {
    guard let own = text("class").flatMap(WorkerClass.init(rawValue:)),
      !own.grades.contains(number("grade"))
    else { return nil }
    return .gradeOutsideClass(number("grade"), own)
  }
}

/// What a degree or a certificate adds a month from a month on (津贴).
package struct Allowance: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("津贴", "allowance")
  package static let noun = "allowance"
  package static let file = BothLanguages("津贴", "allowances")
  package static let reach = ParameterVersion.reach
  package static let recordKind = RecordKind.register(
    .everybody, .from("from_month"), in: .allowances)
  package static let table = Table(
    .allowances, since: 10,
    key: [
      .code("kind", "类别", codes(Kind.self) { $0 == .degree ? "学历" : "证书" }),
      .code("level", "等次", Codes.degree + Codes.certificate.filter { $0.name != "none" }),
      .fromMonth,
    ], [.decimal("amount", "月津贴", Funds.self, limit: .of(Funds.self))])
  package static let listedFirst = ["kind", "level", "amount_fen", "from_month"]

  package enum Kind: String, CaseIterable, Sendable { case degree, certificate }

  package func refusal(in records: Records) -> Refusal? {
    guard let level = text("level"), let kind = text("kind").flatMap(Kind.init(rawValue:)) else {
      return nil
    }
    let isOfKind =
      switch kind {
      case .degree: Degree(rawValue: level) != nil
      case .certificate: Certificate(rawValue: level) != nil
      }
    return isOfKind ? nil : .levelOfOther(level: level, kind: kind.rawValue)
  }
}

/// How far somebody has studied (学历).
package enum Degree: String, CaseIterable, Sendable {
  case college, bachelor, master, doctor
}

extension Codes {
  static let degree = codes(Degree.self) { degree in
    switch degree {
    case .college: "大专"
    case .bachelor: "本科"
    case .master: "硕士"
    case .doctor: "博士"
    }
  }
}

/// The degree that a worker has from a month on (学历).
package struct DegreeVersion: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("学历", "degree")
  package static let noun = "degree"
  package static let file = BothLanguages("学历", "degrees")
  package static let reach: [ActorRole: Permission.Reach] = [.street: .ownStreet]
  package static let recordKind = RecordKind.register(
    .worker("worker"), .from("from_month"), in: .degrees)
  package static let table = Table(
    .degrees, since: 10, key: [.id("worker", "社工", of: .workers), .fromMonth],
    [.code("degree", "学历", Codes.degree)])
  package static let listedFirst = ["worker", "degree", "from_month"]
}

/// What somebody of a class was paid in a year on average, as it was published (年均收入); never computed.
package struct Income: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("年均收入", "income")
  package static let noun = "income"
  package static let file = BothLanguages("年均收入", "incomes")
  package static let reach = ParameterVersion.reach
  package static let recordKind = RecordKind.register(.everybody, .always, in: .incomes)
  package static let table = Table(
    .incomes, since: 10,
    key: [
      .whole("year", "年", 1_900...2_999, limit: .number(1_900...2_999, places: 0)),
      .code("class", "职级", Codes.workerClass),
    ],
    [
      .decimal("amount", "年均收入", Funds.self, limit: .of(Funds.self)),
      .text("source", "出处", optional: true, limit: .text(60)),
    ])
}

extension TableName {
  package static let payGrades = Self(of: PayGrade.self, "pay_grades")
  package static let allowances = Self(of: Allowance.self, "allowances")
  package static let degrees = Self(of: DegreeVersion.self, "degrees")
  package static let incomes = Self(of: Income.self, "incomes")
}
