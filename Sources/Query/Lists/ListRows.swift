import Domain

/// The rows of a list, whose values are looked up when they are asked for.
protocol ListRows: Sendable {
  var count: Int { get }
  func id(_ row: Int) -> String
  /// The community by which a list is narrowed.
  func community(_ row: Int) -> Community.ID
  /// The value of one of the list's fields.
  func value(_ row: Int, _ field: Field) -> FieldValue
}

extension ListRows {
  /// A value by which rows are compared; `nil` = none. Rates are in billionths.
  func number(_ row: Int, _ field: Field) -> Int? {
    switch value(row, field) {
    case .number(let raw): raw
    case .rate(let rate): rate.satisfied * 1_000_000_000 / rate.valid
    case .none, .terms: nil
    }
  }
}
