import TextUI

/// Breaks the lines of a page of help, which the argument parser gives in one piece each, so that
/// Chinese fits its columns too.
struct HelpLayout {
  /// Cells of a line.
  let width: Int

  /// Asked of the parser, so that it breaks no line itself.
  static let unbroken = 100_000
  /// Where the parser begins to describe an option.
  private static let column = 26

  /// As wide as the terminal, if there is one; easy to read in any case.
  static func here() -> HelpLayout {
    let columns = outputSize()?.columns ?? 0
    return HelpLayout(width: columns > 0 ? min(100, max(40, columns)) : 80)
  }

  func laidOut(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { broken(String($0)) }.joined(separator: "\n")
  }

  private func broken(_ line: String) -> [String] {
    guard cells(line) > width else { return [line] }
    let indent = line.prefix { $0 == " " }.count
    let hang = hang(line, indent)
    let head = String(line.prefix(hang))
    let pieces = line.contains(" [--") ? groups(line.dropFirst(hang)) : nil
    // A sign that may not begin a line hangs over the end of the one before.
    let lines =
      pieces.map { filled($0, width - hang) }
      ?? wrap(String(line.dropFirst(hang)), width: width - hang - 2, ambiguous: .narrow)
    return lines.enumerated().map { place, text in
      (place == 0 ? head : String(repeating: " ", count: cells(head))) + text
    }
  }

  /// How much of a line stands to the left of what goes on below itself.
  private func hang(_ line: String, _ indent: Int) -> Int {
    guard indent == 2, width > Self.column * 2, line.count > Self.column else {
      return min(indent, width / 2)
    }
    let isDescribed =
      line.dropFirst(Self.column - 1).first == " "
      && line.dropFirst(Self.column).first != " "
    return isDescribed ? Self.column : indent
  }

  /// The words of a synopsis, what stands in brackets being one.
  private func groups(_ text: Substring) -> [String] {
    var (groups, depth) = ([""], 0)
    for character in text {
      if character == " ", depth == 0 {
        groups.append("")
      } else {
        groups[groups.count - 1].append(character)
      }
      depth += character == "[" ? 1 : character == "]" ? -1 : 0
    }
    return groups
  }

  private func filled(_ groups: [String], _ width: Int) -> [String] {
    var lines: [String] = []
    for group in groups {
      if let line = lines.last, cells(line) + 1 + cells(group) <= width {
        lines[lines.count - 1] = line + " " + group
      } else {
        lines.append(lines.isEmpty ? group : "  " + group)
      }
    }
    return lines
  }

  private func cells(_ text: String) -> Int {
    CharacterWidth.width(of: text, ambiguous: .narrow)
  }
}
