import CTerm
import TextUI

/// What the terminal shows now, and the way from there to the next canvas.
struct ScreenDiff {
  let palette: Palette
  private var shown: Canvas?
  /// The cells of one row on their way to C.
  private var line: [cterm_cell] = []

  init(palette: Palette) {
    self.palette = palette
  }

  /// Draws every cell next time.
  mutating func forget() {
    shown = nil
  }

  mutating func show(_ canvas: Canvas, on handle: OpaquePointer) {
    if shown?.ambiguous != canvas.ambiguous { useWidths(canvas.ambiguous, on: handle) }
    if let before = shown, before.size == canvas.size {
      update(before, to: canvas, on: handle)
    } else {
      for row in 0..<canvas.size.rows { put(canvas, row, 0..<canvas.size.columns, on: handle) }
    }
    let cursor = canvas.cursor.flatMap { canvas.bounds.contains($0) ? $0 : nil }
    cterm_present(handle, Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    shown = canvas
  }

  private mutating func update(_ before: Canvas, to canvas: Canvas, on handle: OpaquePointer) {
    var rows = (0..<canvas.size.rows).filter { !canvas.isRow($0, sameAs: before, $0) }
    let scroll = Scroll(from: before, to: canvas, changed: rows)
    if let scroll {
      move(scroll, on: handle)
      rows = rows.filter { !scroll.rows.contains($0) } + scroll.rows
    }
    for row in rows {
      let source = scroll.map { $0.source(of: row) } ?? row
      let columns = canvas.difference(in: row, from: before, source)
      if !columns.isEmpty { put(canvas, row, columns, on: handle) }
    }
  }

  /// Has ncurses count cells as the canvas does.
  private mutating func useWidths(_ ambiguous: AmbiguousWidth, on handle: OpaquePointer) {
    switch ambiguous {
    case .narrow: cterm_use_widths { width(of: $0, .narrow) }
    case .wide: cterm_use_widths { width(of: $0, .wide) }
    }
    if shown != nil { cterm_repaint(handle) }
    shown = nil
  }

  private func move(_ scroll: Scroll, on handle: OpaquePointer) {
    let top = Int32(scroll.rows.lowerBound)
    cterm_scroll(handle, top, Int32(scroll.rows.upperBound - 1), Int32(scroll.by))
  }

  private mutating func put(
    _ canvas: Canvas, _ row: Int, _ columns: Range<Int>, on handle: OpaquePointer
  ) {
    line.removeAll(keepingCapacity: true)
    for column in columns {
      var cell = rendered(canvas[row, column])
      if let before = line.last { cell.continueBlank(before) }
      line.append(cell)
    }
    cterm_put(handle, Int32(row), Int32(columns.lowerBound), line, Int32(line.count))
  }

  private func rendered(_ cell: Cell) -> cterm_cell {
    let look = palette[cell.style.role]
    let added = cell.style.attributes
    var bits: UInt8 = 0
    if look.bold || added.contains(.bold) { bits |= UInt8(cterm_bold) }
    if look.reverse != added.contains(.reverse) { bits |= UInt8(cterm_reverse) }
    if look.underline || added.contains(.underline) { bits |= UInt8(cterm_underline) }
    if look.dim { bits |= UInt8(cterm_dim) }
    return cterm_cell(
      text: (
        cell.codePoint(0), cell.codePoint(1), cell.codePoint(2), cell.codePoint(3),
        cell.codePoint(4)
      ),
      width: UInt8(cell.width), attributes: bits,
      foreground: look.foreground, background: look.background)
  }
}

extension cterm_cell {
  /// Attributes that show on a blank cell too.
  private static let visible = UInt8(cterm_reverse | cterm_underline)

  /// A blank cell takes the colour of letters from the one before it, which nobody sees: a switch of
  /// colours there and back costs more bytes than most words.
  fileprivate mutating func continueBlank(_ before: cterm_cell) {
    guard text.0 == 0x20, text.1 == 0, background == before.background,
      (attributes | before.attributes) & Self.visible == 0
    else { return }
    foreground = before.foreground
    attributes = before.attributes
  }
}

private func width(of code: UInt32, _ ambiguous: AmbiguousWidth) -> Int32 {
  Unicode.Scalar(code).map { Int32(CharacterWidth.width(of: $0, ambiguous: ambiguous)) } ?? 1
}
