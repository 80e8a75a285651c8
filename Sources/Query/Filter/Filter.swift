import Wording

/// Which rows of a list are wanted (筛选).
///
/// Words stand between spaces and are all required: `主线:帮扶 满意<0.9 -职级:正职`. A bare word is
/// looked for in names, ids, lines and communities, also as pinyin.
package struct Filter: Hashable, Sendable {
  indirect enum Node: Hashable, Sendable {
    case all([Node])
    case any([Node])
    case not(Node)
    /// In any of the fields that a bare word looks at.
    case word(Pinyin.Query)
    /// A text field has one of these in it.
    case has(Field, [Pinyin.Query])
    /// A text field is one of these.
    case equals(Field, [String])
    case compare(Field, Comparison, TypedNumber)
    case isNone(Field)
  }

  enum Comparison: Hashable, Sendable {
    case less, atMost, more, atLeast, equal
  }

  package let list: ListName
  let root: Node

  /// Reads what a person typed.
  ///
  /// - Throws: `FilterFault` with the place of the first mistake.
  package init(reading text: String, for list: ListName) throws(FilterFault) {
    self.list = list
    var reader = FilterReader(text, for: list)
    root = try reader.read()
  }

  /// Whether it looks at a field that only the rows of registers tell.
  package var asksRegisters: Bool { root.fields.contains(where: \.isOfRegisters) }

  /// Whether every row is wanted.
  package var isEmpty: Bool { root == .all([]) }
}

extension Filter.Node {
  /// The fields that are named in it; a bare word names none.
  fileprivate var fields: [Field] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.fields)
    case .not(let node): node.fields
    case .word: []
    case .has(let field, _), .equals(let field, _), .compare(let field, _, _), .isNone(let field):
      [field]
    }
  }
}

/// A decimal as it was typed, exact.
struct TypedNumber: Hashable, Sendable {
  /// In units of the last decimal typed.
  let raw: Int
  let places: Int

  /// Ten to the decimals.
  var scale: Int128 { (0..<places).reduce(1) { scale, _ in scale * 10 } }
}
