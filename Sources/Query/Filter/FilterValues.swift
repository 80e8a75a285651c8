import Wording

extension FilterReader {
  /// What stands behind a sign: items between commas.
  private struct Item {
    let text: String
    let isQuoted: Bool
    let range: Range<Int>
  }

  /// The condition that a field, a sign and the values at the cursor make.
  mutating func condition(
    on field: Field, _ sign: FilterSigns.Comparing, from start: Int
  ) throws(FilterFault) -> Filter.Node {
    let items = try items(of: field, from: start)
    if let comparison = sign.comparison {
      guard field.isNumber else { throw FilterFault(start..<place, .noOrder(field)) }
      guard items.count == 1 else {
        let range = items[0].range.lowerBound..<place
        throw FilterFault(range, .notANumber(text(in: range), field))
      }
      return .compare(field, comparison, try number(items[0], for: field))
    }
    var choices: [Filter.Node] = []
    for item in items { choices.append(try choice(item, field, sign)) }
    let node: Filter.Node = choices.count == 1 ? choices[0] : .any(choices)
    guard sign == .unequal else { return node }
    // What is not there is not unequal to anything either, unless that is what was asked.
    return items.contains { FilterReader.isNone($0) }
      ? .not(node) : .all([.not(.isNone(field)), .not(node)])
  }

  private func choice(
    _ item: Item, _ field: Field, _ sign: FilterSigns.Comparing
  ) throws(FilterFault) -> Filter.Node {
    if Self.isNone(item) { return .isNone(field) }
    if !item.isQuoted, anyWords.contains(item.text.lowercased()) { return .not(.isNone(field)) }
    if field.isNumber { return .compare(field, .equal, try number(item, for: field)) }
    return sign == .has
      ? .has(field, [Pinyin.Query(item.text)]) : .equals(field, [item.text.lowercased()])
  }

  private static func isNone(_ item: Item) -> Bool {
    !item.isQuoted && noneWords.contains(item.text.lowercased())
  }

  private mutating func items(of field: Field, from start: Int) throws(FilterFault) -> [Item] {
    var items: [Item] = []
    repeat {
      skipSpaces()
      let first = place
      guard let next, next != ",", next != "|" else {
        throw FilterFault(start..<place, .missingValue(field))
      }
      if FilterSigns.isQuote(next) {
        items.append(Item(text: try quoted(), isQuoted: true, range: first..<place))
      } else {
        let text = run { !FilterSigns.endsValue($0) }
        items.append(Item(text: text, isQuoted: false, range: first..<place))
      }
    } while takeSeparator()
    return items
  }

  /// A comma, or a bar right between two values.
  private mutating func takeSeparator() -> Bool {
    let follows = character(at: place + 1).map { !FilterSigns.isSpace($0) && $0 != "|" } ?? false
    guard next == "," || (next == "|" && follows) else { return false }
    place += 1
    return true
  }

  private func number(_ item: Item, for field: Field) throws(FilterFault) -> TypedNumber {
    guard let number = TypedNumber(item.text, for: field.kind) else {
      throw FilterFault(item.range, .notANumber(item.text, field))
    }
    return number
  }

  private func text(in range: Range<Int>) -> String { String(characters[range]) }
}

private let noneWords: Set<String> = ["--", "无", "空", "没有", "none"]
private let anyWords: Set<String> = ["有", "any", "*"]

extension TypedNumber {
  /// Reads `0.9`, `90%`, `1039.07元`, `¥900`.
  ///
  /// A rate above 1 is meant in hundredths, as the columns show it: nobody's rate is above 100 %.
  init?(_ text: String, for kind: Field.Kind) {
    var digits = text.lowercased()
    switch kind {
    case .number(_, let unit): digits.drop(one: unit.signs)
    case .rate, .share, .text: break
    case .part: digits.drop(one: FieldUnit.households.signs)
    }
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    guard let plain = TypedNumber(plain: digits) else { return nil }
    switch kind {
    case .rate, .share:
      let isHundredths = isPercent || Int128(plain.raw) > plain.scale
      self.init(raw: plain.raw, places: plain.places + (isHundredths ? 2 : 0))
    case .number, .text, .part:
      guard !isPercent else { return nil }
      self = plain
    }
  }

  /// Digits with at most one point, and a minus before them.
  private init?(plain text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count <= 2, (1...15).contains(digits.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let raw = Int(digits)
    else { return nil }
    self.init(raw: isNegative ? -raw : raw, places: parts.count == 2 ? parts[1].count : 0)
  }
}

extension String {
  /// Takes one of the signs from the end or the beginning.
  fileprivate mutating func drop(one signs: [String]) {
    for sign in signs where count > sign.count {
      if hasSuffix(sign) { return removeLast(sign.count) }
      if hasPrefix(sign) { return removeFirst(sign.count) }
    }
  }
}
