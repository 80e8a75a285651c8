package import TextUI

/// The picture of a state: pure, and the same for the same state.
package func view(_ state: State) -> Canvas {
  guard let lesson = state.lesson else { return picture(of: state) }
  var canvas = Canvas(state.window, ambiguous: state.viewer.ambiguous)
  canvas.overlay(picture(of: state), at: Position(row: 0, column: 0))
  canvas.draw(lesson, state)
  return canvas
}

/// The page and what lies over it.
private func picture(of state: State) -> Canvas {
  var canvas = Canvas(state.size, ambiguous: state.viewer.ambiguous)
  guard state.size.rows > 0, state.size.columns > 0 else { return canvas }
  if let lock = state.screenLock {
    canvas.draw(lock, state)
    return canvas
  }
  switch state.page {
  case .waiting: canvas.drawWaiting(state)
  case .start(let page): canvas.draw(page, state)
  case .dashboard:
    if let blocks = state.blocks, state.showsBlocks {
      canvas.drawBlocks(blocks, state)
    } else {
      canvas.drawDashboard(state)
    }
  case .explanation(let page): canvas.draw(page, state)
  case .picker(let picker): canvas.draw(picker, state)
  case .leave(let form): canvas.draw(form, state)
  case .end(let form): canvas.draw(form, state)
  case .absence(let page): canvas.draw(page, state)
  }
  switch state.overlay {
  case .help(let page): canvas.draw(page, state)
  case .palette(let page): canvas.draw(page, state)
  case .themes(let page): canvas.draw(page, state)
  case .log(let page): canvas.draw(page, state)
  case .sortChooser(let chooser): canvas.draw(chooser, state)
  case .columnChooser(let chooser): canvas.draw(chooser, state)
  case .export(let form): canvas.draw(form, state)
  case nil: break
  }
  if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) { canvas.cursor = nil }
  return canvas
}
