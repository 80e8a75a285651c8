import Testing
import TextUI

@Suite("No symbol of ours changes its width between terminals")
struct GlyphTests {
  @Test(
    "certain and ASCII sets hold no ambiguous and no emoji-capable symbol",
    arguments: [
      Glyphs.certain, Glyphs.ascii,
    ])
  func certain(_ glyphs: Glyphs) {
    for symbol in glyphs.all.filter({ !["「", "」"].contains($0) }) {
      for scalar in symbol.unicodeScalars {
        #expect(!CharacterWidth.isAmbiguous(scalar), "\(symbol)")
        #expect(CharacterWidth.width(of: scalar) == 1, "\(symbol)")
        #expect(scalar.isASCII || !scalar.properties.isEmoji, "\(symbol)")
      }
    }
  }

  @Test("the ASCII set is ASCII")
  func ascii() {
    #expect(Glyphs.ascii.all.joined().utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test("the box set is ambiguous only in its four lines")
  func box() {
    let ambiguous = Glyphs.box.all.filter {
      $0.unicodeScalars.contains(where: CharacterWidth.isAmbiguous)
    }
    #expect(Set(ambiguous) == ["─", "━", "│", "┃"])
  }

  @Test("big figures and charts use braille, spaces or ASCII")
  func charts() {
    let scale = Scale(0, 100)
    let strip = IntervalStrip(low: 40, high: 90, point: 70, target: 80)
    for glyphs in [Glyphs.certain, .ascii] {
      let drawn =
        strip.text(on: scale, cells: 12, glyphs: glyphs)
        + scale.bar(to: 55, cells: 9, glyphs: glyphs)
        + scale.trend([0, 50, nil, 100], glyphs: glyphs)
        + scale.dotStrip([3, 60], cells: 9, glyphs: glyphs)
        + scale.lineChart([1, 50, 99], size: Size(rows: 3, columns: 9), glyphs: glyphs).joined()
      #expect(
        drawn.unicodeScalars.allSatisfy { $0.isASCII || (0x2801...0x28FF).contains($0.value) })
    }
  }
}
