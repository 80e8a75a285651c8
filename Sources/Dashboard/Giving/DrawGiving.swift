import Domain
import TextUI
import Wording

extension Canvas {
  /// Rows under a list that tell more of the selected row.
  static func givingDetailRows(_ rows: Int) -> Int { rows >= 20 ? 4 : rows >= 15 ? 3 : 0 }

  /// A list of the month: its rows, and more of the selected one below.
  mutating func draw(_ page: GivingPage, _ state: State) {
    guard let model = state.model else { return }
    let title = page.title(model)
    drawPage(
      state, model, title: TextLine(title, style: .accent), note: page.note(model),
      header: model.words(page.subject.label)
    ) { canvas, body in
      guard !page.rows.isEmpty else {
        return canvas.drawEmpty(page.subject, state, model, in: body)
      }
      let parts = body.splitBottom(Self.givingDetailRows(canvas.size.rows))
      canvas.drawRows(page, model, in: parts.rest)
      canvas.drawDetail(of: page, model, in: parts.bottom)
    }
  }

  private mutating func drawRows(_ page: GivingPage, _ model: Model, in rect: Rect) {
    let columns = model.givingColumns(of: page.subject).withRoom(for: page.rows, ambiguous)
    let layout = TableLayout(columns, fitting: rect.columns, without: page.gone(model))
    putTitles(of: layout, row: 0, in: rect)
    let body = rect.splitTop(1).rest
    var list = page.list
    list.resize(height: body.rows)
    for (line, place) in list.window.enumerated() where line < body.rows {
      let row = page.rows[place]
      let strip = Rect(row: body.row + line, column: body.column, rows: 1, columns: body.columns)
      note(.row(place), owner: MouseOwner.page.rawValue, in: strip)
      for placed in layout.placed {
        put(cell(placed.index, of: row, page), in: placed, row: line, of: body)
      }
      if row.isDim { restyle(strip) { $0.role == .text ? .dim : $0 } }
      if let (sign, style) = row.sign?.glyph(model.viewer.glyphs.signs) {
        put(sign, row: line, column: 1, style, in: body)
      }
      guard place == list.selection else { continue }
      select(row: line, in: body, model.viewer.glyphs)
      if let entry = page.entry { drawEntry(entry, layout, row: line, in: body) }
    }
  }

  /// The text of a cell; a mark that was sent and is not read back yet stands there already.
  private func cell(_ column: Int, of row: GivingRow, _ page: GivingPage) -> TextLine {
    guard page.subject == .marks, column == 2, case .mark(let key) = row.thing,
      let score = page.sent[key]
    else { return row.cells[column] }
    return TextLine("\(score)", style: .dim)
  }

  /// The number that is being typed, with the caret in it, where the mark stands.
  private mutating func drawEntry(
    _ entry: FormField, _ layout: TableLayout, row: Int, in rect: Rect
  ) {
    guard let placed = layout.placed.first(where: { $0.index == 2 }) else { return }
    let text = "[" + entry.text + "]"
    let start = placed.x + placed.width - CharacterWidth.width(of: text, ambiguous: ambiguous)
    fill(
      Rect(row: rect.row + row, column: rect.column + placed.x, rows: 1, columns: placed.width))
    put(text, row: row, column: max(0, start), .accent, in: rect)
    let typed = String(entry.input.characters.prefix(entry.input.caret))
    placeCursor(
      row: row, column: start + 1 + CharacterWidth.width(of: typed, ambiguous: ambiguous), in: rect)
  }

  private mutating func drawDetail(of page: GivingPage, _ model: Model, in rect: Rect) {
    guard rect.rows > 1, let row = page.selected else { return }
    let entered = model.enteredLine(of: row.thing)
    let lines = (model.detail(of: row.thing) + [entered].compactMap(\.self)).flatMap {
      // A full stop never begins a line: it may stand two cells beyond.
      wrap($0, width: rect.columns - 6, ambiguous: ambiguous)
    }
    for (place, line) in lines.prefix(rect.rows - 1).enumerated() {
      put(line, row: place + 1, column: 3, .dim, in: rect)
    }
  }

  /// An empty list: what is missing, and what to do next.
  private mutating func drawEmpty(
    _ subject: GivingSubject, _ state: State, _ model: Model, in rect: Rect
  ) {
    let lines = state.emptyLines(subject, model).flatMap {
      wrap($0, width: max(2, rect.columns - 4), ambiguous: ambiguous)
    }
    let top = max(0, (rect.rows - lines.count) / 3)
    for (row, line) in lines.enumerated() where top + row < rect.rows {
      put(line, row: top + row, column: 3, in: rect)
    }
    placeCursor(row: top, column: 3, in: rect)
  }
}

extension [Column] {
  /// The columns with room for the widest of their texts, and not more than they ask for.
  fileprivate func withRoom(for rows: [GivingRow], _ ambiguous: AmbiguousWidth) -> [Column] {
    enumerated().map { place, column in
      guard column.alignment == .left else { return column }
      var column = column
      let title = CharacterWidth.width(of: column.title, ambiguous: ambiguous)
      let widest = rows.map { $0.cells[place].width(ambiguous: ambiguous) }.max() ?? 0
      column.ideal = Swift.max(column.minimum, Swift.min(column.ideal, Swift.max(widest, title)))
      column.minimum = Swift.min(column.ideal, Swift.max(column.minimum, title))
      return column
    }
  }
}
