/// Why a document is refused: which file, which line, and what is wrong there.
package struct TOMLError: Error, Hashable, Sendable {
  /// The name given by the caller, as the reader knows the file.
  package let file: String
  /// Line from 1; nil where the whole file is meant.
  package let line: Int?
  package let fault: Fault

  package init(file: String, line: Int?, fault: Fault) {
    self.file = file
    self.line = line
    self.fault = fault
  }
}

extension TOMLError {
  package enum Fault: Hashable, Sendable {
    /// The file is longer than `limit` bytes.
    case tooLarge(limit: Int)
    /// Tables and arrays lie in each other deeper than `limit`.
    case tooDeep(limit: Int)
    case notUTF8
    /// `column` counts characters from 1.
    case syntax(column: Int, reason: Reason)
    case wrongType(key: TOMLKey, found: TOMLKind, allowed: TOMLKind)
    case unknownKey(key: TOMLKey, allowed: [String])
    case missing(key: TOMLKey)
    /// The type is right and the value is not.
    case notAllowed(key: TOMLKey, found: String, allowed: Allowed)
  }

  package enum Reason: Hashable, Sendable {
    case expectedKey
    case expectedEquals
    case expectedValue
    /// The bracket that is missing: `]` or `}`.
    case expectedBracket(String)
    case unclosedString
    /// A value without quotes that is no number, boolean, date or time.
    case malformedValue(String)
    case textAfterValue
    case repeatedKey(TOMLKey, firstLine: Int)
    /// A NUL character, raw or as an escape.
    case nul
    /// The parser's own words, English.
    case other(String)
  }

  package enum Allowed: Hashable, Sendable {
    case values([String])
    case range(ClosedRange<Int>)
    /// An example of the form: `0.00`.
    case form(String)
  }
}

/// The types a TOML value can have.
package enum TOMLKind: Hashable, Sendable {
  case string, integer, decimal, boolean, date, time, dateTime, array, table
}
