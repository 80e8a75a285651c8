import Domain

/// The rows of a list, whose values are looked up when they are asked for.
protocol ListRows: Sendable {
  var count: Int { get }
  func id(_ row: Int) -> String
  /// The community by which a list is narrowed; `nil` = it is of several.
  func community(_ row: Int) -> Community.ID?
  /// The value of one of the list's fields.
  func value(_ row: Int, _ field: Field) -> FieldValue
  /// A value by which rows are compared, rates in billionths; `nil` = none.
  func number(_ row: Int, _ field: Field) -> Int?
  /// The texts of a field and of those that are made with it; `nil` = they are made from its values.
  func termColumns(with field: Field) -> [Field: TermColumn]?
  /// The row as a table has it; `nil` = the list is of no table.
  func cells(_ row: Int) -> [Value]?
}

extension ListRows {
  func termColumns(with field: Field) -> [Field: TermColumn]? { nil }
  func cells(_ row: Int) -> [Value]? { nil }

  func number(_ row: Int, _ field: Field) -> Int? { value(row, field).number }
}

extension FieldValue {
  /// What it is compared by, a rate in billionths; `nil` = it is no number.
  var number: Int? {
    switch self {
    case .number(let raw): raw
    case .rate(let rate): rate.billionths
    case .end(let end): end.tenThousandths
    case .part(let part, _): part
    case .none, .terms: nil
    }
  }
}

extension FieldValue {
  /// What it is sorted by where that is another number: what is short.
  var order: Int? {
    if case .part(let part, let whole) = self { whole - part } else { number }
  }
}

extension Rate {
  /// For comparing many rates: whole numbers, rounded down.
  var billionths: Int { satisfied * 1_000_000_000 / valid }
}
