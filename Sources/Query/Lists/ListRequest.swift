package import Domain

/// Which rows and columns of a list are wanted, the same for a file and for a command line.
package struct ListRequest: Hashable, Sendable {
  package var list: ListName
  package var street: Street.ID
  package var month: Month
  /// `nil` = the whole street.
  package var community: Community.ID?
  /// Only days up to today count.
  package var isToDate: Bool
  /// As a person wrote it.
  package var filter: String
  package var sort: [SortKey]
  package var columns: [Field]

  package init(
    _ list: ListName, street: Street.ID, month: Month, community: Community.ID? = nil,
    isToDate: Bool = false, filter: String = "", sort: [SortKey] = [], columns: [Field] = []
  ) {
    self.list = list
    self.street = street
    self.month = month
    self.community = community
    self.isToDate = isToDate
    self.filter = filter
    self.sort = sort
    self.columns = columns.isEmpty ? list.usualFields : columns
  }

  /// The sheet of a street's month.
  ///
  /// - Throws: `FilterFault`.
  package func sheet(from source: ListSource) throws(FilterFault) -> ListSheet {
    let table = source.table(list, in: community)
    let places = table.places(try Filter(reading: filter, for: list), in: community)
    let rows = table.sorted(places, by: sort).map { row in
      columns.map { table.value(row, $0) }
    }
    return ListSheet(self, source, rows: rows)
  }

  /// The command that prints the same rows and columns.
  ///
  /// - Parameters:
  ///   - format: `nil` = a table for the terminal.
  ///   - options: What every command of this run needs: `--db`, `--as`.
  /// - Returns: Its words, quoted where a shell needs it.
  package func commandLine(_ format: ExportFormat?, options: [String] = []) -> [String] {
    var words = ["tiaokuai", "board", "--month", month.description, "--list", list.rawValue]
    words += community.map { ["--community", $0.text] } ?? ["--street", street.text]
    if isToDate { words.append("--to-date") }
    if !filter.isEmpty { words += ["--filter", filter] }
    if !sort.isEmpty { words += ["--sort", sort.map(\.written).joined(separator: ",")] }
    if columns != list.usualFields {
      words += ["--columns", columns.map(\.rawValue).joined(separator: ",")]
    }
    if let format { words += ["--format", format.rawValue] }
    return (words + options).map(shellWord)
  }
}

/// A form in which a list leaves (格式).
package enum ExportFormat: String, CaseIterable, Sendable {
  case xlsx, csv, md, json
}

/// A word as a shell takes it for one.
private func shellWord(_ word: String) -> String {
  let isPlain = word.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-_./:,=+@%".unicodeScalars.contains(scalar)
  }
  return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
