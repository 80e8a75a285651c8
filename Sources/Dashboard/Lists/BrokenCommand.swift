import TextUI

/// A command over several lines that a shell reads as one: `\\` where it goes on.
///
/// A word longer than a line is broken after a comma, or between quotes at a space, where a new line
/// counts for the space.
func brokenCommand(_ words: [String], width: Int, ambiguous: AmbiguousWidth) -> [String] {
  let fits = { (text: String) in CharacterWidth.width(of: text, ambiguous: ambiguous) <= width - 2 }
  var lines: [String] = []
  var line = ""
  for word in words {
    if line.isEmpty || fits(line + " " + word) {
      line += line.isEmpty ? word : " " + word
      continue
    }
    lines.append(line + " \\")
    line = "  " + word
    while !fits(line), let (head, rest) = broken(line, fits: fits) {
      lines.append(head)
      line = rest
    }
  }
  return lines + [line]
}

/// The longest part of a word that fits, and what is left of it.
private func broken(_ line: String, fits: (String) -> Bool) -> (head: String, rest: String)? {
  let isQuoted = line.contains("'")
  let sign: Character = isQuoted ? " " : ","
  let indent = line.prefix { $0 == " " }.count
  let places = line.indices.dropFirst(indent).filter { line[$0] == sign }
  guard let place = places.last(where: { fits(String(line[...$0])) }) ?? places.first else {
    return nil
  }
  let rest = String(line[line.index(after: place)...])
  return isQuoted ? (String(line[..<place]), rest) : (String(line[...place]) + "\\", rest)
}
