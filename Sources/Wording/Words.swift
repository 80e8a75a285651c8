/// The texts of the program in one language.
///
/// A text holds named places, `{worker}`, that are filled when it is spoken, so that a translator
/// may put them in any order. A place `{assign:a}` stands for the key of a command: the one that the
/// user gave it, else the one behind the colon. A place `{count|row|rows}` is the first word where that
/// value is 1, else the second.
package struct Words: Sendable {
  package let language: Language
  /// How the keys are called that a user gave to commands, by the name of the command.
  private let keyNames: [String: String]
  private let catalogues: Catalogues

  package init(_ language: Language, keyNames: [String: String] = [:]) {
    self.language = language
    self.keyNames = keyNames
    catalogues = Catalogues.of(language)
  }

  /// The text of `phrase` with its places filled.
  package func callAsFunction<P: Phrase>(
    _ phrase: P, _ places: KeyValuePairs<String, String> = [:]
  ) -> String {
    self(AnyPhrase(phrase), places)
  }

  /// The text of a phrase of any area with its places filled.
  package func callAsFunction(
    _ phrase: AnyPhrase, _ places: KeyValuePairs<String, String> = [:]
  ) -> String {
    fill(catalogues.text(phrase.key, in: phrase.area), Array(places), keyNames)
  }

  /// A text without places that need not be there.
  func known(_ phrase: AnyPhrase) -> String? { catalogues.known(phrase.key, in: phrase.area) }
}

extension Words {
  /// A sentence about what is refused: a place without a value says so, and never stays empty.
  func callAsFunction(
    _ phrase: RefusalPhrase, _ places: KeyValuePairs<String, String> = [:]
  ) -> String { whole(AnyPhrase(phrase), places) }

  /// The same for a refusal of the month's cycle.
  func callAsFunction(
    _ phrase: CyclePhrase, _ places: KeyValuePairs<String, String> = [:]
  ) -> String { whole(AnyPhrase(phrase), places) }

  private func whole(_ phrase: AnyPhrase, _ places: KeyValuePairs<String, String>) -> String {
    guard places.contains(where: { $0.value.allSatisfy(\.isWhitespace) }) else {
      return self(phrase, places)
    }
    let none = self(NamesPhrase.nothingThere)
    return fill(
      catalogues.text(phrase.key, in: phrase.area),
      places.map { ($0.key, $0.value.allSatisfy(\.isWhitespace) ? none : $0.value) }, keyNames)
  }
}

/// Puts each value in its place; a brace that names no place stays.
private func fill(
  _ text: String, _ places: [(key: String, value: String)], _ keyNames: [String: String]
) -> String {
  guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
  var filled = ""
  var rest = Substring(text)
  while let open = rest.firstIndex(of: "{") {
    filled += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: "}") else { break }
    let name = rest[rest.index(after: open)..<close]
    filled += value(name, places) ?? key(name, keyNames) ?? rest[...close]
    rest = rest[rest.index(after: close)...]
  }
  return filled + rest
}

/// What `count` or `count|row|rows` stands for.
private func value(
  _ place: Substring, _ places: [(key: String, value: String)]
) -> Substring? {
  if let value = places.first(where: { $0.key == place })?.value { return value[...] }
  guard place.utf8.contains(UInt8(ascii: "|")) else { return nil }
  let parts = place.split(separator: "|", omittingEmptySubsequences: false)
  guard parts.count == 3, let value = places.first(where: { $0.key == parts[0] })?.value
  else { return nil }
  return value == "1" ? parts[1] : parts[2]
}

/// What `assign:a` stands for.
private func key(_ place: Substring, _ keyNames: [String: String]) -> Substring? {
  guard let colon = place.firstIndex(of: ":") else { return nil }
  return keyNames[String(place[..<colon])].map { $0[...] } ?? place[place.index(after: colon)...]
}
