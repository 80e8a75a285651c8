package import Domain

/// The CSV files of a folder of tables, in the order in which one may refer to another.
package enum TableFile: String, CaseIterable, Sendable {
  case district = "district.csv"
  case streets = "streets.csv"
  case communities = "communities.csv"
  case grids = "grids.csv"
  case departments = "departments.csv"
  case lines = "lines.csv"
  case difficulty = "difficulty.csv"
  case workers = "workers.csv"
  case leave = "leave.csv"
  case assignments = "assignments.csv"
  case specials = "specials.csv"
  case ratings = "ratings.csv"
  case waivers = "waivers.csv"
  case submissions = "submissions.csv"
  case survey = "survey.csv"
  case batches = "batches.csv"
  case adjustments = "adjustments.csv"
  case holidays = "holidays.csv"
  case months = "months.csv"
}

/// The names of scheme files: `scheme.toml`, and `scheme-2026-01.toml` where there are several.
package enum SchemeFile {
  package static let name = "scheme.toml"

  package static func name(of month: Month) -> String { "scheme-\(month).toml" }

  /// Without regard to case.
  package static func isName(_ text: String) -> Bool {
    let text = text.lowercased()
    if text == name { return true }
    guard text.hasPrefix("scheme-"), text.hasSuffix(".toml") else { return false }
    return Month(text.dropFirst("scheme-".count).dropLast(".toml".count)) != nil
  }
}

/// The file in which the rows of a table stand.
package func fileName(of table: TableName) -> String {
  TableFile.allCases.first { file in file.layout.parts.contains { $0.table == table } }?.rawValue
    ?? SchemeFile.name
}

/// The order of files in reports: as they refer to one another, schemes last.
func reportOrder(_ file: String) -> Int {
  TableFile(rawValue: file).flatMap(TableFile.allCases.firstIndex) ?? TableFile.allCases.count
}
