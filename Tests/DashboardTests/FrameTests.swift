import Dashboard
import Domain
import Testing
import TextUI
import Wording

@Suite("Every frame, whatever its size")
struct FrameTests {
  static let sizes = [
    (1, 1), (2, 1), (10, 5), (39, 11), (40, 12), (60, 20), (60, 30), (79, 23), (80, 24), (100, 30),
    (119, 45), (120, 40), (200, 60),
  ]
  /// A terminal: its language, the glyphs it can show, and how wide it draws ambiguous characters.
  static let terminals: [(Language, Glyphs, AmbiguousWidth)] = Language.allCases.flatMap {
    language in
    [
      (language, .certain, .narrow), (language, .certain, .wide), (language, .box, .narrow),
      (language, .ascii, .narrow), (language, .ascii, .wide),
    ]
  }

  @Test("is whole, straight and says where help is", arguments: Frame.all)
  func isWhole(_ frame: Frame) {
    for (language, glyphs, ambiguous) in Self.terminals {
      var screen = frame.screen(
        columns: 80, rows: 24, language: language, glyphs: glyphs, ambiguous: ambiguous)
      for (columns, rows) in Self.sizes {
        screen.send(.resized(Size(rows: rows, columns: columns)))
        let name = "\(frame) \(columns)x\(rows) \(language) \(glyphs.kind) \(ambiguous)"
        let canvas = screen.canvas
        checkCells(canvas, name)
        checkPopup(canvas, glyphs.frame, name)
        checkSelection(canvas, glyphs, name)
        // A list that fills a small screen says how to leave it instead.
        let tellsAWay = ["?", "F1", "Esc"].contains { canvas.text.contains($0) }
        if columns >= 39, !screen.state.isLocked { #expect(tellsAWay, "\(name): no way to help") }
      }
    }
  }

  @Test("is whole on the largest screen", arguments: Frame.all)
  func isWholeWhenHuge(_ frame: Frame) {
    let screen = frame.screen(columns: 500, rows: 200, language: .chinese)
    checkCells(screen.canvas, "\(frame) 500x200")
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

  /// Every row is exactly as wide as the screen, and no character is halved.
  private func checkCells(_ canvas: Canvas, _ name: String) {
    for row in 0..<canvas.size.rows {
      let cells = canvas.row(row)
      if cells.reduce(0, { $0 + $1.width }) != canvas.size.columns {
        Issue.record("\(name) row \(row) has another width")
      }
      for column in cells.indices {
        let follows = column + 1 < cells.endIndex && cells[column + 1].isRightHalf
        let precedes = column > cells.startIndex && cells[column - 1].width == 2
        if (cells[column].width == 2) != follows && (cells[column].width == 2 || follows) {
          Issue.record("\(name) row \(row) halves a character")
        }
        if cells[column].isRightHalf, !precedes { Issue.record("\(name) row \(row) has a half") }
      }
    }
    if let cursor = canvas.cursor {
      #expect(canvas.bounds.contains(cursor), "\(name) cursor \(cursor)")
    }
  }

  /// The sides of a popup stand under its corners: nothing in it ran over its edge.
  private func checkPopup(_ canvas: Canvas, _ frame: Glyphs.Frame, _ name: String) {
    guard frame.popupSide != "|" else { return }
    for (row, column) in canvas.places(of: frame.topLeft) {
      guard
        let right = canvas.places(of: frame.topRight).first(where: { $0.0 == row && $0.1 > column })
      else { continue }
      let bottom = canvas.places(of: frame.bottomLeft).first { $0.0 > row && $0.1 == column }
      guard let bottom else {
        Issue.record("\(name): a popup without a foot")
        continue
      }
      for side in row + 1..<bottom.0 {
        for column in [column, right.1] {
          let text = canvas[side, column].text
          if text != String(frame.popupSide), text != String(frame.divider) {
            Issue.record("\(name) row \(side): 「\(text)」 on the side of a popup")
          }
        }
      }
    }
  }

  /// What is selected carries a sign, for those who see no colour.
  private func checkSelection(_ canvas: Canvas, _ glyphs: Glyphs, _ name: String) {
    for row in 0..<canvas.size.rows where canvas.size.columns >= 39 {
      let cells = canvas.row(row)
      guard let start = cells.firstIndex(where: { $0.style.role == .selected }) else { continue }
      let end = cells[start...].firstIndex { $0.style.role != .selected } ?? cells.endIndex
      let text = cells[start..<end].map(\.text).joined()
      if !text.contains(glyphs.signs.cursorRow), !text.contains("["),
        text.contains(where: { $0 != " " })
      {
        Issue.record("\(name) row \(row): selected by colour only: \(text)")
      }
    }
  }
}

extension Canvas {
  fileprivate func places(of character: Character) -> [(Int, Int)] {
    cells.indices.filter { cells[$0].text == String(character) }
      .map { ($0 / size.columns, $0 % size.columns) }
  }
}
