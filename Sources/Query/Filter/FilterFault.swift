package import Wording

/// What is wrong with a filter, a sort order or a list of columns, and where.
package struct FilterFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownField(String)
    /// Pinyin that several fields answer to.
    case ambiguousField(String, [Field])
    /// An operator with nothing before it.
    case missingField
    case missingValue(Field)
    case notANumber(String, Field)
    /// Only numbers are more or less.
    case noOrder(Field)
    case openQuote
    /// A minus with nothing behind it.
    case nothingToNegate
    /// An `or` without a word on both sides.
    case lonelyOr
    /// Neither `asc` nor `desc`.
    case unknownWay(String)
  }

  /// Characters of the text that are meant.
  package let range: Range<Int>
  package let reason: Reason

  init(_ range: Range<Int>, _ reason: Reason) {
    self.range = range
    self.reason = reason
  }

  /// One line: where, what is wrong, what is allowed.
  package func sentence(for list: ListName, _ words: Words) -> String {
    words(QueryPhrase.faultPlace, ["place": "\(range.lowerBound + 1)"]) + what(list, words)
  }

  private func what(_ list: ListName, _ words: Words) -> String {
    let title = { (field: Field) in field.title(in: list, words) }
    switch reason {
    case .unknownField(let name):
      return words(
        QueryPhrase.faultUnknownField, ["name": name, "allowed": list.fieldList(words)])
    case .ambiguousField(let name, let fields):
      return words(
        QueryPhrase.faultAmbiguousField, ["name": name, "fields": words.list(fields.map(title))])
    case .missingField: return words(QueryPhrase.faultMissingField)
    case .missingValue(let field):
      return words(
        field.isNumber ? QueryPhrase.faultMissingNumber : QueryPhrase.faultMissingText,
        ["field": title(field)])
    case .notANumber(let text, let field):
      return words(
        QueryPhrase.faultNotANumber,
        ["text": text, "field": title(field), "example": field.example(words)])
    case .noOrder(let field): return words(QueryPhrase.faultNoOrder, ["field": title(field)])
    case .openQuote: return words(QueryPhrase.faultOpenQuote)
    case .nothingToNegate: return words(QueryPhrase.faultNothingToNegate)
    case .lonelyOr: return words(QueryPhrase.faultLonelyOr)
    case .unknownWay(let way): return words(QueryPhrase.faultUnknownWay, ["text": way])
    }
  }
}

extension Field {
  /// A number that may be compared with.
  fileprivate func example(_ words: Words) -> String {
    switch kind {
    case .rate, .share: words(QueryPhrase.exampleRate)
    case .number(2, .yuan): words(QueryPhrase.exampleYuan)
    case .number(2, _): words(QueryPhrase.examplePoints)
    case .number, .text, .part: "12"
    }
  }
}

extension ListName {
  /// The one field of a name.
  func field(named name: String, at range: Range<Int>) throws(FilterFault) -> Field {
    let found = fields(named: name)
    guard let field = found.first else { throw FilterFault(range, .unknownField(name)) }
    guard found.count == 1 else { throw FilterFault(range, .ambiguousField(name, found)) }
    return field
  }
}
