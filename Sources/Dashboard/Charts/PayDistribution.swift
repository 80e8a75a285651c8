import Domain

/// The pay of all members of a pool, the highest first (绩差分布); classes are never mixed.
///
/// People in no pool, as those on probation, are not in it.
struct PayDistribution: Sendable {
  struct Member: Hashable, Sendable {
    let id: Worker.ID
    let pay: Money
    /// 1 = highest; the same for the same pay.
    let rank: Int
  }

  let key: PoolKey
  /// Never empty.
  let members: [Member]

  init?(_ key: PoolKey, _ workers: [WorkerResult]) {
    let sorted = workers.filter { $0.pool == key }
      .sorted { $0.pay == $1.pay ? $0.id < $1.id : $0.pay > $1.pay }
    guard !sorted.isEmpty else { return nil }
    var members: [Member] = []
    for (place, worker) in sorted.enumerated() {
      let last = members.last
      let rank = last.map { $0.pay == worker.pay ? $0.rank : place + 1 } ?? 1
      members.append(Member(id: worker.id, pay: worker.pay, rank: rank))
    }
    self.key = key
    self.members = members
  }

  var highest: Money { members.first?.pay ?? .zero }
  var lowest: Money { members.last?.pay ?? .zero }
  /// In the middle; of an even number the mean of both in the middle, half up to the fen.
  var median: Money { quantile(2) }

  /// The pay that a quarter (1), half (2) or three quarters (3) of the members do not exceed.
  func quantile(_ quarters: Int) -> Money {
    let ascending = members.count - 1
    let place = quarters * ascending
    func pay(_ index: Int) -> Int { members[ascending - min(index, ascending)].pay.fen }
    let (low, high) = (pay(place / 4), pay(place / 4 + 1))
    let sum = low * (4 - place % 4) + high * (place % 4)
    return Money(fen: (2 * sum + 4) / 8)
  }

  /// In which quarter a rank lies: 1 = the highest, 4 = the lowest.
  func quarter(ofRank rank: Int) -> Int { min(4, (4 * (rank - 1)) / members.count + 1) }

  /// How many share the pay of a member.
  func sharing(_ rank: Int) -> Int { members.count { $0.rank == rank } }
}

/// How many members there are in steps of pay.
struct PayHistogram: Hashable, Sendable {
  struct Bin: Hashable, Sendable {
    /// The first whole yuan of it.
    let low: Int
    let count: Int
  }

  /// Yuan from one bin to the next: 1, 2 or 5 times a power of ten.
  let step: Int
  /// The highest first.
  let bins: [Bin]

  /// As fine as `limit` bins allow; at least one.
  init(_ distribution: PayDistribution, limit: Int) {
    let low = distribution.lowest.fen / 100
    let high = distribution.highest.fen / 100
    let step = Self.step(low, high, limit: max(1, limit))
    let places = (low / step)...(high / step)
    self.step = step
    bins = places.reversed().map { place in
      Bin(
        low: place * step,
        count: distribution.members.count { $0.pay.fen / 100 / step == place })
    }
  }

  private static func step(_ low: Int, _ high: Int, limit: Int) -> Int {
    var unit = 1
    while true {
      for factor in [1, 2, 5] where high / (factor * unit) - low / (factor * unit) < limit {
        return factor * unit
      }
      // A whole decade more than any pay takes everything in.
      if unit > max(high, 1) { return unit }
      unit *= 10
    }
  }

  func place(of pay: Money) -> Int? { bins.firstIndex { $0.low == pay.fen / 100 / step * step } }
}

extension MonthFacts {
  func makeDistributions() -> [PoolKey: PayDistribution] {
    Dictionary(
      uniqueKeysWithValues: board.pools.compactMap { pool in
        PayDistribution(pool.key, board.workers).map { (pool.key, $0) }
      })
  }
}
