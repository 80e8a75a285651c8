/// One worker's figures of a settled month, as they were paid (定稿结果).
package struct SettledResult: Record {
  package struct Key: Hashable, Sendable {
    package let settlement: Settlement.Key
    package let worker: Worker.ID

    package init(settlement: Settlement.Key, worker: Worker.ID) {
      self.settlement = settlement
      self.worker = worker
    }
  }

  package let key: Key
  package let name: String
  package let community: Community.ID
  package let workerClass: WorkerClass
  package let workload: Points
  package let effect: Points
  package let special: Points
  package let satisfaction: Points
  package let total: Points
  package let pay: Money
  /// Present days, and days past probation that count for the pool.
  package let presentDays: Int
  package let eligibleDays: Int
  /// Valid answers behind the satisfaction, and how many of them satisfied; `nil` = none.
  package let rate: Rate?
  package let grids: [Target.ID]
  package let main: Target.ID?
  package let auxiliary: [Target.ID]
  /// By their codes.
  package let flags: [String]
  /// The scope of the pool; `nil` = in no pool.
  package let pool: String?
  /// The points the worker brought into the pool; `nil` = in no pool, or settled by rules 1, by
  /// which they are the total.
  package let poolPoints: Points?

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .own, .nothing, .month)
  package static let table = Table(
    .settledResults, since: 2, key: Settlement.keyColumns + [.text("worker")],
    [
      .text("name"), .text("community"), .text("class"), .decimal("workload", nil, Points.self),
      .decimal("effect", nil, Points.self), .decimal("special", nil, Points.self),
      .decimal("satisfaction", nil, Points.self), .decimal("total", nil, Points.self),
      .decimal("pay", nil, Money.self),
      .whole("present_days"), .whole("eligible_days"), .whole("satisfied"),
      .whole("valid"), .text("grids"), .text("main", optional: true), .text("auxiliary"),
      .text("flags"), .text("pool", optional: true),
      .decimal("pool_points", nil, Points.self).later(nil, since: 4),
    ])
  package var row: [Value] {
    key.settlement.cells + [.id(key.worker), .text(name), .id(community), .code(workerClass)]
      + [
        .number(workload), .number(effect), .number(special), .number(satisfaction),
        .number(total), .number(pay), .integer(presentDays), .integer(eligibleDays),
        .integer(rate?.satisfied ?? 0), .integer(rate?.valid ?? 0), .text(joined(grids)),
        .optional(main, Value.id), .text(joined(auxiliary)),
        .text(flags.joined(separator: " ")), .optional(pool, Value.text),
        .optional(poolPoints, Value.number),
      ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(settlement: try Settlement.Key(row), worker: try row.id(3))
    name = try row.text(4)
    community = try row.id(5)
    workerClass = try row.code(6)
    workload = try row.computed(7)
    effect = try row.computed(8)
    special = try row.computed(9)
    satisfaction = try row.computed(10)
    total = try row.computed(11)
    pay = try row.computed(12)
    presentDays = try row.integer(13)
    eligibleDays = try row.integer(14)
    rate = Rate(satisfied: try row.integer(15), valid: try row.integer(16))
    grids = split(try row.text(17)).map(Target.ID.init(_:))
    main = try row.optionalText(18).map(Target.ID.init(_:))
    auxiliary = split(try row.text(19)).map(Target.ID.init(_:))
    flags = split(try row.text(20))
    pool = try row.optionalText(21)
    poolPoints = try row.optionalInteger(22).map(Points.init(raw:))
  }
}

extension SettledResult {
  package init(_ worker: WorkerResult, of settlement: Settlement.Key, rules: Int) {
    key = Key(settlement: settlement, worker: worker.id)
    name = worker.name
    community = worker.community
    workerClass = worker.workerClass
    workload = worker.workload
    effect = worker.effect.points
    special = worker.special
    satisfaction = worker.satisfaction.points
    total = worker.total
    pay = worker.pay
    presentDays = worker.presence.present.count
    eligibleDays = worker.presence.eligibleDays
    rate = worker.satisfaction.rate
    grids = worker.grids
    main = worker.main
    auxiliary = worker.auxiliary
    flags = worker.flags.map(\.code)
    pool = worker.pool?.scope
    poolPoints = rules > 1 ? worker.poolPoints : nil
  }
}

extension Board {
  /// The rows that a settlement keeps of this board.
  package func settledResults(of settlement: Settlement.Key) -> [SettledResult] {
    workers.map { SettledResult($0, of: settlement, rules: rules) }
  }
}

/// Ids and flags hold no space.
private func joined(_ ids: [Target.ID]) -> String {
  ids.map(\.text).joined(separator: " ")
}

private func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
