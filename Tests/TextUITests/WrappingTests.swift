import Testing
import TextUI

@Suite("A text that is longer than a line")
struct WrappingTests {
  @Test("never begins a line with a mark, and never ends one beyond its width", arguments: 6...40)
  func marks(width: Int) {
    let text = "「桂花.csv」已经有了。按 y 替换，别的键回去（改名）；tiaokuai board --month 2026-10。"
    let lines = wrap(text, width: width, ambiguous: .narrow)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines {
      #expect(!"，。）；」".contains(line.first ?? "，"), "\(lines)")
      // A word of Latin letters is longer than the narrowest line.
      let isWord = line.allSatisfy { $0.isASCII || "，。）；」".contains($0) }
      #expect(
        isWord || CharacterWidth.width(of: line, ambiguous: .narrow) <= width, "\(lines)")
    }
  }

  @Test("takes the character before a mark along to the next line")
  func takesAlong() {
    #expect(wrap("已经有了。", width: 8, ambiguous: .narrow) == ["已经有", "了。"])
    #expect(wrap("已经有了。", width: 10, ambiguous: .narrow) == ["已经有了。"])
  }
}
