/// A row of a table that does not fit, with its place (导入错误).
package struct ImportFault: Hashable, Sendable {
  package let origin: Origin
  /// The English header of the column; `nil` = the row as a whole.
  package let column: String?
  package let reason: Reason

  package init(origin: Origin, column: String?, reason: Reason) {
    self.origin = origin
    self.column = column
    self.reason = reason
  }

  /// What is wrong once every cell by itself is right.
  package enum Reason: Hashable, Sendable {
    /// The id stands neither in the tables nor in the database.
    case unresolved(id: String, in: TableName)
    /// Two rows of one id, or for one thing, say different things; the others are named.
    case conflict(others: [Origin])
    case duplicate(others: [Origin])
    case gradeOutsideClass(Int, WorkerClass)
    case monthsOnMainLine
    case reversedMonths
    case idInBothTargets(others: [Origin])
    case monthBackwards(from: MonthState, to: MonthState)
    /// What is given in a month that commands have moved comes by commands.
    case movedByCommands(Month)
    /// Only their import brings such a row.
    case byFileOf([ActorRole])
    /// No import but an administrator's brings such a row; they have a command for it.
    case byCommandOf(CommandKind, [ActorRole])
    case closedMonth(Month, MonthState)
    case weightsSum(WorkerClass, Int)
    case postsMissing(WorkerClass, Community.ID)
    case batchInTwoStreets
    case leaveOutsideEmployment
    /// An invariant of the days, as a command would be refused.
    indirect case refused(Refusal)
    case raterOfNothing
  }
}
