/// What holds of the rows of a table besides their cells (表的性质): whose they are, when they count, and
/// what closes them.
///
/// It is said once, beside the columns. What belongs into a street's part of the database, whose figures a
/// row moves, what a closed month refuses, what the database seals, who may bring a row, what the hall may
/// be made from, and where a screen shows a change follow from it. Columns go by their names.
package struct RecordKind: Hashable, Sendable {
  /// Whose a row is (归属).
  package enum Owner: Hashable, Sendable {
    /// The same for every street: catalogue, rules and calendar.
    case everybody
    case street(String)
    case community(String)
    /// Of the grid's community.
    case grid(String)
    /// Of the community where the worker has a home.
    case worker(String)
    /// A worker's, or a community's as a team.
    case ratee(String)
    /// Of the street whose residents answered in the batch.
    case batch(String)
    /// Whose the row of another table is to which it belongs.
    case part(of: TableName, by: String)
    /// Of the place where a role is held; empty = everywhere.
    case role(String)
  }

  /// When a row counts (时间).
  package enum Time: Hashable, Sendable {
    case always
    case month(String)
    case day(String)
    case spell(first: String, last: String)
    /// From a month on, until the next row of the same thing.
    case from(String)
    /// When the row counts to which it belongs.
    case ofWhole
  }

  /// What closes a month to a row (关账).
  package enum Closing: Hashable, Sendable {
    /// Nothing does.
    case never
    /// `scoring` does, where the row would alter the month: `Record.alters` tells.
    case altering
    /// The states in which its command may not be given do.
    case given
    /// Only the settlement does.
    case settled
    /// The settlement does, for every tool: the commands have rules of their own before.
    case sealed
    /// It has seals and rules of its own: the course of the month itself.
    case own
  }

  /// What there is of it in a settled month (定稿之后).
  package enum Settled: Hashable, Sendable {
    /// The rows as they were frozen, and which ones.
    case frozen(Kept)
    /// The rows as they stand.
    case live
    case nothing
  }

  package let owner: Owner
  package let time: Time
  package let closing: Closing
  package let settled: Settled
  /// The command by which its rows are kept; `nil` = it is no register of places, people or rules.
  package let register: CommandKind?
  /// What a screen says a row is about.
  package let subject: RecordSubject
  /// Whose versions its rows are, where a thing has them in a table of their own.
  package let versionsOf: TableName?
  /// Where the row itself says which street it is of, against what stands.
  package let home: Owner?
  /// Whether a row may draw others into a street's part of the database, or let them go.
  package let drawsOthers: Bool
  /// Whether it grows so long that only the rows of the days that are shown are read.
  package let isLong: Bool
  /// Whether the hall may be made from it; what judges a person is not for it.
  package let isPublic: Bool
  /// Whether only an administrator, who takes an older system over, brings its rows by file: they are given
  /// or decided in a month, or move one.
  package let isTakenOver: Bool

  init(
    _ owner: Owner, _ time: Time, _ closing: Closing, _ settled: Settled, _ subject: RecordSubject,
    register: CommandKind? = nil, versionsOf: TableName? = nil, home: Owner? = nil,
    drawsOthers: Bool = false, isLong: Bool = false, isPublic: Bool = false,
    isTakenOver: Bool = false
  ) {
    self.owner = owner
    self.time = time
    self.closing = closing
    self.settled = settled
    self.subject = subject
    self.register = register
    self.versionsOf = versionsOf
    self.home = home
    self.drawsOthers = drawsOthers
    self.isLong = isLong
    self.isPublic = isPublic
    self.isTakenOver = isTakenOver
  }
}

/// What a row is about (所指), as a screen tells it and marks it; columns go by their names.
package enum RecordSubject: Hashable, Sendable {
  case assignment(worker: String, target: String)
  case leave(worker: String)
  case worker(String)
  case target(String)
  case community(String)
  case mark(ratee: String)
  case special(worker: String)
  case survey, objections, users, holidays, scheme, places, adjustments, month
  case ready(worker: String)
  /// A row of a register's table.
  case register(TableName)
}

extension RecordKind {
  /// Whether a settlement closes the rows of its month, for every tool.
  package var isClosedBySettlement: Bool {
    switch closing {
    case .given, .settled, .sealed: true
    case .never, .altering, .own: false
    }
  }
}

extension RecordKind.Owner {
  /// The same of the row in the end to which it belongs.
  var root: RecordKind.Owner {
    if case .part(let whole, _) = self { whole.kind.owner.root } else { self }
  }

  /// The column that names the owner; `nil` = everybody owns it.
  package var column: String? {
    switch self {
    case .everybody: nil
    case .street(let column), .community(let column), .grid(let column), .worker(let column),
      .ratee(let column), .batch(let column), .part(_, let column), .role(let column):
      column
    }
  }
}

extension Table {
  /// A cell of a row by the name of its column; `nil` = the table has no such column, or `cells` ends
  /// before it, as a key does.
  package func cell(_ name: String, of cells: [Value]) -> Value? {
    columns.prefix(cells.count).firstIndex { $0.name == name }.map { cells[$0] }
  }

  /// The text of such a cell; `nil` = it has none.
  package func text(_ name: String, of cells: [Value]) -> String? {
    cell(name, of: cells)?.textOrNil
  }

  /// What reads the cell of a column, for many rows; it gives `nil` where there is no such column.
  func reader(_ name: String?) -> ([Value]) -> Value? {
    let place = columns.firstIndex { $0.name == name }
    return { row in place.map { row[$0] } }
  }
}
