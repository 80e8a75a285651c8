import Domain
import TextUI

/// A number to be read across the hall, with what it counts.
struct BigFigure {
  let text: String
  let unit: String

  init(_ text: String, unit: String = "") {
    self.text = text
    self.unit = unit
  }

  /// The largest scale that a room of that size takes, with space for a unit; 0 = not even the
  /// smallest.
  func scale(in size: Size) -> Int {
    let unitWidth = unit.isEmpty ? 0 : CharacterWidth.width(of: unit) + 2
    let size = Size(rows: size.rows, columns: size.columns - unitWidth)
    let width = BigDigits.width(of: text)
    guard width > 0 else { return 0 }
    return max(0, min(size.rows / BigDigits.height, size.columns / width))
  }

  /// Draws it at the top left of `rect`, as plain text where the scale is 0.
  func draw(
    _ canvas: inout Canvas, row: Int, scale: Int, _ style: Style, in rect: Rect, glyphs: Glyphs
  ) {
    guard scale > 0 else {
      canvas.put(
        text + (unit.isEmpty ? "" : " " + unit), row: row, column: 0, style.adding(.bold),
        in: rect)
      return
    }
    canvas.putBig(text, row: row, column: 0, scale: scale, style, glyphs: glyphs, in: rect)
    canvas.put(
      unit, row: row + BigDigits.height * scale - 1,
      column: BigDigits.width(of: text, scale: scale) + 2, in: rect)
  }
}
