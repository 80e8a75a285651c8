/// Parts of a picture as they were drawn last, each with the key of what it showed.
///
/// Belongs to whoever draws frame after frame, who lends it to the canvas of each.
package struct PictureCache {
  private var parts: [AnyHashable: (key: AnyHashable, picture: Canvas)] = [:]
  /// What all parts were drawn from; held, so that nothing else takes its address.
  private var source: AnyObject?

  package init() {}

  /// The picture of a part, drawn anew when its key is another than before.
  ///
  /// All parts are forgotten when `source` is another object than before.
  mutating func picture(
    of part: AnyHashable, showing key: AnyHashable, from source: AnyObject, _ draw: () -> Canvas
  ) -> Canvas {
    if self.source !== source {
      parts = [:]
      self.source = source
    }
    if let known = parts[part], known.key == key { return known.picture }
    let picture = draw()
    parts[part] = (key, picture)
    return picture
  }
}

extension Canvas {
  /// Draws a part from the cache where there is one, and anew when its key or what it is drawn from is
  /// another than in the frame before.
  ///
  /// `key` holds all that the part shows besides `source`, which never changes; the part sets no cursor.
  package mutating func drawCached(
    _ part: some Hashable, showing key: some Hashable, from source: AnyObject, in rect: Rect,
    _ draw: (inout Canvas, Rect) -> Void
  ) {
    // A cached part knows nothing of the mouse.
    guard cache != nil, regions == nil, !rect.isEmpty else { return draw(&self, rect) }
    let picture = cache?.picture(
      of: AnyHashable(part), showing: AnyHashable(key), from: source
    ) {
      var canvas = Canvas(rect.size, ambiguous: ambiguous)
      draw(&canvas, canvas.bounds)
      return canvas
    }
    if let picture { overlay(picture, at: Position(row: rect.row, column: rect.column)) }
  }
}
