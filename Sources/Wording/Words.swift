/// The texts of the program in one language.
///
/// A text holds named places, `{worker}`, that are filled when it is spoken, so that a translator
/// may put them in any order.
package struct Words: Sendable {
  package let language: Language
  private let catalogues: Catalogues

  package init(_ language: Language) {
    self.language = language
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
    fill(catalogues.text(phrase.key, in: phrase.area), places)
  }
}

/// Puts each value in its place; a brace that names no place stays.
private func fill(_ text: String, _ places: KeyValuePairs<String, String>) -> String {
  guard !places.isEmpty else { return text }
  var filled = ""
  var rest = Substring(text)
  while let open = rest.firstIndex(of: "{") {
    filled += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: "}") else { break }
    let name = rest[rest.index(after: open)..<close]
    if let value = places.first(where: { $0.key == name })?.value {
      filled += value
    } else {
      filled += rest[...close]
    }
    rest = rest[rest.index(after: close)...]
  }
  return filled + rest
}
