import Domain

/// Reads a day as people type it: `2026-10-14`, `10-14`, `14`, `+1`, `月底` or `eom`.
///
/// `+1` counts from `base`, and a shorter form means its year and month.
func readDay(_ text: String, from base: Day) -> Day? {
  let text = text.filter { $0 != " " }.lowercased()
  if text == "月底" || text == "eom" { return base.month.last }
  if text == "今天" || text == "today" { return base }
  if text.first == "+" { return Int(text.dropFirst()).map { Day(number: base.number + $0) } }
  if let day = Day(text) { return day }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
  switch parts.count {
  case 1 where text.allSatisfy(\.isNumber): return day(parts[0], of: base.month)
  case 2 where (1...12).contains(parts[0]):
    return day(parts[1], of: Month(year: base.month.year, month: parts[0]))
  case 3 where (1900...9999).contains(parts[0]) && (1...12).contains(parts[1]):
    return day(parts[2], of: Month(year: parts[0], month: parts[1]))
  default: return nil
  }
}

private func day(_ number: Int, of month: Month) -> Day? {
  (1...month.length).contains(number) ? Day(number: month.first.number + number - 1) : nil
}
