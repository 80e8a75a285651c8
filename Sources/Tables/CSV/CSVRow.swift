/// One row of a CSV file.
struct CSVRow: Hashable, Sendable {
  /// The line on which the row begins, from 1.
  let line: Int
  let cells: [String]

  /// No cell holds more than white space.
  var isBlank: Bool { cells.allSatisfy(\.isBlank) }
}

/// A place at which a text is no CSV.
struct CSVFault: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    /// A quote that nothing closes; the line is the one where it opens.
    case openQuote
    /// A cell goes on after its closing quote.
    case textAfterQuote
    case cellTooLong
    case tooManyCells
  }

  let line: Int
  let reason: Reason
}

/// What a CSV file may hold at most.
package enum CSVLimits {
  /// Bytes of one file.
  ///
  /// Ten years of a district's answers are about 100 MB.
  package static let file = 256 << 20
  /// Bytes of one cell.
  package static let cell = 1 << 16
  /// Cells of one row.
  package static let row = 100
}

extension StringProtocol {
  /// Empty, or white space only.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
