package import TextUI
package import Wording

/// How the terminal of the hall is: which language and which signs it can show.
package struct KioskLook: Hashable, Sendable {
  package var language: Language
  /// Names in Latin letters: the terminal has no Chinese, or the language is English.
  package var latin: Bool
  package private(set) var glyphs: Glyphs
  package private(set) var ambiguous: AmbiguousWidth

  package init(
    _ language: Language, latin: Bool = false, glyphs: Glyphs = .certain,
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.language = language
    self.latin = latin || language == .english
    self.glyphs = glyphs
    self.ambiguous = ambiguous
    if ambiguous == .wide { drawWide() }
  }

  /// Takes ambiguous signs for two cells each; lines that are such signs give way to certain ones.
  mutating func drawWide() {
    ambiguous = .wide
    if glyphs.kind == .box { glyphs = .certain }
  }

  /// For a console without Chinese.
  package static let plainLatin = KioskLook(.english, latin: true, glyphs: .ascii)
}
