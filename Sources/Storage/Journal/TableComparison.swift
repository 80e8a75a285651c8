import Domain

/// Walks the tables of a database beside those that its journal makes.
struct TableComparison {
  /// What the journal makes.
  let replayed: any SQLConnection
  /// What stands.
  let connection: any SQLConnection
  let progress: WorkProgress?

  /// Rows of the database that are not what the replay made; tables of another shape than the
  /// program's are told of elsewhere.
  func strayRows(leavingOut altered: Set<String>) throws -> [Verification.StrayRow] {
    let tables = TableName.allCases
    return try tables.enumerated().flatMap { place, table in
      try progress?.step(.comparing, place, of: tables.count)
      let parted = try partedKeys(
        table.rawValue, table.table.columns.map(\.name), length: table.table.keyLength,
        isLeftOut: altered.contains(table.rawValue))
      return parted.map { Verification.StrayRow(table: table.rawValue, key: text(of: $0)) }
    } + strayTouches(isLeftOut: altered.contains("row_history"))
  }

  /// Rows of `row_history` that name another command than the last one, or nothing that ever was.
  private func strayTouches(isLeftOut: Bool) throws -> [Verification.StrayRow] {
    try partedKeys(
      "row_history", ["table_name", "row_key", "sequence"], length: 2, isLeftOut: isLeftOut
    ).map { key in
      Verification.StrayRow(
        table: "row_history", key: key.map { $0.textOrNil ?? text(of: [$0]) }.joined())
    }
  }

  private func text(of key: [Value]) -> String { String(decoding: rowBytes(key), as: UTF8.self) }

  /// The keys, in their order, of rows that the replay made and the database has otherwise or not, and
  /// the other way round.
  private func partedKeys(
    _ table: String, _ columns: [String], length: Int, isLeftOut: Bool
  ) throws -> [[Value]] {
    guard !isLeftOut else { return [] }
    let sql = """
      SELECT \(columns.joined(separator: ", ")) FROM \(table) \
      ORDER BY \(columns.prefix(length).joined(separator: ", "))
      """
    let (left, right) = (try replayed.cursor(sql), try connection.cursor(sql))
    var (expected, found) = (try left.next(), try right.next())
    var parted: [[Value]] = []
    while expected != nil || found != nil {
      let order = rowOrder(expected, found, length)
      if order != 0 || !isSameRow(expected, found) {
        parted.append(Array(((order > 0 ? found : expected) ?? []).prefix(length)))
      }
      if order <= 0 { expected = try left.next() }
      if order >= 0 { found = try right.next() }
    }
    return parted
  }
}

/// Which of two rows comes first by its key: negative the first, positive the second, 0 both at once.
private func rowOrder(_ one: [Value]?, _ other: [Value]?, _ keyLength: Int) -> Int {
  guard let one else { return 1 }
  guard let other else { return -1 }
  for place in 0..<keyLength {
    switch (one[place], other[place]) {
    case (.integer(let left), .integer(let right)) where left != right: return left < right ? -1 : 1
    case (.text(let left), .text(let right)):
      if left.utf8.elementsEqual(right.utf8) { continue }
      return byteOrder(left, right) ? -1 : 1
    case (.null, .null), (.integer, .integer): continue
    case (.null, _), (.integer, .text): return -1
    case (_, .null), (.text, .integer): return 1
    }
  }
  return 0
}
