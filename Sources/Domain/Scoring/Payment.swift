extension MonthIndex {
  /// The pools of the month with the workers in them; members' pay is filled in.
  func pay(_ workers: inout [WorkerResult], rules: Int) -> [Pool] {
    var members: [PoolKey: [Int]] = [:]
    for (place, worker) in workers.enumerated() where worker.presence.eligibleDays > 0 {
      members[poolKey(worker.community, worker.workerClass), default: []].append(place)
      workers[place].poolPoints = poolPoints(of: worker, rules: rules)
    }
    var pools: [Pool] = []
    for key in poolKeys(members).sorted() {
      let places = members[key] ?? []
      var pool = pool(key, places.map { workers[$0] })
      guard !places.isEmpty || pool.money != .zero else { continue }
      pay(&workers, at: places, from: pool)
      pool.paid = places.reduce(.zero) { $0 + workers[$1].pay }
      pools.append(pool)
    }
    return pools
  }

  private func poolKey(_ community: Community.ID, _ workerClass: WorkerClass) -> PoolKey {
    PoolKey(
      scope: scheme.scope == .street ? slice.street.text : community.text,
      workerClass: workerClass)
  }

  /// With approved posts a pool may hold money and no member.
  private func poolKeys(_ members: [PoolKey: [Int]]) -> Set<PoolKey> {
    var keys = Set(members.keys)
    guard scheme.headcount == .approved else { return keys }
    for community in communities {
      for workerClass in WorkerClass.allCases { keys.insert(poolKey(community, workerClass)) }
    }
    return keys
  }

  private func pool(_ key: PoolKey, _ members: [WorkerResult]) -> Pool {
    let days = members.reduce(0) { $0 + $1.presence.eligibleDays }
    let posts = scheme.headcount == .approved ? posts(in: key) : nil
    let heads = posts.map { Fraction($0) } ?? Fraction(days, over: month.length)
    let standard = scheme.standard(key.workerClass)
    let units = (Fraction(standard.fen, over: scheme.unit.fen) * heads).rounded()
    return Pool(
      key: key, mode: scheme.mode, headcount: scheme.headcount, unit: scheme.unit,
      standard: standard, eligibleDays: days, posts: posts, length: month.length,
      money: Money(units: units, of: scheme.unit),
      points: members.reduce(.zero) { $0 + ($1.poolPoints ?? .zero) },
      fixedBase: scheme.mode == .fixed ? scheme.base : nil, members: members.count)
  }

  private func posts(in key: PoolKey) -> Int {
    communities.filter { scheme.scope == .street || $0.text == key.scope }.reduce(0) {
      $0 + (records.communityVersions.of($1, in: month)?.posts[key.workerClass] ?? 0)
    }
  }

  private func pay(_ workers: inout [WorkerResult], at places: [Int], from pool: Pool) {
    for place in places { workers[place].pool = pool.key }
    switch pool.fixedBase {
    case .some(let base):
      for place in places {
        let exact =
          workers[place].brought.fraction * base.fraction * Fraction(100, over: pool.unit.fen)
        workers[place].pay = Money(units: exact.rounded(), of: pool.unit)
        workers[place].payPart = .fixed(base: base)
      }
    case .none:
      divide(&workers, at: places, from: pool)
    }
  }

  private func divide(_ workers: inout [WorkerResult], at places: [Int], from pool: Pool) {
    let units = pool.money.fen / pool.unit.fen
    let quotas = largestRemainder(
      units: units, among: places.map { (workers[$0].id, workers[$0].brought.raw) })
    for place in places {
      guard let quota = quotas[workers[place].id] else { continue }
      workers[place].pay = Money(
        fen: (quota.floor + (quota.extra ? 1 : 0)) * pool.unit.fen)
      workers[place].payPart = .quota(
        numerator: workers[place].brought.raw, sum: pool.points.raw, units: units,
        floor: quota.floor, extra: quota.extra)
    }
  }
}

extension WorkerResult {
  /// The points that the pool counts; zero outside one.
  fileprivate var brought: Points { poolPoints ?? .zero }
}

/// The points a worker brings into a pool: of the total the part of her employed days that lies
/// behind probation, as she brings money for that part (计酬分 P).
///
/// - Returns: Points to 0.01, rounded half up once.
///
/// Source: `docs/SCORING.md`, article 7.
private func poolPoints(of worker: WorkerResult, rules: Int) -> Points {
  // Rules 1 knew no part of a month.
  guard rules > 1, worker.presence.isPartlyEligible else { return worker.total }
  let part = Fraction(worker.presence.eligibleDays, over: worker.presence.employed.count)
  return Points(rounding: worker.total.fraction * part)
}
