import TextUI

/// A list of equal cells in columns, under a rule: the communities, the grids, the vacancies.
struct CellSection {
  let title: String
  let note: String
  let cells: [(inout Canvas, Rect) -> Void]

  init(_ title: String, note: String = "", cells: [(inout Canvas, Rect) -> Void]) {
    self.title = title
    self.note = note
    self.cells = cells
  }
}

/// Sections laid out in so many rows, spread where there is room, on several screens where there is
/// none.
struct CellList {
  private struct Placed {
    let section: Int
    let cells: Range<Int>
    let row: Int
    let rows: Int
    let pitch: Int
  }

  private let sections: [CellSection]
  private let columns: Int
  private let isSpaced: Bool
  private let pages: [[Placed]]

  /// The rows that a section's rule takes.
  static func head(isSpaced: Bool) -> Int { isSpaced ? 2 : 1 }

  /// More screens than this nobody waits for.
  private static let screenLimit = 12

  init(_ sections: [CellSection], rows: Int, columns: Int, isSpaced: Bool) {
    self.sections = sections
    self.columns = max(1, columns)
    self.isSpaced = isSpaced
    let count = self.columns
    let head = Self.head(isSpaced: isSpaced)
    let lines = sections.map { ($0.cells.count + count - 1) / count }
    let free = rows - sections.count * head - max(0, sections.count - 1)
    let pitch = (1...6).last { pitch in lines.reduce(0) { $0 + $1 * pitch } <= free }
    if let pitch {
      pages = [Self.stack(sections, lines, head: head, pitch: pitch)]
    } else {
      pages = Array(
        Self.flow(sections, room: max(1, rows - head), head: head, columns: count)
          .prefix(Self.screenLimit))
    }
  }

  var screens: Int { max(1, pages.count) }

  /// Everything under each other on one screen.
  private static func stack(
    _ sections: [CellSection], _ lines: [Int], head: Int, pitch: Int
  ) -> [Placed] {
    var row = 0
    return sections.indices.map { index in
      defer { row += head + lines[index] * pitch + 1 }
      return Placed(
        section: index, cells: sections[index].cells.indices, row: row, rows: lines[index],
        pitch: pitch)
    }
  }

  /// A part of one section a screen.
  private static func flow(
    _ sections: [CellSection], room: Int, head: Int, columns: Int
  ) -> [[Placed]] {
    sections.indices.flatMap { index -> [[Placed]] in
      let count = sections[index].cells.count
      return stride(from: 0, to: count, by: room * columns).map { start in
        let cells = start..<min(count, start + room * columns)
        return [
          Placed(
            section: index, cells: cells, row: 0, rows: (cells.count + columns - 1) / columns,
            pitch: 1)
        ]
      }
    }
  }

  /// Draws the sections of one screen, each column from top to bottom.
  func draw(_ canvas: inout Canvas, screen: Int, in rect: Rect, glyphs: Glyphs) {
    guard pages.indices.contains(screen) else { return }
    let width = rect.columns / columns
    for placed in pages[screen] {
      let section = sections[placed.section]
      canvas.rule(
        row: placed.row, title: TextLine(section.title, style: .accent),
        note: TextLine(section.note), glyphs: glyphs, in: rect)
      for (place, cell) in placed.cells.enumerated() {
        let room = Rect(
          row: rect.row + placed.row + Self.head(isSpaced: isSpaced)
            + place % placed.rows * placed.pitch,
          column: rect.column + place / placed.rows * width, rows: 1, columns: width - 1)
        section.cells[cell](&canvas, room.intersection(rect))
      }
    }
  }
}
