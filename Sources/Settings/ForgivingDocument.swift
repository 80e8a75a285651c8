import TOML

/// Parses a file of a user's; a line that cannot be parsed is noted and left out.
///
/// - Returns: The document, `nil` where too much of it cannot be read, and the faults in their order.
func forgivingDocument(
  _ text: String, name: String
) -> (document: TOMLDocument?, mistakes: [TOMLError]) {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  var mistakes: [TOMLError] = []
  for _ in 0..<unreadableLimit {
    do {
      return (try TOMLDocument(text: lines.joined(separator: "\n"), name: name), mistakes)
    } catch {
      mistakes.append(error)
      guard let line = error.line, lines.indices.contains(line - 1), !lines[line - 1].isEmpty
      else { return (nil, mistakes) }
      lines[line - 1] = ""
    }
  }
  return (nil, mistakes)
}

/// How many lines may be unreadable before the rest is given up.
private let unreadableLimit = 20
