import TextUI

/// A list of equal cells in columns, under a rule: the communities, the grids, the vacancies.
struct CellSection {
  let title: String
  let note: String
  /// The narrowest column of cells of one row.
  let narrowest: Int
  /// The cells of big figures that each cell has in its large form, at scale 1; 0 = it has none.
  let figure: Int
  /// Draws in one row, in a few for taller bars, or large where `largeScale` says so.
  let cells: [(inout Canvas, Rect) -> Void]

  init(
    _ title: String, note: String = "", narrowest: Int, figure: Int = 0,
    cells: [(inout Canvas, Rect) -> Void]
  ) {
    self.title = title
    self.note = note
    self.narrowest = narrowest
    self.figure = figure
    self.cells = cells
  }

  /// Columns beside the big figure, for a bar.
  private static let beside = 20

  /// What a large cell takes: a row of text over the figure.
  func large(_ scale: Int) -> Size {
    Size(rows: 1 + BigDigits.height * scale, columns: figure * scale + Self.beside)
  }

  /// The largest scale at which a figure of so many cells stands in a cell; 0 = it stands as text.
  static func largeScale(figure: Int, in rect: Rect) -> Int {
    guard figure > 0 else { return 0 }
    return max(0, min((rect.rows - 1) / BigDigits.height, (rect.columns - beside) / figure))
  }
}

/// Sections laid out in so many rows: large or spread where there is room, on several screens where
/// there is none.
struct CellList {
  private let sections: [CellSection]
  private let isSpaced: Bool
  private let pages: [[PlacedCells]]
  /// Whether a section stands in its large form.
  let isLarge: Bool

  /// The rows that a section's rule takes.
  static func head(isSpaced: Bool) -> Int { isSpaced ? 2 : 1 }

  /// More screens than this nobody waits for.
  private static let screenLimit = 12

  init(_ sections: [CellSection], rows: Int, columns: Int, isSpaced: Bool) {
    self.sections = sections
    self.isSpaced = isSpaced
    let head = Self.head(isSpaced: isSpaced)
    let free = rows - sections.count * head - max(0, sections.count - 1)
    if let shapes = CellShapes(sections, rows: free, columns: columns) {
      isLarge = shapes.isLarge
      pages = [Self.stack(sections, shapes.all, head: head)]
    } else {
      isLarge = false
      pages = Array(
        Self.flow(sections, room: max(1, rows - head), width: columns).prefix(Self.screenLimit))
    }
  }

  var screens: Int { max(1, pages.count) }

  /// Everything under each other on one screen.
  private static func stack(
    _ sections: [CellSection], _ shapes: [CellShape], head: Int
  ) -> [PlacedCells] {
    var row = 0
    return sections.indices.map { index in
      defer { row += head + shapes[index].rows + 1 }
      return PlacedCells(
        section: index, cells: sections[index].cells.indices, row: row, shape: shapes[index])
    }
  }

  /// A part of one section a screen.
  private static func flow(
    _ sections: [CellSection], room: Int, width: Int
  ) -> [[PlacedCells]] {
    sections.indices.flatMap { index -> [[PlacedCells]] in
      let count = sections[index].cells.count
      let columns = max(1, width / sections[index].narrowest)
      return stride(from: 0, to: count, by: room * columns).map { start in
        let cells = start..<min(count, start + room * columns)
        return [
          PlacedCells(
            section: index, cells: cells, row: 0,
            shape: CellShape(count: cells.count, columns: columns))
        ]
      }
    }
  }

  /// Draws the sections of one screen, each column from top to bottom.
  func draw(_ canvas: inout Canvas, screen: Int, in rect: Rect, glyphs: Glyphs) {
    guard pages.indices.contains(screen) else { return }
    for placed in pages[screen] {
      let (section, shape) = (sections[placed.section], placed.shape)
      canvas.rule(
        row: placed.row, title: TextLine(section.title, style: .accent),
        note: TextLine(section.note), glyphs: glyphs, in: rect)
      let width = rect.columns / shape.columns
      for (place, cell) in placed.cells.enumerated() {
        let room = Rect(
          row: rect.row + placed.row + Self.head(isSpaced: isSpaced)
            + place % shape.lines * shape.pitch,
          column: rect.column + place / shape.lines * width, rows: shape.height,
          columns: width - 1)
        section.cells[cell](&canvas, room.intersection(rect))
      }
    }
  }
}

/// Cells of a section at their place on a screen.
private struct PlacedCells {
  let section: Int
  let cells: Range<Int>
  let row: Int
  let shape: CellShape
}
