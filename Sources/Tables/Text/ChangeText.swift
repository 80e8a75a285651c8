package import Domain
package import Wording

/// One change as a line a person reads: `~ 评分 2026-09 自评 W001  得分 93.00 -> 95.00`.
///
/// Columns and values are named as in the tables of an import.
package func changeLine(_ change: Change, _ words: Words) -> String {
  if change.table == .schemes { return schemeChange(change, words) }
  let columns = shownColumns(of: change.table)
  let language = words.language
  func cell(_ row: [Value], _ place: Int) -> String {
    columns.indices.contains(place) ? columns[place].shown(row[place], language) : ""
  }
  let row = change.after ?? change.before ?? []
  let length = change.table.table.keyLength
  let key = row.indices.prefix(length).map { cell(row, $0) }.filter { !$0.isEmpty }
  let cells = row.indices.dropFirst(length).compactMap { place -> String? in
    let before = change.before.map { cell($0, place) } ?? ""
    let after = change.after.map { cell($0, place) } ?? ""
    guard before != after, columns.indices.contains(place) else { return nil }
    let heading = columns[place].heading(language)
    if change.before == nil { return heading + " " + after }
    if change.after == nil { return heading + " " + before }
    return heading + " " + (before.isEmpty ? "--" : before) + " -> "
      + (after.isEmpty ? "--" : after)
  }
  let sign = change.before == nil ? "+" : change.after == nil ? "-" : "~"
  return ([sign, words.name(change.table)] + key).joined(separator: " ")
    + (cells.isEmpty ? "" : "  " + cells.joined(separator: ", "))
}

/// What a scheme has now that it had not, by the keys of its file.
private func schemeChange(_ change: Change, _ words: Words) -> String {
  let (old, new) = (scheme(change.before), scheme(change.after))
  let before = old.map(schemeKeys) ?? []
  let cells = (new.map(schemeKeys) ?? before).compactMap { key, value -> String? in
    let standing = before.first { $0.key == key }?.value
    guard new != nil, standing != value else { return nil }
    return old == nil
      ? value.map { "\(key) \($0)" } : "\(key) \(standing ?? "--") -> \(value ?? "--")"
  }
  let sign = change.before == nil ? "+" : change.after == nil ? "-" : "~"
  return "\(sign) \(words.name(change.table)) \((new ?? old)?.key.description ?? "")"
    + (cells.isEmpty ? "" : "  " + cells.joined(separator: ", "))
}

private func scheme(_ row: [Value]?) -> Scheme? {
  row.flatMap { try? Scheme(RowReader($0, of: Scheme.table)) }
}

/// The columns of a stored table, as its file calls them.
private func shownColumns(of table: TableName) -> [Column] {
  for file in TableFile.allCases {
    let parts = file.layout.parts + [file.layout.besides].compactMap(\.self)
    guard let part = parts.first(where: { $0.table == table }) else { continue }
    let columns =
      part.columns.map { file.layout.columns[$0] } + (columnsBeside[table] ?? [])
    return table == .answers ? columns + [.whole("count", "份数", 0...Int.max)] : columns
  }
  return unfiledColumns[table]
    ?? table.table.columns.map { .text($0.name, $0.name) }
}

/// Columns at the end of a table that its file does not hold.
private let columnsBeside: [TableName: [Column]] = [.marks: [.text("entered_by", "录入人")]]

/// The columns of tables that no file holds.
private let unfiledColumns: [TableName: [Column]] = [
  .users: [.text("login", "登录名"), .text("role", "角色"), .text("place", "地点")],
  .readyMarks: [.month("month", "月份"), .id("worker", "社工"), .text("by", "核对人")],
  .objections: [
    .id("id", "编号"), .month("month", "月份"), .id("community", "社区"), .id("worker", "社工"),
    .text("text", "内容"), .text("by", "提出人"), .text("status", "状态"), .text("answer", "答复"),
    .text("decided_by", "处理人"),
  ],
  .publications: [
    .id("street", "街道"), .month("month", "月份"), .day("since", "公示日"), .text("by", "公示人"),
    .whole("rules", "规则版本", 0...Int.max),
  ],
  .communityReturns: [
    .month("month", "月份"), .id("community", "社区"), .text("reason", "理由"),
    .text("by", "退回人"),
  ],
  .monthReturns: [
    .id("street", "街道"), .month("month", "月份"), .text("reason", "理由"), .text("by", "退回人"),
  ],
  .settlements: [
    .id("street", "街道"), .month("month", "月份"), .whole("version", "版次", 0...Int.max),
    .whole("rules", "规则版本", 0...Int.max), .month("scheme", "参数"), .day("day", "定稿日"),
    .text("by", "定稿人"),
  ],
  .reopenings: [
    .id("street", "街道"), .month("month", "月份"), .whole("version", "版次", 0...Int.max),
    .text("reason", "理由"), .text("asked_by", "提出人"), .text("confirmed_by", "同意人"),
  ],
]
