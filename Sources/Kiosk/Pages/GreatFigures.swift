import TextUI
import Wording

/// Two figures side by side, large enough to be read across the hall, above what else a page tells.
struct GreatFigures {
  typealias Titled = (title: KioskPhrase, figure: BigFigure)

  private let scene: Scene
  private let left: Titled
  private let right: Titled
  let scale: Int
  /// How many rows they take.
  let rows: Int

  init(_ scene: Scene, _ left: Titled, _ right: Titled) {
    self.scene = scene
    self.left = left
    self.right = right
    let body = scene.body
    let air = scene.isSpaced ? 6 : 3
    let width = BigDigits.width(of: left.figure.text) + BigDigits.width(of: right.figure.text)
    // Half of the rows for what is read across the hall.
    scale = max(1, min((body.rows / 2 - air) / 5, (body.columns - 26) / max(1, width)))
    rows = 5 * scale + air
  }

  /// - Parameters:
  ///   - canvas: On which they are drawn.
  ///   - half: How many columns the left one has.
  ///   - rect: As many rows as they take.
  func draw(_ canvas: inout Canvas, half: Int, in rect: Rect) {
    let (one, other) = rect.splitLeft(half)
    draw(&canvas, left, .accent, in: one.splitLeft(2).rest)
    draw(&canvas, right, .text, in: other.splitLeft(4).rest)
    let from = scene.isSpaced ? 1 : 0
    canvas.divider(
      column: 0,
      in: Rect(row: other.row + from, column: other.column, rows: rows - 1 - from, columns: 1),
      with: scene.glyphs.frame.divider, .text)
  }

  private func draw(_ canvas: inout Canvas, _ titled: Titled, _ style: Style, in rect: Rect) {
    let row = scene.isSpaced ? 1 : 0
    canvas.put(scene.words(titled.title), row: row, column: 0, Style(.accent, .bold), in: rect)
    titled.figure.draw(
      &canvas, row: row + (scene.isSpaced ? 3 : 2), scale: scale, style, in: rect,
      glyphs: scene.glyphs)
  }
}
