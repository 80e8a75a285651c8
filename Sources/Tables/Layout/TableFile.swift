package import Domain

/// A CSV file of a folder of tables (表格文件): what it is called, and how it is laid out.
package struct TableFile: Sendable {
  /// The English name, with its ending.
  package let rawValue: String
  /// Chinese names without their ending, the one that is told first.
  package let chineseNames: [String]
  let layout: TableLayout

  private init(_ name: String, _ chineseNames: String..., layout: TableLayout) {
    rawValue = name + ".csv"
    self.chineseNames = chineseNames
    self.layout = layout
  }
}

extension TableFile: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.rawValue == other.rawValue }
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension TableFile {
  package static let district = Self("district", "区", layout: TableLayout(nil, .districts))
  package static let streets = Self("streets", "街道", layout: TableLayout(nil, .streets))
  package static let communities = Self(
    "communities", "社区",
    layout: TableLayout(
      "id name street households posts_chief posts_deputy posts_worker from_month",
      .communities, .communityVersions))
  package static let grids = Self(
    "grids", "网格",
    layout: TableLayout(
      "id name community households buildings points from_month", .grids, .gridVersions))
  package static let departments = Self(
    "departments", "科室", layout: TableLayout(nil, .departments))
  package static let lines = Self(
    "lines", "条线",
    layout: TableLayout(
      "id name name_en kind nature department points first_month last_month from_month",
      .lines, .lineVersions))
  package static let difficulty = Self(
    "difficulty", "难易系数",
    layout: TableLayout("target community coefficient from_month", .difficulties))
  package static let workers = Self(
    "workers", "社工",
    layout: TableLayout(
      """
      id name community class grade employed_from employed_to exit_reason probation_until \
      certificate gender from_month
      """, .workers, .workerVersions))
  package static let leave = Self("leave", "请假", layout: TableLayout(nil, .leaves))
  package static let assignments = Self(
    "assignments", "承担", "分工", "指派",
    layout: TableLayout("worker target community role share from to", .assignments))
  package static let specials = Self("specials", "特殊工作", layout: TableLayout(nil, .specials))
  // Who entered a mark stands in no file.
  package static let ratings = Self(
    "ratings", "评分", layout: TableLayout("month source ratee target community score rater", .marks))
  package static let waivers = Self("waivers", "准缺", layout: TableLayout(nil, .waivers))
  package static let submissions = Self(
    "submissions", "提交", layout: TableLayout(nil, .submissions))
  // One line an answer: the columns are the key of a count.
  package static let survey = Self(
    "survey", "答卷", "测评", layout: TableLayout("month batch method grid level", .answers))
  package static let batches = Self(
    "batches", "批次",
    layout: TableLayout(
      "month batch status signer countersigner rechecked agreed reason", .batches,
      besides: .rechecks))
  package static let adjustments = Self(
    "adjustments", "补发扣回", layout: TableLayout(nil, .adjustments))
  package static let holidays = Self("holidays", "节假日", layout: TableLayout(nil, .holidays))
  package static let months = Self("months", "月份", layout: TableLayout(nil, .months))

  /// That of a register's table, whose name and columns it has.
  package init(of table: any RegisterRow.Type) {
    self.init(
      table.file.english, table.file.chinese, layout: TableLayout(nil, table.table.name))
  }

  /// All of them, in the order in which one may refer to another.
  package static let allCases = own + Registers.tables.filter { $0.hasFile }.map { Self(of: $0) }

  private static let own: [TableFile] = [
    .district, .streets, .communities, .grids, .departments, .lines, .difficulty, .workers, .leave,
    .assignments, .specials, .ratings, .waivers, .submissions, .survey, .batches, .adjustments,
    .holidays,
    .months,
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The file of that English name; `nil` = there is none.
  package init?(rawValue: String) {
    guard let file = Self.byName[rawValue] else { return nil }
    self = file
  }
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
  TableFile(rawValue: file).flatMap { TableFile.allCases.firstIndex(of: $0) }
    ?? TableFile.allCases.count
}
