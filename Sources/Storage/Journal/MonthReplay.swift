import Domain

/// What decides a street's month, as the journal's changes make it (定稿比对): what is paid must have
/// come by commands.
///
/// It is made before the write begins and only goes on inside it, so that nobody waits for the walk.
struct MonthReplay {
  private let street: Street.ID
  private let month: Month
  private var check: JournalCheck
  private var records = Records()

  /// `nil` = the request settles no month.
  init?(_ request: Request, _ connection: any SQLConnection, telling progress: WorkProgress?) {
    guard case .advance(let advance) = request.command, advance.to == .settled else { return nil }
    (street, month) = (advance.street, advance.month)
    let month = advance.month
    check = JournalCheck(connection: connection, progress: progress) { $0.concerns(month) }
  }

  /// Takes in the rows of the journal that came since.
  mutating func goOn(_ connection: any SQLConnection) throws {
    check.connection = connection
    var records = records
    try check.walk { step in
      do { try records.make(step.payload.changes) } catch { return false }
      return true
    }
    self.records = records
  }

  /// - Throws: `Refusal.tampered` with the first row of the slice, or of the journal, that is not what
  ///   it must be.
  func compare(_ slice: Slice, _ connection: any SQLConnection) throws {
    if let sequence = check.brokenAt { throw Refusal.tampered(.journal(sequence: sequence)) }
    let head = JournalHead(check.last)
    guard try Witness.isTrue(head, connection) else {
      throw Refusal.tampered(.journal(sequence: head.sequence + 1))
    }
    let expected = Slice(street: street, month: month, records: records).deciding
    let found = slice.deciding
    for table in TableName.allCases {
      let rows = (expected.rows(of: table), found.rows(of: table))
      if let key = firstDifference(rows.0, rows.1, of: table.table) {
        throw Refusal.tampered(.row(key))
      }
    }
  }
}

extension Change {
  /// Whether it can decide a month: what is given in another one cannot, nor what settlements keep.
  fileprivate func concerns(_ month: Month) -> Bool {
    if table.isFrozen { return false }
    guard let place = table.table.columns.firstIndex(where: { $0.name == "month" }) else {
      return true
    }
    return [before, after].contains { $0?[place] == .month(month) }
  }
}

extension Slice {
  /// The rows that decide the month: its frozen inputs, and what its last step is judged by.
  fileprivate var deciding: Records {
    var records = decidingInputs
    let key = StreetMonth.Key(street: street, month: month)
    records.months[key] = self.records.months[key]
    records.publications[key] = self.records.publications[key]
    records.holidays = self.records.holidays
    for objection in objections { records.objections[objection.id] = objection }
    return records
  }
}
