/// Walks the text of a document before the parser does: finds the line of every key, and lets
/// nothing through that the recursive parser behind it should not see: deep nesting overflows its
/// stack, and on some malformed keys and values it ends the program by an assertion.
///
/// Keys with escapes are noted as written. Keys inside arrays are not noted.
struct TOMLScanner {
  /// Deepest nesting, brackets and dotted parts counted together.
  static let depthLimit = 64

  var cursor: TOMLCursor
  private(set) var keys = KeyLines()
  /// The table whose header came last; nil inside an array of tables.
  private var table: TOMLKey? = TOMLKey([])
  private var tableDepth = 0

  init(_ text: String, file: String) {
    cursor = TOMLCursor(text, file: file)
  }

  mutating func scan() throws(TOMLError) {
    cursor.skipBlank()
    while let byte = cursor.byte {
      if byte == UInt8(ascii: "[") {
        try header()
      } else {
        try pair(in: table, depth: tableDepth)
      }
      try cursor.endLine()
      cursor.skipBlank()
    }
  }

  private mutating func header() throws(TOMLError) {
    let line = cursor.line
    cursor.advance()
    let isElement = cursor.take("[")
    let path = TOMLKey(try key(depth: 0))
    try cursor.expect("]")
    if isElement { try cursor.expect("]") }
    tableDepth = path.parts.count
    table = try open(path, isElement: isElement, line: line)
  }

  private mutating func open(
    _ path: TOMLKey, isElement: Bool, line: Int
  ) throws(TOMLError) -> TOMLKey? {
    guard !isElement else {
      keys.addElement(path, on: line)
      return nil
    }
    guard !keys.isInElement(path) else { return nil }
    try settle(path, line: line)
    return path
  }

  private mutating func settle(_ path: TOMLKey, line: Int) throws(TOMLError) {
    guard let first = keys.settle(path, on: line) else { return }
    throw cursor.error(.syntax(column: 1, reason: .repeatedKey(path, firstLine: first)), line: line)
  }

  /// `key = value`; a nil table means that keys are not noted here.
  private mutating func pair(in table: TOMLKey?, depth: Int) throws(TOMLError) {
    let line = cursor.line
    let parts = try key(depth: depth)
    let path = table.map { TOMLKey($0.parts + parts) }
    if let path { try settle(path, line: line) }
    guard cursor.take("=") else { throw cursor.syntax(.expectedEquals) }
    cursor.skipSpace()
    try value(of: path, depth: depth + parts.count)
  }

  private mutating func key(depth: Int) throws(TOMLError) -> [String] {
    var parts: [String] = []
    repeat {
      cursor.skipSpace()
      parts.append(try cursor.keyPart())
      try checkDepth(depth + parts.count)
      cursor.skipSpace()
    } while cursor.take(".")
    return parts
  }

  private mutating func value(of key: TOMLKey?, depth: Int) throws(TOMLError) {
    try checkDepth(depth)
    switch cursor.byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try cursor.skipString()
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "{"): try inlineTable(at: key, depth: depth)
    default: try cursor.skipBareValue()
    }
  }

  private mutating func array(depth: Int) throws(TOMLError) {
    cursor.advance()
    repeat {
      cursor.skipBlank()
      if cursor.byte == UInt8(ascii: "]") { break }
      try value(of: nil, depth: depth + 1)
      cursor.skipBlank()
    } while cursor.take(",")
    try cursor.expect("]")
  }

  private mutating func inlineTable(at key: TOMLKey?, depth: Int) throws(TOMLError) {
    cursor.advance()
    cursor.skipSpace()
    if cursor.take("}") { return }
    repeat {
      try pair(in: key, depth: depth)
      cursor.skipSpace()
    } while cursor.take(",")
    try cursor.expect("}")
  }

  private func checkDepth(_ depth: Int) throws(TOMLError) {
    guard depth <= Self.depthLimit else {
      throw cursor.error(.tooDeep(limit: Self.depthLimit), line: cursor.line)
    }
  }
}
