// Ids that the program makes: `V2610-0007`, the register's letter, year and month, one above the highest.

extension KeepRows {
  /// The same with ids as they would be among some records: before it is written, a command is judged so.
  func numbered(among records: Records, on day: Day) -> KeepRows? {
    let command = try? numbered(on: day, last: records.lastID)
    guard case .keep(let keep)? = command else { return nil }
    return keep
  }

  package func numbered(
    on day: Day, last: (TableName, String) throws -> String?
  ) throws -> Command? {
    let open = rows.count { $0.first == .null }
    guard action == .add, open > 0 else { return nil }
    var ids = try Self.numbers(of: table, open, on: day, last: last).makeIterator()
    let numbered = rows.map { row -> [Value] in
      guard row.first == .null, let id = ids.next() else { return row }
      return [.text(id)] + row.dropFirst()
    }
    return .keep(KeepRows(action, numbered, of: table, taking: steps))
  }

  /// The next ids of a table; none where it has ids of its own.
  static func numbers(
    of table: TableName, _ count: Int, on day: Day, last: (TableName, String) throws -> String?
  ) throws -> [String] {
    guard let prefix = table.register?.idPrefix else { return [] }
    let beginning = prefix + day.month.short + "-"
    let number = try last(table, beginning).flatMap { Int($0.dropFirst(beginning.count)) } ?? 0
    return (1...count).map { beginning + padded(number + $0) }
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Records {
  /// The highest id of a table that begins so and goes on in figures.
  func lastID(of table: TableName, beginning: String) -> String? {
    rows(of: table).compactMap { $0[0].textOrNil }
      .filter { $0.hasPrefix(beginning) && Int($0.dropFirst(beginning.count)) != nil }
      .max { ($0.count, $0) < ($1.count, $1) }
  }
}

extension Month {
  /// `2610`.
  fileprivate var short: String {
    let digits = String(year * 100 + number)
    return String(digits.suffix(4))
  }
}
