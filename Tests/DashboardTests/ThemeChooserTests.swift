import Testing
import TextUI

@testable import Dashboard

@Suite("Somebody who chooses a theme")
struct ThemeChooserTests {
  static let offer = ThemeOffer(
    entries: [
      ThemeEntry(name: "auto", chinese: "跟终端走", english: "As the terminal", ground: .terminal),
      ThemeEntry(name: "dark", chinese: "深色", english: "Dark", ground: .dark),
      ThemeEntry(name: "light", chinese: "浅色", english: "Light", ground: .light),
      ThemeEntry(
        name: "mine", chinese: "mine", english: "mine", ground: .terminal,
        fault: "mine.toml:3: roles.acent: 没有这个键"),
    ], current: "dark", colors: 256, isColorless: false)

  var screen: Screen = {
    var screen = Screen()
    screen.send(.themesFound(ThemeChooserTests.offer))
    return screen
  }()

  @Test("sees each at once, and keeps one with Enter")
  mutating func keeps() {
    screen.press(.down)
    #expect(screen.effects == [.showTheme("light")])
    screen.press(.enter)
    #expect(
      screen.effects == [
        .showTheme("light"), .savePreference(Preference(name: "theme", values: ["light"])),
      ])
    #expect(screen.hint.contains("主题：浅色"))
  }

  @Test("has the former back with Esc")
  mutating func returns() {
    screen.press(.up, .escape)
    #expect(screen.effects == [.showTheme("auto"), .showTheme("dark")])
    #expect(screen.state.preferences["theme"] == nil)
    #expect(!screen.text.contains("跟终端走"))
  }

  @Test("is told what is wrong with one, and keeps the former")
  mutating func broken() {
    screen.press(.down, .down)
    #expect(screen.effects == [.showTheme("light")])
    #expect(screen.text.contains("mine.toml:3"))
    screen.press(.enter)
    #expect(screen.effects.isEmpty)
  }

  @Test("reads what of it the terminal can show", arguments: [(0, "没有颜色"), (16, "16 色")])
  func colours(count: Int, text: String) {
    var screen = Screen()
    screen.send(
      .themesFound(
        ThemeOffer(
          entries: Self.offer.entries, current: "dark", colors: count, isColorless: false)))
    #expect(screen.text.contains(text))
    screen.send(
      .themesFound(
        ThemeOffer(
          entries: Self.offer.entries, current: "dark", colors: count, isColorless: true)))
    #expect(screen.text.contains("NO_COLOR"))
  }
}
