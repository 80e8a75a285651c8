/// A share with its 95 % interval and a target (置信区间), all in one unit.
package struct IntervalStrip: Hashable, Sendable {
  package let low: Int
  package let high: Int
  package let point: Int
  package let target: Int?

  package init(low: Int, high: Int, point: Int, target: Int? = nil) {
    self.low = low
    self.high = high
    self.point = point
    self.target = target
  }

  /// The same in so many rows: the upright over all of them, the line in the middle, the target from
  /// below.
  package func rows(on scale: Scale, in size: Size, glyphs: Glyphs) -> [String] {
    guard size.rows > 1 else { return [text(on: scale, cells: size.columns, glyphs: glyphs)] }
    if glyphs.hasBraille { return dots(on: scale, size) }
    let empty = String(repeating: " ", count: size.columns)
    let line = ascii(on: scale, size.columns)
    return (0..<size.rows).map { $0 == (size.rows - 1) / 2 ? line : empty }
  }

  private func dots(on scale: Scale, _ size: Size) -> [String] {
    var dots = Dots(size)
    guard size.columns > 0 else { return dots.rows }
    func x(_ value: Int) -> Int { scale.step(of: value, in: dots.width - 1) }
    let middle = dots.height / 2
    for y in [middle - 1, middle] { dots.line(from: (x(low), y), to: (x(high), y)) }
    for end in [low, high] { dots.line(from: (x(end), middle - 2), to: (x(end), middle + 1)) }
    dots.line(from: (x(point), 0), to: (x(point), dots.height - 2))
    if let target { dots.line(from: (x(target), middle + 3), to: (x(target), dots.height - 1)) }
    return dots.rows
  }

  /// One row of exactly `cells` cells: a line over the interval, an upright at the point, a dot under
  /// the line at the target; in ASCII `[--|-]` and `^`.
  package func text(on scale: Scale, cells: Int, glyphs: Glyphs) -> String {
    glyphs.hasBraille ? dots(on: scale, cells) : ascii(on: scale, cells)
  }

  private func dots(on scale: Scale, _ cells: Int) -> String {
    var dots = Dots(Size(rows: 1, columns: cells))
    func x(_ value: Int) -> Int { scale.step(of: value, in: dots.width - 1) }
    guard cells > 0 else { return "" }
    dots.line(from: (x(low), 1), to: (x(high), 1))
    dots.line(from: (x(point), 0), to: (x(point), 2))
    if let target { dots.set(x(target), 3) }
    return dots.rows[0]
  }

  private func ascii(on scale: Scale, _ cells: Int) -> String {
    guard cells > 0 else { return "" }
    func x(_ value: Int) -> Int { scale.step(of: value, in: cells - 1) }
    var line = [Character](repeating: " ", count: cells)
    for column in x(low)...max(x(low), x(high)) { line[column] = "-" }
    line[x(low)] = "["
    line[x(high)] = "]"
    if let target { line[x(target)] = "^" }
    line[x(point)] = "|"
    return String(line)
  }
}
