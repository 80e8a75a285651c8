import Domain
import TextUI
import Wording

/// The table of the communities: in big figures where the hall's screen has the room, else as text.
struct CommunityTable {
  /// Whether it stands in big figures.
  let isLarge: Bool
  private let scene: Scene
  private let rows: [PublicPresent.Community]
  private let layout: TableLayout
  /// Rows from a line to the next.
  private let pitch: Int
  private let capacity: Int

  /// Lays it out in so many rows, its titles left out.
  init(_ scene: Scene, rows free: Int) {
    self.scene = scene
    rows = scene.snapshot?.current.communities ?? []
    let (count, width) = (rows.count, scene.body.columns)
    let large = TableLayout(
      CommunityColumn.columns(scene, width: width, figures: Self.figures(scene, rows)),
      width: width - 2, gutter: 2)
    let line = BigDigits.height + 1
    isLarge =
      count > 0 && count * line - 1 <= free && large.placed.count == CommunityColumn.allCases.count
    layout =
      isLarge
      ? large
      : TableLayout(CommunityColumn.columns(scene, width: width), width: width - 2, gutter: 2)
    // The air under the last line is nobody's.
    let pitches = isLarge ? line...line + 2 : 1...6
    pitch = pitches.last { (count - 1) * $0 + pitches.lowerBound <= free } ?? 1
    capacity = max(1, (free + pitch - 1) / pitch)
  }

  var screens: Int { max(1, (rows.count + capacity - 1) / capacity) }

  /// Draws the titles and the lines of one screen.
  func draw(_ canvas: inout Canvas, screen: Int, in rect: Rect) {
    canvas.putTitles(of: layout, row: 0, .text, in: rect)
    for (place, row) in rows.dropFirst(screen * capacity).prefix(capacity).enumerated() {
      for placed in layout.placed {
        let column = CommunityColumn.allCases[placed.index]
        if isLarge, column != .name {
          drawLarge(
            &canvas, column.figure(row, rate(of: row), scene), in: placed, row: 1 + place * pitch,
            of: rect)
        } else {
          canvas.put(
            column.text(row, rate(of: row), scene), in: placed,
            row: 1 + place * pitch + (isLarge ? BigDigits.height / 2 : 0), of: rect)
        }
      }
    }
  }

  private func drawLarge(
    _ canvas: inout Canvas, _ text: String, in placed: TableLayout.Placed, row: Int, of rect: Rect
  ) {
    let start = placed.x + placed.width - BigDigits.width(of: text)
    canvas.putBig(text, row: row, column: start, glyphs: scene.glyphs, in: rect)
  }

  private func rate(of row: PublicPresent.Community) -> Tally? {
    scene.snapshot?.published?.communities.first { $0.name == row.name }?.tally
  }

  /// The cells of each column in big figures.
  private static func figures(
    _ scene: Scene, _ rows: [PublicPresent.Community]
  ) -> [Int] {
    let published = scene.snapshot?.published?.communities ?? []
    return CommunityColumn.allCases.map { column in
      guard column != .name else { return 0 }
      return rows.map { row in
        let tally = published.first { $0.name == row.name }?.tally
        return BigDigits.width(of: column.figure(row, tally, scene))
      }.max() ?? 0
    }
  }
}
