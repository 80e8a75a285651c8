import Domain
package import TextUI
import Wording

/// The screen in the hall at this moment, filling `size`.
package func view(_ state: KioskState, _ size: Size) -> Canvas {
  var canvas = Canvas(size, ambiguous: state.look.ambiguous)
  let scene = Scene(state, size)
  guard scene.frame.kind != .tooSmall else {
    drawTooSmall(&canvas, scene)
    return canvas
  }
  let turn = turn(scene)
  drawHeader(&canvas, scene)
  if state.snapshot == nil {
    drawNoData(&canvas, scene)
  } else {
    scene.page(turn.page).draw(&canvas, screen: turn.screen)
  }
  drawFooter(&canvas, scene, turn)
  if state.isNight { canvas.restyle(canvas.bounds) { Style(.dim, $0.attributes) } }
  return canvas
}

extension KioskState {
  var isNight: Bool { settings.night?.contains(minute: now.minute) ?? false }
}

/// Which page a screen of that size shows now.
package func shownPage(_ state: KioskState, _ size: Size) -> (page: KioskPage, screen: Int) {
  let turn = turn(Scene(state, size))
  return (turn.page, turn.screen)
}

private func turn(_ scene: Scene) -> Turn {
  Rotation(scene.state) { scene.page($0).screens }.turn(at: scene.state.now)
}

private func drawTooSmall(_ canvas: inout Canvas, _ scene: Scene) {
  let needed = KioskFrame.compactSize
  let text = scene.words(
    KioskPhrase.tooSmall,
    [
      "needed": "\(needed.columns)x\(needed.rows)",
      "found": "\(canvas.size.columns)x\(canvas.size.rows)",
    ])
  canvas.put(text, row: canvas.size.rows / 2, column: 0)
}

private func drawNoData(_ canvas: inout Canvas, _ scene: Scene) {
  let middle = scene.body.rows / 2
  canvas.putCentered(
    scene.words(KioskPhrase.noData), row: middle - 1, .accent, scene, in: scene.body)
  let reason = scene.faultText ?? scene.words(KioskPhrase.waiting)
  canvas.putCentered(reason, row: middle + 1, .text, scene, in: scene.body)
}

extension Canvas {
  mutating func putCentered(
    _ text: String, row: Int, _ style: Style, _ scene: Scene, in rect: Rect
  ) {
    put(text, row: row, column: max(0, (rect.columns - scene.width(text)) / 2), style, in: rect)
  }
}
