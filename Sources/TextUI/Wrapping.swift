/// Breaks a text into lines of at most `width` cells: at spaces in Latin script, anywhere in Chinese.
///
/// A space at which it breaks belongs to neither line.
package func wrap(_ text: String, width: Int, ambiguous: AmbiguousWidth) -> [String] {
  guard width > 1 else { return [] }
  var lines: [String] = []
  var line = ""
  var length = 0
  for word in words(of: text) {
    let size = CharacterWidth.width(of: word, ambiguous: ambiguous)
    if length + size > width, !line.isEmpty {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = word == " " ? "" : word
      length = word == " " ? 0 : size
    } else {
      line += word
      length += size
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

/// Runs of ASCII without spaces, and every other character by itself; a mark that no line begins with
/// stays with what stands before it.
private func words(of text: String) -> [String] {
  var words: [String] = []
  var run = ""
  for character in text {
    if character.isASCII, character != " " {
      run.append(character)
    } else {
      if !run.isEmpty { words.append(run) }
      run = ""
      if neverBegins(character), let last = words.last, last != " " {
        words[words.count - 1] = last + String(character)
      } else {
        words.append(String(character))
      }
    }
  }
  return run.isEmpty ? words : words + [run]
}

private func neverBegins(_ character: Character) -> Bool { "，。、：；）」》！？".contains(character) }
