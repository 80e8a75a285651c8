/// A row as text that differs whenever a byte of it does.
package func rowBytes(_ row: [Value]) -> [UInt8] {
  var json = CanonicalJSON()
  json.writeArray(row) { $0.write($1) }
  return json.bytes
}

/// Whether two rows are the same byte by byte: two texts that only look alike differ.
package func isSameRow(_ one: [Value]?, _ other: [Value]?) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return one.elementsEqual(other) { left, right in
    switch (left, right) {
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer, _), (.null, _), (.text, _): left == right
    }
  }
}

/// The key of the first row, by the bytes of its key, that stands in one of two lists only, or in both
/// otherwise.
///
/// - Parameters:
///   - expected: The rows as they ought to be, in any order.
///   - found: The rows as they are, in any order.
///   - table: Of both.
///   - compared: What of a row is compared.
/// - Returns: `nil` when there is none.
package func firstDifference(
  _ expected: [[Value]], _ found: [[Value]], of table: Table,
  comparing compared: ([Value]) -> [Value] = { $0 }
) -> RowKey? {
  let key = { (row: [Value]) in Array(row.prefix(table.keyLength)) }
  let byKey = { (rows: [[Value]]) in
    Dictionary(rows.map { (rowBytes(key($0)), $0) }) { first, _ in first }
  }
  let (expected, found) = (byKey(expected), byKey(found))
  let parted = Set(expected.keys).union(found.keys).filter {
    !isSameRow(expected[$0].map(compared), found[$0].map(compared))
  }
  return parted.min { $0.lexicographicallyPrecedes($1) }
    .flatMap { (found[$0] ?? expected[$0]).map { RowKey(table: table.name, cells: key($0)) } }
}
