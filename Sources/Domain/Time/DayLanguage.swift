/// How people write a day: `2026-10-15`, `10-15`, `1015`, `15`, `+1`, `+2周`, `月底`, `tomorrow`,
/// `下周一`, `三个月后`, `next monday`, `in 3 months`.
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
    let text = text.plainForm
    guard !text.isEmpty else { throw .empty }
    if let day = named(text) ?? weekday(text) { return day }
    if let later = later(text) { return try counted(later.count, later.unit) }
    if text.first == "+" || text.first == "-" { return try counted(text) }
    return try written(text)
  }

  // MARK: - Words

  private func named(_ text: String) -> Day? {
    switch text {
    case "今天", "今日", "today": today
    case "明天", "明日", "tomorrow": today.next
    case "后天": today.next.next
    case "大后天": today.next.next.next
    case "前天": today.previous.previous
    case "昨天", "yesterday": today.previous
    case "月初", "bom": base.month.first
    case "月底", "月末", "eom": base.month.last
    case "下月初": base.month.next.first
    case "下月底", "下月末": base.month.next.last
    case "年底", "年末", "eoy": Month(year: base.month.year, month: 12).last
    default: nil
    }
  }

  /// `下周一`, `next monday`: of that week; `周一`, `monday`: the next to come, today as well.
  private func weekday(_ text: String) -> Day? {
    guard let named = weekdays[text] else { return nil }
    let monday = today.number - (today.weekday - 1)
    guard let week = named.week else {
      return Day(number: today.number + (named.weekday - today.weekday + 7) % 7)
    }
    return Day(number: monday + 7 * week + named.weekday - 1)
  }

  // MARK: - Counting

  /// `三个月后`, `10天以后`, `in 2 weeks`: how many of what; `nil` = it says no such thing.
  private func later(_ text: String) -> (count: Int, unit: Substring)? {
    var rest = text[...]
    if rest.hasPrefix("in") {
      rest = rest.dropFirst("in".count)
    } else {
      guard let ending = ["以后", "之后", "后"].first(where: rest.hasSuffix) else { return nil }
      rest = rest.dropLast(ending.count)
    }
    if rest == "半年" { return (6, "月") }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || chineseDigits[$0] != nil || $0 == "十" }
    guard let count = number(digits), !rest.dropFirst(digits.count).isEmpty else { return nil }
    return (count, rest.dropFirst(digits.count))
  }

  /// `+1`, `+2w`, `+1个月`.
  private func counted(_ text: String) throws(DayFault) -> Day {
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { throw .unreadable }
    guard let count = Int(digits) else { throw .outOfReach }
    return try counted(text.first == "-" ? -count : count, text.dropFirst(1 + digits.count))
  }

  private func counted(_ steps: Int, _ unit: Substring) throws(DayFault) -> Day {
    guard abs(steps) <= 40_000 else { throw .outOfReach }
    switch unit {
    case "", "d", "day", "days", "天", "日":
      return try inReach(Day(number: origin.number + steps))
    case "w", "week", "weeks", "周", "星期", "个星期", "个礼拜":
      return try inReach(Day(number: origin.number + 7 * steps))
    case "m", "month", "months", "月", "个月": return try inReach(origin.adding(months: steps))
    case "y", "year", "years", "年": return try inReach(origin.adding(months: 12 * steps))
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

/// What a day of the week is called, with the week that is said: 0 this one, 1 the next; `nil` = none is.
private let weekdays: [String: (week: Int?, weekday: Int)] = {
  var days: [String: (week: Int?, weekday: Int)] = [:]
  let chinese: KeyValuePairs<String, Int?> = [
    "": nil, "本": 0, "这": 0, "这个": 0, "下": 1, "下个": 1, "下下": 2,
  ]
  for (before, week) in chinese {
    for name in ["周", "星期", "礼拜"] {
      for (place, day) in "一二三四五六日".enumerated() {
        days[before + name + String(day)] = (week, place + 1)
      }
      days[before + name + "天"] = (week, 7)
    }
  }
  let english: KeyValuePairs<String, Int?> = ["": nil, "this": 0, "next": 1]
  let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  for (before, week) in english {
    for (place, name) in names.enumerated() {
      days[before + name] = (week, place + 1)
      days[before + name.prefix(3)] = (week, place + 1)
    }
  }
  return days
}()

private let chineseDigits: [Character: Int] = [
  "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]

/// `10`, `三`, `十二`, `二十三`.
private func number(_ text: Substring) -> Int? {
  if let number = Int(text) { return number }
  let tens = text.firstIndex(of: "十")
  let (before, after) = (
    tens.map { text[..<$0] } ?? "", tens.map { text[$0...].dropFirst() } ?? text
  )
  func digit(_ text: Substring, empty: Int) -> Int? {
    guard let only = text.first else { return empty }
    return text.count == 1 ? chineseDigits[only] : nil
  }
  guard !text.isEmpty, let high = digit(before, empty: tens == nil ? 0 : 1),
    let low = digit(after, empty: 0)
  else { return nil }
  return 10 * high + low
}

/// With `-` between year, month and day: `2026年10月5日`, `10/5`, `20261005`, `1005`.
private func separated(_ text: String) -> String {
  var text = text
  if let last = text.last, last == "日" || last == "号" { text.removeLast() }
  if text.allSatisfy({ $0.isASCII && $0.isNumber }) {
    if text.count == 8 {
      return text.prefix(4) + "-" + text.dropFirst(4).prefix(2) + "-" + text.suffix(2)
    }
    if text.count == 4 { return text.prefix(2) + "-" + text.suffix(2) }
  }
  return String(text.map { "./年月".contains($0) ? "-" : $0 })
}
