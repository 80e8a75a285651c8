import Domain

/// One column of a table file: its headers, what its cells hold, and what an empty cell stands for.
struct Column: Sendable {
  /// The English header.
  let name: String
  /// The Chinese header.
  let chinese: String
  let kind: CellKind
  /// `nil` = every row needs a value.
  let empty: Value?
  /// What offices call it besides.
  var otherHeaders: [String] = []

  var isOptional: Bool { empty != nil }

  func isHeaded(_ header: String) -> Bool {
    header == name || header == chinese || otherHeaders.contains(header)
  }

  /// The same column, under these headers as well.
  func orHeaded(_ headers: String...) -> Column {
    var column = self
    column.otherHeaders = headers
    return column
  }

  static func id(_ name: String, _ chinese: String, empty: Value? = nil) -> Column {
    Column(name: name, chinese: chinese, kind: .id, empty: empty)
  }

  static func text(_ name: String, _ chinese: String, empty: Value? = nil) -> Column {
    Column(name: name, chinese: chinese, kind: .text, empty: empty)
  }

  static func day(_ name: String, _ chinese: String, empty: Value? = nil) -> Column {
    Column(name: name, chinese: chinese, kind: .day, empty: empty)
  }

  static func month(_ name: String, _ chinese: String, empty: Value? = nil) -> Column {
    Column(name: name, chinese: chinese, kind: .month, empty: empty)
  }

  static func whole(
    _ name: String, _ chinese: String, _ range: ClosedRange<Int>, empty: Value? = nil
  ) -> Column {
    Column(name: name, chinese: chinese, kind: .whole(range), empty: empty)
  }

  static func decimal(
    _ name: String, _ chinese: String, _ unit: any FixedPoint.Type, empty: Value? = nil
  ) -> Column {
    Column(name: name, chinese: chinese, kind: .decimal(unit), empty: empty)
  }

  static func code(
    _ name: String, _ chinese: String, _ codes: [Code], empty: Value? = nil
  ) -> Column {
    Column(name: name, chinese: chinese, kind: .code(codes), empty: empty)
  }

  /// The first month of a version; an empty one holds from the beginning.
  static let fromMonth = Column.month("from_month", "起始月", empty: .month(.beginning))
}

/// What the cells of a column hold.
enum CellKind: Sendable {
  case id
  case text
  case day
  case month
  case whole(ClosedRange<Int>)
  /// Held in the unit's smallest part.
  case decimal(any FixedPoint.Type)
  case code([Code])
}

/// One coded value: as it is stored and written in English, and in Chinese.
struct Code: Hashable, Sendable {
  let name: String
  let chinese: String
}
