/// Reads the cells of a row one after the other, in the order of the table's columns.
package struct RowReader {
  private let table: Table
  private let cells: [Value]

  package init(_ cells: [Value], of table: Table) {
    self.cells = cells
    self.table = table
  }

  package func text(_ index: Int) throws(RowFault) -> String {
    guard case .text(let text) = cells[index] else { throw fault(index) }
    return text
  }

  package func optionalText(_ index: Int) throws(RowFault) -> String? {
    if case .null = cells[index] { return nil }
    return try text(index)
  }

  package func integer(_ index: Int) throws(RowFault) -> Int {
    guard case .integer(let integer) = cells[index] else { throw fault(index) }
    return integer
  }

  package func optionalInteger(_ index: Int) throws(RowFault) -> Int? {
    if case .null = cells[index] { return nil }
    return try integer(index)
  }

  package func id<Of>(_ index: Int) throws(RowFault) -> Identifier<Of> {
    Identifier(try text(index))
  }

  package func number<N: FixedPoint>(_ index: Int) throws(RowFault) -> N {
    let raw = try integer(index)
    guard N.representable.contains(raw) else { throw fault(index) }
    return N(raw: raw)
  }

  package func optionalNumber<N: FixedPoint>(_ index: Int) throws(RowFault) -> N? {
    if case .null = cells[index] { return nil }
    return try number(index)
  }

  package func code<C: RawRepresentable<String>>(_ index: Int) throws(RowFault) -> C {
    guard let code = C(rawValue: try text(index)) else { throw fault(index) }
    return code
  }

  package func optionalCode<C: RawRepresentable<String>>(_ index: Int) throws(RowFault) -> C? {
    if case .null = cells[index] { return nil }
    return try code(index)
  }

  package func day(_ index: Int) throws(RowFault) -> Day {
    guard let day = Day(try text(index)) else { throw fault(index) }
    return day
  }

  package func optionalDay(_ index: Int) throws(RowFault) -> Day? {
    if case .null = cells[index] { return nil }
    return try day(index)
  }

  /// A month; the empty text is the beginning.
  package func month(_ index: Int) throws(RowFault) -> Month {
    let text = try text(index)
    if text.isEmpty { return .beginning }
    guard let month = Month(text) else { throw fault(index) }
    return month
  }

  package func optionalMonth(_ index: Int) throws(RowFault) -> Month? {
    if case .null = cells[index] { return nil }
    return try month(index)
  }

  /// A number that was computed rather than given, however large.
  package func computed<N: FixedPoint>(_ index: Int) throws(RowFault) -> N {
    N(raw: try integer(index))
  }

  /// A number of things.
  package func count(_ index: Int) throws(RowFault) -> Int {
    let count = try integer(index)
    guard (0...largestStored).contains(count) else { throw fault(index) }
    return count
  }

  package func optionalCount(_ index: Int) throws(RowFault) -> Int? {
    if case .null = cells[index] { return nil }
    return try count(index)
  }

  /// All cells, each of the kind that its column says.
  package func checked() throws(RowFault) -> [Value] {
    for (index, column) in table.columns.enumerated() {
      if column.optional, cells[index] == .null { continue }
      switch column.cell {
      case .id, .ids, .text: _ = try text(index)
      case .day: _ = try day(index)
      case .month: _ = try month(index)
      case .whole: _ = try integer(index)
      case .decimal(let unit):
        let raw = try integer(index)
        guard holds(unit, raw) else { throw fault(index) }
      case .code(let codes):
        let text = try text(index)
        guard codes.contains(where: { $0.name == text }) else { throw fault(index) }
      }
    }
    return cells
  }

  private func holds<N: FixedPoint>(_ unit: N.Type, _ raw: Int) -> Bool {
    N.representable.contains(raw)
  }

  private func fault(_ index: Int) -> RowFault {
    RowFault(
      table: table.name, column: table.columns[index].name, found: cells[index],
      key: Array(cells.prefix(table.keyLength)))
  }
}

/// No number that a program of ours ever wrote is larger; another tool's is a fault.
private let largestStored = 1_000_000_000_000

extension Value {
  package static func id<Of>(_ id: Identifier<Of>) -> Value { .text(id.text) }
  package static func number(_ number: some FixedPoint) -> Value { .integer(number.raw) }
  package static func code(_ code: some RawRepresentable<String>) -> Value { .text(code.rawValue) }
  package static func day(_ day: Day) -> Value { .text(day.description) }
  package static func month(_ month: Month) -> Value { .text(month.description) }

  package static func optional<Wrapped>(
    _ wrapped: Wrapped?, _ value: (Wrapped) -> Value
  ) -> Value {
    wrapped.map(value) ?? .null
  }
}
