/// A scheme as it is stored, keyed by its effective month.
extension Scheme: Record {
  package static let recordKind = RecordKind(
    .everybody, .from("effective_month"), .altering, .frozen(.scheme), .scheme,
    register: .catalogue,
    isPublic: true)
  package static let table = Table(
    .schemes, since: 1, key: [.text("effective_month")],
    [
      .decimal("effect_max", nil, Points.self, limit: .points),
      .decimal("satisfaction_max", nil, Points.self, limit: .points),
      .whole("min_sample", limit: .number(1...1_000_000, places: 0)), .whole("count_basically"),
      .whole("blind"),
      .whole("publicity_days", limit: .number(0...365, places: 0)),
      .whole("scoring_days", limit: .number(0...365, places: 0)), .text("pool_mode"),
      .decimal("base", nil, BaseRate.self, optional: true, limit: .of(BaseRate.self)),
      .text("pool_scope"), .text("headcount"),
      .text("unit"),
    ]
      + WorkerClass.allCases.map {
        .decimal("standard_\($0.rawValue)", nil, Money.self, limit: .standard)
      }
      + WorkerClass.allCases.flatMap { workerClass in
        Source.allCases.map {
          .whole(
            "weight_\(workerClass.rawValue)_\($0.rawValue)", limit: .number(0...100, places: 0))
        }
      }
      + [
        .decimal("recheck_share", nil, Portion.self, limit: .of(Portion.self))
          .later(100, since: 4),
        .decimal("recheck_agreement", nil, Portion.self, limit: .of(Portion.self))
          .later(900, since: 4),
        .whole("separate_raters").later(1, since: 4),
      ])

  package var key: Month { effectiveMonth ?? .beginning }

  package var row: [Value] {
    [
      .month(key), .number(effectMax), .number(satisfactionMax), .integer(minSample),
      .integer(countBasically ? 1 : 0), .integer(blind ? 1 : 0), .integer(publicityDays),
      .integer(scoringDays), .code(mode), .optional(base, Value.number), .code(scope),
      .code(headcount), .code(unit),
    ]
      + WorkerClass.allCases.map { .number(standard($0)) }
      + WorkerClass.allCases.flatMap { workerClass in
        Source.allCases.map { .integer(weight($0, workerClass)) }
      }
      + [
        .number(recheckShare), .number(recheckAgreement), .integer(separateRaters ? 1 : 0),
      ]
  }

  package init(_ row: RowReader) throws(RowFault) {
    self.init(effectiveMonth: try row.month(0))
    effectMax = try row.number(1)
    satisfactionMax = try row.number(2)
    minSample = try row.count(3)
    countBasically = try row.integer(4) != 0
    blind = try row.integer(5) != 0
    publicityDays = try row.count(6)
    scoringDays = try row.count(7)
    mode = try row.code(8)
    base = try row.optionalNumber(9)
    scope = try row.code(10)
    headcount = try row.code(11)
    unit = try row.code(12)
    var column = 13
    for workerClass in WorkerClass.allCases {
      standard[workerClass] = try row.number(column)
      column += 1
    }
    for workerClass in WorkerClass.allCases {
      for source in Source.allCases {
        weights[workerClass]?[source] = try row.count(column)
        column += 1
      }
    }
    recheckShare = try row.number(column)
    recheckAgreement = try row.number(column + 1)
    separateRaters = try row.integer(column + 2) != 0
  }
}
