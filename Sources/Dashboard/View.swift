package import TextUI

/// The picture of a state: the same for the same state.
package func view(_ state: State) -> Canvas {
  var cache: PictureCache?
  return view(state, &cache)
}

/// The picture of a state, with parts of the frames before where nothing in them has changed.
package func view(_ state: State, _ cache: inout PictureCache?) -> Canvas {
  guard let lesson = state.lesson else { return picture(of: state, &cache) }
  var canvas = Canvas(state.window, ambiguous: state.viewer.ambiguous)
  canvas.overlay(picture(of: state, &cache), at: Position(row: 0, column: 0))
  canvas.draw(lesson, state)
  return canvas
}

/// The page and what lies over it.
private func picture(of state: State, _ cache: inout PictureCache?) -> Canvas {
  var canvas = Canvas(state.size, ambiguous: state.viewer.ambiguous)
  // Lent rather than copied.
  swap(&canvas.cache, &cache)
  canvas.draw(state)
  swap(&canvas.cache, &cache)
  return canvas
}

extension Canvas {
  /// Draws the page of a state and what lies over it.
  mutating func draw(_ state: State) {
    guard state.size.rows > 0, state.size.columns > 0 else { return }
    if let lock = state.screenLock { return draw(lock, state) }
    state.page.draw(on: &self, state)
    if state.overlay != nil { coverRegions() }
    state.overlay?.draw(on: &self, state)
    if let place = cursor, !bounds.contains(place) { cursor = nil }
  }
}
