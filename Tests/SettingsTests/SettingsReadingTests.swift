import Settings
import TOML
import Testing
import TextUI

@Suite("A settings file")
struct SettingsReadingTests {
  private func read(_ text: String) -> SettingsReading {
    SettingsReading(text, name: "config.toml")
  }

  @Test("sets what it names and leaves the rest as usual")
  func sets() {
    let reading = read(
      """
      language = "en"
      theme = "red-gold"
      lock_after_minutes = 10
      [keys]
      assign = ["a", "F2"]
      suspend = ""
      leave = []
      cover = "ctrl-g"
      """)
    var expected = Settings()
    expected.language = .english
    expected.theme = "red-gold"
    expected.lockAfterMinutes = 10
    expected.keys = [
      "assign": [.character("a"), .function(2)], "suspend": [], "leave": [],
      "cover": [.control("g")],
    ]
    #expect(reading.settings == expected)
    #expect(reading.mistakes.isEmpty)
    #expect(reading.lines["theme"] == 2)
    #expect(reading.lines["keys.assign"] == 5)
  }

  @Test("names every mistake by its line, with what is allowed, and applies the rest")
  func mistakes() {
    let reading = read(
      """
      languag = "en"
      ambiguous = "wider"
      mouse = "yes"
      lock_after_minutes = 241
      this is no line
      glyphs = "ascii"
      [keys]
      assign = "ctrl-i"
      cover = 3
      leave = "v"
      """)
    #expect(reading.mistakes.map(\.line) == [1, 2, 3, 4, 5, 8, 9])
    #expect(reading.settings.glyphs == .ascii)
    #expect(reading.settings.keys == ["leave": [.character("v")]])
    guard
      case .notAllowed(_, "wider", .values(["auto", "narrow", "wide"])) = reading.mistakes[1].fault
    else {
      Issue.record("unexpected \(reading.mistakes[1])")
      return
    }
  }

  @Test(
    "never brings the program down", arguments: ["", "\0", "[keys", "keys = 3", "=", "[[keys]]"])
  func hostile(text: String) {
    #expect(read(text).settings == Settings())
    #expect(read(text).mistakes.count == (text.isEmpty ? 0 : 1))
  }

  @Test(
    "writes keys as people call them",
    arguments: [
      ("a", .character("a")), ("？", .character("?")), ("Space", .character(" ")),
      ("f12", .function(12)), ("Ctrl-R", .control("r")), ("alt-x", .alt("x")),
      ("Page-Down", .pageDown), ("ESC", .escape),
    ] as [(String, Key)])
  func keys(text: String, key: Key) throws {
    #expect(Key(written: text) == key)
    #expect(Key(written: try #require(key.written)) == key)
  }

  @Test(
    "refuses what is no key",
    arguments: [
      "", "ab", "F13", "ctrl-", "ctrl-m", "ctrl-c", "alt-[", "alt-】", "alt-O", "\n", "\u{1B}",
    ])
  func noKeys(text: String) { #expect(Key(written: text) == nil) }
}
