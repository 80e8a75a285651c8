package import Domain
package import Wording

/// What a row has in a field.
package enum FieldValue: Hashable, Sendable {
  /// No data, or it does not apply; never zero.
  case none
  /// In the smallest part of the field's unit.
  case number(Int)
  case rate(Rate)
  case end(RateEnd)
  /// So many of those that were wanted, or more.
  case part(Int, of: Int)
  /// At least one.
  case terms([Term])

  static func optional(_ number: Int?) -> FieldValue { number.map { .number($0) } ?? .none }

  static func optional(_ rate: Rate?) -> FieldValue { rate.map { .rate($0) } ?? .none }

  static func optional(_ end: RateEnd?) -> FieldValue { end.map { .end($0) } ?? .none }

  static func list(_ terms: [Term]) -> FieldValue { terms.isEmpty ? .none : .terms(terms) }
}

/// A name with what it may also be found by.
package struct Term: Hashable, Sendable {
  /// As files write it.
  package let id: String
  /// As the reader calls it.
  package let text: String
  /// The name alone, as programs read it: `text` has an id behind it where others are called the same.
  package let plain: String
  /// What a filter looks at besides.
  let also: [String]
  /// Its place in an order of its own; `nil` = it is sorted by its pinyin.
  let rank: Int?

  init(id: String, text: String, plain: String? = nil, also: [String] = [], rank: Int? = nil) {
    self.id = id
    self.text = text
    self.plain = plain ?? text
    self.also = plain.map { $0 == text ? also : [$0] + also } ?? also
    self.rank = rank
  }

  /// A text that stands for itself.
  init(_ text: String) { self.init(id: text, text: text) }

  /// A term of the program, found in both languages.
  init(id: String, rank: Int? = nil, _ words: Words, _ name: (Words) -> String) {
    self.init(id: id, text: name(words), also: [name(Words(words.language.other))], rank: rank)
  }

  /// One of the few cases of a kind, in their own order.
  init<Kind: CaseIterable & RawRepresentable & Equatable>(
    _ kind: Kind, _ words: Words, _ name: (Words) -> String
  ) where Kind.RawValue == String {
    let place = Array(Kind.allCases).firstIndex(of: kind)
    self.init(id: kind.rawValue, rank: place, words, name)
  }

  /// All that a filter looks at; what stands twice is looked at once.
  var searched: [String] {
    var texts: [String] = []
    eachSearched { texts.append($0) }
    return texts
  }

  func eachSearched(_ take: (String) -> Void) {
    take(text)
    if id != text { take(id) }
    for (place, name) in also.enumerated()
    where name != text && name != id && !also[..<place].contains(name) { take(name) }
  }
}

extension Field {
  /// A value as people read it; `nil` where there is none.
  package func text(_ value: FieldValue, _ words: Words) -> String? {
    switch value {
    case .none: nil
    case .number(let raw):
      switch kind {
      case .number(let places, _): decimalText(raw, places: places)
      case .text, .rate, .share, .part: String(raw)
      }
    case .rate(let rate): rate.percent.description
    case .end(let end): end.percent.description
    case .part(let part, let whole): "\(part)/\(whole)"
    case .terms(let terms): words.list(terms.map(\.text))
    }
  }
}
