package import Domain
package import Wording

/// One change as a line a person reads: `~ 评分 2026-09 自评 W001  得分 93.00 -> 95.00`.
///
/// Columns and values are named as in the tables of an import.
package func changeLine(_ change: Change, _ words: Words) -> String {
  if change.table == .schemes { return schemeChange(change, words) }
  let columns = change.table.table.columns.map(Column.init)
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
