import Domain
import TextUI
import Wording

/// A number of the board that is made from many others (合计).
enum Breakdown: Hashable, Sendable {
  /// Points and pay of the whole street, by community.
  case street
  case community(Community.ID)
  case pool(PoolKey)
  case spread(Spread)
  case rater(RaterHabit)
  /// The rates of the communities with their intervals.
  case rates
  /// The rates of workers by their own grids.
  case standings
  /// What the settlement before the reopening paid, and what is paid now.
  case reopening
}

/// What a figure is made from, a line each, with the sum that proves it.
struct BreakdownTable {
  struct Line {
    let cells: [TextLine]
    var link: Link?
  }

  var title: String
  var columns: [Column]
  var lines: [Line] = []
  /// Sums, means and formulas under the lines.
  var closing: [TextLine] = []
}

extension BoardPageFacts {
  func table(of figure: Breakdown) -> BreakdownTable {
    switch figure {
    case .street: streetSum()
    case .community(let id): communitySum(id)
    case .pool(let key): poolSum(key)
    case .spread(let spread): spreadTable(spread)
    case .rater(let habit): raterTable(habit)
    case .rates: ratesTable()
    case .standings: standingsTable()
    case .reopening: reopeningTable()
    }
  }

  // MARK: - Sums of points and pay

  private func streetSum() -> BreakdownTable {
    var table = BreakdownTable(
      title: words(MonthlyPhrase.sumOf, ["what": facts.names.street(facts.slice.street)]),
      columns: sumColumns(words(DashboardPhrase.headCommunity)))
    var (points, pay, count) = (Points.zero, Money.zero, 0)
    for community in facts.board.communities {
      let members = facts.members[community.id] ?? []
      let paid = members.reduce(Money.zero) { $0 + $1.pay }
      (points, pay, count) = (points + community.points, pay + paid, count + members.count)
      table.lines.append(
        .init(
          cells: [
            TextLine(facts.names.community(community.id)), TextLine("\(members.count)"),
            TextLine("\(community.points)"), TextLine("\(paid)"),
          ], link: .figure(.community(community.id))))
    }
    table.closing = [sum(count: count, points, pay)]
    return table
  }

  private func communitySum(_ id: Community.ID) -> BreakdownTable {
    let members = facts.members[id] ?? []
    var table = BreakdownTable(
      title: words(MonthlyPhrase.sumOf, ["what": facts.names.fullCommunity(id)]),
      columns: sumColumns(words(DashboardPhrase.headWorker), words(DashboardPhrase.headClass)))
    for worker in members {
      table.lines.append(
        .init(
          cells: [
            TextLine(facts.names.worker(worker.id)),
            TextLine(words.shortName(worker.workerClass), style: .dim),
            TextLine("\(worker.total)"), pay(worker),
          ], link: .worker(worker.id)))
    }
    let points = members.reduce(Points.zero) { $0 + $1.total }
    table.closing = [
      sum(count: members.count, points, members.reduce(Money.zero) { $0 + $1.pay })
    ]
    return table
  }

  private func sumColumns(_ name: String, _ second: String? = nil) -> [Column] {
    let sign = facts.estimateSign
    return [
      Column(name, rank: 0, minimum: 8, ideal: 20),
      Column(number: second ?? words(MonthlyPhrase.headPeople), rank: 1, width: 4),
      Column(number: words(DashboardPhrase.headTotal) + sign, rank: 0, width: 9),
      Column(number: words(DashboardPhrase.headPay) + sign, rank: 0, width: 11),
    ]
  }

  private func sum(count: Int, _ points: Points, _ pay: Money) -> TextLine {
    proof(
      words(
        MonthlyPhrase.sumProof,
        ["count": "\(count)", "points": "\(points)", "pay": "\(pay)"]))
  }

  private func pay(_ worker: WorkerResult) -> TextLine {
    worker.pool == nil ? NumberText.none : TextLine("\(worker.pay)")
  }

  private func proof(_ text: String) -> TextLine {
    TextLine([.init(facts.viewer.glyphs.signs.done + " ", .good), .init(text)])
  }

  // MARK: - Pools and spreads

  private func poolSum(_ key: PoolKey) -> BreakdownTable {
    let members = facts.board.workers.filter { $0.pool == key }.sorted {
      $0.pay == $1.pay ? $0.id < $1.id : $0.pay > $1.pay
    }
    var table = BreakdownTable(
      title: words(MonthlyPhrase.poolTitle, ["class": facts.title(of: key)]),
      columns: payColumns)
    table.lines = members.map(payLine)
    guard let pool = facts.board.pool(key) else { return table }
    let base = pool.shownBase.map { decimalText($0, places: 4) } ?? "--"
    let money =
      pool.posts.map {
        words(
          MonthlyPhrase.poolByPosts,
          ["money": "\(pool.money)", "standard": "\(pool.standard)", "posts": "\($0)"])
      }
      ?? words(
        MonthlyPhrase.poolByDays,
        [
          "money": "\(pool.money)", "standard": "\(pool.standard)",
          "days": "\(pool.eligibleDays)", "length": "\(pool.length)",
        ])
    table.closing = [
      TextLine(money),
      TextLine(words(MonthlyPhrase.poolBase, ["base": base, "points": "\(pool.points)"])),
      proof(
        words(
          MonthlyPhrase.poolProof,
          [
            "count": "\(members.count)", "paid": "\(pool.paid)", "reserve": "\(pool.reserve)",
          ])),
    ]
    return table
  }

  private func spreadTable(_ spread: Spread) -> BreakdownTable {
    let members = facts.board.workers.filter { worker in
      guard worker.pool != nil else { return false }
      switch spread.group {
      case .community: return worker.community.text == spread.id
      case .main: return worker.main?.text == spread.id
      case .street:
        return (worker.workerClass == .chief) == (spread.classes == "chief")
      }
    }.sorted { $0.pay == $1.pay ? $0.id < $1.id : $0.pay > $1.pay }
    var table = BreakdownTable(
      title: words(MonthlyPhrase.spreadTitle, ["what": facts.title(of: spread)]),
      columns: payColumns)
    table.lines = members.map(payLine)
    table.closing = [
      proof(
        words(
          MonthlyPhrase.spreadProof,
          [
            "high": "\(spread.highest)", "low": "\(spread.lowest)",
            "amount": "\(spread.difference)",
          ]))
    ]
    return table
  }

  private var payColumns: [Column] {
    let sign = facts.estimateSign
    return [
      Column(words(DashboardPhrase.headWorker), rank: 0, minimum: 8, ideal: 20),
      Column(words(DashboardPhrase.headCommunity), rank: 1, minimum: 6, ideal: 10),
      Column(words(DashboardPhrase.headClass), rank: 2, minimum: 4),
      Column(number: words(DashboardPhrase.headTotal) + sign, rank: 0, width: 7),
      Column(number: words(DashboardPhrase.headPay) + sign, rank: 0, width: 9),
    ]
  }

  private func payLine(_ worker: WorkerResult) -> BreakdownTable.Line {
    .init(
      cells: [
        TextLine(facts.names.worker(worker.id)),
        TextLine(facts.names.community(worker.community)),
        TextLine(words.shortName(worker.workerClass), style: .dim), TextLine("\(worker.total)"),
        pay(worker),
      ], link: .worker(worker.id))
  }
}
