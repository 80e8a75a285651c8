import Foundation
import Kiosk
import Testing
import TextUI

/// The pages of the hall as text files; `UPDATE_GOLDENS=1` writes them anew.
@Suite("Pages of the hall")
struct GoldenTests {
  @Test("are as they were seen and found right", arguments: KioskPage.allCases)
  func matchGoldens(_ page: KioskPage) throws {
    for size in Size.hall + [Size(rows: 12, columns: 40)] {
      try compare(
        view(Hall.state(page), size), with: "\(page.rawValue).\(size.columns)x\(size.rows)")
    }
  }

  @Test("are in English and pinyin on a console without Chinese", arguments: KioskPage.allCases)
  func matchConsole(_ page: KioskPage) throws {
    let size = Size(rows: 25, columns: 80)
    let canvas = view(Hall.state(page, look: .plainLatin), size)
    try compare(canvas, with: "\(page.rawValue).console")
  }

  @Test("say so when there is no data any more")
  func matchGone() throws {
    let size = Size(rows: 40, columns: 120)
    try compare(view(Hall.state(.satisfaction, age: 240), size), with: "late.120x40")
    try compare(view(Hall.state(.satisfaction, age: 4_000), size), with: "gone.120x40")
    try compare(view(Hall.state(.satisfaction, nil), size), with: "nothing.120x40")
  }

  private func compare(_ canvas: Canvas, with name: String) throws {
    let file = Self.folder.appending(path: name + ".txt")
    let picture = canvas.picture + "\n"
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
  /// The text, with big figures as the drawings have them.
  var picture: String {
    (0..<size.rows).map { row in
      let cells = self.row(row).map {
        $0.text == " " && $0.style.attributes.contains(.reverse) ? "⣿" : $0.text
      }
      return String(cells.joined().reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
