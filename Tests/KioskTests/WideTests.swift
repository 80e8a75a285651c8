import Domain
import Kiosk
import Testing
import TextUI
import Wording

@Suite("The hall on a terminal that draws ambiguous signs wide")
struct WideTests {
  @Test(
    "fills every row exactly when such signs take two cells", arguments: KioskPage.allCases)
  func exactRows(_ page: KioskPage) {
    for size in Self.sizes {
      for glyphs in [Glyphs.certain, .box, .ascii] {
        let canvas = view(Self.state(page, glyphs), size)
        for row in 0..<size.rows {
          let text = canvas.row(row).filter { !$0.isRightHalf }.map(\.text).joined()
          #expect(
            CharacterWidth.width(of: text, ambiguous: .wide) == size.columns,
            "\(page) \(size) row \(row): \(text)")
        }
      }
    }
  }

  @Test("has no sign of its own that is drawn wide", arguments: KioskPage.allCases)
  func certainSigns(_ page: KioskPage) {
    for size in Self.sizes {
      let text = view(Self.state(page, .box), size).text
      #expect(!text.unicodeScalars.contains { CharacterWidth.isAmbiguous($0) }, "\(page) \(size)")
    }
  }

  @Test("shows a street's own wide signs whole")
  func strange() {
    var state = Self.state(.text, .certain)
    state.textLines = [String(repeating: "“①—…”", count: 200)]
    for size in Self.sizes {
      let canvas = view(state, size)
      for row in 0..<size.rows {
        let text = canvas.row(row).filter { !$0.isRightHalf }.map(\.text).joined()
        #expect(CharacterWidth.width(of: text, ambiguous: .wide) == size.columns)
      }
    }
  }

  private static let sizes = [Size(rows: 12, columns: 40), Size(rows: 31, columns: 97)] + Size.hall

  /// As the settings of the hall say it, whatever signs were chosen before.
  private static func state(_ page: KioskPage, _ glyphs: Glyphs) -> KioskState {
    let usual = Hall.state(page)
    var settings = usual.settings
    settings.ambiguous = .wide
    var state = KioskState(settings, KioskLook(.chinese, glyphs: glyphs), now: Hall.now)
    if let snapshot = usual.snapshot { state.receive(.success(snapshot), at: Hall.now) }
    state.textLines = Hall.notice
    return state
  }
}
