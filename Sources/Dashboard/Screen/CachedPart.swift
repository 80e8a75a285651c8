import TextUI

/// A part of the picture that many frames show alike.
enum CachedPart: Hashable {
  case header
  case panel(Panel)
}

/// Parts as they were drawn last, each with the key of what they showed.
struct CachedParts {
  private var parts: [CachedPart: (key: AnyHashable, picture: Canvas)] = [:]

  mutating func picture(_ part: CachedPart, _ key: AnyHashable, _ draw: () -> Canvas) -> Canvas {
    if let kept = parts[part], kept.key == key { return kept.picture }
    let picture = draw()
    parts[part] = (key, picture)
    return picture
  }
}

extension Canvas {
  /// Draws a part anew only when its model or its key is another than in the frame before.
  ///
  /// `key` holds all that the part shows besides the model; the part sets no cursor.
  mutating func drawKept(
    _ part: CachedPart, _ key: some Hashable, _ model: Model, in rect: Rect,
    _ draw: (inout Canvas, Rect) -> Void
  ) {
    // What is kept knows nothing of the mouse.
    guard regions == nil, !rect.isEmpty else { return draw(&self, rect) }
    let picture = model.kept.picture(part, AnyHashable(key)) {
      var canvas = Canvas(rect.size, ambiguous: ambiguous)
      draw(&canvas, canvas.bounds)
      return canvas
    }
    overlay(picture, at: Position(row: rect.row, column: rect.column))
  }
}
