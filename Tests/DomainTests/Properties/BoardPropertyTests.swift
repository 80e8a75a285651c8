import Domain
import SeededChance
import Testing

@Suite("Every board of thousands of random streets")
struct BoardPropertyTests {
  /// Each case is a hundred streets.
  static let hundreds = 0..<20

  @Test(
    "adds up, explains itself, and does not depend on the order of the rows", arguments: hundreds)
  func board(hundred: Int) {
    var chance = Chance(seed: hundred)
    for seed in (hundred * 100)..<(hundred * 100 + 100) {
      let street = RandomStreet.make(seed)
      let board = street.board
      let fault =
        poolFault(board) ?? totalFault(board) ?? partFault(street, board) ?? vacancyFault(board)
        ?? (seed.isMultiple(of: 2)
          ? orderFault(street, board, &chance) : specialFault(street, board, &chance))
      if let fault {
        Issue.record("seed \(seed): \(fault)")
        return
      }
    }
  }

  @Test("stands on streets that keep the rules of the days")
  func rules() {
    for seed in 0..<100 { #expect(RandomStreet.make(seed).violations.isEmpty, "seed \(seed)") }
  }

  private func poolFault(_ board: Board) -> String? {
    for pool in board.pools {
      let members = board.workers.filter { $0.pool == pool.key }
      let paid = members.reduce(0) { $0 + $1.pay.fen }
      if paid != pool.paid.fen || pool.paid + pool.reserve != pool.money { return "\(pool)" }
      if members.count != pool.members { return "\(members.count) members of \(pool)" }
      if members.reduce(0, { $0 + ($1.poolPoints?.raw ?? 0) }) != pool.points.raw {
        return "points of \(pool)"
      }
      if pool.mode == .pool, pool.points.raw > 0, paid != pool.money.fen {
        return "paid of \(pool)"
      }
      if pool.mode == .pool, pool.points.raw == 0, paid != 0 { return "paid without points" }
    }
    let outside = board.workers.filter { $0.pool == nil }
    return outside.allSatisfy { $0.pay == .zero && $0.flags.contains(.probation) }
      ? nil : "paid outside a pool"
  }

  private func totalFault(_ board: Board) -> String? {
    for worker in board.workers {
      let sum = worker.workload + worker.effect.points + worker.special + worker.satisfaction.points
      if sum != worker.total { return "T of \(worker.id)" }
      if worker.effect.points.raw > 100_00 || worker.satisfaction.points.raw > 20_00 {
        return "maximum of \(worker.id)"
      }
    }
    for community in board.communities {
      let members = board.workers.filter { $0.community == community.id }
      if members.reduce(0, { $0 + $1.total.raw }) != community.points.raw {
        return "\(community.id)"
      }
      if members.count != community.workers { return "workers of \(community.id)" }
    }
    return nil
  }

  /// Computes every number again from the parts that its explanation shows.
  private func partFault(_ street: SampleStreet, _ board: Board) -> String? {
    let length = board.month.length
    for worker in board.workers {
      for part in worker.duties {
        let exact =
          part.standard.fraction * part.difficulty.fraction * part.duty.share.fraction
          * Fraction(part.days, over: length)
        if part.points != Points(rounding: exact) { return "a duty of \(worker.id)" }
      }
      if worker.duties.reduce(0, { $0 + $1.points.raw }) != worker.workload.raw { return "W" }
      if effect(worker) != worker.effect.points { return "E of \(worker.id)" }
      if let rate = worker.satisfaction.rate {
        let exact = worker.satisfaction.maximum.fraction * worker.presence.fraction * rate.fraction
        if worker.satisfaction.points != Points(rounding: exact) { return "S of \(worker.id)" }
      }
      if let fault = payFault(worker, in: board) { return fault }
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

  private func payFault(_ worker: WorkerResult, in board: Board) -> String? {
    guard let pool = board.pools.first(where: { $0.key == worker.pool }) else {
      return worker.poolPoints == nil ? nil : "points outside a pool"
    }
    guard let points = worker.poolPoints else { return "no points in a pool" }
    let part = Fraction(
      worker.presence.eligibleDays, over: worker.presence.employed.count)
    guard points == Points(rounding: worker.total.fraction * part) else {
      return "P of \(worker.id)"
    }
    switch worker.payPart {
    case .quota(let numerator, let sum, let units, let floor, let extra):
      guard numerator == points.raw, sum == pool.points.raw, floor == units * numerator / sum,
        units * pool.unit.fen == pool.money.fen,
        worker.pay.fen == (floor + (extra ? 1 : 0)) * pool.unit.fen
      else { return "pay of \(worker.id)" }
    case .fixed(let base):
      let yuan = points.fraction * base.fraction
      let units = pool.unit == .fen ? yuan.rounded(scale: 100) : yuan.rounded() * 100
      guard worker.pay.fen == units else { return "fixed pay of \(worker.id)" }
    case .none:
      guard pool.points == .zero, worker.pay == .zero else { return "no quota of \(worker.id)" }
    }
    return nil
  }

  private func vacancyFault(_ board: Board) -> String? {
    for vacancy in board.communities.flatMap(\.vacancies) {
      guard (0...1000).contains(vacancy.thousandths),
        (1...board.month.length).contains(vacancy.days.count)
      else { return "\(vacancy)" }
    }
    return nil
  }

  private func orderFault(
    _ street: SampleStreet, _ board: Board, _ chance: inout Chance
  ) -> String? {
    var other = street
    other.records = Records()
    do {
      for table in TableName.allCases.shuffled(using: &chance) {
        try other.records.insert(
          street.records.rows(of: table).shuffled(using: &chance), of: table)
      }
    } catch { return "\(error)" }
    return other.records == street.records && other.board == board
      ? nil : "another order, another board"
  }

  private func specialFault(
    _ street: SampleStreet, _ board: Board, _ chance: inout Chance
  ) -> String? {
    guard !board.workers.isEmpty else { return nil }
    let chosen = chance.pick(board.workers)
    var street = street
    street.special("X-more", chosen.id, "3.00")
    let after = street.board
    for worker in board.workers {
      let gain = worker.id == chosen.id ? 300 : 0
      guard let new = after.worker(worker.id), new.total.raw == worker.total.raw + gain else {
        return "T of \(worker.id) with a special task"
      }
    }
    return after.pools.map(\.money) == board.pools.map(\.money) ? nil : "a pool moved"
  }

  @Test(
    "keeps a duty's W when a colleague covers her leave, to 0.01 for each part", arguments: hundreds
  )
  func cover(hundred: Int) {
    var chance = Chance(seed: hundred)
    for seed in 0..<25 {
      var street = SampleStreet()
      let points = Points(raw: chance.pick(1...80_00))
      street.line("M01", .main, points: points)
      street.difficulty("M01", in: "C01", Coefficient(raw: chance.pick(500...2000)))
      street.holds("wang", "M01", share: Share(raw: chance.pick(1...1000)))
      let whole = street.board.worker("wang")?.workload ?? .zero
      let first = Day(number: street.month.first.number + chance.pick(0...30))
      let last = Day(number: min(first.number + chance.pick(0...30), street.month.last.number))
      do {
        try street.perform(
          leaving(
            "wang", first, last, covers: [TakeLeave.Cover(worker: "li", targets: ["M01"])]))
      } catch {
        Issue.record("\(seed): \(error)")
        return
      }
      let board = street.board
      let parts = ["wang", "li"].compactMap { board.worker($0)?.workload.raw }
      guard abs(parts.reduce(0, +) - whole.raw) <= parts.count else {
        Issue.record("\(seed): \(parts) of \(whole)")
        return
      }
    }
  }
}
