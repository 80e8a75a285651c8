package import Domain
package import Wording

extension TableFile {
  /// The English headers.
  package var columnNames: [String] { layout.columns.map(\.name) }

  /// Its columns as a command takes them.
  package var optionColumns: [OptionColumn] {
    layout.columns.map { column in
      OptionColumn(name: column.name, holds: holds(column))
    }
  }

  private func holds(_ column: Column) -> OptionColumn.Held {
    switch column.kind {
    case .code(let codes): return .codes(codes.map(\.name))
    case .id, .ids, .text, .day, .month, .whole, .decimal: break
    }
    let own = column.name == "id" ? tables.first : nil
    let named = (own.map { [$0] } ?? []) + column.references
    return named.contains(.communities)
      ? .communities : named.contains(.workers) ? .workers : .others
  }

  /// Whether some of its columns hold from a month on.
  package var isVersioned: Bool { columnNames.contains("from_month") }

  /// The stored tables that one line fills.
  package var tables: [TableName] { layout.parts.map(\.table) }

  /// Its lines as a table: of each id the version of a month, or every version.
  ///
  /// - Parameters:
  ///   - records: A whole database.
  ///   - month: The month looked at; `nil` = every version.
  ///   - language: Of headers and coded values; English as an export has them.
  ///   - isWanted: Whether a line is wanted, by its first cell.
  /// - Returns: The lines by what makes them themselves.
  package func table(
    of records: Records, in month: Month?, _ language: Language, where isWanted: (String) -> Bool
  ) -> PlainTable {
    let columns = layout.columns
    let lines = lines(of: records).map(\.values).filter { line in
      if case .text(let id) = line[0] { isWanted(id) } else { false }
    }
    let rows = (month.map { versions(lines, in: $0) } ?? lines).map { line in
      zip(columns, line).map { column, value -> String? in
        let text = column.shown(value, language)
        return text.isEmpty ? nil : text
      }
    }
    return PlainTable(
      columns.map { column in
        PlainTable.Column(column.name, column.heading(language), isNumber: column.kind.isNumber)
      }, rows: rows)
  }

  /// Rows as a table, with columns that are computed behind those of the file.
  package func table(
    of rows: [[Value]], with computed: [Table.Column], _ language: Language
  ) -> PlainTable {
    let columns = layout.columns + computed.map(Column.init)
    return PlainTable(
      columns.map { column in
        PlainTable.Column(column.name, column.heading(language), isNumber: column.kind.isNumber)
      },
      rows: rows.map { row in
        zip(columns, row).map { column, value -> String? in
          let text = column.shown(value, language)
          return text.isEmpty ? nil : text
        }
      })
  }

  /// The version of a month of each line; of one that begins later, the first.
  private func versions(_ lines: [[Value]], in month: Month) -> [[Value]] {
    guard let from = layout.columns.firstIndex(where: { $0.name == "from_month" }) else {
      return lines
    }
    let length = (layout.fixed ?? layout.main).table.table.keyLength
    let keyLength = layout.fixed == nil ? length - 1 : length
    var kept: [[Value]] = []
    for line in lines {
      guard let last = kept.last, last.prefix(keyLength) == line.prefix(keyLength) else {
        kept.append(line)
        continue
      }
      if case .text(let text) = line[from], (Month(text) ?? .beginning) <= month {
        kept[kept.count - 1] = line
      }
    }
    return kept
  }
}

/// A column as a command takes it.
package struct OptionColumn: Sendable {
  /// What may be proposed for it.
  package enum Held: Sendable {
    case codes([String])
    case communities, workers, others
  }

  /// The English header.
  package let name: String
  package let holds: Held

  package init(name: String, holds: Held) {
    self.name = name
    self.holds = holds
  }
}

extension Column {
  /// The cell of a stored value as a person reads it; a table's guard against formulas is left out.
  func shown(_ value: Value, _ language: Language) -> String {
    guard case .text(let text) = value else { return cell(value, language) }
    if case .id = kind { return text }
    if case .text = kind { return text }
    return cell(value, language)
  }
}

/// What may be given for a column, as the help of a command says it.
package func columnHelp(_ file: TableFile, _ name: String, _ words: Words) -> String {
  guard let column = file.layout.columns.first(where: { $0.name == name }) else { return name }
  let title = words.language == .chinese ? column.chinese : column.name.spaced
  return title + (words.language == .chinese ? "：" : ": ") + words.allowed(column.kind.allowed)
}

extension String {
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
