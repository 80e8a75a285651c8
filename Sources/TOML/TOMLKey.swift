/// The path of a key from the top of a document: `pool.mode`.
///
/// A string literal is cut at its dots; an array literal is taken as it stands, for keys that hold a
/// dot themselves (`["keys", "."]`).
package struct TOMLKey: Hashable, Sendable {
  package let parts: [String]

  package init(_ parts: [String]) {
    self.parts = parts
  }

  package func appending(_ part: String) -> Self {
    Self(parts + [part])
  }

  /// The table that holds the key; the top stays the top.
  package var parent: Self {
    Self(Array(parts.dropLast()))
  }
}

extension TOMLKey: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral text: String) {
    self.init(text.split(separator: ".").map(String.init))
  }

  package init(arrayLiteral parts: String...) {
    self.init(parts)
  }
}

extension TOMLKey: CustomStringConvertible {
  /// The path as a document writes it, a part in quotes where it needs them.
  package var description: String {
    parts.map { $0.isBareKey ? $0 : "\"\($0)\"" }.joined(separator: ".")
  }
}

extension String {
  fileprivate var isBareKey: Bool {
    !isEmpty && utf8.allSatisfy(\.isBareKeyByte)
  }
}

extension UInt8 {
  /// Letters, digits, `_` and `-` need no quotes in a key.
  var isBareKeyByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
