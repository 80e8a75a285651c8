import Domain

extension ReadFile {
  /// The stored rows that the lines fill, each once.
  var rows: [Incoming.Row] {
    file == .survey ? answerRows.map(\.row) : recordRows
  }

  private var recordRows: [Incoming.Row] {
    var seen: Set<Value> = []
    var fixedRows: [Incoming.Row] = []
    var mainRows: [Incoming.Row] = []
    for line in lines {
      if let fixed = file.layout.fixed, seen.insert(line.values[fixed.columns[0]]).inserted {
        fixedRows.append(row(fixed, line))
      }
      mainRows.append(row(file.layout.main, line))
      if let besides = file.layout.besides, file.layout.besidesRow(of: line.values) != nil {
        mainRows.append(row(besides, line))
      }
    }
    return fixedRows + mainRows
  }

  private func row(_ part: TableLayout.Part, _ line: ReadLine) -> Incoming.Row {
    Incoming.Row(
      table: part.table, cells: part.cells(of: line.values),
      origin: Origin(file: file.rawValue, line: line.line))
  }

  /// The answers counted, each count at its first line, with all the lines it counts.
  var answerRows: [(row: Incoming.Row, lines: [Int])] {
    answers.counts.map { values, lines in
      let row = Incoming.Row(
        table: .answers, cells: values + [.integer(lines.count)],
        origin: Origin(file: file.rawValue, line: lines[0]))
      return (row, lines)
    }
  }
}
