import Domain
import TextUI

/// Which page stands on the screen now, and which part of it.
struct Turn: Hashable {
  let page: KioskPage
  /// Its place among the pages, from 0.
  let index: Int
  let count: Int
  /// Which of the page's screens, from 0.
  let screen: Int
  let screens: Int
}

/// The pages in turn, as a function of the time: nothing is counted, so nothing drifts.
struct Rotation {
  private struct Entry {
    let page: KioskPage
    let screens: Int
    let seconds: Int
  }

  private let entries: [Entry]

  init(_ state: KioskState, screens: (KioskPage) -> Int) {
    entries = state.pages.map { page in
      Entry(page: page, screens: max(1, screens(page)), seconds: state.settings.dwell(page))
    }
  }

  /// The page of that moment; a long one shows all its screens before the next one comes.
  func turn(at now: Moment) -> Turn {
    let cycle = entries.reduce(0) { $0 + $1.screens * $1.seconds }
    // A machine without a clock begins before 1970.
    var rest = max(0, now.seconds) % max(1, cycle)
    for (index, entry) in entries.enumerated() {
      let length = entry.screens * entry.seconds
      if rest < length {
        return Turn(
          page: entry.page, index: index, count: entries.count, screen: rest / entry.seconds,
          screens: entry.screens)
      }
      rest -= length
    }
    return Turn(page: .coverage, index: 0, count: 1, screen: 0, screens: 1)
  }
}

extension KioskState {
  /// The pages of this time of the day that have something to show; never none.
  var pages: [KioskPage] {
    let turn = settings.schedule.first { $0.span.contains(minute: now.minute) }
    let pages = (turn?.pages ?? settings.pages).filter(hasContent)
    return pages.isEmpty ? [.coverage] : pages
  }

  private func hasContent(_ page: KioskPage) -> Bool {
    switch page {
    case .communities, .coverage, .journal: true
    case .satisfaction, .ranking: snapshot == nil || snapshot?.published != nil
    case .life: snapshot == nil || snapshot?.life != nil
    case .text: !textLines.isEmpty
    }
  }
}

extension KioskSettings {
  func dwell(_ page: KioskPage) -> Int {
    min(max(seconds[page] ?? 20, Self.dwellRange.lowerBound), Self.dwellRange.upperBound)
  }
}
