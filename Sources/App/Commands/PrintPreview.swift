import Domain
import Storage
import TextUI
import Wording

/// Prints what a request would change, and everybody's pay that moves; writes nothing.
func printPreview(of request: Request, in store: any Store) throws {
  let changes = try store.preview(request)
  guard !changes.isEmpty else { return printLine(cli(.nothingChanged)) }
  printLine(cli(.previewChanges, ["count": String(changes.count)]))
  for change in changes.prefix(50) { printLine("  " + line(of: change)) }
  for (street, month) in try affected(by: changes, request, in: store) {
    try printMoves(changes, request, street, month, store)
  }
  printLine(cli(.previewNothingWritten))
}

private func line(of change: Change) -> String {
  let key = change.key.map(text).filter { !$0.isEmpty }.joined(separator: " ")
  let columns = change.table.table.columns
  let cells = columns.indices.dropFirst(change.table.table.keyLength).compactMap {
    index -> String? in
    let before = change.before.map { text($0[index]) }
    let after = change.after.map { text($0[index]) }
    guard before != after else { return nil }
    return "\(columns[index].name): \(before ?? "-") -> \(after ?? "-")"
  }
  let sign = change.before == nil ? "+" : change.after == nil ? "-" : "~"
  return "\(sign) \(change.table.rawValue) \(key)  \(cells.joined(separator: ", "))"
}

private func text(_ value: Value) -> String {
  switch value {
  case .integer(let integer): String(integer)
  case .text(let text): visible(text)
  case .null: ""
  }
}

/// The street and the first month whose figures the command moves.
private func affected(
  by changes: [Change], _ request: Request, in store: any Store
) throws -> [(Street.ID, Month)] {
  let records = try store.allRecords()
  let worker = request.command.namedWorkers.last ?? changes.lazy.compactMap(workerID).first
  guard let worker else { return [] }
  let month = request.command.scope(today: request.today).month ?? request.today.month
  guard let home = records.workerVersions.of(worker, in: month)?.community,
    let street = records.communities[home]?.street
  else { return [] }
  return [(street, month)]
}

private func workerID(_ change: Change) -> Worker.ID? {
  guard [.assignments, .leaves].contains(change.table), case .text(let id) = change.key.first else {
    return nil
  }
  return Identifier(id)
}

private func printMoves(
  _ changes: [Change], _ request: Request, _ street: Street.ID, _ month: Month, _ store: any Store
) throws {
  let slice = Slice(
    street: street, month: month, records: try store.records(street, [month, month.previous]))
  let earlier =
    slice.records.state(of: month, street: street) <= .open
    ? try earlierQuality(slice, in: store) : nil
  let before = Board(slice, assuming: earlier)
  let preview = try Domain.preview(
    changes, of: request.command, on: request.today, in: slice, before: before, assuming: earlier)
  printLine(cli(earlier == nil ? .previewPay : .previewPayAssumed, ["month": month.description]))
  for move in preview.moves.prefix(20) { printLine("  " + line(of: move)) }
  let rest = preview.moves.dropFirst(20)
  if !rest.isEmpty {
    let sum = rest.reduce(Money.zero) { $0 + $1.payDifference }
    printLine("  " + cli(.previewOthers, ["count": String(rest.count), "sum": signed(sum)]))
  }
  printLine("  " + cli(.previewSum, ["sum": signed(preview.payDifference)]))
}

private func line(of move: Move) -> String {
  let name = visible(move.after?.name ?? move.before?.name ?? "")
  let figures: [(String, String?, String?)] = [
    ("W", move.before?.workload.description, move.after?.workload.description),
    ("T", move.before?.total.description, move.after?.total.description),
    (cli(.pay), move.before?.pay.description, move.after?.pay.description),
  ]
  let shown = figures.map { "\($0.0) \($0.1 ?? "--") -> \($0.2 ?? "--")" }
  return "\(move.worker) \(name)  \(shown.joined(separator: "  "))  \(signed(move.payDifference))"
}

private func signed(_ money: Money) -> String { (money.fen > 0 ? "+" : "") + money.description }
