import Domain

/// A JSON value whose keys keep their order; decimals are texts.
indirect enum JSONText {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case array([JSONText])
  case object(KeyValuePairs<String, JSONText>)
  /// An object whose keys are known only when it is made.
  case members([(String, JSONText)])

  static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// A rate with its counts and the ends of its interval.
  static func rate(_ rate: Rate) -> JSONText {
    let (low, high) = rate.interval
    return .object([
      "satisfied": .integer(rate.satisfied), "valid": .integer(rate.valid),
      "rate": .text(decimalText(rate.tenThousandths, places: 4)),
      "low": .text(decimalText(low, places: 4)), "high": .text(decimalText(high, places: 4)),
    ])
  }

  static func texts(_ texts: some Sequence<String>) -> JSONText { .array(texts.map { .text($0) }) }

  /// An object of a database for practice (演练) says so behind all; a real one has no such member.
  func marked(rehearsal: Bool) -> JSONText {
    switch self {
    case .object(let pairs):
      Self.members(pairs.map { ($0.key, $0.value) }).marked(rehearsal: rehearsal)
    case .members(let pairs): .members(pairs + (rehearsal ? [("rehearsal", .bool(true))] : []))
    case .null, .bool, .integer, .text, .array: self
    }
  }

  /// With two spaces a level and no space at a line's end.
  var printed: String {
    var output = ""
    write(to: &output, indent: "")
    return output
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .bool(let bool): output += bool ? "true" : "false"
    case .integer(let integer): output += String(integer)
    case .text(let text): output += quoted(text)
    case .array(let items):
      let writers = items.map { item in
        { (output: inout String, indent: String) in item.write(to: &output, indent: indent) }
      }
      writeList("[", writers, "]", to: &output, indent)
    case .object(let pairs):
      Self.members(pairs.map { ($0.key, $0.value) }).write(to: &output, indent: indent)
    case .members(let pairs):
      let writers = pairs.map { key, value in
        { (output: inout String, indent: String) in
          output += quoted(key) + ": "
          value.write(to: &output, indent: indent)
        }
      }
      writeList("{", writers, "}", to: &output, indent)
    }
  }
}

private func writeList(
  _ open: String, _ items: [(inout String, String) -> Void], _ close: String,
  to output: inout String, _ indent: String
) {
  output += open
  guard !items.isEmpty else { return output += close }
  let inner = indent + "  "
  for (place, item) in items.enumerated() {
    output += (place == 0 ? "\n" : ",\n") + inner
    item(&output, inner)
  }
  output += "\n" + indent + close
}

private func quoted(_ text: String) -> String {
  var output = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": output += "\\\""
    case "\\": output += "\\\\"
    case "\u{8}": output += "\\b"
    case "\u{C}": output += "\\f"
    case "\n": output += "\\n"
    case "\r": output += "\\r"
    case "\t": output += "\\t"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output + "\""
}
