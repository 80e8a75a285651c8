/// One street and one month with all they need: what a command is judged on and a screen shows.
///
/// It holds the whole catalogue, scheme and calendar; the street's communities and grids; its
/// workers wherever they work and whoever works in it; their leaves and assignments that reach into
/// the month before `month` or later; the marks, specials, waivers, submissions, batches, answers
/// and adjustments of `month`; and the states of all its months.
package struct Slice: Sendable {
  package let street: Street.ID
  package let month: Month
  package var records: Records
  /// Marks that are in and kept from the reader; see `seen(by:)`.
  package var hiddenMarks: Set<Mark.Key> = []
  /// Months that a command has moved from one state to another; only known for an import.
  package var movedMonths: Set<StreetMonth.Key> = []

  package init(street: Street.ID, month: Month, records: Records) {
    self.street = street
    self.month = month
    self.records = records
  }
}

extension Slice {
  /// Whether it is a settled month as it was frozen.
  package var isFrozen: Bool {
    state == .settled && records.settlement(of: month, street: street) != nil
  }
}

/// Which slice a command must be judged on.
package struct CommandScope: Hashable, Sendable {
  /// What of the street the store finds it by.
  package enum Anchor: Hashable, Sendable {
    case worker(Worker.ID)
    case community(Community.ID)
    case special(SpecialTask.ID)
    case street(Street.ID)
    case grid(Target.ID)
    case batch(Batch.Key)
    case objection(Objection.ID)
    /// A row that lies in a street by what it is of.
    case row(RowKey)
    /// Rows of all streets, in a slice of no street.
    case rows(JudgedRows)
    /// The rows by which those are judged that the command of that sequence number changed.
    case takenBack(Int)
    /// Every row: an import may bring whatever there is.
    case wholeDatabase
  }

  package let anchor: Anchor
  /// `nil` = the month of the anchor (a special task, an objection).
  package let month: Month?
}

extension CommandScope {
  /// All rows of these tables.
  init(tables: Set<TableName>) {
    self.init(anchor: .rows(JudgedRows(tables: tables)), month: nil)
  }

  init(ratee: String, isCommunity: Bool, _ month: Month) {
    self.init(
      anchor: isCommunity ? .community(Identifier(ratee)) : .worker(Identifier(ratee)),
      month: month)
  }
}
