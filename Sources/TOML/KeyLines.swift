/// The line on which each key of a document stands first.
struct KeyLines: Hashable, Sendable {
  private(set) var lines: [TOMLKey: Int] = [:]
  /// Keys that hold a value, and tables that had their own header: these may not come twice.
  private var settled: [TOMLKey: Int] = [:]
  private var elements: Set<TOMLKey> = []

  /// Notes a key and the tables its path implies.
  ///
  /// - Returns: The line on which the same key was settled before, if it was.
  mutating func settle(_ key: TOMLKey, on line: Int) -> Int? {
    mention(key, on: line)
    let earlier = settled[key]
    settled[key] = earlier ?? line
    return earlier
  }

  /// Notes `[[key]]`, which may come as often as it likes.
  mutating func addElement(_ key: TOMLKey, on line: Int) {
    mention(key, on: line)
    elements.insert(key)
  }

  /// Whether the key lies in an array of tables, whose keys repeat from element to element.
  func isInElement(_ key: TOMLKey) -> Bool {
    guard !elements.isEmpty else { return false }
    return key.parts.indices.contains { elements.contains(TOMLKey(Array(key.parts[...$0]))) }
  }

  private mutating func mention(_ key: TOMLKey, on line: Int) {
    var path = key
    while !path.parts.isEmpty, lines[path] == nil {
      lines[path] = line
      path = path.parent
    }
  }
}
