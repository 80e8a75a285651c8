import TOMLKit

/// A TOML file as typed values, each with the line it stands on.
package struct TOMLDocument: Hashable, Sendable {
  /// Longest text taken, bytes.
  package static let sizeLimit = 1_048_576

  /// The file as the reader knows it, for errors.
  package let name: String
  private let root: [String: TOMLNode]
  private let lines: [TOMLKey: Int]

  /// Parses `text`; a byte order mark before it is passed over.
  ///
  /// - Throws: `tooLarge`, `tooDeep` or `syntax`.
  package init(text: String, name: String) throws(TOMLError) {
    guard text.utf8.count <= Self.sizeLimit else {
      throw TOMLError(file: name, line: nil, fault: .tooLarge(limit: Self.sizeLimit))
    }
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    var scanner = TOMLScanner(text, file: name)
    if let nul = text.utf8.firstIndex(of: 0) {
      throw Self.nulError(in: text, at: nul, name: name)
    }
    try scanner.scan()
    self.name = name
    lines = scanner.keys.lines
    root = try Self.parse(text, name: name)
  }

  /// Parses the bytes of a file.
  ///
  /// - Throws: `notUTF8` besides the errors of a text.
  package init(bytes: some Collection<UInt8>, name: String) throws(TOMLError) {
    guard bytes.count <= Self.sizeLimit else {
      throw TOMLError(file: name, line: nil, fault: .tooLarge(limit: Self.sizeLimit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TOMLError(file: name, line: nil, fault: .notUTF8)
    }
    try self.init(text: text, name: name)
  }

  private static func parse(
    _ text: String, name: String
  ) throws(TOMLError) -> [String: TOMLNode] {
    do {
      let table = try TOMLTable(string: text)
      // Nothing else frees what the parser made; what little is left then is lost.
      defer { table.clear() }
      return table.nodes
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw TOMLError(
        file: name, line: place.line,
        fault: .syntax(column: place.column, reason: .other(error.description)))
    } catch {
      throw TOMLError(
        file: name, line: nil, fault: .syntax(column: 1, reason: .other("\(error)")))
    }
  }

  private static func nulError(
    in text: String, at index: String.Index, name: String
  ) -> TOMLError {
    let before = text.utf8[..<index]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    return TOMLError(file: name, line: line, fault: .syntax(column: 1, reason: .nul))
  }

  /// The value at a path, if there is one and every part before its last is a table.
  func node(_ key: TOMLKey) -> TOMLNode? {
    key.parts.reduce(.table(root)) { (node: TOMLNode?, part) in
      guard case .table(let entries) = node else { return nil }
      return entries[part]
    }
  }

  /// The line of a key, or of the nearest table around it; nil if only the top is left.
  package func line(of key: TOMLKey) -> Int? {
    var path = key
    while !path.parts.isEmpty {
      if let line = lines[path] { return line }
      path = path.parent
    }
    return nil
  }

  package func contains(_ key: TOMLKey) -> Bool {
    node(key) != nil
  }

  /// The keys directly under a table in the order of the file; none if it is no table.
  package func keys(under table: TOMLKey = []) -> [String] {
    guard case .table(let entries) = node(table) else { return [] }
    return entries.keys.sorted {
      (line(of: table.appending($0)) ?? 0, $0) < (line(of: table.appending($1)) ?? 0, $1)
    }
  }
}
