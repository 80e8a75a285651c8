import TextUI
import Wording

extension Canvas {
  /// The fields of a form, one below the other; where there is no room for all, those round the active one.
  ///
  /// - Parameters:
  ///   - fields: Of the form.
  ///   - facts: In whose words they are called.
  ///   - step: Rows from one field to the next.
  ///   - rect: Where they stand.
  /// - Returns: The row behind the last one.
  @discardableResult
  mutating func drawFields<Item: FormItem>(
    _ fields: FormFields<Item>, _ facts: MonthFacts, step: Int, in rect: Rect
  ) -> Int {
    let width =
      fields.items.map {
        CharacterWidth.width(of: $0.title(facts.words), ambiguous: ambiguous)
      }.max() ?? 0
    let room = max(1, rect.rows / step)
    let first = max(0, min(fields.active - room / 2, fields.items.count - room))
    let shown = first..<min(fields.items.count, first + room)
    var free = rect.rows - shown.count * step
    var row = 0
    for place in shown {
      if let warning = fields.items[place].warning(facts.words) {
        // In the line between two fields; without one it takes a line that is left.
        let isBetween = step > 1 && row > 0
        if !isBetween, free > 0 { (row, free) = (row + 1, free - 1) }
        if row > 0 { put(warning, row: row - 1, column: width + 2, .dim, in: rect) }
      }
      drawField(fields, place, labelWidth: width, facts, row: row, in: rect)
      row += step
    }
    return row
  }

  /// A field with its label; of a long text the part with the caret.
  private mutating func drawField<Item: FormItem>(
    _ fields: FormFields<Item>, _ place: Int, labelWidth: Int, _ facts: MonthFacts, row: Int,
    in rect: Rect
  ) {
    let words = facts.words
    let field = fields.items[place]
    let isActive = place == fields.active
    let label = TextLine(field.title(words)).padded(to: labelWidth, ambiguous: ambiguous).text
    guard !field.isFixed else {
      let end = put(label + " ", row: row, column: 1, .dim, in: rect)
      put(field.shown, row: row, column: end + 1, in: rect)
      return
    }
    var look = FieldLook(label: label, text: field.shown, isActive: isActive, place: place)
    let room = max(4, rect.columns - labelWidth - 5)
    var caret = 0
    if field.options.isEmpty {
      let window = field.text.input.window(width: room, ambiguous: ambiguous)
      (look.text, caret) = (window.text, window.caret)
      look.note = field.note(facts)
    } else {
      if look.text.isEmpty { look.text = words(MonthlyPhrase.notChosen) }
      look.text += " " + facts.viewer.glyphs.signs.dropDown
    }
    draw(look, row: row, column: 1, in: rect)
    guard isActive, !rect.isEmpty else { return }
    placeCursor(row: min(row, rect.rows - 1), column: 1 + labelWidth + 2 + caret, in: rect)
  }

  /// The list of choices that is open over a form, at its cursor.
  mutating func drawChoice<Item: FormItem>(of fields: FormFields<Item>, _ facts: MonthFacts) {
    if let choice = fields.choice, let place = cursor {
      draw(choice, at: place, glyphs: facts.viewer.glyphs, facts.words)
    }
  }
}
