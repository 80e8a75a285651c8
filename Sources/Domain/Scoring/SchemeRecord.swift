/// A scheme as it is stored, keyed by its effective month.
extension Scheme: Record {
  package static let table = Table(
    .schemes, key: [.text("effective_month")],
    [
      .integer("effect_max_hundredths"), .integer("satisfaction_max_hundredths"),
      .integer("min_sample"), .integer("count_basically"), .integer("blind"),
      .integer("publicity_days"), .integer("scoring_days"), .text("pool_mode"),
      .integer("base_ten_thousandths", optional: true), .text("pool_scope"), .text("headcount"),
      .text("unit"),
    ]
      + WorkerClass.allCases.map { .integer("standard_\($0.rawValue)_fen") }
      + WorkerClass.allCases.flatMap { workerClass in
        Source.allCases.map { .integer("weight_\(workerClass.rawValue)_\($0.rawValue)") }
      })

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
  }

  package init(_ row: RowReader) throws(RowFault) {
    self.init(effectiveMonth: try row.month(0))
    effectMax = try row.number(1)
    satisfactionMax = try row.number(2)
    minSample = try row.integer(3)
    countBasically = try row.integer(4) != 0
    blind = try row.integer(5) != 0
    publicityDays = try row.integer(6)
    scoringDays = try row.integer(7)
    mode = try row.code(8)
    base = try row.optionalInteger(9).map(BaseRate.init(raw:))
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
        weights[workerClass]?[source] = try row.integer(column)
        column += 1
      }
    }
  }
}
