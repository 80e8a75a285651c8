import SeededChance
import Testing
import TextUI

@Suite("Widths are those of one Unicode version, whatever the C library says")
struct CharacterWidthTests {
  @Test(
    "gives each character its cells",
    arguments: [
      ("a", 1), ("社", 2), ("（", 2), ("。", 2), ("ａ", 2), ("〇", 2), ("한", 2), ("𠮷", 2),
      ("é", 1), ("e\u{301}", 1), ("⠶", 1), ("╌", 1), ("►", 1), ("✓", 1), ("ｱ", 1), ("✅", 2),
      ("👍", 2), ("葛\u{E0100}", 2), ("☺\u{FE0F}", 1),
    ] as [(Character, Int)])
  func cells(of character: Character, are expected: Int) {
    #expect(CharacterWidth.width(of: character) == expected)
  }

  @Test("asks the terminal's setting for ambiguous ones", arguments: Array("“”‘’…—·×●■★→①℃Ⅲ─│█▁"))
  func ambiguous(_ character: Character) {
    #expect(CharacterWidth.width(of: character, ambiguous: .narrow) == 1)
    #expect(CharacterWidth.width(of: character, ambiguous: .wide) == 2)
  }

  @Test("counts a text as it is drawn, the shown forms of hidden characters included")
  func texts() {
    #expect(CharacterWidth.width(of: "") == 0)
    #expect(CharacterWidth.width(of: "桂花6 空缺 18 天") == 16)
    #expect(CharacterWidth.width(of: "a\u{1B}[31m") == 7)
    #expect(CharacterWidth.width(of: "a\u{202E}b") == 10)
  }

  @Test("states its Unicode version")
  func version() {
    #expect(CharacterWidth.unicodeVersion == "15.1.0")
  }
}

@Suite("Text from elsewhere cannot steer the terminal or hide")
struct VisibleTests {
  @Test(
    "shows what would act or hide",
    arguments: [
      ("\u{1B}[2J", "^[[2J"), ("a\tb", "a^Ib"), ("a\r\nb", "a^M^Jb"), ("\u{7F}", "^?"),
      ("\u{85}x", "<U+0085>x"), ("a\u{202E}b", "a<U+202E>b"),
      ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
      ("王\u{200B}伟", "王<U+200B>伟"), ("王\u{200D}伟", "王<U+200D>伟"), ("\u{FEFF}a", "<U+FEFF>a"),
      ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"), ("\u{301}a", "<U+0301>a"),
      ("\u{E0041}", "<U+E0041>"), ("\u{2028}", "<U+2028>"), ("\u{0}", "^@"),
    ])
  func shown(_ text: String, as expected: String) {
    #expect(visible(text) == expected)
  }

  @Test(
    "leaves ordinary text alone",
    arguments: [
      "王小军 118.16", "“引号”…—", "é e\u{301} ǘ", "（一）、「好」", "⠶⠆►✓✗", "葛\u{E0100}",
    ])
  func kept(_ text: String) {
    #expect(visible(text) == text)
  }

  @Test(
    "replaces clusters that no cell can hold",
    arguments: [
      "👨\u{200D}👩\u{200D}👧", "🇨🇳", "a\u{301}\u{302}\u{303}\u{304}\u{305}",
    ])
  func replaced(_ text: String) {
    #expect(visible(text) == "\u{FFFD}")
  }

  @Test("drops the selectors that change a width")
  func variationSelectors() {
    #expect(visible("☺\u{FE0F}a") == "☺a")
  }

  @Test("cuts text into the clusters that Swift sees, with or without the short way")
  func agreesWithSegmentation() {
    var chance = Chance(seed: 7)
    let pool =
      Array("aZ 9桂花社区，。「？ａ한국กำ“…é⠶►✓ñ".unicodeScalars) + ["\u{301}", "\u{20E3}", "\u{309A}"]
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0...8, using: &chance)).compactMap { _ in
        pool.randomElement(using: &chance)
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(visible(text) == text.map { visible(String($0)) }.joined())
    }
  }
}
