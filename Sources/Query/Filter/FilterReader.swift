import Wording

/// Reads the filter language from left to right.
struct FilterReader {
  let characters: [Character]
  let list: ListName
  var place = 0

  init(_ text: String, for list: ListName) {
    characters = Array(text)
    self.list = list
  }

  /// The character at the cursor as it is meant; `nil` = the end.
  var next: Character? { character(at: place) }

  func character(at place: Int) -> Character? {
    characters.indices.contains(place) ? FilterSigns.plain(characters[place]) : nil
  }

  /// Terms that are all required, each a choice between those that `or` joins.
  mutating func read() throws(FilterFault) -> Filter.Node {
    var required: [Filter.Node] = []
    skipSpaces()
    while next != nil {
      if let sign = orSign { throw FilterFault(sign, .lonelyOr) }
      var choices = [try term()]
      skipSpaces()
      while let sign = orSign {
        place = sign.upperBound
        skipSpaces()
        guard next != nil, orSign == nil else { throw FilterFault(sign, .lonelyOr) }
        choices.append(try term())
        skipSpaces()
      }
      required.append(choices.count == 1 ? choices[0] : .any(choices))
    }
    return required.count == 1 ? required[0] : .all(required)
  }

  /// `or`, `或` or `|` at the cursor.
  private var orSign: Range<Int>? {
    if next == "|" { return place..<(place + (character(at: place + 1) == "|" ? 2 : 1)) }
    for word in ["or", "或"] {
      let end = place + word.count
      guard end <= characters.count, String(characters[place..<end]).lowercased() == word,
        character(at: end).map(FilterSigns.isSpace) ?? true
      else { continue }
      return place..<end
    }
    return nil
  }

  /// A word or a field with a value, negated or not.
  private mutating func term() throws(FilterFault) -> Filter.Node {
    let start = place
    var isNegated = false
    while next == "-" || (next == "!" && character(at: place + 1) != "=") {
      isNegated.toggle()
      place += 1
    }
    if start < place, next.map(FilterSigns.isSpace) ?? true {
      throw FilterFault(start..<place, .nothingToNegate)
    }
    let node = try positiveTerm()
    return isNegated ? .not(node) : node
  }

  private mutating func positiveTerm() throws(FilterFault) -> Filter.Node {
    let start = place
    if let next, FilterSigns.isQuote(next) { return .word(Pinyin.Query(try quoted())) }
    let name = run { !FilterSigns.endsName($0) }
    let end = place
    let sign = try comparisonSign()
    guard let sign else {
      place = end
      return .word(Pinyin.Query(name))
    }
    guard !name.isEmpty else { throw FilterFault(start..<place, .missingField) }
    let field = try list.field(named: name, at: start..<end)
    return try condition(on: field, sign, from: start)
  }

  /// The sign behind a name, spaces before it allowed.
  private mutating func comparisonSign() throws(FilterFault) -> FilterSigns.Comparing? {
    skipSpaces()
    guard let (sign, length) = FilterSigns.comparing(next, character(at: place + 1)) else {
      return nil
    }
    place += length
    return sign
  }

  // MARK: - Characters

  mutating func skipSpaces() {
    while let next, FilterSigns.isSpace(next) { place += 1 }
  }

  /// The characters up to the first that does not belong.
  mutating func run(while belongs: (Character) -> Bool) -> String {
    var text = ""
    while let next, belongs(next) {
      // An exclamation mark ends a name only as part of `!=`.
      if next == "!", character(at: place + 1) == "=" { break }
      text.append(next)
      place += 1
    }
    return text
  }

  /// A text between quotes, as it was typed.
  mutating func quoted() throws(FilterFault) -> String {
    let start = place
    place += 1
    var text = ""
    while let next {
      place += 1
      if FilterSigns.isQuote(next) { return text }
      text.append(characters[place - 1])
    }
    throw FilterFault(start..<place, .openQuote)
  }
}
