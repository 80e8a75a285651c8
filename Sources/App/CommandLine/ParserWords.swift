import Wording

/// What the argument parser says, in the language of this run: it speaks English alone.
///
/// A sentence that is not known here stays as it is: better in English than not at all.
enum ParserWords {
  /// An error with its usage, or a page of help.
  static func translated(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var text = lines.map { lineWords.put(String($0)) }.joined(separator: "\n")
    text = replaceNotes(" (values:", in: text) {
      Pattern("{}; default: {}") {
        usage(.valuesAndStandard, ["values": $0[0], "value": $0[1]])
      }.put($0) ?? usage(.values, ["values": $0])
    }
    text = replaceNotes(" (default:", in: text) { usage(.standard, ["value": $0]) }
    return text.replacing(" (default)", with: usage(.standardCommand))
  }

  private static let lineWords = [
    // Our own sentences are in the right language already.
    Pattern("Error: {}") { usage(.error, ["text": sentences.put($0[0])]) },
    Pattern("Help:  {}") { usage(.explanation, ["text": $0[0]]) },
    Pattern("Usage: {}") { synopsis($0[0]) },
    Pattern("USAGE: {}") { synopsis($0[0]) },
    Pattern("OVERVIEW: {}") { $0[0] },
    Pattern("ARGUMENTS:") { _ in usage(.arguments) },
    Pattern("OPTIONS:") { _ in usage(.options) },
    Pattern("SUBCOMMANDS:") { _ in usage(.commands) },
    Pattern("  See '{} --help' for more information.") {
      "  " + usage(.seeHelp, ["command": $0[0] + " --help"])
    },
    Pattern("  See '{} <subcommand>' for detailed help.") {
      "  " + usage(.seeCommand, ["command": $0[0] + " " + usage(.anyCommand)])
    },
    Pattern("{}Show the version.") { $0[0] + usage(.showVersion) },
    Pattern("{}Show help information.") { $0[0] + usage(.showHelp) },
    Pattern("{}Show subcommand help information.") { $0[0] + usage(.showHelp) },
  ]

  private static func synopsis(_ text: String) -> String {
    let text = text.replacing("<options>", with: usage(.anyOptions))
      .replacing("<subcommand>", with: usage(.anyCommand))
    return usage(.usage, ["text": text])
  }

  private static let sentences = [
    Pattern("Unexpected argument '{}'") { usage(.unexpected, ["value": $0[0]]) },
    Pattern("{} unexpected arguments: '{}'") {
      usage(.unexpectedMany, ["values": listed($0[1])])
    },
    Pattern("Missing expected argument '{}'") { usage(.missing, ["argument": $0[0]]) },
    Pattern("Missing one of: '{}'") { usage(.missingOneOf, ["arguments": listed($0[0])]) },
    Pattern("Missing required subcommand.") { _ in usage(.missingCommand) },
    Pattern("Unknown option '{}'. Did you mean '{}'?") {
      usage(.unknownOptionLike, ["option": $0[0], "other": $0[1]])
    },
    Pattern("Unknown option '{}'") { usage(.unknownOption, ["option": $0[0]]) },
    Pattern("Missing value for '{}'") { usage(.missingValue, ["option": $0[0]]) },
    Pattern("The option '{}' does not take any value, but '{}' was specified.") {
      usage(.takesNoValue, ["option": $0[0], "value": $0[1]])
    },
    Pattern("The value '{}' is invalid for '{}'. Please provide one of the following:") {
      usage(.invalidOf, ["value": $0[0], "argument": $0[1]])
    },
    Pattern("The value '{}' is invalid for '{}'. Please provide one of {}.") {
      usage(.invalidOf, ["value": $0[0], "argument": $0[1]])
        + $0[2].replacing("' and '", with: "', '").replacing("' or '", with: "', '")
        .replacing("'", with: "")
    },
    Pattern("The value '{}' is invalid for '{}'") {
      usage(.invalid, ["value": $0[0], "argument": $0[1]])
    },
    Pattern("Value to be set with {} had already been set with {}") {
      usage(.setTwice, ["one": bare($0[0]), "other": bare($0[1])])
    },
  ]

  private static func listed(_ text: String) -> String {
    words.list(text.split(separator: "', '").map(String.init))
  }

  /// A flag without the word before it and the quotes around it.
  private static func bare(_ text: String) -> String {
    text.replacing("flag ", with: "").replacing("'", with: "")
  }

  /// Puts each note in brackets in other words; one that goes over a line's end comes on one.
  private static func replaceNotes(
    _ start: String, in text: String, _ put: (String) -> String
  ) -> String {
    let pieces = text.components(between: start, and: ")")
    return pieces.before
      + pieces.notes.map {
        put($0.inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")) + $0.after
      }.joined()
  }
}

/// A sentence with places `{}`, and what to say instead.
private struct Pattern: Sendable {
  private let parts: [String]
  private let say: @Sendable ([String]) -> String

  init(_ sentence: String, _ say: @escaping @Sendable ([String]) -> String) {
    parts = sentence.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
    self.say = say
  }

  /// The other words, if `text` is this sentence.
  func put(_ text: String) -> String? {
    guard text.hasPrefix(parts[0]) else { return nil }
    guard parts.count > 1 else { return text == parts[0] ? say([]) : nil }
    var rest = text.dropFirst(parts[0].count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    let last = parts[parts.count - 1]
    guard rest.hasSuffix(last) else { return nil }
    return say(values + [String(rest.dropLast(last.count))])
  }
}

extension [Pattern] {
  /// The words of the first that it is, else the text as it stands.
  fileprivate func put(_ text: String) -> String { lazy.compactMap { $0.put(text) }.first ?? text }
}

extension String {
  /// What stands before the first note, each note's inside, and what follows it up to the next.
  fileprivate func components(
    between start: String, and end: String
  ) -> (before: String, notes: [(inside: String, after: String)]) {
    let pieces = split(separator: start, omittingEmptySubsequences: false)
    let notes = pieces.dropFirst().map { piece in
      let place = piece.firstRange(of: end) ?? piece.endIndex..<piece.endIndex
      return (String(piece[..<place.lowerBound]), String(piece[place.upperBound...]))
    }
    return (String(pieces.first ?? ""), notes)
  }
}

func usage(_ phrase: UsagePhrase, _ places: KeyValuePairs<String, String> = [:]) -> String {
  words(phrase, places)
}
