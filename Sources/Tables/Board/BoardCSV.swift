import Domain

/// Boards as one table of workers for a spreadsheet or another program, UTF-8 with a byte order
/// mark: codes and columns as in the JSON, lists joined by spaces.
package func csv(_ boards: [PrintedBoard]) -> String {
  var writer = CSVWriter()
  writer.write([
    "street", "month", "state", "figures", "worker", "name", "community", "class", "grids", "main",
    "auxiliary", "workload", "effect", "special", "satisfaction", "total", "pay", "presence",
    "satisfied", "valid", "flags",
  ])
  for printed in boards {
    for worker in printed.workers { writer.write(cells(worker, on: printed)) }
  }
  return "\u{FEFF}" + String(decoding: writer.bytes, as: UTF8.self)
}

private func cells(_ worker: WorkerResult, on printed: PrintedBoard) -> [String] {
  let board = printed.board
  let rate = worker.satisfaction.rate
  return [
    FormulaGuard.guarded(board.street.text), board.month.description, board.state.rawValue,
    board.figures.code + (printed.isOfOwnMarks ? "-own-marks" : ""),
    FormulaGuard.guarded(worker.id.text),
    FormulaGuard.guarded(worker.name), FormulaGuard.guarded(worker.community.text),
    worker.workerClass.rawValue,
    joined(worker.grids.map(\.text)), FormulaGuard.guarded(worker.main?.text ?? ""),
    joined(worker.auxiliary.map(\.text)), worker.workload.description,
    worker.effect.points.description, worker.special.description,
    worker.satisfaction.points.description, worker.total.description, worker.pay.description,
    "\(worker.presence.present.count) of \(worker.presence.length)",
    rate.map { String($0.satisfied) } ?? "", rate.map { String($0.valid) } ?? "",
    joined(worker.flags.map(\.code)),
  ]
}

private func joined(_ items: [String]) -> String {
  FormulaGuard.guarded(items.joined(separator: " "))
}
