import TextUI
import Wording

/// One line of a chooser.
struct ChoiceLine {
  let sign: String
  let text: String
  let isOn: Bool
}

extension Canvas {
  /// A popup with a list to choose from, and below it what the keys do.
  mutating func drawChoices(
    _ lines: [ChoiceLine], list: ListState, title: String, note: String, help: String,
    _ state: State
  ) {
    let columns = min(46, bounds.columns)
    let wrapped = wrap(help, width: columns - 4, ambiguous: ambiguous)
    let area = popupArea(
      Size(rows: min(lines.count + wrapped.count + 3, bounds.rows), columns: columns), leaving: 4)
    let body = popup(
      area, title: TextLine(title, style: .accent), note: TextLine(note, style: .dim),
      glyphs: state.viewer.glyphs
    ).inset(horizontal: 1)
    let isRoomy = body.rows >= wrapped.count + 3
    let parts = body.splitBottom(isRoomy ? wrapped.count + 1 : 0)
    var list = list
    list.resize(count: lines.count)
    list.resize(height: parts.rest.rows)
    for (row, place) in list.window.enumerated() where row < parts.rest.rows {
      let line = lines[place]
      self.note(
        .row(place), owner: MouseOwner.overlay.rawValue,
        in: Rect(
          row: parts.rest.row + row, column: parts.rest.column, rows: 1,
          columns: parts.rest.columns))
      put(line.sign, row: row, column: 2, .accent, in: parts.rest)
      put(
        line.text, row: row, column: 7, line.isOn ? .text : .dim, in: parts.rest)
      if place == list.selection { select(row: row, in: parts.rest, state.viewer.glyphs) }
    }
    for (row, line) in wrapped.enumerated() where isRoomy {
      put(line, row: row + 1, column: 0, .dim, in: parts.bottom)
    }
    if let notice = state.notice, isRoomy {
      put(notice.text, row: 0, column: 0, .warning, in: parts.bottom)
    }
  }
}
