package import Domain

/// What the store knows at one moment of the street and month on the screen (快照).
///
/// The only way by which anything stored reaches the screen, also what this screen itself wrote.
package struct Snapshot: Sendable {
  package var slice: Slice
  /// What missing marks are taken to be.
  package var earlier: EarlierQuality
  package var journal: JournalHead
  /// All streets of the database, in the order of their ids.
  package var streets: [StreetName]
  /// What was changed since the snapshot before this one.
  package var touches: [RowTouch]
  /// What `u` and `Ctrl-R` would take back or do again, in words; `nil` = not known.
  package var undoable: String?
  package var redoable: String?
  /// Commands of this screen that are in it and were in none before, in the order they were asked for.
  package var answers: [Answer] = []
  /// What everybody got by the settlement that was given up when the month was reopened; none =
  /// it never was.
  package var former: [SettledResult] = []
  /// A database for practice, where every day goes (演练).
  package var isRehearsal = false
  /// When the last command was given, where this machine's clock stands before it: one of the two is
  /// wrong.
  package var aheadOfClock: String?
  /// A row of the journal that was seen before and is not in it any more; `nil` = there is none.
  package var lostRow: Int?

  package init(
    slice: Slice, earlier: EarlierQuality = EarlierQuality(), journal: JournalHead = JournalHead(),
    streets: [StreetName] = [], touches: [RowTouch] = [], undoable: String? = nil,
    redoable: String? = nil, former: [SettledResult] = []
  ) {
    self.slice = slice
    self.earlier = earlier
    self.journal = journal
    self.streets = streets
    self.touches = touches
    self.undoable = undoable
    self.redoable = redoable
    self.former = former
  }
}

/// A command of this screen that was carried out (回执).
package struct Answer: Hashable, Sendable {
  package let kind: CommandKind
  package let changes: [Change]

  package init(kind: CommandKind, changes: [Change] = []) {
    self.kind = kind
    self.changes = changes
  }
}

/// The last row of the journal (账本).
package struct JournalHead: Hashable, Sendable {
  package var sequence: Int
  /// Hexadecimal.
  package var hash: String
  /// The clock time of the last change, `10:32`; empty = nothing was ever written.
  package var time: String

  package init(sequence: Int = 0, hash: String = "", time: String = "") {
    self.sequence = sequence
    self.hash = hash
    self.time = time
  }
}

/// A street to choose.
package struct StreetName: Hashable, Sendable {
  package let id: Street.ID
  package let name: String

  package init(id: Street.ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A row that somebody wrote, who it was and when.
package struct RowTouch: Hashable, Sendable {
  package let table: TableName
  package let key: [Value]
  /// The login name of the writer.
  package let actor: String
  /// The clock time, `10:31`.
  package let time: String
  /// Whether this screen wrote it.
  package let own: Bool

  package init(table: TableName, key: [Value], actor: String, time: String, own: Bool) {
    self.table = table
    self.key = key
    self.actor = actor
    self.time = time
    self.own = own
  }
}
