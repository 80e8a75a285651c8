import Domain
import TextUI

/// Where the parts of the picture stand, moved by a cell now and then so that nothing burns in.
struct KioskFrame {
  enum Kind { case tooSmall, compact, full }

  /// The smallest screen with pages, and with one figure a page.
  static let fullSize = Size(rows: 24, columns: 80)
  static let compactSize = Size(rows: 12, columns: 40)

  let kind: Kind
  let header: Rect
  let body: Rect
  let footer: Rect

  init(_ size: Size, shift: (rows: Int, columns: Int)) {
    kind = Self.kind(size)
    let isFull = kind == .full
    let side = isFull ? (size.columns >= 100 ? 3 : 2) : 1
    let below = isFull && size.rows >= 30 ? 2 : 1
    let whole = Rect(
      row: 1 + shift.rows, column: side + shift.columns, rows: size.rows - 1 - below,
      columns: size.columns - 2 * side)
    let (top, rest) = whole.splitTop(isFull ? 2 : 1)
    let parts = rest.splitBottom(isFull ? 2 : 1)
    (header, body, footer) = (top, parts.rest, parts.bottom)
  }

  private static func kind(_ size: Size) -> Kind {
    if size.rows >= fullSize.rows, size.columns >= fullSize.columns { return .full }
    let fits = size.rows >= compactSize.rows && size.columns >= compactSize.columns
    return fits ? .compact : .tooSmall
  }
}

extension KioskState {
  /// By how much the picture is moved now: one cell at most, and a cell at a time.
  var shift: (rows: Int, columns: Int) {
    guard settings.shiftMinutes > 0 else { return (0, 0) }
    let places = [(0, 0), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1)]
    let turn = max(0, now.seconds) / (60 * settings.shiftMinutes)
    return places[turn % places.count]
  }
}
