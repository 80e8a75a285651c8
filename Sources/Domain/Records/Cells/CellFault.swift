/// A cell that is not what its column holds: what is wrong, and what is allowed.
package struct CellFault: Error, Hashable, Sendable {
  /// The cell as it stands.
  package let found: String
  package let problem: Problem
  package let allowed: Allowed

  package init(found: String, problem: Problem, allowed: Allowed) {
    self.found = found
    self.problem = problem
    self.allowed = allowed
  }

  package enum Problem: Hashable, Sendable {
    case missing
    /// Empty below a row that has a value, as merged cells leave it.
    case mergedGap(filledLine: Int)
    /// The code point of a control character.
    case control(UInt32)
    case spacesAround
    case fullWidth
    /// `1.1E+17`: a spreadsheet shortened a long number.
    case scientific
    case thousandsSeparator
    /// `九十五`.
    case chineseNumeral
    /// `2026/3/1`, with the same date as it should be written where that is certain.
    case dateForm(suggestion: String?)
    /// `46296`: a spreadsheet's count of days, with the date it stands for.
    case dateSerial(meaning: String)
    /// `2026-02-30`.
    case noSuchDate
    case tooManyDecimals
    case outOfRange
    /// Anything else.
    case notAllowed
  }

  package enum Allowed: Hashable, Sendable {
    case id
    /// Some, joined by `;`.
    case ids
    case text
    case day
    case month
    case number(places: Int, lowest: String, highest: String)
    /// Values and their Chinese names.
    case codes([String], chinese: [String])
  }
}
