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
    let sign = isGood ? state.viewer.glyphs.signs.done : state.viewer.glyphs.signs.attention
    let style: Style = isGood ? .good : .warning
    for (place, line) in wrap(text, width: rect.columns - 3, ambiguous: ambiguous).enumerated() {
      if place == 0 { put(sign, row: 0, column: 0, style, in: rect) }
      put(line, row: place, column: 3, isGood ? .text : .warning, in: rect)
    }
    return row + 2
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
