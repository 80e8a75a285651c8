/// What a spreadsheet or an input method made of a plain id or number, if that is plain to see.
func damage(in cell: String) -> CellFault.Problem? {
  if isScientific(cell) { return .scientific }
  if cell.unicodeScalars.contains(where: \.isFullWidth) { return .fullWidth }
  if cell.unicodeScalars.allSatisfy(\.isChineseNumeral) { return .chineseNumeral }
  return nil
}

/// What a spreadsheet made of a date or month.
func damagedDate(_ cell: String, as wanted: CellFault.Allowed) -> CellFault.Problem {
  if cell.unicodeScalars.contains(where: \.isFullWidth) { return .fullWidth }
  if let date = serialDate(cell) { return .dateSerial(meaning: written(date, as: wanted)) }
  if hasWantedForm(cell, wanted) { return .noSuchDate }
  if let date = looseDate(cell) {
    return .dateForm(suggestion: date.isWhole || wanted == .month ? written(date, as: wanted) : nil)
  }
  return namesAMonth(cell) ? .dateForm(suggestion: nil) : damage(in: cell) ?? .notAllowed
}

/// A date read loosely; without its day `2026/3`.
private struct LooseDate {
  let month: Month
  let day: Int?

  var isWhole: Bool { day != nil }
}

private func written(_ date: LooseDate, as wanted: CellFault.Allowed) -> String {
  guard wanted == .day, let day = date.day else { return date.month.description }
  return Day(number: date.month.first.number + day - 1).description
}

/// `46296`: days since 1899-12-30, between 1927 and 2119.
private func serialDate(_ cell: String) -> LooseDate? {
  guard cell.utf8.count == 5, let serial = Int(cell), (10_000...80_000).contains(serial) else {
    return nil
  }
  let day = Day(number: Day(year: 1899, month: 12, day: 30).number + serial)
  return LooseDate(month: day.month, day: day.dayOfMonth)
}

/// `2026/3/1`, `2026.3.1`, `2026年3月1日`, `20260301`, with or without a time after it.
private func looseDate(_ cell: String) -> LooseDate? {
  let date = cell.prefix { $0 != " " && $0 != "T" }
  let pieces = date.split { "/.-年月日".contains($0) }
  var numbers = pieces.compactMap { Int($0) }
  guard numbers.count == pieces.count else { return nil }
  if numbers.count == 1, [6, 8].contains(date.utf8.count), let packed = numbers.first {
    numbers =
      date.utf8.count == 6
      ? [packed / 100, packed % 100] : [packed / 10_000, packed / 100 % 100, packed % 100]
  }
  guard (2...3).contains(numbers.count), (1900...9999).contains(numbers[0]),
    (1...12).contains(numbers[1])
  else { return nil }
  let month = Month(year: numbers[0], month: numbers[1])
  guard numbers.count == 3 else { return LooseDate(month: month, day: nil) }
  return (1...month.length).contains(numbers[2]) ? LooseDate(month: month, day: numbers[2]) : nil
}

/// Digits and hyphens where they should be, though no such date exists.
private func hasWantedForm(_ cell: String, _ wanted: CellFault.Allowed) -> Bool {
  let form = wanted == .day ? "0000-00-00" : "0000-00"
  return cell.utf8.map { (0x30...0x39).contains($0) ? 0x30 : $0 } == Array(form.utf8)
}

/// `Mar-26`, as spreadsheets show a month.
private func namesAMonth(_ cell: String) -> Bool {
  let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  let parts = cell.lowercased().split(whereSeparator: { " -/".contains($0) })
  return parts.count > 1 && parts.contains { part in names.contains { part.hasPrefix($0) } }
}

/// `1.1E+17`.
private func isScientific(_ cell: String) -> Bool {
  let parts = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
  guard parts.count == 2, let exponent = parts.last else { return false }
  let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
  return (1...2).contains(mantissa.count) && mantissa.allSatisfy(\.isDigits)
    && exponent.drop(while: { $0 == "+" || $0 == "-" }).isDigits
}

extension Substring {
  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
