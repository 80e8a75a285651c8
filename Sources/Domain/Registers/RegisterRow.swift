/// A row of a register's table (登记册的一行): cells under columns, and what is said of them all.
package protocol RegisterRow: Record where Key == [Value] {
  /// As a person calls the table.
  static var name: BothLanguages { get }
  /// As the command line calls it: `place`.
  static var noun: String { get }
  /// The names of its file without an ending.
  static var file: BothLanguages { get }
  /// Who keeps it, and how far.
  static var reach: [ActorRole: Permission.Reach] { get }
  /// Who reads it; `Records.seen(by:)` leaves the rows out that others read.
  static var readers: RowReaders { get }
  init(row: [Value])
  /// What is wrong with the row besides its cells, its day and its references; asked of what is written.
  ///
  /// `records` are those of its street and month with what the row refers to, or more (`KeepRows.scope`).
  func refusal(in records: Records) -> Refusal?
  /// What is wrong with the row against roster, leaves and parameters, which is asked once, by the command
  /// that writes it.
  func refusalByCommand(in records: Records) -> Refusal?
  /// Why somebody may not write the row so, although others may; asked once, by the command that writes it.
  func refusal(
    replacing standing: [Value]?, by actor: Actor, in records: Records, on today: Day
  ) -> Refusal?
  /// The column in which the login stands of who entered a row; `nil` = there is none.
  static var signedBy: String? { get }
  /// The department that a row is dealt with by, which reads it whole; `nil` = none is.
  static func department(dealingWith row: [Value], in records: Records) -> String?
  /// Whether its rows are entered, changed and removed one by one.
  static var hasCommands: Bool { get }
  /// Whether the command line has commands of its own for its rows; steps have those of what they belong to.
  static var hasNoun: Bool { get }
  /// Whether its rows come and go by files.
  static var hasFile: Bool { get }
  /// As rights table and journal name the entering of its rows.
  static var keeping: String { get }
  /// Whether figures of a street look at the rows of all streets.
  static var countsElsewhere: Bool { get }
  /// The column in which a new row is added to one that stands; `nil` = there may be none.
  static var addsUp: String? { get }
  /// The tables of registers by which its rows are judged with others, all rows of them.
  static var judgedWith: Set<TableName> { get }
  /// What rows of its table break together with others after changes.
  static func brokenRules(by changes: [Change], _ after: Records) -> [BrokenRule]
  /// The columns that a list shows first, the last of them the first to go; the others follow as in the file.
  static var listedFirst: [String] { get }
  /// With what the ids begin that the program makes: `V`; `nil` = it makes none.
  static var idPrefix: String? { get }
  /// The row that may come of one, with what goes without saying of it; `nil` = none does.
  static func following(_ row: [Value]) -> (type: any RegisterRow.Type, cells: [String: Value])?
  /// Columns of its list that are computed from a row and stored nowhere (算出的列).
  static var computed: [Table.Column] { get }
  /// Gives the cells of those columns for a row of its list.
  static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value]
  /// The rows of its list up to the last day of a month, in their order; `nil` = the rows of the month as they
  /// stand.
  static func listed(in scope: RegisterScope) -> [[Value]]?
}

extension RegisterRow {
  package var key: [Value] { Array(row.prefix(Self.table.keyLength)) }

  package init(_ row: RowReader) throws(RowFault) { self.init(row: try row.checked()) }

  package func refusal(in records: Records) -> Refusal? { nil }
  package func refusalByCommand(in records: Records) -> Refusal? { nil }
  package func refusal(
    replacing standing: [Value]?, by actor: Actor, in records: Records, on today: Day
  ) -> Refusal? {
    nil
  }
  package static var signedBy: String? { nil }
  package static var idPrefix: String? { nil }
  package static var hasCommands: Bool { true }
  package static var hasNoun: Bool { hasCommands }
  package static var hasFile: Bool { true }
  package static var keeping: String { noun + "-keep" }
  package static var countsElsewhere: Bool { false }
  package static var addsUp: String? { nil }
  package static var judgedWith: Set<TableName> { [] }
  package static func brokenRules(by changes: [Change], _ after: Records) -> [BrokenRule] { [] }
  package static func department(dealingWith row: [Value], in records: Records) -> String? { nil }
  package static var readers: RowReaders { .everybody }
  package static var listedFirst: [String] { [] }
  package static func following(
    _ row: [Value]
  ) -> (type: any RegisterRow.Type, cells: [String: Value])? {
    nil
  }
  package static var computed: [Table.Column] { [] }
  package static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value] {
    { _ in [] }
  }
  package static func listed(in scope: RegisterScope) -> [[Value]]? { nil }

  /// The number of a cell; 0 where it is empty.
  package func number(_ column: String) -> Int {
    Self.table.cell(column, of: row)?.integerOrNil ?? 0
  }

  /// The day of a cell; `nil` = it has none.
  package func day(_ column: String) -> Day? {
    Self.table.text(column, of: row).flatMap { Day($0) }
  }

  /// The month of a cell; `nil` = it has none.
  package func month(_ column: String) -> Month? { text(column).flatMap { Month($0) } }

  package func text(_ column: String) -> String? { Self.table.text(column, of: row) }

  /// Whether it is in force on a day, by the columns of its first and last day; an empty one is open.
  package func isInForce(_ day: Day, from first: String, to last: String) -> Bool {
    (self.day(first).map { $0 <= day } ?? true) && (self.day(last).map { $0 >= day } ?? true)
  }

  /// The refusal where the first day lies after the last.
  func reversedDays(_ first: String, _ last: String) -> Refusal? {
    guard let first = day(first), let last = day(last), first > last else { return nil }
    return .lastBeforeFirst(first: first, last: last)
  }

  /// Whether it holds in a month, by the columns of its first and last month; an empty one is open.
  package func isInForce(_ month: Month, from first: String, to last: String) -> Bool {
    (self.month(first).map { $0 <= month } ?? true)
      && (self.month(last).map { $0 >= month } ?? true)
  }

  /// The refusal where the first month lies after the last.
  func reversedMonths(_ first: String, _ last: String) -> Refusal? {
    guard let first = month(first), let last = month(last), first > last else { return nil }
    return .lastBeforeFirst(first: first.first, last: last.last)
  }
}

extension RegisterRow {
  /// A version reaches a closed month when another row is in force in it than before.
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    guard case .from(let column) = recordKind.time else { return false }
    return change.rows.contains { row in
      guard let from = table.text(column, of: row), from <= judge.month.description else {
        return false
      }
      let isTheirs = [judge.before, judge.after].contains {
        $0.streets(of: row, in: table.name, month: judge.month).contains(judge.street)
      }
      let thing = Array(row.prefix(table.keyLength - 1))
      let inForce = { (records: Records) in records.inForce(table.name, in: judge.month)[thing] }
      return (isTheirs || recordKind.owner == .everybody)
        && inForce(judge.before) != inForce(judge.after)
    }
  }
}

extension RecordKind.Time {
  /// The column that says when; of a spell the first.
  package var column: String? {
    switch self {
    case .always, .ofWhole: nil
    case .month(let column), .day(let column), .from(let column), .spell(let column, _): column
    }
  }
}

extension RecordKind {
  /// That of a register's table, kept by the command of the same table.
  ///
  /// - Parameters:
  ///   - owner: Whose a row is.
  ///   - time: A dated row is closed with its month, from `review` on; another one never.
  ///   - table: Its own name.
  ///   - isLong: Whether it has a row for much of what happens every day.
  ///   - settled: What of it a settled month has.
  ///   - isTakenOver: Whether its rows are acts of persons, which come by file through the administrator only.
  /// - Returns: The kind.
  package static func register(
    _ owner: Owner, _ time: Time, in table: TableName, isLong: Bool = false,
    settled: Settled = .nothing, isTakenOver: Bool = false
  ) -> Self {
    let isDated =
      switch time {
      case .day, .month, .ofWhole: true
      case .always, .spell, .from: false
      }
    let isVersioned = if case .from = time { true } else { false }
    return Self(
      owner, time, isDated ? .given : isVersioned ? .altering : .never, settled, .register(table),
      register: .keep(table), isLong: isLong, isPublic: settled != .nothing,
      isTakenOver: isTakenOver)
  }

  /// Whether it is a register's, whose rows are read when they are shown and not with every month.
  package var isOfRegister: Bool {
    if case .keep = register { settled == .nothing } else { false }
  }
}
