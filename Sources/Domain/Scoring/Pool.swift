/// Where a pool's money is divided (绩差池).
package struct PoolKey: Hashable, Comparable, Sendable {
  /// The id of the street, or of the community when the scheme says so.
  package let scope: String
  package let workerClass: WorkerClass

  package static func < (left: Self, right: Self) -> Bool {
    left.scope == right.scope
      ? left.workerClass < right.workerClass : byteOrder(left.scope, right.scope)
  }
}

/// A pool with all it was computed from.
package struct Pool: Hashable, Sendable {
  package let key: PoolKey
  package let mode: PoolMode
  package let headcount: Headcount
  package let unit: PayoutUnit
  /// Yuan a head and month.
  package let standard: Money
  /// Sum of the members' eligible days.
  package let eligibleDays: Int
  /// Approved posts of the scope; only where the scheme counts them.
  package let posts: Int?
  /// Days in the month.
  package let length: Int
  package let money: Money
  /// Sum of the members' P.
  package let points: Points
  /// The base of the scheme in fixed mode.
  package let fixedBase: BaseRate?
  package let members: Int
  package internal(set) var paid = Money.zero

  /// What is left; negative = overspent.
  package var reserve: Money { money - paid }

  /// Yuan a point in ten-thousandths, for show only: nothing is computed with it.
  package var shownBase: Int? {
    if let fixedBase { return fixedBase.raw }
    guard points.raw > 0 else { return nil }
    return (money.fraction / points.fraction).rounded(scale: 10_000)
  }
}

/// How a worker's pay came about.
package enum PayPart: Hashable, Sendable {
  /// The floor of the exact quota `units x P / sum P`, and one unit more where the largest
  /// remainders got what was left.
  case quota(numerator: Int, sum: Int, units: Int, floor: Int, extra: Bool)
  case fixed(base: BaseRate)
  /// Not in a pool, or a pool without points.
  case none
}

/// Divides `units` by points, the sum exactly `units` (最大余数法).
///
/// Each gets the floor of the exact quota; the units left go one each to the largest fractional
/// parts, ties by id ascending. Without any points nobody gets anything.
///
/// Source: `docs/SCORING.md`, article 7.
package func largestRemainder(
  units: Int, among members: [(id: Worker.ID, points: Int)]
) -> [Worker.ID: (floor: Int, extra: Bool)] {
  let sum = members.reduce(0) { $0 + $1.points }
  guard sum > 0 else { return [:] }
  var parts: [(id: Worker.ID, floor: Int, remainder: Int)] = members.map { member in
    let (floor, remainder) = (Int128(units) * Int128(member.points))
      .quotientAndRemainder(dividingBy: Int128(sum))
    return (member.id, Int(floor), Int(remainder))
  }
  parts.sort { $0.remainder == $1.remainder ? $0.id < $1.id : $0.remainder > $1.remainder }
  let left = units - parts.reduce(0) { $0 + $1.floor }
  var result: [Worker.ID: (floor: Int, extra: Bool)] = [:]
  for (place, part) in parts.enumerated() { result[part.id] = (part.floor, place < left) }
  return result
}
