package import Domain
package import Wording

/// Where a worker's total and pay come from, as text for a terminal or a log.
///
/// - Parameters:
///   - worker: The result to explain.
///   - board: The board that it stands on.
///   - records: Where the names are found.
///   - entered: Who wrote which row, and when.
///   - facts: What registers say besides.
///   - words: The language.
///   - width: Cells a text takes on the terminal.
///   - visible: The text without anything that a terminal would obey.
/// - Returns: Lines without trailing spaces.
package func explanationText(
  of worker: WorkerResult, on board: Board, records: Records, entered: EnteredRows = [:],
  facts: ExplainedFacts = .leftOut, _ words: Words,
  width: (String) -> Int, visible: (String) -> String
) -> String {
  let scheme =
    board.scheme.effectiveMonth.map { words(BoardPhrase.scheme, ["month": $0.description]) }
    ?? words(BoardPhrase.schemeDefault)
  let head = words.list([
    "\(visible(worker.name)) \(worker.id)", visible(board.streetName), board.month.description,
    words.name(board.state), scheme,
  ])
  let lines = explain(
    worker, on: board, in: records, words: words, entered: entered
  ).lines
  let labels = lines.map { String(repeating: "  ", count: $0.depth) + visible($0.label) }
  let valued = lines.indices.filter { !lines[$0].value.isEmpty }
  let labelWidth = valued.map { width(labels[$0]) }.max() ?? 0
  let valueWidth = valued.map { width(lines[$0].value) }.max() ?? 0
  let body = lines.indices.map { place in
    let line = lines[place]
    var text = labels[place]
    if !line.value.isEmpty {
      text += String(repeating: " ", count: labelWidth - width(text) + 2)
      text += String(repeating: " ", count: valueWidth - width(line.value)) + line.value
    }
    for more in [line.formula, line.note] where !more.isEmpty { text += "  " + visible(more) }
    return text
  }
  return ([head] + body + facts.lines(words)).joined(separator: "\n")
}
