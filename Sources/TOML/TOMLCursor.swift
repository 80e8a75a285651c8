/// A place in the text of a document, and the small steps from it.
struct TOMLCursor {
  let file: String
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var line = 1
  private var lineStart = 0

  init(_ text: String, file: String) {
    self.file = file
    bytes = Array(text.utf8)
  }

  /// The byte here; nil at the end.
  var byte: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  mutating func advance() {
    guard let passed = byte else { return }
    offset += 1
    guard passed == UInt8(ascii: "\n") else { return }
    line += 1
    lineStart = offset
  }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: wanted) else { return false }
    advance()
    return true
  }

  mutating func expect(_ bracket: Unicode.Scalar) throws(TOMLError) {
    guard take(bracket) else { throw syntax(.expectedBracket(String(bracket))) }
  }

  mutating func skip(while goesOn: (UInt8) -> Bool) {
    while let byte, goesOn(byte) { advance() }
  }

  mutating func skipSpace() {
    skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Space, comments and line ends.
  mutating func skipBlank() {
    skip(while: \.isBlank)
    while byte == UInt8(ascii: "#") {
      skip { $0 != UInt8(ascii: "\n") }
      skip(while: \.isBlank)
    }
  }

  /// After a value or header a line holds nothing but a comment.
  mutating func endLine() throws(TOMLError) {
    skipSpace()
    if byte == UInt8(ascii: "#") { skip { $0 != UInt8(ascii: "\n") } }
    if byte == UInt8(ascii: "\r") { advance() }
    guard byte == nil || byte == UInt8(ascii: "\n") else { throw syntax(.textAfterValue) }
  }

  /// How many of this byte stand here in a row.
  func run(of wanted: UInt8) -> Int {
    bytes[offset...].prefix { $0 == wanted }.count
  }

  /// The text from `start`, an earlier `mark`, to here.
  func text(from start: Int) -> String {
    String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  var mark: Int { offset }

  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  func syntax(_ reason: TOMLError.Reason) -> TOMLError {
    error(.syntax(column: text(from: lineStart).count + 1, reason: reason), line: line)
  }

  func error(_ fault: TOMLError.Fault, line: Int) -> TOMLError {
    TOMLError(file: file, line: line, fault: fault)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\r")
  }
}
