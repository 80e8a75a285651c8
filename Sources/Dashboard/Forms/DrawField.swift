import Domain
import TextUI
import Wording

/// How a field looks at this moment.
struct FieldLook {
  var label: String
  var text: String
  /// The text that is being typed, for the caret; `nil` = a choice.
  var input: TextInput?
  /// What is understood, behind the field: `周四`.
  var note = ""
  var isActive = false
  var isFaulty = false
  var isBoxed = true
  /// Its place among the fields of the form, for the mouse; `nil` = it does not answer.
  var place: Int?
  var owner = MouseOwner.page
}

extension Canvas {
  /// Draws `label [text] note` and puts the real cursor on the caret of the active field.
  ///
  /// - Returns: The column after it.
  @discardableResult
  mutating func draw(_ field: FieldLook, row: Int, column: Int, in rect: Rect) -> Int {
    guard row < rect.rows else { return column }
    var x = column
    if !field.label.isEmpty { x = put(field.label + " ", row: row, column: x, .dim, in: rect) }
    let style: Style = field.isActive ? .selected : field.isFaulty ? .warning : .text
    let start = x + (field.isBoxed ? 1 : 0)
    let text = field.text.isEmpty && field.isActive && !field.isBoxed ? " " : field.text
    x = put(field.isBoxed ? "[" + text + "]" : text, row: row, column: x, style, in: rect)
    if let place = field.place {
      // With its frame, which is there to be hit.
      let left = start - (field.isBoxed ? 1 : 0)
      note(
        .field(place), owner: field.owner.rawValue,
        in: Rect(
          row: rect.row + row, column: rect.column + left, rows: 1, columns: max(1, x - left)))
    }
    if field.isActive {
      let typed = field.input.map { String($0.characters.prefix($0.caret)) } ?? ""
      let caret = CharacterWidth.width(of: typed, ambiguous: ambiguous)
      cursor = Position(
        row: rect.row + row, column: max(0, min(rect.column + start + caret, rect.right - 1)))
    }
    guard !field.note.isEmpty else { return x }
    let room = rect.columns - x - 1
    guard CharacterWidth.width(of: field.note, ambiguous: ambiguous) <= room else { return x }
    return put(" " + field.note, row: row, column: x, .dim, in: rect)
  }

  /// What is wrong in a field, on the line below it.
  mutating func drawFault(
    _ sentence: String, row: Int, column: Int, glyphs: Glyphs, in rect: Rect
  ) {
    guard row < rect.rows else { return }
    let x = put(glyphs.signs.attention + " ", row: row, column: column, .warning, in: rect)
    put(sentence, row: row, column: x, .warning, in: rect)
  }

  /// Why something is not done, in the place of what it would have shown.
  mutating func drawRefusal(_ sentence: String, glyphs: Glyphs, in rect: Rect) {
    put(glyphs.signs.impossible, row: 0, column: 0, .bad, in: rect)
    for (row, line) in wrap(sentence, width: rect.columns - 3, ambiguous: ambiguous).enumerated() {
      put(line, row: row, column: 2, in: rect)
    }
  }

  /// An open list under its field, or above it where there is no room below.
  mutating func draw(_ choice: ChoiceList, at place: Position, glyphs: Glyphs, _ words: Words) {
    let widths = choice.options.map {
      CharacterWidth.width(of: $0.name + "  " + $0.note, ambiguous: ambiguous)
    }
    let typed = choice.query.isEmpty ? words(LessonPhrase.choiceType) : choice.query.text
    let columns = min(size.columns, max(20, (widths.max() ?? 0) + 6))
    let wanted = min(choice.options.count, 8) + 3
    // The last two rows say what to do and which keys there are.
    let below = size.rows - 2 - place.row - 1
    let rows = min(wanted, max(below, place.row))
    let top = below >= rows ? place.row + 1 : place.row - rows
    let left = max(0, min(place.column - 1, size.columns - columns))
    let area = Rect(row: max(0, top), column: left, rows: rows, columns: columns)
    let inside = popup(area, title: TextLine(), glyphs: glyphs).inset(horizontal: 1)
    put(
      typed, row: 0, column: 0, choice.query.isEmpty ? .dim : .text, in: inside)
    let caret = CharacterWidth.width(
      of: String(choice.query.characters.prefix(choice.query.caret)), ambiguous: ambiguous)
    cursor = Position(
      row: inside.row, column: max(0, min(inside.column + caret, inside.right - 1)))
    drawOptions(choice, glyphs, in: inside.splitTop(1).rest)
  }

  private mutating func drawOptions(_ choice: ChoiceList, _ glyphs: Glyphs, in rect: Rect) {
    var list = choice.list
    list.resize(height: rect.rows)
    for (row, place) in list.window.enumerated() where row < rect.rows {
      let option = choice.shown[place]
      let isSelected = place == list.selection
      note(
        .row(place), owner: MouseOwner.choice.rawValue,
        in: Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns))
      if isSelected { put(glyphs.signs.cursorRow, row: row, column: 0, .accent, in: rect) }
      let x = put(option.name, row: row, column: 2, in: rect)
      put(option.note, row: row, column: x + 2, .dim, in: rect)
      guard isSelected else { continue }
      restyle(
        Rect(row: rect.row + row, column: rect.column, rows: 1, columns: rect.columns)
      ) { _ in .selected }
    }
  }
}

extension Words {
  /// The day that was understood: its weekday, and the date where it was written otherwise.
  func understood(_ day: Day?, from text: String, today: Day) -> String {
    guard let day else { return "" }
    let name = weekday(day)
    return text == day.description ? name : "= " + day.short(in: today.month.year) + " " + name
  }
}
