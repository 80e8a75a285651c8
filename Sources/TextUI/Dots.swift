/// A drawing of braille dots, two across and four down in each cell.
package struct Dots: Hashable, Sendable {
  /// Cells, each of 2 x 4 dots.
  package let size: Size
  private var cells: [UInt32]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: 0, count: size.rows * size.columns)
  }

  package var width: Int { 2 * size.columns }
  package var height: Int { 4 * size.rows }

  /// Sets the dot `x` from the left and `y` from the top; one outside is left out.
  package mutating func set(_ x: Int, _ y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    cells[y / 4 * size.columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// Sets the dots of a straight line, both ends included.
  package mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps {
      set(
        start.x + Self.rounded((end.x - start.x) * step, over: steps),
        start.y + Self.rounded((end.y - start.y) * step, over: steps))
    }
  }

  /// The rows as text; a cell without dots is a space.
  package var rows: [String] {
    (0..<size.rows).map { row in
      String(
        (0..<size.columns).map { column in
          let bits = cells[row * size.columns + column]
          return Unicode.Scalar(0x2800 | bits).map { bits == 0 ? " " : Character($0) } ?? " "
        })
    }
  }

  private static let bits: [[UInt32]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  private static func rounded(_ value: Int, over divisor: Int) -> Int {
    value >= 0 ? (2 * value + divisor) / (2 * divisor) : -((2 * -value + divisor) / (2 * divisor))
  }
}
