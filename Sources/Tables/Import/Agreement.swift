import Domain

/// Checks that the lines of one file agree with each other (同一编号的各行须一致).
///
/// - Returns: The file with one line for each record, and a fault for each conflict, at the last of
///   its lines, naming the others.
func agreeing(_ file: ReadFile) -> ReadFile {
  var result = file
  let twice = repeated(file)
  result.faults += twice.faults
  result.lines = twice.kept
  if let fixed = file.file.layout.fixed {
    result.faults += disagreements(file, fixed, except: twice.keys)
  }
  return result
}

private struct Repeated {
  var kept: [ReadLine] = []
  var faults: [TableFault] = []
  /// The ids of lines that stand twice.
  var keys: Set<Value> = []
}

/// Two lines for one record; the first is kept.
private func repeated(_ file: ReadFile) -> Repeated {
  let main = file.file.layout.main
  var result = Repeated()
  var groups: [[Value]: [ReadLine]] = [:]
  for line in file.lines {
    let key = main.key(of: line.values)
    if groups[key] == nil { result.kept.append(line) }
    groups[key, default: []].append(line)
  }
  for (key, lines) in groups where lines.count > 1 {
    let agree = lines.allSatisfy { $0.values == lines[0].values }
    result.faults.append(
      file.fault(at: lines.map(\.line), column: nil) {
        agree ? .duplicate(others: $0) : .conflict(others: $0)
      })
    result.keys.insert(key[0])
  }
  return result
}

/// Lines of one id whose unversioned columns differ.
private func disagreements(
  _ file: ReadFile, _ fixed: TableLayout.Part, except repeated: Set<Value>
) -> [TableFault] {
  let byID = Dictionary(grouping: file.lines) { $0.values[fixed.columns[0]] }
  return byID.compactMap { id, lines in
    guard !repeated.contains(id),
      let column = fixed.columns.first(where: { column in
        lines.contains { $0.values[column] != lines[0].values[column] }
      })
    else { return nil }
    let name = file.file.layout.columns[column].name
    return file.fault(at: lines.map(\.line), column: name) { .conflict(others: $0) }
  }
}

extension ReadFile {
  fileprivate func fault(
    at lines: [Int], column: String?, _ reason: ([Origin]) -> ImportFault.Reason
  ) -> TableFault {
    let origins = lines.map { Origin(file: file.rawValue, line: $0) }
    return TableFault(
      origins.last ?? Origin(file: file.rawValue, line: 1), column: column,
      .fit(reason(Array(origins.dropLast()))))
  }
}
