import Domain
import SeededChance
import Testing

@Suite("Article 7: pools and pay")
struct PoolTests {
  private let points = [("a", 212_40), ("b", 187_15), ("c", 203_00), ("d", 165_25), ("e", 229_23)]

  private func pay(_ units: Int, _ members: [(String, Int)]) -> [Int] {
    let quotas = largestRemainder(
      units: units, among: members.map { (Worker.ID($0.0), $0.1) })
    return members.map { member in
      quotas[Worker.ID(member.0)].map { $0.floor + ($0.extra ? 1 : 0) } ?? 0
    }
  }

  @Test("divides 5000.00 to the fen: the two largest remainders get the two fen left")
  func example() {
    #expect(pay(5_000_00, points) == [1065_16, 938_54, 1018_02, 828_71, 1149_57])
  }

  @Test("divides 5000 whole yuan")
  func yuan() {
    #expect(pay(5_000, points) == [1065, 938, 1018, 829, 1150])
  }

  @Test("gives the fen that is left to the smaller id when remainders are equal")
  func ties() {
    #expect(pay(100_00, [("c", 1), ("a", 1), ("b", 1)]) == [33_33, 33_34, 33_33])
    #expect(pay(2, [("b", 7), ("B", 7), ("a", 7)]) == [0, 1, 1])
  }

  @Test("pays nobody when nobody has points, and nothing for no points")
  func zero() {
    #expect(largestRemainder(units: 100, among: [("a", 0), ("b", 0)]).isEmpty)
    #expect(pay(100, [("a", 0), ("b", 5)]) == [0, 100])
    #expect(pay(0, [("a", 3), ("b", 5)]) == [0, 0])
  }

  @Test("keeps sum, floor and extra for random pools, whatever their order")
  func properties() {
    var chance = Chance(seed: 7)
    for _ in 0..<3_000 {
      let members = (0..<chance.pick(1...12)).map {
        (id: Worker.ID("w\($0)"), points: chance.chance(10) ? 0 : chance.pick(1...400_00))
      }
      let sum = members.reduce(0) { $0 + $1.points }
      let units = chance.pick(0...20_000_00)
      let quotas = largestRemainder(units: units, among: members)
      guard sum > 0 else { continue }
      let extras = members.filter { quotas[$0.id]?.extra ?? false }
      let others = members.filter { !(quotas[$0.id]?.extra ?? true) }
      let worst = extras.map { units * $0.points % sum }.min() ?? sum
      let best = others.map { units * $0.points % sum }.max() ?? 0
      let shuffled = largestRemainder(units: units, among: members.shuffled(using: &chance))
      guard members.allSatisfy({ quotas[$0.id]?.floor == units * $0.points / sum }),
        members.reduce(0, { $0 + units * $1.points / sum }) + extras.count == units,
        best <= worst, extras.count < members.count || units == 0,
        members.allSatisfy({
          quotas[$0.id].map { [$0.floor, $0.extra ? 1 : 0] }
            == shuffled[$0.id].map { [$0.floor, $0.extra ? 1 : 0] }
        })
      else {
        Issue.record("\(units) among \(members)")
        return
      }
    }
  }

  /// A class of one community with special points only: what somebody earns is easy to see.
  private func street(_ specials: [(Worker.ID, Points)]) -> SampleStreet {
    var street = SampleStreet()
    for (number, special) in specials.enumerated() {
      street.special(Identifier("X\(number)"), special.0, special.1)
    }
    return street
  }

  private func pool(
    _ street: SampleStreet, _ scope: String = "S1", _ workerClass: WorkerClass = .worker
  ) throws -> Pool {
    try #require(
      street.board.pools.first { $0.key.scope == scope && $0.key.workerClass == workerClass })
  }

  @Test("brings 1000.00 a head and month by eligible days, leave included")
  func actual() throws {
    var street = street([("wang", "2.00")])
    street.worker("li", of: "C01", from: "2026-10-16")
    street.leave("wang", "2026-10-01", "2026-10-31")
    let pool = try self.pool(street)
    #expect(pool.eligibleDays == 31 + 16 + 31)
    #expect(pool.money == "2516.13")
    #expect(pool.paid == "2516.13" && pool.reserve == "0.00")
  }

  @Test("leaves who is on probation all month out, and pays the rest from the day after it")
  func probation() throws {
    var street = street([("wang", "2.00"), ("li", "2.00")])
    street.worker("li", of: "C01", from: "2026-09-01", probation: "2026-10-31")
    street.worker("sun", of: "C02", from: "2026-09-01", probation: "2026-10-10")
    let board = street.board
    let li = try #require(board.worker("li"))
    #expect(li.pool == nil && li.pay == "0.00" && li.flags.contains(.probation))
    #expect(board.worker("sun")?.presence.eligibleDays == 21)
    #expect(try #require(board.worker("sun")).flags.contains(.probation) == false)
    #expect(try self.pool(street).money == "1677.42")
  }

  @Test("divides by approved posts, so that a vacant post's money stays in the pool")
  func approved() throws {
    var street = street([("wang", "2.00"), ("li", "2.00")])
    street.community("C01", of: "S1", posts: [.chief: 1, .deputy: 1, .worker: 4])
    street.community("C02", of: "S1", posts: [.chief: 1, .deputy: 1, .worker: 2])
    street.scheme { $0.headcount = .approved }
    #expect(try self.pool(street).money == "6000.00")
    #expect(street.board.worker("wang")?.pay == "3000.00")
    street.scheme {
      $0.headcount = .approved; $0.scope = .community
    }
    #expect(try self.pool(street, "C01").money == "4000.00")
    #expect(try self.pool(street, "C02").money == "2000.00")
    let chief = try self.pool(street, "C02", .chief)
    #expect(chief.members == 0 && chief.reserve == "1000.00" && chief.shownBase == nil)
  }

  @Test("has no pool without members and without money")
  func noPool() {
    var street = SampleStreet()
    street.records.workers["zhao"] = nil
    #expect(street.board.pools.map(\.key.workerClass) == [.chief, .worker])
  }

  @Test("keeps the pool as reserve when nobody has a point")
  func reserve() throws {
    let street = SampleStreet()
    let pool = try self.pool(street)
    #expect(pool.paid == "0.00" && pool.reserve == "3000.00" && pool.shownBase == nil)
    #expect(street.board.worker("wang")?.payPart == PayPart.none)
  }

  @Test("shows the base to four decimals and never computes with it")
  func shownBase() throws {
    let pool = try pool(street([("wang", "2.00"), ("li", "1.00")]))
    #expect(pool.shownBase == 1000_0000)
    #expect(pool.points == "3.00")
    #expect(try self.pool(street([("wang", "7.00")])).shownBase == 428_5714)
  }

  @Test("pays a fixed base and shows an overspend as a negative reserve")
  func fixed() throws {
    var street = street([("wang", "212.40"), ("li", "400.00")])
    street.scheme {
      $0.mode = .fixed
      $0.base = "5.0149"
    }
    #expect(street.board.worker("wang")?.pay == "1065.16")
    #expect(street.board.worker("li")?.pay == "2005.96")
    #expect(try self.pool(street).reserve == "-71.12")
    street.scheme {
      $0.mode = .fixed
      $0.base = "5.0149"
      $0.unit = .yuan
    }
    #expect(street.board.worker("wang")?.pay == "1065.00")
    #expect(street.board.worker("li")?.pay == "2006.00")
  }

  @Test("rounds the pool itself to whole yuan where the scheme pays whole yuan")
  func wholeYuan() throws {
    var street = street([("wang", "2.00"), ("li", "1.00")])
    street.worker("li", of: "C01", from: "2026-10-16")
    street.scheme { $0.unit = .yuan }
    let pool = try self.pool(street)
    #expect(pool.money == "2516.00" && pool.paid == "2516.00")
    #expect(street.board.workers.allSatisfy { $0.pay.fen % 100 == 0 })
  }

  @Test("pays adjustments beside pay, never from the pool")
  func adjustments() throws {
    var street = street([("wang", "2.00")])
    let adjustment = Adjustment(
      month: "2026-10", worker: "wang", settledMonth: "2026-08", amount: "-12.00", reason: "重算",
      by: "office")
    let before = street.board
    street.records.adjustments[adjustment.key] = adjustment
    let after = street.board
    #expect(after.adjustments == [adjustment])
    #expect(after.pools == before.pools && after.workers == before.workers)
  }
}
