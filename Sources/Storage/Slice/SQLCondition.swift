import Domain

/// A condition on rows with its parameters; one that uses `?1` stands before all others.
struct SQLCondition {
  let text: String
  let values: [Value]
  /// No row fulfils it.
  private(set) var isNever = false

  init(_ text: String, _ values: [Value]) {
    self.text = text
    self.values = values
  }

  static let always = SQLCondition("", [])

  static let never: SQLCondition = {
    var condition = SQLCondition.always
    condition.isNever = true
    return condition
  }()

  static func isAnyOf(_ column: String, _ items: [String]) -> SQLCondition {
    guard let last = items.last else { return .never }
    // One text for many lengths, so that prepared statements are found again.
    let width = items.count.roundedUpToPowerOfTwo
    let padded = items + Array(repeating: last, count: width - items.count)
    return SQLCondition("\(column) IN (\(parameters(width)))", padded.map(Value.text))
  }

  func and(_ other: SQLCondition) -> SQLCondition {
    if isNever || other.isNever { return .never }
    let texts = [text, other.text].filter { !$0.isEmpty }
    return SQLCondition(texts.joined(separator: " AND "), values + other.values)
  }

  /// The rows that name one of a table in a column for which this holds.
  func insideOf(_ table: TableName, _ column: String) -> SQLCondition {
    let id = table.table.columns[0].name
    return text.isEmpty
      ? self : inside { "\(column) IN (SELECT \(id) FROM \(table.rawValue) WHERE \($0))" }
  }

  func inside(_ text: (String) -> String) -> SQLCondition {
    isNever ? .never : SQLCondition(text(self.text), values)
  }
}

extension SQLConnection {
  /// The rows of a table that fulfil a condition; the database is not asked for those that none can fulfil.
  func rows(of table: TableName, where condition: SQLCondition) throws -> [[Value]] {
    guard !condition.isNever else { return [] }
    let sql = table.sql.select + (condition.text.isEmpty ? "" : " WHERE " + condition.text)
    return try rows(sql, condition.values)
  }
}

extension Int {
  fileprivate var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
