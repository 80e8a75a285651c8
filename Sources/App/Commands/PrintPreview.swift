import Domain
import Storage
import Tables
import TextUI
import Wording

/// Prints what a request would change, and everybody's pay that moves; writes nothing.
///
/// `month` is the one whose figures are shown where the command itself names none.
func printPreview(of request: Request, in store: any Store, month: Month) throws {
  let changes = try store.preview(request)
  guard !changes.isEmpty else { return printLine(cli(.nothingChanged)) }
  printLine(cli(.previewChanges, ["count": String(changes.count)]))
  let plain = changes.filter { !$0.table.isFrozen }
  for change in plain.prefix(50) { printLine("  " + visible(changeLine(change, words))) }
  if plain.count > 50 { printLine("  …") }
  printFrozen(changes)
  try printLoad(of: request, in: store)
  let records = try store.records(of: tablesShown(changes, request))
  for line in endedDuties(changes, request, records) { printLine("  " + line) }
  for line in overlapLines(changes, records) { printLine("  " + line) }
  let affected = Affected(changes, request, records, month: month)
  for street in affected.streets {
    try printMoves(changes, request, street, affected.month, store)
  }
  printLine(cli(.previewNothingWritten))
}

/// What the lines of a preview are made from.
private func tablesShown(_ changes: [Change], _ request: Request) -> [TableName] {
  let leaves: [TableName] = changes.contains { $0.table == .leaves } ? [.leaves] : []
  return RecordNames.tables + leaves + Affected.tables(changes, request)
}

/// The leaves that a new one shares a day with, a line each.
func overlapLines(_ changes: [Change], _ records: Records) -> [String] {
  let names = RecordNames(records, words.language)
  return records.leavesOverlapped(by: changes).map {
    visible("! " + words.sentence(forOverlapped: $0, names: names))
  }
}

/// What a step would add to the work of communities.
private func printLoad(of request: Request, in store: any Store) throws {
  guard case .step(let taken) = request.command,
    let type = taken.table.type as? any StepRow.Type, type.adding.contains(taken.step.code)
  else { return }
  let whole = type.parent.table.name
  let records = try store.records(of: [whole, taken.table, .parameters, .holidays])
  guard let row = records.row(type.parentKey(taken.parent)),
    let course = records.course(of: taken.parent, type),
    let street = records.streets(of: row, in: whole, month: request.today.month).first
  else { return }
  let slice = try store.slice(street, request.today.month)
  let load = type.load(
    after: taken.step, of: course, on: Board(slice), slice.records, today: request.today)
  guard let load else { return }
  let names = RecordNames(slice.records, words.language)
  let table = load.table(words) { names.community($0) }
  let lines = table.lines(words, width: { CharacterWidth.width(of: $0) }, visible: visible)
  for line in lines { printLine("  " + line) }
}

/// What a settlement keeps is too long to be shown.
private func printFrozen(_ changes: [Change]) {
  let tables = Dictionary(grouping: changes.filter(\.table.isFrozen), by: \.table)
  for (table, rows) in tables.sorted(by: { $0.key.fillOrder < $1.key.fillOrder }) {
    let line = office(
      .previewFrozen, ["table": words.name(table), "count": String(rows.count)])
    printLine("  + " + line)
  }
}

/// Duties that end because the worker leaves or the line does.
private func endedDuties(_ changes: [Change], _ request: Request, _ records: Records) -> [String] {
  guard case .register = request.command else { return [] }
  let names = RecordNames(records, words.language)
  return changes.compactMap { change in
    guard change.table == .assignments,
      let duty = change.before.flatMap({ try? Assignment(RowReader($0, of: Assignment.table)) })
    else { return nil }
    let after = change.after.flatMap { try? Assignment(RowReader($0, of: Assignment.table)) }
    return visible(
      office(
        after == nil ? .previewDutyGoes : .previewDutyEnds,
        [
          "worker": names.worker(duty.worker), "target": names.target(duty.target),
          "day": (after?.last ?? duty.first).description,
        ]))
  }
}

private func printMoves(
  _ changes: [Change], _ request: Request, _ street: Street.ID, _ month: Month, _ store: any Store
) throws {
  let slice = Slice(
    street: street, month: month, records: try store.records(street, [month, month.previous])
  ).seen(by: request.actor)
  let earlier =
    slice.records.state(of: month, street: street) <= .open
    ? try earlierQuality(slice, in: store, seenBy: request.actor) : nil
  let before = Board(slice, assuming: earlier)
  let preview = try Domain.preview(
    changes, of: request.command, on: request.today, in: slice, before: before, assuming: earlier)
  guard !preview.moves.isEmpty else {
    return printLine(office(.previewNoMoves, ["month": month.description]))
  }
  printLine(cli(earlier == nil ? .previewPay : .previewPayAssumed, ["month": month.description]))
  let names = RecordNames(slice.records, words.language)
  for move in preview.moves.prefix(20) { printLine("  " + line(of: move, names)) }
  let rest = preview.moves.dropFirst(20)
  if !rest.isEmpty {
    let sum = rest.reduce(Money.zero) { $0 + $1.payDifference }
    printLine("  " + cli(.previewOthers, ["count": String(rest.count), "sum": signed(sum)]))
  }
  printLine("  " + cli(.previewSum, ["sum": signed(preview.payDifference)]))
}

private func line(of move: Move, _ names: RecordNames) -> String {
  let name = visible(names.worker(move.worker))
  let figures: [(String, String?, String?)] = [
    ("W", move.before?.workload.description, move.after?.workload.description),
    ("T", move.before?.total.description, move.after?.total.description),
    (cli(.pay), move.before?.pay.description, move.after?.pay.description),
  ]
  // What stays as it is would only hide what moves.
  let shown = figures.filter { $0.1 != $0.2 }
    .map { "\($0.0) \($0.1 ?? "--") -> \($0.2 ?? "--")" }
  return "\(move.worker) \(name)  \(shown.joined(separator: "  "))  \(signed(move.payDifference))"
}

private func signed(_ money: Money) -> String { (money.fen > 0 ? "+" : "") + money.description }
