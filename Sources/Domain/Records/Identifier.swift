/// The id of a record: 1 to 40 letters, digits, `-`, `_` and Chinese characters.
///
/// Ids are ordered by their bytes, on every machine alike.
package struct Identifier<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Takes the text as it is; `isWellFormed` tells whether it is allowed.
  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { byteOrder(left.text, right.text) }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { text = value }
}

/// Whether `left` stands before `right` by the bytes of their UTF-8.
package func byteOrder(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// Whether a text may be an id.
package func isWellFormedID(_ text: String) -> Bool {
  (1...40).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(isAllowedInID)
}

private func isAllowedInID(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
  case "\u{3007}", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}",
    "\u{20000}"..."\u{2FA1F}", "\u{30000}"..."\u{323AF}":
    // Compatibility forms would equal their plain twin in one place and differ in another.
    !(0x2F800...0x2FA1F).contains(scalar.value)
  default: false
  }
}
