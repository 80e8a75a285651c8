import Dashboard
import Foundation
import Testing
import TextUI
import Wording

/// Whole screens as text files, Chinese on narrow terminals; `UPDATE_GOLDENS=1` writes them anew.
///
/// Below the text stands how each cell looks, a letter a role, so that a colour that goes astray is
/// seen as well as a word. Other languages, widths and glyphs are held by the invariants of every frame.
@Suite("Whole screens")
struct GoldenTests {
  static let sizes = [(40, 12), (60, 20), (80, 24), (120, 40), (200, 60)]

  @Test("are as they were seen and found right", arguments: Frame.all)
  func matchGoldens(_ frame: Frame) throws {
    for (columns, rows) in Self.sizes {
      let screen = frame.screen(columns: columns, rows: rows, language: .chinese)
      try compare(screen.canvas, with: "\(frame.name).\(columns)x\(rows)")
    }
  }

  @Test("of a street of twelve communities")
  func matchStreet() throws {
    for (columns, rows) in Self.sizes {
      var screen = Screen(
        StreetTests.demo, as: Screen.street, columns: columns, rows: rows, language: .chinese)
      screen.press(.down, .down, .down)
      try compare(screen.canvas, with: "demo-street.\(columns)x\(rows)")
    }
  }

  @Test("stay straight where ambiguous characters are wide", arguments: Frame.all)
  func matchWide(_ frame: Frame) throws {
    let screen = frame.screen(columns: 80, rows: 24, language: .chinese, ambiguous: .wide)
    try compare(screen.canvas, with: "\(frame.name).80x24.wide")
  }

  private func compare(_ canvas: Canvas, with name: String) throws {
    let file = Self.folder.appending(path: name + ".txt")
    let picture = canvas.text + "\n\n" + canvas.roles + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try picture.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(picture == golden, "\(file.lastPathComponent)")
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")
}

extension Canvas {
  /// A letter for the look of each cell; plain text is a space, the end of a row is cut.
  fileprivate var roles: String {
    (0..<size.rows).map { row in
      let letters = self.row(row).map(\.style.letter)
      return String(letters.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

extension Style {
  /// Capital where it is reversed, bold or underlined on its own.
  fileprivate var letter: Character {
    let plain: Character =
      switch role {
      case .text: attributes.isEmpty ? " " : "x"
      case .dim: "d"
      case .accent: "a"
      case .selected: "s"
      case .good: "g"
      case .warning: "w"
      case .bad: "b"
      case .border: "-"
      case .title: "t"
      case .chart1: "1"
      case .chart2: "2"
      case .chart3: "3"
      case .target: "o"
      }
    return attributes.isEmpty ? plain : Character(plain.uppercased())
  }
}
