import Dashboard
import Foundation
import Testing
import TextUI
import Wording

/// Whole screens as text files; `UPDATE_GOLDENS=1` writes them anew.
@Suite("Whole screens")
struct GoldenTests {
  static let sizes = [(40, 12), (80, 24), (120, 40), (200, 60)]

  @Test("are as they were seen and found right", arguments: Frame.all, Language.allCases)
  func matchGoldens(_ frame: Frame, _ language: Language) throws {
    for (columns, rows) in Self.sizes {
      let screen = frame.screen(columns: columns, rows: rows, language: language)
      let file = Self.folder.appending(
        path: "\(frame.name).\(columns)x\(rows).\(language.rawValue).txt")
      try compare(screen.text + "\n", with: file)
    }
  }

  @Test("of a street of twelve communities", arguments: Language.allCases)
  func matchStreet(_ language: Language) throws {
    for (columns, rows) in Self.sizes {
      var screen = Screen(
        StreetTests.demo, as: Screen.street, columns: columns, rows: rows, language: language)
      screen.press(.down, .down, .down)
      let file = Self.folder.appending(
        path: "demo-street.\(columns)x\(rows).\(language.rawValue).txt")
      try compare(screen.text + "\n", with: file)
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  private func compare(_ text: String, with file: URL) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "\(file.lastPathComponent)")
  }
}
