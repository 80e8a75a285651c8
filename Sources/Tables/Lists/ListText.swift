package import Query
import Wording

/// A list as text for a terminal or a log: lines without trailing spaces.
///
/// `width` says how many cells a text takes, `visible` leaves out what a terminal would obey.
package func table(
  _ list: ListSheet, width: (String) -> Int, visible: (String) -> String
) -> String {
  ([list.title, list.facts].map(visible) + [""] + aligned(Sheet(list), width, visible))
    .joined(separator: "\n")
}

/// A list as a table of Markdown.
func markdown(_ list: ListSheet) -> String {
  let sheet = Sheet(list)
  var lines = ["# " + escaped(list.title), "", escaped(list.facts), ""]
  lines.append(markdownRow(sheet.columns.map { escaped($0.title) }))
  lines.append(markdownRow(sheet.columns.map { $0.isNumber ? "---:" : "---" }))
  lines += sheet.rows.map { markdownRow($0.map(escaped)) }
  return lines.joined(separator: "\n")
}

extension Sheet {
  fileprivate init(_ list: ListSheet) {
    let none = list.words(BoardPhrase.none)
    self.init(
      title: list.title,
      columns: list.columns.map { Column(title: list.title(of: $0), isNumber: $0.isNumber) },
      rows: list.rows.map { row in
        zip(list.columns, row).map { $0.text($1, list.words) ?? none }
      })
  }
}
