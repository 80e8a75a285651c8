import Domain

/// One board as JSON.
///
/// Programs read it: members keep their names and their order, new ones may come.
package func json(_ printed: PrintedBoard) -> String { value(of: printed).printed }

/// Boards of several streets as one JSON array.
package func jsonArray(_ boards: [PrintedBoard]) -> String {
  JSONText.array(boards.map(value)).printed
}

private func value(of printed: PrintedBoard) -> JSONText {
  let board = printed.board
  return JSONText.members(members(board, printed) + registers(printed.registers))
    .marked(rehearsal: printed.isRehearsal)
}

private func members(_ board: Board, _ printed: PrintedBoard) -> [(String, JSONText)] {
  // Who sees all marks has a board without the member.
  let marks: [(String, JSONText)] = printed.isOfOwnMarks ? [("marks", .text("own"))] : []
  return head(board) + marks + [
    ("scheme", .optional(board.scheme.effectiveMonth?.description)),
    ("journal_head", printed.journalHead.isEmpty ? .null : .text(printed.journalHead)),
    ("unsigned_batches", .texts(board.unsignedBatches)),
    ("pools", .array(board.pools.map(value))),
    ("communities", .array(printed.communities.map(value))),
    ("workers", .array(printed.workers.map(value))),
    ("adjustments", .array(board.adjustments.map(value))),
    ("spreads", .array(board.spreads.map(value))),
  ]
}

private func registers(_ registers: PrintedBoard.BoardRegisters) -> [(String, JSONText)] {
  switch registers {
  case .leftOut: []
  case .notYet: [("registers", .null)]
  case .reports(let reports):
    [
      (
        "registers",
        .members(
          reports.map { report in
            (
              report.register.code,
              .members([("figures", json(report.figures)), parts(of: report)])
            )
          })
      )
    ]
  }
}

private func head(_ board: Board) -> [(String, JSONText)] {
  [
    ("street", .object(["id": .text(board.street.text), "name": .text(board.streetName)])),
    ("month", .text(board.month.description)),
    ("state", .text(board.state.rawValue)),
    ("estimate", .bool(board.isEstimate)),
    ("figures", .text(board.figures.code)),
  ]
}

private func value(of pool: Pool) -> JSONText {
  .object([
    "scope": .text(pool.key.scope),
    "class": .text(pool.key.workerClass.rawValue),
    "mode": .text(pool.mode.rawValue),
    "eligible_days": .integer(pool.eligibleDays),
    "pool": .text(pool.money.description),
    "points": .text(pool.points.description),
    "base": .optional(pool.shownBase.map { decimalText($0, places: 4) }),
    "paid": .text(pool.paid.description),
    "reserve": .text(pool.reserve.description),
  ])
}

private func value(of community: CommunityResult) -> JSONText {
  .object([
    "id": .text(community.id.text),
    "name": .text(community.name),
    "households": .integer(community.households),
    "required_workers": .integer(community.requiredWorkers),
    "workers": .integer(community.workers),
    "team": .optional(community.team?.score.description),
    "submitted": .bool(community.submission != nil),
    "points": .text(community.points.description),
    "rate": value(of: community.rate),
    "vacancies": .array(
      community.vacancies.map { vacancy in
        .object([
          "target": .text(vacancy.target.text),
          "share": .text(decimalText(vacancy.thousandths, places: 3)),
          "days": .integer(vacancy.days.count),
        ])
      }),
  ])
}

private func value(of worker: WorkerResult) -> JSONText {
  .object([
    "id": .text(worker.id.text),
    "name": .text(worker.name),
    "community": .text(worker.community.text),
    "class": .text(worker.workerClass.rawValue),
    "grids": .texts(worker.grids.map(\.text)),
    "main": .optional(worker.main?.text),
    "auxiliary": .texts(worker.auxiliary.map(\.text)),
    "workload": .text(worker.workload.description),
    "effect": .text(worker.effect.points.description),
    "special": .text(worker.special.description),
    "satisfaction": .text(worker.satisfaction.points.description),
    "total": .text(worker.total.description),
    "pool_points": .optional(worker.poolPoints?.description),
    "pay": .text(worker.pay.description),
    "presence": .text("\(worker.presence.present.count)/\(worker.presence.length)"),
    "rate": value(of: worker.satisfaction.rate),
    "flags": .texts(worker.flags.map(\.code)),
  ])
}

private func value(of rate: Rate?) -> JSONText { rate.map { .rate($0) } ?? .null }

private func value(of adjustment: Adjustment) -> JSONText {
  .object([
    "worker": .text(adjustment.worker.text),
    "settled_month": .text(adjustment.settledMonth.description),
    "amount": .text(adjustment.amount.description),
    "reason": .text(adjustment.reason),
  ])
}

private func value(of spread: Spread) -> JSONText {
  .object([
    "group": .text(spread.group.rawValue),
    "id": .text(spread.id),
    "class": .text(spread.classes),
    "highest": .text(spread.highest.description),
    "lowest": .text(spread.lowest.description),
    "spread": .text(spread.difference.description),
    "n": .integer(spread.count),
    "highest_worker": .text(spread.highestWorker.text),
    "lowest_worker": .text(spread.lowestWorker.text),
  ])
}
