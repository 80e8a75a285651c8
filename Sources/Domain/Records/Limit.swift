/// How large a value may be that somebody writes (限度), so that the largest street stays far inside
/// what can be computed.
///
/// What an earlier version took beyond it stays and counts.
package enum Limit: Hashable, Sendable {
  /// A number in its smallest unit, from the least to the greatest.
  case number(ClosedRange<Int>, places: Int)
  /// A text of at most so many characters: not blank, without control characters.
  case text(Int)
  case id

  package static let personName = Limit.text(40)
  package static let placeName = Limit.text(60)
  /// A title, a reason, evidence, and whatever else is written in words.
  package static let words = Limit.text(200)
  /// Households, posts, buildings and answers.
  package static let count = Limit.number(0...1_000_000, places: 0)
  package static let points = Limit.of(Points.self)
  /// Yuan a head and month: 0 to 100,000.
  package static let standard = Limit.number(0...100_000_00, places: Money.places)

  package static func of<N: FixedPoint>(_ unit: N.Type) -> Limit {
    .number(N.allowed, places: N.places)
  }

  /// Whether the cell keeps to it; a cell without a value does.
  package func holds(_ cell: Value) -> Bool {
    switch (self, cell) {
    case (_, .null): true
    case (.number(let range, _), .integer(let number)): range.contains(number)
    case (.text(let length), .text(let text)): isText(text, length)
    case (.id, .text(let id)): isWellFormedID(id)
    case (.number, .text), (.text, .integer), (.id, .integer): false
    }
  }

  private func isText(_ text: String, _ length: Int) -> Bool {
    var count = 0
    var isVisible = false
    for scalar in text.unicodeScalars {
      count += 1
      if count > length || scalar.isControl { return false }
      isVisible = isVisible || scalar.isVisible
    }
    return isVisible
  }
}

extension Unicode.Scalar {
  /// Whether it shows anything by itself; the empty pattern of braille does not.
  fileprivate var isVisible: Bool {
    // Most of what is written, without a look into the tables of Unicode.
    if (0x21...0x7E).contains(value) || (0x4E00...0x9FFF).contains(value) { return true }
    guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint, value != 0x2800 else {
      return false
    }
    return ![.nonspacingMark, .enclosingMark].contains(properties.generalCategory)
  }
}

/// A cell beyond its limit.
package struct BeyondLimit: Error, Hashable, Sendable {
  package let table: TableName
  package let column: String
  package let limit: Limit
  package let found: Value

  package init(table: TableName, column: String, limit: Limit, found: Value) {
    self.table = table
    self.column = column
    self.limit = limit
    self.found = found
  }
}

extension Change {
  /// The first cell that the change writes beyond its limit; a cell that stays as it was is none.
  package var beyondLimit: BeyondLimit? {
    guard let after else { return nil }
    let columns = table.table.columns
    for place in columns.indices {
      guard let limit = columns[place].limit, !limit.holds(after[place]),
        before.map({ $0[place] != after[place] }) ?? true
      else { continue }
      return BeyondLimit(
        table: table, column: columns[place].name, limit: limit, found: after[place])
    }
    return nil
  }
}

extension Records {
  /// Every cell beyond its limit, by table and key: taken by an earlier version, or written by
  /// another tool.
  package var beyondLimits: [(key: RowKey, fault: BeyondLimit)] {
    TableName.allCases.filter { !$0.isFrozen }.flatMap { table in
      rows(of: table).compactMap { row in
        Change(table: table, before: nil, after: row).beyondLimit.map { fault in
          (
            key: RowKey(table: table, cells: Array(row.prefix(table.table.keyLength))),
            fault: fault
          )
        }
      }
      .sorted { rowOrder($0.key.cells, $1.key.cells) }
    }
  }
}

private func rowOrder(_ one: [Value], _ other: [Value]) -> Bool {
  for (left, right) in zip(one, other) where left != right {
    return byteOrder(left.textOrNil ?? "", right.textOrNil ?? "")
  }
  return false
}
