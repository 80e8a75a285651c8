import Testing
import TextUI

@Suite("A line can be typed and mended")
struct TextInputTests {
  @Test("takes keys at the caret")
  func types() {
    var input = TextInput("王军")
    for key in [Key.left, .character("小"), .home, .delete, .end, .character("！"), .backspace] {
      input.handle(key)
    }
    #expect(input.text == "小军")
    #expect(input.caret == 2)
  }

  @Test("leaves other keys to others")
  func others() {
    var input = TextInput("王军")
    let taken = [Key.enter, .up, .escape, .tab].filter { input.handle($0) }
    #expect(taken.isEmpty)
    #expect(input.text == "王军")
  }

  @Test("clears with Ctrl-W and Ctrl-U")
  func clears() {
    var input = TextInput("wang xiao jun")
    input.handle(.control("w"))
    #expect(input.text == "wang xiao ")
    input.handle(.control("w"))
    #expect(input.text == "wang ")
    input.handle(.control("u"))
    input.handle(.control("w"))
    #expect(input.isEmpty)
    #expect(input.caret == 0)
  }

  @Test("pastes onto one line, without control characters")
  func pastes() {
    var input = TextInput("ab")
    input.handle(.left)
    input.handle(.paste("王\n小\t军\u{1B}[A"))
    #expect(input.text == "a王 小 军[Ab")
    #expect(input.caret == 8)
  }

  @Test("joins a combining mark to the character before it")
  func combines() {
    var input = TextInput("e")
    input.handle(.character("\u{301}"))
    #expect(input.characters == ["é"])
    #expect(input.caret == 1)
  }

  @Test("keeps the caret in the window, also after wide characters", arguments: 1...12)
  func window(width: Int) {
    var input = TextInput("桂花社区abc")
    for _ in 0...input.characters.count {
      let shown = input.window(width: width)
      #expect(shown.caret < max(1, width))
      #expect(shown.caret >= 0)
      input.handle(.left)
    }
    #expect(input.window(width: width).text == "桂花社区abc")
    #expect(TextInput("桂花").window(width: 20).caret == 4)
  }

  @Test("takes no more than a line holds, so that a whole page pasted by mistake does no harm")
  func longest() {
    var input = TextInput("ab")
    input.handle(.left)
    input.handle(.paste(String(repeating: "x", count: 3_000)))
    #expect(input.characters.count == TextInput.longest)
    #expect(input.text.hasPrefix("ax") && input.text.hasSuffix("xb"))
    input.handle(.character("y"))
    #expect(input.characters.count == TextInput.longest)
  }
}
