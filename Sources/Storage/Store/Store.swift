package import Domain

/// What a store of the records promises, whatever database it stands on.
package protocol Store: Sendable {
  /// Carries the command out in one transaction, with one row of the journal; when this returns, it
  /// is durable.
  ///
  /// - Throws: `Refusal` when it may not be done, `StoreFault` when it cannot be; then nothing of it
  ///   is stored.
  func perform(_ request: Request) throws -> Receipt

  /// The same for a command of many rows, which tells how far it is and can be stopped.
  func perform(_ request: Request, telling progress: WorkProgress?) throws -> Receipt

  /// The changes that the command would make; writes nothing.
  func preview(_ request: Request) throws -> [Change]

  /// A street's month with all it needs, as `Slice` describes it.
  func slice(_ street: Street.ID, _ month: Month) throws -> Slice

  /// Every settling of the street's months, by month and version; a reopened one is among them.
  func settlements(of street: Street.ID) throws -> [Settlement]

  /// The figures of the street's months that are settled now, as they were paid, by month and
  /// worker; what was reopened and not settled again is left out.
  func settledResults(_ street: Street.ID, _ months: ClosedRange<Month>) throws -> [SettledResult]

  /// The figures of one settling, by worker.
  func settledResults(of settlement: Settlement.Key) throws -> [SettledResult]

  /// The month as it was frozen by one settling, for its sheet; `nil` = there is no such settling.
  func frozenSlice(_ settlement: Settlement.Key) throws -> Slice?

  /// The journal row that settled the month: its hash is the head that its sheet prints.
  func settling(_ settlement: Settlement.Key) throws -> JournalEntry?

  /// What the slices of several months of a street need, in one: for a `Slice` of any of them.
  func records(_ street: Street.ID, _ months: [Month]) throws -> Records

  /// A street's month together with the journal's head of the same moment.
  func snapshot(_ street: Street.ID, _ month: Month) throws -> (slice: Slice, head: JournalHead)

  /// The same slice as it is now, of which that command was the last one seen: what loading it again
  /// would give, in less time.
  func refreshed(_ slice: Slice, since sequence: Int) throws -> Refreshed

  /// The row of a key; `nil` = there is none.
  func row(_ key: RowKey) throws -> [Value]?

  /// The rows of registers' tables that are of a street, with the journal's head of the same moment; of long
  /// tables only those of the days.
  func rows(
    of tables: [TableName], in street: Street.ID, during days: ClosedRange<Day>
  ) throws -> (records: Records, head: JournalHead)

  /// The records of some tables alone, of the whole database; of long ones only those of the days, if any are
  /// named.
  func records(of tables: [TableName], during days: ClosedRange<Day>?) throws -> Records

  /// Every record, told table by table; can be stopped.
  func allRecords(telling progress: WorkProgress?) throws -> Records

  /// The streets by id.
  func streets() throws -> [Street]

  /// The street that a place lies in: a street, a community, a worker by the newest version, or the
  /// first one of a district; `nil` = there is no such place.
  func street(of place: String) throws -> Street.ID?

  func journalHead() throws -> JournalHead

  /// The rows touched after that command of the journal, the latest first, and its head of the same
  /// moment.
  func touched(since sequence: Int) throws -> (head: JournalHead, rows: [TouchedRow])

  /// Which command touched the row last; `nil` = none ever did.
  func lastTouch(of table: TableName, key: [Value]) throws -> TouchedRow?

  /// Rows of the journal, newest first.
  func entries(_ filter: JournalFilter) throws -> [JournalEntry]

  /// The payload of a journal row.
  func payload(of sequence: Int) throws -> String

  /// What undo would take back next for that actor in that role.
  func undoable(by actor: Actor) throws -> JournalEntry?

  /// The undo that redo would take back next.
  func redoable(by actor: Actor) throws -> JournalEntry?

  /// Walks the journal, replays it and compares the tables with what it says; can be stopped.
  func verify(telling progress: WorkProgress?) throws -> Verification

  /// The login of the one who created the database.
  func creator() throws -> String?

  /// Whether the database was made for practice: there every day goes (演练).
  func isRehearsal() throws -> Bool

  /// The roles in which a login may act.
  func roles(of login: String) throws -> OwnRoles

  /// The ids of the places at which a role can stand, sorted; none for a role without a place.
  func places(of role: ActorRole) throws -> [String]

  /// Calls `notice` on a thread of its own, at once and then after every commit of any process.
  func watch(
    _ notice: @escaping @Sendable () -> Void, eachSecond: @escaping @Sendable () -> Void
  ) -> any ChangeWatch
}

extension Store {
  package func allRecords() throws -> Records { try allRecords(telling: nil) }

  package func records(of tables: [TableName]) throws -> Records {
    try records(of: tables, during: nil)
  }

  package func verify() throws -> Verification { try verify(telling: nil) }
}

/// A slice brought up to date.
package struct Refreshed: Sendable {
  package let slice: Slice
  /// Of the same moment.
  package let head: JournalHead
  /// The rows of the whole database that were touched meanwhile, the latest first; of very many, as
  /// after an import, only `limit`.
  package let rows: [TouchedRow]

  package static let limit = 1000
}

/// Where the journal ends.
package struct JournalHead: Hashable, Sendable {
  /// 0 in a new database.
  package let sequence: Int
  /// 64 hexadecimal digits.
  package let hash: String
  /// When the last command was given, UTC in ISO 8601; `nil` in a new database.
  package let instant: String?

  init(sequence: Int, hash: String, instant: String?) {
    self.sequence = sequence
    self.hash = hash
    self.instant = instant
  }

  init(_ entry: JournalEntry?) {
    self.init(
      sequence: entry?.sequence ?? 0, hash: entry?.hash ?? firstPreviousHash,
      instant: entry?.instant)
  }

  /// Whether a clock that shows this instant stands before the last command: one of the two is wrong.
  package func isAhead(of now: String) -> Bool { instant.map { byteOrder(now, $0) } ?? false }
}

extension Store {
  package func watch(_ notice: @escaping @Sendable () -> Void) -> any ChangeWatch {
    watch(notice, eachSecond: {})
  }
}
