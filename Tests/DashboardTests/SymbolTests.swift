import Testing
import TextUI
import Wording

/// What our own words and frames may be written with: letters, figures, Chinese characters and their
/// punctuation, and the symbols of the glyph table; each of one width on every terminal.
@Suite("Only symbols of a known width are drawn")
struct SymbolTests {
  @Test("in the texts of both languages", arguments: Area.allCases)
  func catalogues(_ area: Area) {
    for language in Language.allCases {
      for (key, text) in Catalogues.of(language).entries(area) {
        let foreign = text.filter { !Self.isKnown($0) }
        #expect(foreign.isEmpty, "\(area).\(language.rawValue) \(key): \(foreign)")
      }
    }
  }

  @Test("on every screen", arguments: Frame.all)
  func frames(_ frame: Frame) {
    for language in Language.allCases {
      for glyphs in [Glyphs.certain, .ascii] {
        let screen = frame.screen(columns: 120, rows: 40, language: language, glyphs: glyphs)
        let foreign = screen.text.filter { !Self.isKnown($0) }
        #expect(foreign.isEmpty, "\(frame) \(language) \(glyphs.kind): \(foreign)")
      }
    }
  }

  @Test("and in ASCII none but ASCII besides Chinese", arguments: Frame.all)
  func plainFrames(_ frame: Frame) {
    let screen = frame.screen(columns: 120, rows: 40, language: .english, glyphs: .ascii)
    let foreign = screen.text.filter { !$0.isASCII && !Self.isChinese($0) }
    #expect(foreign.isEmpty, "\(frame): \(foreign)")
  }

  private static let table = Set(Glyphs.certain.all.joined() + Glyphs.ascii.all.joined())

  private static func isKnown(_ character: Character) -> Bool {
    if character.isASCII || character == "\n" { return true }
    return isChinese(character) || table.contains(character) || isBraille(character)
  }

  /// Ideographs, their punctuation and full-width forms: two cells everywhere.
  private static func isChinese(_ character: Character) -> Bool {
    guard let code = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1
    else { return false }
    return (0x4E00...0x9FFF).contains(code) || (0x3001...0x3011).contains(code)
      || (0xFF01...0xFF5E).contains(code)
  }

  private static func isBraille(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) }
  }
}
