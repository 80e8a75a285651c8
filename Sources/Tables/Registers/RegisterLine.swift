package import Domain

/// One line of a register as somebody gives it on the command line (登记的一行): texts by the English
/// headers of a table file; what is not in it was not given.
package struct RegisterLine: Sendable {
  package let file: TableFile
  package let given: [String: String]

  package init(_ file: TableFile, _ given: [String: String]) {
    self.file = file
    self.given = given
  }

  /// What is wrong before any cell is looked at.
  package enum Fault: Error, Hashable, Sendable {
    case exists(String)
    case unknown(String)
    case nothingToChange
    /// These hold from a month on, which was not given.
    case fromMonthNeeded([String])
  }

  /// The stored rows of a line, or what is wrong with its cells.
  package struct Reading: Sendable {
    package var rows: [Incoming.Row] = []
    package var faults: [TableFault] = []

    /// Leaves the first cell of each row to the program, which makes the id.
    package mutating func leaveIDOpen() {
      rows = rows.map { row in
        Incoming.Row(
          table: row.table, cells: [.null] + row.cells.dropFirst(), origin: row.origin)
      }
    }
  }
}

extension RegisterLine {
  /// The rows of a line that is new.
  ///
  /// - Throws: `Fault.exists`.
  package func adding(to records: Records) throws(Fault) -> Reading {
    let reading = read(over: nil)
    guard reading.faults.isEmpty else { return reading }
    let part = file.layout.fixed ?? file.layout.main
    let length = part.table.table.keyLength
    guard let key = reading.rows.first(where: { $0.table == part.table })?.cells.prefix(length),
      !records.rows(of: part.table).contains(where: { $0.prefix(length) == key })
    else { throw .exists(name) }
    return reading
  }

  /// The rows that a change of a line writes: of what is versioned a new version from `from_month` on.
  ///
  /// - Throws: `Fault`.
  package func changing(in records: Records) throws(Fault) -> Reading {
    let standing = file.lines(of: records).map(\.values).filter(isMeant)
    guard !standing.isEmpty else { throw .unknown(name) }
    guard given.keys.contains(where: { !identity.contains($0) && $0 != "from_month" }) else {
      throw .nothingToChange
    }
    let versioned = versionedColumns.filter { given[$0] != nil }
    if isVersioned, !versioned.isEmpty, given["from_month"] == nil {
      throw .fromMonthNeeded(versioned)
    }
    var reading = read(over: base(standing))
    guard let fixed = file.layout.fixed else { return reading }
    let changesFixed = given.keys.contains { !identity.contains($0) && isOf(fixed, $0) }
    reading.rows.removeAll { row in
      row.table == fixed.table ? !changesFixed : versioned.isEmpty && given["from_month"] == nil
    }
    return reading
  }

  /// The row that stands, or is to be taken away, by the columns that make it itself; `nil` = one of them is
  /// not given or wrong.
  package var key: RowKey? {
    let table = file.layout.main.table
    let cells = file.layout.columns.prefix(table.table.keyLength).map { column in
      given[column.name].flatMap { try? column.value(of: $0) }
    }
    guard !cells.contains(nil) else { return nil }
    return RowKey(table: table, cells: cells.compactMap(\.self))
  }

  /// The row of a register's line over the one that stands.
  package func reading(over standing: [Value]?) -> Reading { read(over: standing) }

  /// The line by its words, `W001` or `M01 C03`.
  package var name: String { identity.map { given[$0] ?? "" }.joined(separator: " ") }

  // MARK: - Columns

  private var isVersioned: Bool { file.layout.columns.contains { $0.name == "from_month" } }

  /// The columns that make a line itself, but for its month.
  private var identity: [String] {
    let part = file.layout.fixed ?? file.layout.main
    return part.columns.prefix(part.table.table.keyLength).map { file.layout.columns[$0].name }
      .filter { $0 != "from_month" }
  }

  /// What holds from a month on.
  private var versionedColumns: [String] {
    file.layout.main.columns.map { file.layout.columns[$0].name }
      .filter { !identity.contains($0) && $0 != "from_month" }
  }

  private func isOf(_ part: TableLayout.Part, _ name: String) -> Bool {
    part.columns.contains { file.layout.columns[$0].name == name }
  }

  private func isMeant(_ line: [Value]) -> Bool {
    identity.allSatisfy { name in
      guard let place = file.layout.columns.firstIndex(where: { $0.name == name }) else {
        return false
      }
      return (try? file.layout.columns[place].value(of: given[name] ?? "")) == line[place]
    }
  }

  /// The version that holds when the change begins, else the first one.
  private func base(_ standing: [[Value]]) -> [Value]? {
    guard let place = file.layout.columns.firstIndex(where: { $0.name == "from_month" }) else {
      return standing.first
    }
    let month = given["from_month"].flatMap { Month($0) }
    let begun = standing.last { line in
      guard case .text(let from) = line[place], let month else { return month == nil }
      return (Month(from) ?? .beginning) <= month
    }
    return begun ?? standing.first
  }

  // MARK: - Cells

  /// The cells given, the others as in `base`; without one, as an empty cell is read.
  private func read(over base: [Value]?) -> Reading {
    var reading = Reading()
    var values: [Value] = []
    for (place, column) in file.layout.columns.enumerated() {
      if given[column.name] == nil, let base {
        values.append(base[place])
        continue
      }
      do {
        values.append(try column.value(of: given[column.name] ?? ""))
      } catch {
        let origin = Origin(file: file.rawValue, line: 1)
        reading.faults.append(TableFault(origin, column: column.name, .cell(error)))
      }
    }
    guard reading.faults.isEmpty else { return reading }
    var line = ReadFile(file)
    line.add(ReadLine(line: 1, values: values))
    reading.rows = line.rows
    return reading
  }
}
