import Foundation
import TOML
import TextUI
import Testing

@testable import Themes

@Suite("The shipped themes")
struct ThemeTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "themes").path(
      percentEncoded: false)

  static let library = ThemeLibrary(folders: [folder])

  @Test("are the six the product promises")
  func names() {
    #expect(
      Self.library.names == ["colour-safe", "dark", "high-contrast", "light", "mono", "red-gold"])
  }

  @Test("can be read on every terminal", arguments: library.names, [256, 16])
  func contrast(name: String, colours: Int) throws {
    let contrasts = try Self.library.load(name).contrasts(colours: colours)
    #expect(contrasts.count == (name == "mono" ? 0 : Role.allCases.count))
    for contrast in contrasts {
      #expect(contrast.isEnough, "\(name) \(colours) \(contrast.role): \(contrast.ratio)")
    }
  }

  @Test("keep 7 to 1 in the one of high contrast")
  func highContrast() throws {
    let contrasts = try Self.library.load("high-contrast").contrasts(colours: 256)
    #expect(contrasts.allSatisfy { $0.ratio >= 7 })
  }

  @Test("are compiled in word for word", arguments: BuiltInTheme.allCases)
  func builtIn(theme: BuiltInTheme) throws {
    let file = try String(contentsOfFile: "\(Self.folder)/\(theme.rawValue).toml", encoding: .utf8)
    #expect(theme.text == file)
    #expect(try ThemeLibrary(folders: []).load(theme.rawValue) == Self.library.load(theme.rawValue))
  }

  @Test("use no colour without colours", arguments: library.names)
  func mono(name: String) throws {
    let palette = try Self.library.load(name).palette(colours: 0)
    for role in Role.allCases {
      #expect(palette[role].foreground == -1)
      #expect(palette[role].background == -1)
    }
    #expect(palette[.selected].reverse)
  }

  @Test("use the eight plain colours where there are no more")
  func eight() throws {
    let palette = try Self.library.load("dark").palette(colours: 8)
    #expect(palette[.good] == .init(foreground: 2, background: 0, bold: true))
    #expect(Role.allCases.allSatisfy { palette[$0].foreground < 8 && palette[$0].background < 8 })
  }

  @Test("have a name in both languages")
  func titles() throws {
    let theme = try Self.library.load("light")
    #expect(theme.titles == .init(chinese: "浅色", english: "Light"))
    #expect(theme.ground == .light)
  }

  @Test(
    "are measured as the standard measures",
    arguments: [(16, 231, 21.0), (16, 16, 1.0), (243, 231, 4.54)] as [(UInt8, UInt8, Double)])
  func ratio(one: UInt8, other: UInt8, expected: Double) {
    let ratio = Contrast.ratio(XTermColour(index: one), XTermColour(index: other))
    #expect(abs(ratio - expected) < 0.05)
  }
}
