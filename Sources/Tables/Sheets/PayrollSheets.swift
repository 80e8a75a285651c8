import Domain
import Wording

/// The payroll list (发放表): what everybody is paid, with adjustments, by pool, and the pools; without
/// those whose payroll is not for the one who prints.
///
/// - Returns: Nothing where he may read nobody's.
package func payroll(_ source: SheetSource) -> [PrintedSheet] {
  guard !source.payrolls.isEmpty else { return [] }
  return [PayrollSheet(source).sheet, pools(source)].filter { !$0.rows.isEmpty }
}

/// The rows of the payroll with the sums over them, which the spreadsheet computes again.
private struct PayrollSheet {
  /// Places of the columns that are added up.
  private enum Place { static let points = 5, pay = 6, adjustment = 7, payable = 8 }

  private let source: SheetSource
  private var rows: [PrintedSheet.Row] = []
  private var number = 0
  /// The rows of the sums of groups, and what they come to by column.
  private var subtotals: [(row: Int, values: [Int])] = []

  init(_ source: SheetSource) {
    self.source = source
    let board = source.board
    for pool in board.pools {
      let members = source.workers.filter {
        $0.pool == pool.key && source.payrolls.contains($0.id)
      }
      guard !members.isEmpty else { continue }
      add(members.map { ($0.id, $0) }, name: name(pool), remark: remark(pool))
    }
    let outside = source.workers.filter { $0.pool == nil && source.payrolls.contains($0.id) }
      .map { ($0.id, Optional($0)) }
    let here = Set(board.workers.map(\.id))
    let gone = Set(board.adjustments.map(\.worker)).subtracting(here).sorted()
      .map { ($0, WorkerResult?.none) }
    if !(outside + gone).isEmpty {
      add(outside + gone, name: source(.outsidePools), remark: "")
    }
    addTotal()
  }

  var sheet: PrintedSheet {
    let words = source.words
    var sheet = source.sheet(
      .payroll,
      [
        .text(source(.number), narrowest: 5), .text(words(BoardPhrase.name), narrowest: 10),
        .text(words(BoardPhrase.worker), narrowest: 8),
        .text(words(BoardPhrase.community), narrowest: 8),
        .text(source(.workerClass), narrowest: 8), .number(words(BoardPhrase.total)),
        .number(words(BoardPhrase.pay)), .number(source(.adjustment)), .number(source(.payable)),
        .text(source(.remark), widest: 30, narrowest: 18), .text(source(.signature), narrowest: 14),
      ])
    sheet.isLandscape = true
    sheet.rows = rows
    return sheet
  }

  private func name(_ pool: Pool) -> String {
    source(
      .poolGroup,
      [
        "place": source.scope(of: pool.key), "class": source.words.name(pool.key.workerClass),
        "count": String(pool.members),
      ])
  }

  private func remark(_ pool: Pool) -> String {
    source(.poolRemark, ["pool": pool.money.description, "reserve": pool.reserve.description])
  }

  /// The rows of a group under its name, and their sums.
  private mutating func add(
    _ people: [(Worker.ID, WorkerResult?)], name: String, remark: String
  ) {
    rows.append(.group(name))
    let first = rows.count
    var sums = [0, 0, 0, 0]
    for (id, worker) in people {
      let adjustments = source.board.adjustments.filter { $0.worker == id }
      let amounts = [
        worker?.total.raw ?? 0, worker?.pay.fen ?? 0,
        adjustments.reduce(0) { $0 + $1.amount.fen },
      ]
      add(id, worker, adjustments, payable: amounts[1] + amounts[2])
      for (place, amount) in (amounts + [amounts[1] + amounts[2]]).enumerated() {
        sums[place] += amount
      }
    }
    let span = first...(rows.count - 1)
    var cells: [Cell] = [.empty, .text(source(.subtotal)), .empty, .empty, .empty]
    for (place, sum) in sums.enumerated() {
      cells.append(
        .sum([CellRange(column: Place.points + place, rows: span)], hundredths: sum))
    }
    subtotals.append((rows.count, sums))
    rows.append(PrintedSheet.Row(cells: cells + [.text(remark), .empty], look: .total))
  }

  /// A worker's row, and a row below it for each adjustment.
  private mutating func add(
    _ id: Worker.ID, _ worker: WorkerResult?, _ adjustments: [Adjustment], payable: Int
  ) {
    number += 1
    let row = rows.count
    var parts = [CellRange(column: Place.pay, rows: row...row)]
    if !adjustments.isEmpty {
      parts.append(
        CellRange(column: Place.adjustment, rows: (row + 1)...(row + adjustments.count)))
    }
    let version = source.records.workerVersions.of(id, in: source.board.month)
    let community = worker?.community ?? version?.community
    let workerClass = worker?.workerClass ?? version?.workerClass
    let pay = worker.flatMap { $0.pool == nil ? nil : Cell.money($0.pay) }
    rows.append(
      PrintedSheet.Row(
        cells: [
          .whole(number), .text(source.names.plainWorker(id)), .text(id.text),
          community.map { .text(source.names.community($0)) } ?? .empty,
          workerClass.map { .text(source.words.name($0)) } ?? .empty,
          worker.map { .points($0.total) } ?? .empty, pay ?? .empty, .empty,
          .sum(parts, hundredths: payable),
          worker.map { .text(source.flags($0)) } ?? .text(source(.notEmployed)), .empty,
        ], isTall: true))
    for adjustment in adjustments {
      let name = source(
        adjustment.amount < .zero ? .adjustmentLess : .adjustmentMore,
        ["month": adjustment.settledMonth.description])
      rows.append(
        PrintedSheet.Row(
          cells: [
            .empty, .indented(name, depth: 1), .empty, .empty, .empty, .empty, .empty,
            .money(adjustment.amount), .empty, .text(adjustment.reason), .empty,
          ]))
    }
  }

  private mutating func addTotal() {
    guard !subtotals.isEmpty else { return }
    var cells: [Cell] = [.empty, .text(source(.total)), .empty, .empty, .empty]
    for place in 0..<4 {
      let ranges = subtotals.map { CellRange(column: Place.points + place, rows: $0.row...$0.row) }
      cells.append(
        .sum(ranges, hundredths: subtotals.reduce(0) { $0 + $1.values[place] }))
    }
    rows.append(PrintedSheet.Row(cells: cells + [.empty, .empty], look: .total, isTall: true))
  }
}

extension SheetSource {
  /// Where a pool pays: the street, or one community of it.
  func scope(of key: PoolKey) -> String {
    key.scope == slice.street.text
      ? names.street(slice.street) : names.community(Identifier(key.scope))
  }
}

/// The pools: money, points, what was paid and what is left.
private func pools(_ source: SheetSource) -> PrintedSheet {
  let words = source.words
  var sheet = source.sheet(
    .payrollPools,
    [
      .text(source(.poolScope), narrowest: 12),
      .text(source(.workerClass), narrowest: 10),
      .number(words(BoardPhrase.staff)), .number(source(.eligibleDays)),
      .number(source(.standard)), .number(source(.pool)), .number(words(BoardPhrase.points)),
      .number(source(.base)), .number(source(.paid)), .number(source(.reserve)),
    ])
  sheet.isLandscape = true
  let pools = source.board.pools
  sheet.rows = pools.map { pool in
    PrintedSheet.Row(
      cells: [
        .text(source.scope(of: pool.key)), .text(words.name(pool.key.workerClass)),
        .whole(pool.members), .whole(pool.eligibleDays), .money(pool.standard),
        .money(pool.money), .points(pool.points),
        pool.shownBase.map { .decimal($0, places: 4) } ?? .text(words(BoardPhrase.poolNoBase)),
        .money(pool.paid), .money(pool.reserve),
      ])
  }
  guard !pools.isEmpty else { return sheet }
  let sum = { (column: Int, value: Int) in
    Cell.sum([CellRange(column: column, rows: 0...(pools.count - 1))], hundredths: value)
  }
  sheet.rows.append(
    PrintedSheet.Row(
      cells: [
        .text(source(.total)), .empty, .whole(pools.reduce(0) { $0 + $1.members }), .empty, .empty,
        sum(5, pools.reduce(0) { $0 + $1.money.fen }),
        sum(6, pools.reduce(0) { $0 + $1.points.raw }), .empty,
        sum(8, pools.reduce(0) { $0 + $1.paid.fen }),
        sum(9, pools.reduce(0) { $0 + $1.reserve.fen }),
      ], look: .total))
  return sheet
}
