import TextUI
import Wording

extension Canvas {
  /// Under the folder's name: what is in it, how far the import is, what was wrong.
  ///
  /// - Returns: The row after it.
  mutating func drawImport(_ page: StartPage, _ state: State, row: Int, column: Int) -> Int {
    let words = state.viewer.words
    let rect = bounds.splitTop(row).rest.splitBottom(2).rest.inset(horizontal: column)
    if let work = page.work {
      let lines = workLines(work, isStopping: false, state)
      for (place, line) in lines.enumerated() { put(line, row: place, column: 0, in: rect) }
      return row + lines.count
    }
    guard page.report.isEmpty else { return drawReport(page, state, in: rect) + row }
    guard let text = lookText(page, words) else { return row }
    let isGood = state.reasonNotToImport(page) == nil
    let rows = drawSigned(text, isGood: isGood, row: 0, state, in: rect)
    return row
      + (page.look?.hints ?? []).reduce(rows) { rows, hint in
        drawSigned(hint, isGood: false, row: rows, state, in: rect)
      }
  }

  /// A text after its sign, on as many rows as it needs.
  ///
  /// - Returns: The row after it.
  private mutating func drawSigned(
    _ text: String, isGood: Bool, row: Int, _ state: State, in rect: Rect
  ) -> Int {
    let signs = state.viewer.glyphs.signs
    let lines = wrap(text, width: rect.columns - 3, ambiguous: ambiguous)
    put(
      isGood ? signs.done : signs.attention, row: row, column: 0, isGood ? .good : .warning,
      in: rect)
    for (place, line) in lines.enumerated() {
      put(line, row: row + place, column: 3, isGood ? .text : .warning, in: rect)
    }
    return row + lines.count
  }

  private func lookText(_ page: StartPage, _ words: Words) -> String? {
    guard let look = page.look else { return nil }
    if let fault = look.fault { return fault }
    guard !look.tables.isEmpty else { return words(LessonPhrase.folderNoTables) }
    return words(
      LessonPhrase.folderTables,
      ["count": "\(look.tables.count)", "names": words.list(look.tables)])
  }

  private mutating func drawReport(_ page: StartPage, _ state: State, in rect: Rect) -> Int {
    let lines = page.report.flatMap { wrap($0, width: rect.columns - 2, ambiguous: ambiguous) }
    let offset = min(page.offset, max(0, lines.count - rect.rows))
    for (row, line) in lines.dropFirst(offset).prefix(rect.rows).enumerated() {
      put(line, row: row, column: 0, in: rect)
    }
    return rect.rows
  }
}
