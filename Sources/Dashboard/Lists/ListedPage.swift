import Query
import TextUI
import Wording

/// A page with a list that is filtered, sorted and taken along (名单页).
protocol ListedPage: PageContent {
  var listName: ListName { get }
  var panel: PanelTable { get }
  /// Which of its rows are shown, and in which order.
  var pane: Pane { get set }
}

extension ListedPage {
  var listing: (any ListedPage)? { self }

  /// Lists the rows that the filter wants in their order.
  mutating func listRows() { pane.refresh(panel, in: nil) }

  /// Puts the rows that are shown into their order.
  mutating func sort() { pane.refresh(panel, in: nil, keepingRows: true) }

  /// Drops the rows that were kept although the filter no longer wants them.
  mutating func applyFilter() { pane.refresh(panel, in: nil, keepingOrder: true) }

  /// The filter behind the title, while there is one.
  func filterText(_ facts: MonthFacts) -> TextLine {
    guard pane.isTyping || !pane.filter.isEmpty else { return TextLine() }
    var line = TextLine(" /" + pane.filter.text + (pane.isTyping ? " " : ""), style: .accent)
    if pane.fault != nil { line.append(" " + facts.viewer.glyphs.signs.impossible, .bad) }
    return line
  }
}

extension State {
  /// The list that fills the page; `nil` = keys go to a panel.
  var listedPage: (any ListedPage)? { page.listing }

  mutating func changeListed(_ change: (inout any ListedPage) -> Void) {
    guard var list = listedPage else { return }
    change(&list)
    page = list
  }

  /// Takes the filter of the list back; whether there was one.
  mutating func dropListFilter() -> Bool {
    guard listedPage?.pane.filter.isEmpty == false else { return false }
    changeListed { list in
      list.pane.filter = TextInput()
      list.listRows()
    }
    return true
  }
}

extension Canvas {
  /// The caret of a filter that is typed behind a title.
  mutating func putCaret(of pane: Pane, behind title: TextLine, above rect: Rect) {
    let typed = title.text + " /" + pane.filter.text.prefix(pane.filter.caret)
    let column = 2 + CharacterWidth.width(of: typed, ambiguous: ambiguous)
    cursor = Position(row: rect.row - 1, column: min(rect.column + column, rect.right - 1))
  }

  /// A text under the rule of a list, as much of it as there is room for.
  mutating func drawDetail(_ text: String, in rect: Rect) {
    for (row, line) in wrap(text, width: rect.columns - 6, ambiguous: ambiguous).enumerated()
    where row + 1 < rect.rows {
      put(line, row: row + 1, column: 3, .dim, in: rect)
    }
  }

  /// What an empty list is for, what is missing, and what to do next.
  mutating func drawEmptyList(_ texts: [String], in rect: Rect) {
    let lines = texts.flatMap { wrap($0, width: max(2, rect.columns - 4), ambiguous: ambiguous) }
    let top = max(0, (rect.rows - lines.count) / 3)
    for (row, line) in lines.enumerated() where top + row < rect.rows {
      put(line, row: top + row, column: 3, in: rect)
    }
    placeCursor(row: top, column: 3, in: rect)
  }
}
