/// One kind of record as a table: its columns, of which the first `keyLength` are the key.
package struct Table: Sendable {
  package let name: TableName
  /// The version of the schema that it came with.
  package let since: Int
  package let columns: [Column]
  package let keyLength: Int

  package init(_ name: TableName, since: Int, key: [Column], _ others: [Column] = []) {
    self.name = name
    self.since = since
    columns = key + others
    keyLength = key.count
  }
}

extension Table {
  /// The columns that it had in a version of the schema; none before it came.
  package func columns(in version: Int) -> [Column] {
    columns.filter { ($0.later?.since ?? since) <= version }
  }

  /// A column, as database, files, commands and screens know it.
  package struct Column: Sendable {
    /// As the database calls it.
    package let name: String
    /// As files call it; `nil` = no person reads it by a name of its own.
    package var header: Header?
    package let cell: CellKind
    package var optional = false
    /// Since when it is there, where it came after its table; `nil` = the table never was without it.
    package var later: Later?
    /// How large a value may be that is written.
    package var limit: Limit?
    /// The tables in one of which the id stands; none = it is no reference that an import looks for.
    package var references: [TableName] = []
    /// Whether it tells in words what happened, and never to whom (写事不写人).
    package var isFree = false
    /// Whether it says how many working days are left, below 0 how many it is late.
    package var isDaysLeft = false
    /// What an empty cell of a file stands for, where it is not the lack of an optional value.
    package var filling: Value?

    /// What a row written before the column came has in it; `nil` = there is no such row.
    package var earlier: Value? { later?.earlier }

    /// What an empty cell of a file stands for; `nil` = every row needs a value.
    package var empty: Value? { filling ?? (optional ? .null : nil) }
  }

  /// How a column came that its table did not have at first.
  package struct Later: Hashable, Sendable {
    /// The version of the schema that it came with.
    package let since: Int
    /// What the rows of before have in it.
    package let earlier: Value
  }

  /// What a column of a file is called.
  package struct Header: Sendable {
    package let english: String
    package let chinese: String
    /// What offices call it besides.
    package var others: [String] = []
  }
}

/// What the cells of a column hold.
package enum CellKind: Sendable {
  case id
  case text
  case day
  case month
  case whole(ClosedRange<Int>)
  /// Held in the unit's smallest part.
  case decimal(any FixedPoint.Type)
  case code([Code])
  /// Ids of one table joined by `;`, none twice, in the order of their bytes.
  case ids

  /// Whether it is stored as a number.
  package var isNumber: Bool {
    switch self {
    case .whole, .decimal: true
    case .id, .ids, .text, .day, .month, .code: false
    }
  }

  /// Whether ids stand in it, one or several.
  var isOfIDs: Bool {
    switch self {
    case .id, .ids: true
    case .text, .day, .month, .whole, .decimal, .code: false
    }
  }
}

/// One coded value: as it is stored and written in English, and in Chinese.
package struct Code: Hashable, Sendable {
  package let name: String
  package let chinese: String
}

// How columns are said. The English header is the name in the database but where `headed` says otherwise.
extension Table.Column {
  private init(_ name: String, _ chinese: String?, _ headed: String?, _ cell: CellKind) {
    self.name = name
    self.cell = cell
    header = chinese.map { Table.Header(english: headed ?? name, chinese: $0) }
  }

  /// An id; of a row of one of these tables, where there are any.
  package static func id(
    _ name: String, _ chinese: String? = nil, headed: String? = nil, of tables: TableName...,
    optional: Bool = false, limit: Limit? = nil
  ) -> Self {
    var column = Self(name, chinese, headed, .id)
    column.references = tables
    column.optional = optional
    column.limit = limit
    return column
  }

  /// Ids of rows of a table; without one they need not be there any more.
  package static func ids(
    _ name: String, _ chinese: String, of table: TableName? = nil, optional: Bool = false
  ) -> Self {
    var column = Self(name, chinese, nil, .ids)
    column.references = [table].compactMap(\.self)
    column.optional = optional
    return column
  }

  package static func text(
    _ name: String, _ chinese: String? = nil, headed: String? = nil, optional: Bool = false,
    limit: Limit? = nil
  ) -> Self {
    var column = Self(name, chinese, headed, .text)
    column.optional = optional
    column.limit = limit
    return column
  }

  package static func day(
    _ name: String, _ chinese: String, headed: String? = nil, optional: Bool = false
  ) -> Self {
    var column = Self(name, chinese, headed, .day)
    column.optional = optional
    return column
  }

  package static func month(
    _ name: String, _ chinese: String, headed: String? = nil, optional: Bool = false
  ) -> Self {
    var column = Self(name, chinese, headed, .month)
    column.optional = optional
    return column
  }

  /// The first month of a version; an empty one holds from the beginning.
  package static let fromMonth = Self.month("from_month", "起始月").orEmpty(.month(.beginning))

  package static func code(
    _ name: String, _ chinese: String, _ codes: [Code], optional: Bool = false
  ) -> Self {
    var column = Self(name, chinese, nil, .code(codes))
    column.optional = optional
    return column
  }

  /// A number without a unit of its own: as files may have it, and as large as it may be written.
  package static func whole(
    _ name: String, _ chinese: String? = nil, headed: String? = nil,
    _ range: ClosedRange<Int> = Int.min...Int.max, optional: Bool = false, limit: Limit? = nil
  ) -> Self {
    var column = Self(name, chinese, headed, .whole(range))
    column.optional = optional
    column.limit = limit
    return column
  }

  /// A number in a unit; the database keeps its smallest part and says so in the name (`points_hundredths`).
  package static func decimal<Unit: FixedPoint>(
    _ name: String, _ chinese: String? = nil, _ unit: Unit.Type, optional: Bool = false,
    limit: Limit? = nil
  ) -> Self {
    var column = Self(name + "_" + unit.part, chinese, name, .decimal(unit))
    column.optional = optional
    column.limit = limit
    return column
  }

  /// The same column, where an empty cell of a file stands for something.
  package func orEmpty(_ value: Value) -> Self {
    var column = self
    column.filling = value
    return column
  }

  /// The same column, under these headers as well.
  package func orHeaded(_ headers: String...) -> Self {
    var column = self
    column.header?.others = headers
    return column
  }

  /// A column that came after its table; a migration adds it with the same default.
  ///
  /// - Parameters:
  ///   - value: What earlier rows have; `nil` = nothing, so that it is optional.
  ///   - version: Of the schema, the first that has it.
  /// - Returns: The column so.
  package func later(_ value: Int?, since version: Int) -> Self {
    var column = self
    column.optional = value == nil
    column.later = Table.Later(since: version, earlier: value.map(Value.integer) ?? .null)
    return column
  }

  /// A text that earlier rows do not have.
  package static func laterText(
    _ name: String, _ chinese: String, headed: String? = nil, since version: Int,
    limit: Limit? = .words
  ) -> Self {
    text(name, chinese, headed: headed, limit: limit).later(nil, since: version)
  }
}
