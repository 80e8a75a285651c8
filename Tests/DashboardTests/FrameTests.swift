import Dashboard
import Domain
import Testing
import TextUI
import Wording

@Suite("Every frame, whatever its size")
struct FrameTests {
  static let sizes = [
    (1, 1), (2, 1), (10, 5), (39, 11), (40, 12), (60, 30), (79, 23), (80, 24), (100, 30),
    (119, 45), (120, 40), (200, 60), (500, 200),
  ]

  @Test("has whole rows, whole characters and a cursor inside", arguments: Frame.all)
  func isWhole(_ frame: Frame) {
    for (columns, rows) in Self.sizes {
      for language in Language.allCases where columns <= 200 || language == .chinese {
        let screen = frame.screen(columns: columns, rows: rows, language: language)
        check(screen.canvas, "\(frame) \(columns)x\(rows) \(language)")
      }
    }
  }

  @Test("is whole where ambiguous characters are wide, and in ASCII", arguments: Frame.all)
  func isWholeInAscii(_ frame: Frame) {
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
      let screen = frame.screen(
        columns: columns, rows: rows, language: .chinese, glyphs: .ascii, ambiguous: .wide)
      check(screen.canvas, "\(frame) \(columns)x\(rows) ascii")
    }
  }

  @Test("shows where help is", arguments: Frame.all)
  func showsHelp(_ frame: Frame) {
    for (columns, rows) in Self.sizes where columns >= 39 {
      let screen = frame.screen(columns: columns, rows: rows, language: .chinese)
      #expect(screen.text.contains("?"), "\(frame) \(columns)x\(rows)")
    }
  }

  /// No symbol that some terminals draw two cells wide stands in a frame of our own words.
  @Test("has no ambiguous character", arguments: Frame.all)
  func hasNoAmbiguous(_ frame: Frame) {
    for language in Language.allCases {
      let screen = frame.screen(columns: 120, rows: 40, language: language)
      let found = screen.text.unicodeScalars.filter { CharacterWidth.isAmbiguous($0) }
      #expect(found.isEmpty, "\(frame) \(language): \(found.map(String.init))")
    }
  }

  private func check(_ canvas: Canvas, _ name: String) {
    for row in 0..<canvas.size.rows {
      let cells = Array(canvas.row(row))
      #expect(cells.reduce(0) { $0 + $1.width } == canvas.size.columns, "\(name) row \(row)")
      for (column, cell) in cells.enumerated() {
        if cell.width == 2 {
          #expect(column + 1 < cells.count && cells[column + 1].isRightHalf, "\(name) row \(row)")
        } else if cell.isRightHalf {
          #expect(column > 0 && cells[column - 1].width == 2, "\(name) row \(row)")
        }
      }
    }
    if let cursor = canvas.cursor {
      #expect(canvas.bounds.contains(cursor), "\(name) cursor \(cursor)")
    }
  }
}
