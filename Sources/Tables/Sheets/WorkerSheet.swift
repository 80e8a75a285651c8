package import Domain
package import Wording

/// One worker's explained sheet (个人说明表): every number with its expression and who marked.
package func workerSheet(
  _ id: Worker.ID, _ source: SheetSource, entered: EnteredRows = [:]
) -> [PrintedSheet] {
  guard let worker = source.board.worker(id) else { return [] }
  let words = source.words
  var sheet = source.sheet(
    .worker, of: source.names.workerAndID(id),
    [
      .text(source(.item), widest: 34, narrowest: 20), .number(source(.value)),
      .text(source(.expression), widest: 40, narrowest: 30),
      .text(source(.note), widest: 34, narrowest: 24),
    ])
  let explanation = explain(
    worker, on: source.board, in: source.records, words: words,
    entered: entered)
  sheet.rows = explanation.lines.map { line in
    PrintedSheet.Row(
      cells: [
        .indented(line.label, depth: line.depth), number(line.value), .text(line.formula),
        .text(line.note),
      ])
  }
  sheet.facts.append(
    source(
      .workerFacts,
      [
        "community": source.names.community(worker.community),
        "class": words.name(worker.workerClass),
        "days": "\(worker.presence.present.count)/\(worker.presence.length)",
        "flags": source.flags(worker),
      ]))
  sheet.signatures = [source(.signWorker), source(.signChecker), source(.signDate)]
  return [sheet]
}

/// Plain numbers as numbers with as many decimals, anything else as it is written.
private func number(_ text: String) -> Cell {
  guard !text.isEmpty else { return .empty }
  for places in 0...4 {
    guard let value = try? parseDecimal(text, places: places),
      decimalText(value, places: places) == text
    else { continue }
    return places == 0
      ? .whole(value) : places == 2 ? .hundredths(value) : .decimal(value, places: places)
  }
  return .text(text)
}
