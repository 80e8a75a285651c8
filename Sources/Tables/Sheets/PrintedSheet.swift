import Domain
package import Wording

/// One sheet for the printer: a table under a head, above notes and lines to sign on (表单).
package struct PrintedSheet: Sendable {
  /// On the tab.
  var name: String
  var title: String
  /// Street, month, state, scheme: a line each, above the table.
  var facts: [String]
  var columns: [Column]
  var rows: [Row] = []
  /// A line each, below the table.
  var notes: [String] = []
  /// Who signs, in the order on the paper.
  var signatures: [String] = []
  var isLandscape = false
  var margin: Margin

  /// The sheet of a database for practice (演练): above the table and on every page.
  package func rehearsed(_ words: Words) -> PrintedSheet {
    var sheet = self
    let word = words(NamesPhrase.rehearsal)
    sheet.facts.insert(word, at: 0)
    sheet.margin.head = words.list([word, margin.head])
    return sheet
  }

  /// What stands at the edge of every page.
  struct Margin: Sendable {
    /// Which sheet it is a page of.
    var head: String
    /// State and date.
    var state: String
    /// That the figures may still change; empty = they are final.
    var warning: String
    /// Where the journal stood.
    var journal: String
    /// `第 &P 页 共 &N 页`.
    var pages: String
  }

  struct Column: Sendable {
    let title: String
    var isNumber = false
    /// In digits; a longer text goes on in a second line.
    var widest = 24
    var narrowest = 6
  }

  struct Row: Sendable {
    enum Look: Hashable, Sendable {
      case plain
      /// One text across the table, over the rows of a group.
      case group
      case total
    }

    var cells: [Cell]
    var look = Look.plain
    /// Room to write by hand.
    var isTall = false
  }
}

/// What stands in a cell; a text is never a formula, an amount never a text.
enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  /// A text that belongs to the one on the left of it or above it.
  case indented(String, depth: Int)
  case whole(Int)
  case hundredths(Int)
  /// Hundredths with their sign, as a difference.
  case difference(Int)
  /// A number with other decimals, in its smallest part.
  case decimal(Int, places: Int)
  case percent(Percent)
  /// The sum of other cells in hundredths, computed by the spreadsheet, with its value.
  case sum([CellRange], hundredths: Int)
}

/// Rows of a column of the same table, counted from its first row.
struct CellRange: Hashable, Sendable {
  let column: Int
  let rows: ClosedRange<Int>
}

extension PrintedSheet.Row {
  static func group(_ text: String) -> Self { Self(cells: [.text(text)], look: .group) }
}

extension PrintedSheet {
  /// What the sheet is called.
  package var tab: String { name }
  /// Whether its figures are final, in words.
  package var status: String { margin.warning.isEmpty ? margin.state : margin.warning }
}
