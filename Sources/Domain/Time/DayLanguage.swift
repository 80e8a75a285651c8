/// How people write a day: `2026-10-15`, `10-15`, `15`, `+1`, `+2周`, `月底`, `tomorrow`.
///
/// Full-width digits, `.`, `/` and `年月日` are understood as well.
package struct DayLanguage: Hashable, Sendable {
  /// What 今天 means.
  package let today: Day
  /// The day whose year and month a shorter form has.
  package let base: Day
  /// The day from which `+1` counts.
  private let origin: Day
  /// A form without month or year never means a day before `base`.
  private let isForward: Bool

  /// For a first day: `+1` is tomorrow, and `15` is in the month of `base`.
  package init(today: Day, base: Day) {
    (self.today, self.base, origin, isForward) = (today, base, today, false)
  }

  /// For a last day: `+1` is the day after `first`, and `3` is the next third from there.
  package init(today: Day, after first: Day) {
    (self.today, base, origin, isForward) = (today, first, first, true)
  }

  /// The day that a text means.
  ///
  /// - Throws: `DayFault` with what is wrong with it.
  package func read(_ text: String) throws(DayFault) -> Day {
    let text = plain(text)
    guard !text.isEmpty else { throw .empty }
    if let day = named(text) { return day }
    if text.first == "+" || text.first == "-" { return try counted(text) }
    return try written(text)
  }

  // MARK: - Words

  private func named(_ text: String) -> Day? {
    switch text {
    case "今天", "今日", "today": today
    case "明天", "明日", "tomorrow": today.next
    case "后天": today.next.next
    case "昨天", "yesterday": today.previous
    case "月初", "bom": base.month.first
    case "月底", "月末", "eom": base.month.last
    case "下月初": base.month.next.first
    case "下月底", "下月末": base.month.next.last
    case "年底", "年末", "eoy": Month(year: base.month.year, month: 12).last
    default: nil
    }
  }

  // MARK: - Counting

  /// `+1`, `+2w`, `+1个月`.
  private func counted(_ text: String) throws(DayFault) -> Day {
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { throw .unreadable }
    guard let count = Int(digits), count <= 40_000 else { throw .outOfReach }
    let steps = text.first == "-" ? -count : count
    switch text.dropFirst(1 + digits.count) {
    case "", "d", "天", "日": return try inReach(Day(number: origin.number + steps))
    case "w", "周", "星期": return try inReach(Day(number: origin.number + 7 * steps))
    case "m", "月", "个月":
      let month = Month(index: origin.month.index + steps)
      let day = min(origin.dayOfMonth, month.length)
      return try inReach(Day(number: month.first.number + day - 1))
    default: throw .unreadable
    }
  }

  // MARK: - Numbers

  private func written(_ text: String) throws(DayFault) -> Day {
    var parts: [Int] = []
    for part in separated(text).split(separator: "-", omittingEmptySubsequences: false) {
      guard part.count <= 4, part.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(part)
      else { throw .unreadable }
      parts.append(number)
    }
    switch parts.count {
    case 1: return try day(parts[0])
    case 2: return try day(parts[1], month: parts[0])
    case 3:
      guard (1900...9999).contains(parts[0]) else { throw .outOfReach }
      return try day(parts[2], month: parts[1], year: parts[0])
    default: throw .unreadable
    }
  }

  private func day(_ number: Int) throws(DayFault) -> Day {
    let same = try day(number, of: base.month)
    guard isForward, same < base else { return same }
    return try day(number, of: base.month.next)
  }

  private func day(_ number: Int, month: Int) throws(DayFault) -> Day {
    let same = try day(number, month: month, year: base.month.year)
    guard isForward, same < base else { return same }
    return try day(number, month: month, year: base.month.year + 1)
  }

  private func day(_ number: Int, month: Int, year: Int) throws(DayFault) -> Day {
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    return try day(number, of: Month(year: year, month: month))
  }

  private func day(_ number: Int, of month: Month) throws(DayFault) -> Day {
    guard (1...month.length).contains(number) else { throw .noSuchDay(number, month) }
    return try inReach(Day(number: month.first.number + number - 1))
  }

  private func inReach(_ day: Day) throws(DayFault) -> Day {
    guard (1900...9999).contains(day.month.year) else { throw .outOfReach }
    return day
  }
}

/// What is wrong with a text that should be a day.
package enum DayFault: Error, Hashable, Sendable {
  case empty
  case unreadable
  case noSuchMonth(Int)
  /// The month has fewer days.
  case noSuchDay(Int, Month)
  /// Before 1900 or after 9999.
  case outOfReach
}

/// Without spaces, in small letters, full-width characters as their plain ones.
private func plain(_ text: String) -> String {
  var plain = ""
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
    let isWide = (0xFF01...0xFF5E).contains(scalar.value)
    plain.unicodeScalars.append(
      isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return plain.lowercased()
}

/// With `-` between year, month and day: `2026年10月5日`, `10/5`, `20261005`.
private func separated(_ text: String) -> String {
  var text = text
  if let last = text.last, last == "日" || last == "号" { text.removeLast() }
  if text.count == 8, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
    return text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-" + text.suffix(2)
  }
  return String(text.map { "./年月".contains($0) ? "-" : $0 })
}
