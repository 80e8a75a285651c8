/// What the eighteen grades of the three classes are paid (三岗十八级): a table beside the pay by points.
///
/// Source: `docs/REGISTERS.md`, section 7.
package enum GradeRegister: Register {
  package static let code = "grade"
  package static let name = BothLanguages("岗级薪酬", "Grade pay")
  package static let tables: [any RegisterRow.Type] = [
    PayGrade.self, Allowance.self, DegreeVersion.self, Income.self,
  ]
  package static let readers = RowReaders.pay
  package static let isOfMonths = true
  package static let needsBoards = true
  package static let headlined = ["classes"]
  package static let workerFigures = ["grade", "pay", "degree", "certificate", "since", "next"]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard let sums = sums(figures), sums.priced > 0 else { return [] }
    return [
      Headline("priced", .count(sums.priced)),
      Headline("bill", .decimal(sums.bill, places: Money.places)),
    ]
  }

  package static func waiting(_ figures: [Figure]) -> Int { sums(figures)?.missing ?? 0 }

  private static func sums(_ figures: [Figure]) -> (priced: Int, missing: Int, bill: Int)? {
    guard case .list(let classes) = figures["classes"] else { return nil }
    return classes.reduce((0, 0, 0)) { sums, row in
      let bill = if case .decimal(let fen, _) = row["bill"] { fen } else { 0 }
      return (
        sums.0 + (row.count("priced") ?? 0), sums.1 + (row.count("missing") ?? 0), sums.2 + bill
      )
    }
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let pay = GradePay(scope.records, in: scope.month)
    let everybody = scope.onBoard
    let all = everybody.compactMap { id in pay.of(id).map { (id: id, pay: $0) } }
    return [
      Figure(
        "classes",
        .list(
          WorkerClass.allCases.map { own in
            row(of: own, all.filter { $0.pay.workerClass == own }, in: scope)
          })),
      Figure("incomes", .list(incomes(in: scope))),
    ]
  }

  private static func row(
    of own: WorkerClass, _ workers: [(id: Worker.ID, pay: GradePay.Worker)],
    in scope: RegisterScope
  ) -> [Figure] {
    let priced = workers.compactMap(\.pay.pay)
    let bill = priced.reduce(.zero, +)
    let differential = scope.differential(of: Set(workers.map(\.id)))
    return [
      Figure("class", .id(own.rawValue)), Figure("workers", .count(workers.count)),
      Figure("priced", .count(priced.count)),
      Figure("missing", .count(workers.count - priced.count)),
      Figure("bill", .decimal(bill.fen, places: Money.places)),
      Figure(
        "mean", .quotient(bill.fen, by: Money.scale * priced.count, places: Money.places)),
      Figure("differential", differential.map { .decimal($0.fen, places: Money.places) } ?? .none),
    ]
  }

  /// The published figures of the year and the two before it, each with what it grew by.
  private static func incomes(in scope: RegisterScope) -> [[Figure]] {
    let rows = scope.records.rows(of: .incomes).map(Income.init(row:))
    let amounts = Dictionary(
      rows.map { (Array($0.row.prefix(2)), $0.number("amount_fen")) },
      uniquingKeysWith: { first, _ in first })
    let years = scope.month.year - 2...scope.month.year
    return WorkerClass.allCases.flatMap { own in
      years.map { year in
        let amount = { (year: Int) in amounts[[.integer(year), .text(own.rawValue)]] }
        let (before, now) = (amount(year - 1), amount(year))
        let growth = before.flatMap { before in
          now.map { FigureValue.share($0 - before, of: before) }
        }
        return [
          Figure("class", .id(own.rawValue)), Figure("year", .count(year)),
          Figure("amount", now.map { .decimal($0, places: Money.places) } ?? .none),
          Figure("growth", growth ?? .none),
        ]
      }
    }
  }

  package static func workers(of scope: RegisterScope) -> [(id: Worker.ID, figures: [Figure])]? {
    let pay = GradePay(scope.records, in: scope.month)
    return scope.onBoard.compactMap { id in
      guard let own = pay.of(id) else { return nil }
      let amount = { (money: Money?) in
        money.map { FigureValue.decimal($0.fen, places: Money.places) } ?? .none
      }
      let month = { (month: Month?) in month.map { FigureValue.id($0.description) } ?? .none }
      return (
        id,
        [
          Figure("grade", own.grade.map { .count($0) } ?? .none), Figure("pay", amount(own.pay)),
          Figure("degree", amount(own.degree)), Figure("certificate", amount(own.certificate)),
          Figure("since", month(own.since)), Figure("next", month(own.next)),
        ]
      )
    }
  }

  /// Those whom the table gives nothing.
  package static func people(behind figure: String, in scope: RegisterScope) -> [Worker.ID]? {
    let parts = figure.split(separator: ".")
    guard parts.count == 3, parts[2] == "missing",
      let own = WorkerClass(rawValue: String(parts[1]))
    else { return nil }
    let pay = GradePay(scope.records, in: scope.month)
    return scope.onBoard.filter { id in
      pay.of(id).map { $0.workerClass == own && $0.pay == nil } ?? false
    }
  }
}

extension RegisterScope {
  /// Everybody who stands on the boards of its month and has his home in the place, by id.
  var onBoard: [Worker.ID] {
    let homes = Set(communities.map(\.of))
    return records.workers.values.filter { worker in
      worker.employment.overlaps(month.days)
        && records.workerVersions.of(worker.id, in: month).map { homes.contains($0.community) }
          ?? false
    }.map(\.id).sorted()
  }

  /// What the boards of the month pay some workers; `nil` = no board was read.
  func differential(of workers: Set<Worker.ID>) -> Money? {
    boards.map { boards in
      boards.flatMap(\.workers).filter { workers.contains($0.id) }.reduce(.zero) { $0 + $1.pay }
    }
  }
}
