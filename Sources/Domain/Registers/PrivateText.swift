/// What looks as if it told who somebody is (隐私): registers hold what happened, never to whom.
///
/// What no check can see, a name, the form says above the field. Everything is said of code points.
package enum PrivateText: String, CaseIterable, Hashable, Sendable {
  case mail, number, door

  /// What a text looks like; `nil` = nothing of the kind.
  ///
  /// - Parameter text: As it was typed.
  /// - Returns: The first that it hits, in this order.
  package static func found(in text: String) -> PrivateText? {
    let narrow = text.unicodeScalars.map(\.narrow)
    if hasMail(narrow) { return .mail }
    let dateless = withoutDates(narrow)
    if runs(of: joined(dateless)).contains(where: { $0.count >= 11 })
      || runs(of: dateless).contains(where: { (7...10).contains($0.count) && !isDay($0) })
    {
      return .number
    }
    return hasDoor(dateless) ? .door : nil
  }

  private typealias Scalars = [Unicode.Scalar]

  private static func hasMail(_ text: Scalars) -> Bool {
    text.indices.contains { place in
      text[place] == "@" && place > 0 && place + 1 < text.count
        && text[place - 1] != " " && text[place + 1] != " "
    }
  }

  // MARK: - Dates

  /// Each `2026-10-14`, `2026年10月14` replaced by a sign.
  private static func withoutDates(_ text: Scalars) -> Scalars {
    var result: Scalars = []
    var place = 0
    while place < text.count {
      if place == 0 || !text[place - 1].isDigit, let end = endOfDate(text, from: place) {
        result.append("#")
        place = end
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  private static func endOfDate(_ text: Scalars, from start: Int) -> Int? {
    let year = text[start...].prefix { $0.isDigit }
    guard year.count == 4, year.first == "1" || year.first == "2",
      let month = endOfPart(text, from: year.endIndex, behind: "年"),
      let day = endOfPart(text, from: month, behind: "月")
    else { return nil }
    return day
  }

  /// The end of a separator with one or two digits behind it.
  private static func endOfPart(
    _ text: Scalars, from place: Int, behind sign: Unicode.Scalar
  ) -> Int? {
    guard place < text.count, ["-", "/", ".", sign].contains(text[place]) else { return nil }
    let digits = text[(place + 1)...].prefix { $0.isDigit }
    return (1...2).contains(digits.count) ? digits.endIndex : nil
  }

  // MARK: - Numbers

  private static func runs(of text: Scalars) -> [ArraySlice<Unicode.Scalar>] {
    text.split { !$0.isDigit }
  }

  /// The same without what stands between the groups of a number: one to three blanks, dots, strokes or
  /// brackets.
  private static func joined(_ text: Scalars) -> Scalars {
    var result: Scalars = []
    var place = 0
    while place < text.count {
      let gap = text[place...].prefix { [" ", "-", ".", "(", ")"].contains($0) }
      let isBetween =
        (1...3).contains(gap.count) && place > 0 && text[place - 1].isDigit
        && gap.endIndex < text.count && text[gap.endIndex].isDigit
      if gap.isEmpty {
        result.append(text[place])
        place += 1
      } else {
        if !isBetween { result += gap }
        place = gap.endIndex
      }
    }
    return result
  }

  /// Whether eight digits are a day of 1900 to 2099.
  private static func isDay(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = run.map { Int($0.value) - 0x30 }
    guard digits.count == 8 else { return false }
    let number = { (part: ArraySlice<Int>) in part.reduce(0) { $0 * 10 + $1 } }
    let (year, month, day) = (number(digits[..<4]), number(digits[4..<6]), number(digits[6...]))
    return (1900...2099).contains(year) && (1...12).contains(month)
      && (1...Month(year: year, month: month).length).contains(day)
  }

  // MARK: - Doors

  private static func hasDoor(_ text: Scalars) -> Bool {
    runs(of: text).contains { run in
      guard (2...4).contains(run.count) else { return false }
      return isRoom(behind: text[run.endIndex...]) || isRoom(before: text[..<run.startIndex])
    }
  }

  private static func isRoom(behind rest: ArraySlice<Unicode.Scalar>) -> Bool {
    (rest.first == " " ? rest.dropFirst() : rest).first == "室"
  }

  private static func isRoom(before text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    while text.last == " " || text.last == "." { text.removeLast() }
    let word = String(String.UnicodeScalarView(text.suffix { $0.isLetterOfASCII }))
    return ["room", "rm", "apt", "flat", "unit"].contains(word.lowercased())
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isLetterOfASCII: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}

extension ArraySlice {
  /// The longest end of which every element is so.
  fileprivate func suffix(_ isWanted: (Element) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, isWanted(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
