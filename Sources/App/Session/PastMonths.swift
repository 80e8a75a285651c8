import Dashboard
import Domain
import Storage

/// What a screen knows of the months gone by; each is computed again only when a change touches it.
///
/// Belongs to one thread at a time.
final class PastMonths {
  private let store: any Store
  private let actor: Actor
  private var street: Street.ID?
  private var months: [Month: HistoryMonth] = [:]
  /// Months of which the street has no record at all.
  private var empty: Set<Month> = []
  /// What was read of months that are still to be computed, as long as nothing is written.
  private var ahead: (months: [Month], records: Records)?
  /// The last command of the journal that is in `months`.
  private var sequence = 0
  private var hasNews = false

  init(_ store: any Store, actor: Actor) {
    self.store = store
    self.actor = actor
  }

  /// Computes one of the months before `month` that is not known yet, the latest first.
  ///
  /// - Returns: Whether it had something to do.
  /// - Throws: `StoreFault`; then the next call tries again.
  func step(_ street: Street.ID, before month: Month) throws -> Bool {
    try forgetTouched(street)
    let unknown = History.months(before: month).filter(isUnknown)
    guard let next = unknown.last else {
      ahead = nil
      return false
    }
    let slice = Slice(street: street, month: next, records: try records(street, next, of: unknown))
    hasNews = true
    if slice.records.months[StreetMonth.Key(street: street, month: next)] == nil {
      empty.insert(next)
    } else {
      let settled = slice.isFrozen ? try store.settledResults(street, next...next) : []
      months[next] = HistoryMonth(slice, seenBy: actor, settled: settled)
    }
    return true
  }

  /// Months are read together: most of what they need is the same for all of them.
  private func records(_ street: Street.ID, _ month: Month, of unknown: [Month]) throws -> Records {
    if let ahead, ahead.months.contains(month) { return ahead.records }
    let records = try store.records(street, unknown)
    ahead = (unknown, records)
    return records
  }

  /// What is known now; `nil` = nothing new since it was last asked for.
  func news() -> History? {
    guard hasNews, let street else { return nil }
    hasNews = false
    return History(street: street, months: months)
  }

  private func isUnknown(_ month: Month) -> Bool {
    months[month] == nil && !empty.contains(month)
  }

  private func forgetTouched(_ street: Street.ID) throws {
    if self.street != street {
      (months, empty) = ([:], [])
      ahead = nil
      // The head is read first: what comes between is looked at again with the next step.
      sequence = try store.journalHead().sequence
      self.street = street
      return
    }
    guard try store.journalHead().sequence > sequence else { return }
    let touched = try store.touched(since: sequence)
    sequence = touched.head.sequence
    ahead = nil
    for row in touched.rows { forget(row) }
  }

  private func forget(_ row: TouchedRow) {
    switch row.table.reach(row.key) {
    case .none: break
    case .month(let month):
      months[month] = nil
      empty.remove(month)
    case .open(let first):
      months = months.filter { $0.value.state >= first }
      empty = []
    }
  }
}

/// Which months gone by a row can change.
private enum Reach {
  case none
  case month(Month)
  /// Those before that state: later ones are closed to it.
  case open(before: MonthState)
}

extension TableName {
  /// Follows the guard of closed months: from `scoring` on only what is given changes them, from
  /// `review` on nothing does.
  fileprivate func reach(_ key: [Value]) -> Reach {
    guard self == .months || kind.isKept else { return .none }
    switch kind.closing {
    case .never, .sealed: return .none
    case .altering: return .open(before: .scoring)
    case .given, .settled, .own:
      return month(of: key).map { .month($0) } ?? .open(before: .review)
    }
  }
}
