import TOML
import Testing
import TextUI

@testable import Themes

@Suite("A theme somebody wrote")
struct ThemeErrorTests {
  /// The dark theme with one line of it replaced.
  private func error(_ line: String, _ replacement: String) throws -> TOMLError? {
    let text = BuiltInTheme.dark.text
    #expect(text.contains(line))
    return #expect(throws: TOMLError.self) {
      try Theme.parse(text: text.replacing(line, with: replacement), name: "mine")
    }
  }

  @Test("names a role that does not exist")
  func unknownRole() throws {
    let error = try error("accent =", "acent =")
    #expect(error?.file == "mine.toml")
    #expect(error?.line == 17)
    guard case .unknownKey("roles.acent", let allowed) = error?.fault else {
      Issue.record("unexpected \(String(describing: error))")
      return
    }
    #expect(allowed.contains("accent"))
  }

  @Test("names what is missing")
  func missing() throws {
    #expect(try error("zh = \"深色\"", "")?.fault == .missing(key: "title.zh"))
    #expect(try error(", mono = \"reverse\"", "")?.fault == .missing(key: "roles.selected.mono"))
  }

  @Test("names a colour out of range, on its line")
  func range() throws {
    let error = try error("\"231 on 24\"", "\"231 on 256\"")
    #expect(error?.line == 18)
    #expect(
      error?.fault
        == .notAllowed(key: "roles.selected.256", found: "256", allowed: .range(0...255)))
  }

  @Test(
    "names a word it does not know",
    arguments: [
      ("256 = \"252\"", "256 = \"252 blink\"", "blink"), ("256 = \"252\"", "256 = \"300\"", "300"),
      ("\"black on white\"", "\"black on pink\"", "pink"), ("\"reverse\"", "\"red\"", "red"),
      ("\"bright-cyan\", mono", "\"bright\", mono", "bright"),
      ("256 = \"252\"", "256 = \"#12345\"", "#12345"),
      ("256 = \"252\"", "256 = \"-1\"", "-1"), ("256 = \"252\"", "256 = \"252 on\"", "on"),
      ("on = \"dark\"", "on = \"dusk\"", "dusk"), ("256 = \"234\"", "256 = \"night\"", "night"),
    ])
  func word(line: String, replacement: String, found: String) throws {
    guard case .notAllowed(_, found, _) = try error(line, replacement)?.fault else {
      Issue.record("not refused: \(replacement)")
      return
    }
  }

  @Test("may say a colour in red, green and blue, and leave one to the terminal")
  func hex() throws {
    let text = BuiltInTheme.dark.text.replacing(
      "256 = \"252\"", with: "256 = \"#ff8787 on default\"")
    let palette = try Theme.parse(text: text, name: "mine").palette(colours: 256)
    #expect(palette[.text] == .init(foreground: 210, background: -1))
  }

  @Test("needs no ground on the terminal's own")
  func terminal() throws {
    let error = try error("on = \"dark\"", "on = \"terminal\"")
    #expect(error?.fault == .unknownKey(key: "ground.256", allowed: []))
  }
}
