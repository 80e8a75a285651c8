import Domain

/// Holds steps of the month, signatures and decisions to the day of the clock, except where a
/// database is for practice (演练).
struct DayOfClock {
  private let connection: any SQLConnection
  /// UTC, ISO 8601.
  private let now: String

  init(_ connection: any SQLConnection, now: String) {
    self.connection = connection
    self.now = now
  }

  /// - Throws: `Refusal.dayIsTheClocks` when the request sets a day that it may not set.
  func check(_ request: Request, as kind: CommandKind) throws {
    guard request.setsDay, kind.takesDayOfClock else { return }
    try refuseUnlessRehearsal(kind)
  }

  /// The same of an import that brings a month to `scoring` before it is over.
  func check(_ request: Request, _ changes: [Change]) throws {
    guard request.setsDay, case .importTables = request.command else { return }
    let today = civilDay(ofInstant: now)
    let isEarly = changes.contains { change in
      guard change.table == .months,
        let month = change.after.flatMap({ try? StreetMonth(RowReader($0, of: StreetMonth.table)) })
      else { return false }
      return month.state == .scoring && today.map { $0 <= month.key.month.last } ?? true
    }
    if isEarly { try refuseUnlessRehearsal(.importTables) }
  }

  private func refuseUnlessRehearsal(_ kind: CommandKind) throws {
    guard try Meta.read("rehearsal", connection) == nil else { return }
    throw Refusal.dayIsTheClocks(kind)
  }
}
