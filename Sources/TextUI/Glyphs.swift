/// Every symbol the program may draw besides words and numbers, in one of three sets.
///
/// A test holds each set to its width class.
package struct Glyphs: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// One cell everywhere: class N of East Asian Width, never drawn as an emoji.
    case certain
    /// For fonts without dashed lines or braille; its lines are ambiguous, so narrow terminals only.
    case box
    case ascii
  }

  /// Rules, dividers and corners of panels and popups.
  package struct Frame: Hashable, Sendable {
    package let rule, focusedRule, divider, popupSide: Character
    package let topLeft, topRight, bottomLeft, bottomRight: Character
  }

  /// Signs inside lists and sentences; some take several cells in ASCII.
  package struct Signs: Hashable, Sendable {
    package let cursorRow, path, becomes: String
    package let open, folded, up, down, dropDown: String
    package let done, impossible, attention, information, more: String
    package let quote, unquote: String
    package let thisPage, otherPage: String
  }

  /// Halves of a bar, and fills of a block by density.
  package struct Fills: Hashable, Sendable {
    /// A whole cell, its left half and its right half.
    package let bar, barLeft, barRight: Character
    /// Patterns that repeat over the cells of a block; index 0 is the lightest of four.
    package let densities: [String]
  }

  package let kind: Kind
  package let frame: Frame
  package let signs: Signs
  package let fills: Fills

  /// The mark at a cut, a multiplication and a range are the same in every set.
  package static let cut: Character = ">"
  package static let times: Character = "x"
  package static let range: Character = "-"

  package static func of(_ kind: Kind) -> Glyphs {
    switch kind {
    case .certain: Glyphs(kind: kind, frame: .dashed, signs: .certain, fills: .braille)
    case .box: Glyphs(kind: kind, frame: .solid, signs: .certain, fills: .plain)
    case .ascii: Glyphs(kind: kind, frame: .ascii, signs: .ascii, fills: .plain)
    }
  }

  package static let certain = of(.certain)
  package static let box = of(.box)
  package static let ascii = of(.ascii)

  /// Whether charts may use braille.
  package var hasBraille: Bool { kind == .certain }

  /// Every symbol of the set, for the test of its width class and for `doctor`.
  package var all: [String] {
    let lines = [frame.rule, frame.focusedRule, frame.divider, frame.popupSide]
    let corners = [frame.topLeft, frame.topRight, frame.bottomLeft, frame.bottomRight]
    let fixed = [Self.cut, Self.times, Self.range, fills.bar, fills.barLeft, fills.barRight]
    return (lines + corners + fixed).map(String.init) + signs.all + fills.densities
  }
}

extension Glyphs.Signs {
  var all: [String] {
    [
      cursorRow, path, becomes, open, folded, up, down, dropDown, done, impossible, attention,
      information, more, quote, unquote, thisPage, otherPage,
    ]
  }
}
