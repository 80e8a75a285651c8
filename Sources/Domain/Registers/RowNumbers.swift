// Ids that the program makes: `V2610-0007`, the register's letter, year and month, one above the highest.

extension KeepRows {
  /// The same with ids as they would be among some records: before it is written, a command is judged so.
  func numbered(among records: Records, on day: Day) -> KeepRows? {
    let command = try? numbered(on: day) { table, beginning in
      records.rows(of: table).compactMap { $0[0].textOrNil }
        .filter { $0.hasPrefix(beginning) && Int($0.dropFirst(beginning.count)) != nil }
        .max { ($0.count, $0) < ($1.count, $1) }
    }
    guard case .keep(let keep)? = command else { return nil }
    return keep
  }

  package func numbered(
    on day: Day, last: (TableName, String) throws -> String?
  ) throws -> Command? {
    guard action == .add, let prefix = table.register?.idPrefix,
      rows.contains(where: { $0.first == .null })
    else { return nil }
    let beginning = prefix + day.month.short + "-"
    var number = try last(table, beginning).flatMap { Int($0.dropFirst(beginning.count)) } ?? 0
    let numbered = rows.map { row -> [Value] in
      guard row.first == .null else { return row }
      number += 1
      return [.text(beginning + padded(number))] + row.dropFirst()
    }
    return .keep(KeepRows(action, numbered, of: table, taking: steps))
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Month {
  /// `2610`.
  fileprivate var short: String {
    let digits = String(year * 100 + number)
    return String(digits.suffix(4))
  }
}
