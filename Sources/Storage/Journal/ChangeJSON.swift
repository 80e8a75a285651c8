import Domain

/// A change in the journal: `{"after":{…},"before":{…},"key":{…},"table":"…"}`.
///
/// `key` holds the cells of the key, `before` and `after` the others by their columns' names; `null`
/// stands for no row.
extension CanonicalJSON {
  mutating func write(_ change: Change) {
    let layout = layouts[change.table] ?? ChangeLayout(change.table.table)
    write(raw: "{\"after\":")
    write(change.after, layout.others)
    write(raw: ",\"before\":")
    write(change.before, layout.others)
    write(raw: ",\"key\":")
    write(change.key, layout.key)
    write(raw: ",\"table\":")
    write(change.table.rawValue)
    write(raw: "}")
  }

  private mutating func write(_ row: [Value]?, _ members: [ChangeLayout.Member]) {
    guard let row else { return write(raw: "null") }
    write(raw: "{")
    for member in members {
      write(raw: member.name)
      write(row[member.column])
    }
    write(raw: "}")
  }
}

/// The columns of a table in the order in which canonical JSON wants them.
private struct ChangeLayout {
  struct Member {
    /// With the comma before and the colon behind.
    let name: [UInt8]
    let column: Int
  }

  let key: [Member]
  let others: [Member]

  init(_ table: Table) {
    key = Self.members(table, 0..<table.keyLength)
    others = Self.members(table, table.keyLength..<table.columns.count)
  }

  private static func members(_ table: Table, _ columns: Range<Int>) -> [Member] {
    let sorted = columns.sorted {
      precedesInCanonicalOrder(table.columns[$0].name, table.columns[$1].name)
    }
    return sorted.enumerated().map { index, column in
      let name = JSON.text(table.columns[column].name).canonical + ":"
      return Member(name: Array(((index == 0 ? "" : ",") + name).utf8), column: column)
    }
  }
}

private let layouts = Dictionary(
  uniqueKeysWithValues: TableName.allCases.map { ($0, ChangeLayout($0.table)) })

extension Change {
  /// - Returns: `nil` when it is no change of a table known here.
  init?(json: JSON) {
    guard let name = json["table"]?.text, let table = TableName(rawValue: name),
      let key = json["key"], let before = json["before"], let after = json["after"]
    else { return nil }
    guard let rowBefore = Self.row(key, before, table.table),
      let rowAfter = Self.row(key, after, table.table)
    else { return nil }
    self.init(table: table, before: rowBefore, after: rowAfter)
  }

  /// - Returns: `nil` when a cell is missing; an inner `nil` for no row.
  private static func row(_ key: JSON, _ others: JSON, _ table: Table) -> [Value]?? {
    if others == .null { return .some(nil) }
    var row: [Value] = []
    for (index, column) in table.columns.enumerated() {
      let cell = (index < table.keyLength ? key : others)[column.name]
      // A row is read by the layout of its time.
      guard let value = cell.map(Value.init(json:)) ?? column.earlier else { return nil }
      row.append(value)
    }
    return row
  }
}

/// The key of a row as `row_history` and the journal name it: a canonical JSON array.
func rowKey(_ key: [Value]) -> String {
  var json = CanonicalJSON()
  json.writeArray(key) { $0.write($1) }
  return json.text
}

/// The cells that `rowKey` wrote.
func values(ofRowKey text: String) -> [Value]? {
  guard let items = try? JSONParser.parse(text).array else { return nil }
  let values = items.compactMap(Value.init(json:))
  return values.count == items.count ? values : nil
}
