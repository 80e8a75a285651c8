package import TextUI

/// The pages that take turns (页).
package enum KioskPage: String, CaseIterable, Hashable, Sendable {
  case communities, satisfaction, coverage, ranking, journal, life
  /// The lines of a file that the street writes.
  case text
}

/// A span of the day by the clock, its end left out; it may run over midnight.
package struct ClockSpan: Hashable, Sendable {
  /// Minutes since midnight, 0 to 1440.
  package let from: Int
  package let to: Int

  package init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  package func contains(minute: Int) -> Bool {
    from <= to ? (from..<to).contains(minute) : minute >= from || minute < to
  }

  /// `07:30-09:00`.
  package var text: String { Self.clock(from) + "-" + Self.clock(to) }

  private static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }

  /// Reads `07:30-09:00`; `24:00` is the end of the day.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part -> Int? in
      let bytes = Array(part.utf8)
      guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
        part.utf8.allSatisfy({ $0 == UInt8(ascii: ":") || (48...57).contains($0) }),
        let hour = Int(part.prefix(2)), let minute = Int(part.suffix(2)), minute < 60,
        hour * 60 + minute <= 1_440
      else { return nil }
      return hour * 60 + minute
    }
    guard parts.count == 2, let from = parts[0], let to = parts[1], from != to else { return nil }
    self.init(from: from, to: to)
  }
}

/// How the screen in the hall is set (大屏设置); what is not set has the values below.
package struct KioskSettings: Hashable, Sendable {
  /// Seconds that a page, or a screen of a long page, may stand.
  package static let dwellRange = 3...3_600
  package static let limitRange = 10...86_400
  package static let shiftRange = 0...60

  /// Pages for a time of the day.
  package struct Turn: Hashable, Sendable {
    package let span: ClockSpan
    package let pages: [KioskPage]

    package init(_ span: ClockSpan, _ pages: [KioskPage]) {
      self.span = span
      self.pages = pages
    }
  }

  /// The pages in their order.
  package var pages: [KioskPage] = [
    .communities, .satisfaction, .coverage, .ranking, .journal, .life,
  ]
  /// Seconds of a page; of a long one, of each of its screens.
  package var seconds: [KioskPage: Int] = [
    .communities: 20, .satisfaction: 20, .coverage: 15, .ranking: 20, .journal: 10, .life: 20,
    .text: 20,
  ]
  /// Other pages at some times of the day, the first span that holds the time.
  package var schedule: [Turn] = []
  /// When the screen is dim; `nil` = never.
  package var night: ClockSpan? = ClockSpan(from: 22 * 60, to: 6 * 60)
  /// Older than so many seconds the data is late: three periods of `publish --watch`.
  package var lateAfter = 90
  /// Older than so many seconds it is not shown any more.
  package var goneAfter = 300
  /// Minutes after which the picture moves by a cell; 0 = never.
  package var shiftMinutes = 3
  /// How wide the screen's terminal draws ambiguous signs, which nobody there can be asked.
  package var ambiguous = AmbiguousWidth.narrow
  /// Where the lines of the page `text` are; `nil` = there are none.
  package var textFile: String?

  package init() {}
}
