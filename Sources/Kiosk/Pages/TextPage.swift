import Domain
import TextUI
import Wording

/// What the street wrote into a file: its first line large enough to be a title, the rest under it.
struct TextPage: KioskPageView {
  private let scene: Scene
  private let lines: [String]
  private let capacity: Int
  private let pitch: Int
  /// Where the first line begins: in the middle of a large screen.
  private let start: Position

  init(_ scene: Scene) {
    self.scene = scene
    let columns = max(1, scene.body.columns - 4)
    lines = scene.state.textLines.flatMap { wrapped($0, columns, scene) }
    let free = max(1, scene.body.rows - 2)
    let count = lines.count
    pitch = (2...4).last { count * $0 <= free * 3 / 4 } ?? (count * 2 <= free ? 2 : 1)
    capacity = max(1, free / pitch)
    let widest = min(columns, lines.map(scene.width).max() ?? 0)
    start =
      scene.isSpaced && count <= capacity
      ? Position(row: (free - (count - 1) * pitch) / 2, column: 2 + (columns - widest) / 2)
      : Position(row: 1, column: 2)
  }

  var screens: Int { max(1, (lines.count + capacity - 1) / capacity) }

  func draw(_ canvas: inout Canvas, screen: Int) {
    let shown = lines.dropFirst(screen * capacity).prefix(capacity)
    for (place, line) in shown.enumerated() {
      let style: Style = screen == 0 && place == 0 ? Style(.accent, .bold) : .text
      canvas.put(line, row: start.row + place * pitch, column: start.column, style, in: scene.body)
    }
  }
}

/// A line cut into rows of so many cells, at a space where there is one.
private func wrapped(_ line: String, _ columns: Int, _ scene: Scene) -> [String] {
  var rows: [String] = []
  var row = ""
  for character in visible(line) {
    if scene.width(row + String(character)) > columns {
      let cut = row.lastIndex(of: " ").map { row.index(after: $0) } ?? row.endIndex
      rows.append(String(row[..<cut]))
      row = String(row[cut...])
    }
    row.append(character)
  }
  return rows + [row]
}
