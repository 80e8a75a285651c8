import Domain

/// The SQL texts that read and write the rows of one table.
struct TableSQL: Sendable {
  /// All columns of all rows, in the order of `Table.columns`.
  let select: String
  /// The same of the row with the key that the parameters give.
  let selectOne: String
  /// Every column is a parameter, in order; a row with that key leaves it without effect.
  let insert: String
  /// Parameters: the key, the other cells as they shall be, the other cells as they must stand.
  let update: String
  /// Parameters: the key, the other cells as they must stand.
  let delete: String

  init(_ table: Table) {
    let name = table.name.rawValue
    let names = table.columns.map(\.name)
    let key = names.prefix(table.keyLength)
    let others = names.dropFirst(table.keyLength)
    let stands = { (first: Int) in
      zip(others, first...).map { " AND \($0) IS NOT DISTINCT FROM ?\($1)" }.joined()
    }
    let isKey = zip(key, 1...).map { "\($0) = ?\($1)" }.joined(separator: " AND ")
    let set = zip(others, (table.keyLength + 1)...).map { "\($0) = ?\($1)" }

    select = "SELECT \(names.joined(separator: ", ")) FROM \(name)"
    selectOne = "\(select) WHERE \(isKey)"
    insert = """
      INSERT INTO \(name) (\(names.joined(separator: ", "))) \
      VALUES (\(parameters(names.count))) ON CONFLICT DO NOTHING
      """
    update = """
      UPDATE \(name) SET \(set.joined(separator: ", ")) \
      WHERE \(isKey)\(stands(names.count + 1))
      """
    delete = "DELETE FROM \(name) WHERE \(isKey)\(stands(table.keyLength + 1))"
  }
}

extension TableName {
  var sql: TableSQL { texts[self] ?? TableSQL(table) }
}

private let texts = Dictionary(
  uniqueKeysWithValues: TableName.allCases.map { ($0, TableSQL($0.table)) })

/// `?, ?, ?` for three parameters; SQLite takes numbers for names, and looks for each in all.
func parameters(_ count: Int) -> String {
  Array(repeating: "?", count: count).joined(separator: ", ")
}
