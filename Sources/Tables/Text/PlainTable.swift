import Domain
package import Wording

/// A list of rows that is none of the board's: batches, objections, registers (名单).
package struct PlainTable: Sendable {
  package struct Column: Sendable {
    /// The key in JSON.
    package let key: String
    package let title: String
    package let isNumber: Bool

    package init(_ key: String, _ title: String, isNumber: Bool = false) {
      self.key = key
      self.title = title
      self.isNumber = isNumber
    }
  }

  package let columns: [Column]
  /// `nil` = nothing there.
  package var rows: [[String?]]

  package init(_ columns: [Column], rows: [[String?]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension PlainTable {
  /// The rows as people count what stands first in them: C01-G2 before C01-G10.
  package func inNaturalOrder() -> PlainTable {
    PlainTable(columns, rows: rows.inNaturalOrder { ($0.first ?? nil) ?? "" })
  }

  /// Lines for a terminal, its columns under each other.
  package func lines(
    _ words: Words, width: (String) -> Int, visible: (String) -> String
  ) -> [String] { aligned(sheet(words), width, visible) }

  /// An array of objects; nothing there is `null`.
  package var json: String {
    JSONText.array(
      rows.map { row in
        .members(zip(columns, row).map { ($0.key, value($1, of: $0)) })
      }
    ).printed + "\n"
  }

  /// Counts are numbers; decimals are texts, as on a board.
  private func value(_ text: String?, of column: Column) -> JSONText {
    guard column.isNumber, let count = text.flatMap({ Int($0) }) else { return .optional(text) }
    return .integer(count)
  }

  /// With a byte order mark, as spreadsheets want it.
  package var csv: [UInt8] {
    var writer = CSVWriter()
    writer.write(columns.map(\.title))
    for row in rows {
      writer.write(
        zip(columns, row).map { $0.isNumber ? $1 ?? "" : FormulaGuard.guarded($1 ?? "") })
    }
    return [0xEF, 0xBB, 0xBF] + writer.bytes
  }

  package func markdown(_ words: Words) -> String {
    let sheet = sheet(words)
    var lines = [markdownRow(sheet.columns.map { escaped($0.title) })]
    lines.append(markdownRow(sheet.columns.map { $0.isNumber ? "---:" : "---" }))
    lines += sheet.rows.map { markdownRow($0.map(escaped)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sheet(_ words: Words) -> Sheet {
    let none = words(BoardPhrase.none)
    return Sheet(
      title: "",
      columns: columns.map { Sheet.Column(title: $0.title, isNumber: $0.isNumber) },
      rows: rows.map { $0.map { $0 ?? none } })
  }
}
