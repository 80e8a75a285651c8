/// A manual page in the language of man.
struct Roff {
  private(set) var text = ""

  mutating func title(_ name: String, section: Int, version: String) {
    text += ".TH \(name) \(section) \"\" \"\(version)\"\n"
  }

  mutating func heading(_ heading: String) { text += ".SH \(Self.escaped(heading))\n" }

  mutating func subheading(_ heading: String) { text += ".SS \(Self.escaped(heading))\n" }

  mutating func paragraph(_ lines: String) {
    text += ".PP\n" + lines.split(separator: "\n").map { Self.line($0) }.joined(separator: ".br\n")
  }

  /// A term in bold with its explanation indented.
  mutating func item(_ term: String, _ explanation: String) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n" + Self.line(explanation[...])
  }

  /// A line that starts with a point or quote would be a command.
  private static func line(_ text: Substring) -> String {
    let escaped = escaped(String(text))
    return (escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped + "\n"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\n", with: " ")
  }
}
