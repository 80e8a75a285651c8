/// What a settlement was computed from, in canonical JSON (定稿依据).
package struct FrozenMonth: Record {
  package let key: Settlement.Key
  /// `[["table",["column",…],[[cell,…],…]],…]`, tables in their order, rows by their key.
  ///
  /// The names of the columns stand in it so that a later program, whose tables have more, still
  /// reads it.
  package let inputs: String

  package init(key: Settlement.Key, inputs: String) {
    self.key = key
    self.inputs = inputs
  }

  package static let recordKind = RecordKind(
    .street("street"), .month("month"), .own, .nothing, .month)
  package static let table = Table(
    .frozenMonths, since: 2, key: Settlement.keyColumns, [.text("inputs")])
  package var row: [Value] { key.cells + [.text(inputs)] }
  package init(_ row: RowReader) throws(RowFault) {
    key = try Settlement.Key(row)
    inputs = try row.text(3)
  }
}

extension Slice {
  /// What a settling would freeze.
  package var decidingInputs: Records { FrozenInputs(self).kept }
}

extension FrozenMonth {
  /// Freezes a slice as it counts at the settling.
  package init(_ slice: Slice, version: Int) {
    key = Settlement.Key(street: slice.street, month: slice.month, version: version)
    inputs = frozenText(FrozenInputs(slice).kept)
  }

  /// The slice again.
  ///
  /// - Throws: `RowFault` when the text is not what a program of ours writes.
  package func slice() throws(RowFault) -> Slice {
    var records = Records()
    for part in try parts() { try records.insert(part.rows, of: part.table.name) }
    return Slice(street: key.street, month: key.month, records: records)
  }

  /// What the rules of a number make of it: the rows that the settlement must have.
  ///
  /// - Returns: `nil` when only a newer program knows those rules.
  /// - Throws: `RowFault` when the inputs cannot be read.
  package func results(byRules rules: Int) throws(RowFault) -> [SettledResult]? {
    Rules.board(of: try slice(), by: rules)?.settledResults(of: key)
  }

  private var fault: RowFault {
    RowFault(table: .frozenMonths, column: "inputs", found: .text(""), key: key.cells)
  }

  /// The tables of the inputs, and the names of the columns that they were frozen with.
  private func parts() throws(RowFault) -> [(table: Table, names: [String?], rows: [[Value]])] {
    guard let tables = try? JSONParser.parse(inputs).array else { throw fault }
    var result: [(table: Table, names: [String?], rows: [[Value]])] = []
    for item in tables {
      guard let parts = item.array, parts.count == 3,
        let table = parts[0].text.flatMap(TableName.init(rawValue:))?.table,
        let names = parts[1].array?.map(\.text), let rows = parts[2].array
      else { throw fault }
      result.append((table, names, try cells(rows, under: names, of: table)))
    }
    return result
  }

  /// Rows in the order of the table's columns; one that came later is as earlier rows have it.
  private func cells(
    _ rows: [JSON], under names: [String?], of table: Table
  ) throws(RowFault) -> [[Value]] {
    let places = table.columns.map { column in
      (place: names.firstIndex(of: column.name), earlier: column.earlier)
    }
    guard places.count(where: { $0.place != nil }) == names.count,
      places.allSatisfy({ $0.place != nil || $0.earlier != nil })
    else { throw fault }
    var result: [[Value]] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      guard let cells = row.array, cells.count == names.count else { throw fault }
      result.append(
        places.map { $0.place.map { Value(json: cells[$0]) ?? .null } ?? $0.earlier ?? .null })
    }
    return result
  }
}

private func frozenText(_ records: Records) -> String {
  var json = CanonicalJSON()
  let parts = TableName.allCases.map { (table: $0.table, rows: records.rows(of: $0)) }
  json.writeArray(parts.filter { !$0.rows.isEmpty }) { json, part in
    json.write(raw: "[")
    json.write(part.table.name.rawValue)
    json.write(raw: ",")
    json.writeArray(part.table.columns) { $0.write($1.name) }
    json.write(raw: ",")
    let length = part.table.keyLength
    let rows = part.rows.sorted { precedes($0.prefix(length), $1.prefix(length)) }
    json.writeArray(rows) { json, row in json.writeArray(row) { $0.write($1) } }
    json.write(raw: "]")
  }
  return json.text
}

private func precedes(_ one: ArraySlice<Value>, _ other: ArraySlice<Value>) -> Bool {
  for (left, right) in zip(one, other) where left != right {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return left < right
    case (.text(let left), .text(let right)): return byteOrder(left, right)
    case (.null, _): return true
    case (.integer, _), (.text, _): return false
    }
  }
  return false
}

extension FrozenMonth {
  /// The first row of the inputs that is not in the tables of `slice` so, or is missing from the inputs.
  ///
  /// They are held against each other in the columns that the inputs name.
  ///
  /// - Parameter slice: The month as it was when it was settled.
  /// - Returns: `nil` when every row is the same.
  /// - Throws: `RowFault` when the inputs are not what a program of ours writes.
  package func difference(from slice: Slice) throws(RowFault) -> RowKey? {
    let kept = FrozenInputs(slice).kept
    let parts = try parts()
    for (table, names, rows) in parts {
      let places = table.columns.indices.filter { names.contains(table.columns[$0].name) }
      let difference = firstDifference(rows, kept.rows(of: table.name), of: table) { row in
        places.map { row[$0] }
      }
      if let difference { return difference }
    }
    let named = Set(parts.map(\.table.name))
    for table in TableName.allCases where !named.contains(table) {
      if let difference = firstDifference([], kept.rows(of: table), of: table.table) {
        return difference
      }
    }
    return nil
  }
}
