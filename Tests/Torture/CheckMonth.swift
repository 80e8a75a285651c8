import Domain

/// What does not hold of a random month; `nil` = everything does.
func fault(of random: RandomMonth) throws -> String? {
  let live = random.slice
  let board = Board(live)
  if let fault = poolFault(board) ?? partFault(board) { return fault }
  let advance = AdvanceMonth(street: random.street, month: random.month, to: .settled)
  let changes = try apply(
    .advance(advance), by: RandomMonth.officer, on: random.today, to: live)
  var after = live
  try after.records.make(changes)
  return try settlementFault(after, live: live)
}

/// The settlement against the live board, and against itself computed again.
private func settlementFault(_ after: Slice, live: Slice) throws -> String? {
  let key = Settlement.Key(street: after.street, month: after.month, version: 1)
  guard let settlement = after.records.settlements[key],
    let frozen = after.records.frozenMonths[key],
    after.state == .settled
  else { return "not settled" }
  var published = live
  let month = StreetMonth.Key(street: live.street, month: live.month)
  published.records.months[month] = StreetMonth(key: month, state: .settled)
  let board = Board(published)
  let thawed = try frozen.slice()
  if Rules.board(of: thawed, by: settlement.rules) != board { return "another board" }
  if FrozenMonth(thawed, version: 1) != frozen { return "frozen twice, other bytes" }
  let results = after.records.settledResults.values.sorted { $0.key.worker < $1.key.worker }
  if try frozen.results(byRules: settlement.rules) != results { return "other results" }
  if results != board.settledResults(of: key) { return "results that are not the board's" }
  if settlement.scheme != board.scheme.effectiveMonth { return "another scheme" }
  return nil
}

/// Fen sum to the pool.
private func poolFault(_ board: Board) -> String? {
  for pool in board.pools {
    let members = board.workers.filter { $0.pool == pool.key }
    let paid = members.reduce(0) { $0 + $1.pay.fen }
    if paid != pool.paid.fen || pool.paid + pool.reserve != pool.money { return "paid of \(pool)" }
    if members.reduce(0, { $0 + ($1.poolPoints?.raw ?? 0) }) != pool.points.raw {
      return "points of \(pool)"
    }
    if pool.mode == .pool, paid != (pool.points.raw > 0 ? pool.money.fen : 0) {
      return "\(paid) fen of \(pool)"
    }
  }
  let outside = board.workers.filter { $0.pool == nil }
  return outside.allSatisfy { $0.pay == .zero } ? nil : "paid outside a pool"
}

/// Computes every number again from the parts that its explanation shows.
private func partFault(_ board: Board) -> String? {
  for worker in board.workers {
    for part in worker.duties {
      let exact =
        part.standard.fraction * part.difficulty.fraction * part.duty.share.fraction
        * Fraction(part.days, over: board.month.length)
      if part.points != Points(rounding: exact) { return "a duty of \(worker.id)" }
    }
    if worker.duties.reduce(0, { $0 + $1.points.raw }) != worker.workload.raw { return "W" }
    if effect(worker) != worker.effect.points { return "E of \(worker.id)" }
    if satisfaction(worker) != worker.satisfaction.points { return "S of \(worker.id)" }
    if worker.specials.reduce(0, { $0 + $1.points.raw }) != worker.special.raw { return "X" }
    let sum = worker.workload + worker.effect.points + worker.special + worker.satisfaction.points
    if sum != worker.total { return "T of \(worker.id)" }
    if !isPaid(worker, in: board) { return "pay of \(worker.id)" }
  }
  return nil
}

private func effect(_ worker: WorkerResult) -> Points {
  let given = worker.effect.sources.filter { $0.score != nil }
  let weights = given.reduce(0) { $0 + $1.weight }
  guard weights > 0 else { return .zero }
  let sum = given.reduce(Fraction.zero) { $0 + Fraction($1.weight) * ($1.score ?? .zero) }
  return Points(
    rounding: worker.effect.maximum.fraction * worker.presence.fraction * sum
      / Fraction(100 * weights))
}

private func satisfaction(_ worker: WorkerResult) -> Points {
  let tally = worker.satisfaction.batches.total
  guard tally.valid > 0 else { return .zero }
  return Points(
    rounding: worker.satisfaction.maximum.fraction * worker.presence.fraction
      * Fraction(tally.satisfied, over: tally.valid))
}

private func isPaid(_ worker: WorkerResult, in board: Board) -> Bool {
  guard let key = worker.pool, let pool = board.pool(key) else { return worker.pay == .zero }
  switch worker.payPart {
  case .quota(let numerator, let sum, let units, let floor, let extra):
    return numerator == worker.poolPoints?.raw && sum == pool.points.raw
      && floor == units * numerator / sum && units * pool.unit.fen == pool.money.fen
      && worker.pay.fen == (floor + (extra ? 1 : 0)) * pool.unit.fen
  case .fixed(let base):
    let yuan = (worker.poolPoints ?? .zero).fraction * base.fraction
    return worker.pay.fen == (pool.unit == .fen ? yuan.rounded(scale: 100) : yuan.rounded() * 100)
  case .none: return pool.points == .zero && worker.pay == .zero
  }
}
