/// What a settlement was computed from, in canonical JSON (定稿依据).
package struct FrozenMonth: Record {
  package let key: Settlement.Key
  /// `[["table",[[cell,…],…]],…]`, tables in their order, rows by their key.
  package let inputs: String

  package init(key: Settlement.Key, inputs: String) {
    self.key = key
    self.inputs = inputs
  }

  package static let table = Table(
    .frozenMonths, key: Settlement.keyColumns, [.text("inputs")])
  package var row: [Value] { key.cells + [.text(inputs)] }
  package init(_ row: RowReader) throws(RowFault) {
    key = try Settlement.Key(row)
    inputs = try row.text(3)
  }
}

extension FrozenMonth {
  /// Freezes a slice as it counts at the settling.
  package init(_ slice: Slice, version: Int) {
    key = Settlement.Key(street: slice.street, month: slice.month, version: version)
    inputs = frozenText(slice.frozenInputs)
  }

  /// The slice again.
  ///
  /// - Throws: `RowFault` when the text is not what `init` wrote.
  package func slice() throws(RowFault) -> Slice {
    let fault = RowFault(table: .frozenMonths, column: "inputs", found: .text(""))
    guard let tables = try? JSONParser.parse(inputs).array else { throw fault }
    var records = Records()
    for item in tables {
      guard let pair = item.array, pair.count == 2,
        let table = pair[0].text.flatMap(TableName.init(rawValue:)), let rows = pair[1].array
      else { throw fault }
      var cells: [[Value]] = []
      for row in rows {
        guard let row = row.array?.map(Value.init(json:)), row.count == table.table.columns.count
        else { throw fault }
        cells.append(row)
      }
      try records.insert(cells, of: table)
    }
    return Slice(street: key.street, month: key.month, records: records)
  }
}

extension Slice {
  /// What decides the month's figures, and nothing that does not.
  fileprivate var frozenInputs: Records {
    var frozen = records
    let key = StreetMonth.Key(street: street, month: month)
    frozen.months = [key: StreetMonth(key: key, state: .settled)]
    frozen.schemes = records.schemes.filter { $0.key == records.scheme(for: month).effectiveMonth }
    frozen.holidays = [:]
    frozen.users = [:]
    frozen.readyMarks = [:]
    frozen.objections = [:]
    frozen.settlements = [:]
    frozen.reopenings = [:]
    let reach = DayRange(month.previous.first, month.last)
    frozen.leaves = records.leaves.filter { $0.value.days.overlaps(reach) }
    frozen.assignments = records.assignments.filter { $0.value.days.overlaps(reach) }
    return frozen
  }
}

private func frozenText(_ records: Records) -> String {
  var json = CanonicalJSON()
  json.writeArray(TableName.allCases.filter { !records.rows(of: $0).isEmpty }) { json, table in
    json.write(raw: "[")
    json.write(table.rawValue)
    json.write(raw: ",")
    let length = table.table.keyLength
    let rows = records.rows(of: table).sorted { precedes($0.prefix(length), $1.prefix(length)) }
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
    default: return false
    }
  }
  return false
}

extension Value {
  fileprivate init(json: JSON) {
    switch json {
    case .integer(let integer): self = .integer(integer)
    case .text(let text): self = .text(text)
    case .null, .bool, .array, .object: self = .null
    }
  }
}
