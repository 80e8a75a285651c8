/// The changes a command makes, or why it may not be carried out.
///
/// The one implementation of every rule: the store calls it inside the write transaction, a preview
/// on the screen's own slice.
///
/// - Parameters:
///   - command: What is asked for.
///   - actor: Who asks.
///   - today: The civil day on which the command is given.
///   - slice: As `Command.scope` asks for; for an import all records, of no street and month.
/// - Returns: The changes in the order in which they are to be written; none when all is so already.
/// - Throws: `Refusal`, the first rule that says no.
package func apply(
  _ command: Command, by actor: Actor, on today: Day, to slice: Slice
) throws(Refusal) -> [Change] {
  let changes = try command.body.changes(to: slice, by: actor, on: today)
  // Of an import every row that may not be written has been told.
  if case .importTables = command { return changes }
  try slice.records.refuse(changes)
  return changes
}

extension Slice {
  /// Checks that the changes keep the rules of the days and of the months, and gives them back.
  func checked(_ changes: [Change], _ kind: CommandKind) throws(Refusal) -> [Change] {
    try checkChanges(changes, in: records, allowed: kind.changeableStates)
    return changes
  }
}

/// Refuses changes that would break an invariant of a day, or alter a month that is closed to them.
///
/// For commands, and for undo and redo alike.
package func checkChanges(
  _ changes: [Change], in records: Records, allowed: [MonthState] = [.planning, .open]
) throws(Refusal) {
  var after = records
  do { try after.make(changes) } catch { throw .damagedRow(error) }
  let months = MonthGuard(before: records, after: after, given: allowed)
  for change in changes {
    if let closed = months.month(alteredBy: change) {
      throw .monthClosed(closed.month, closed.state, allowed: allowed)
    }
  }
  for register in Registers.all {
    if let broken = register.brokenRules(by: changes, records, after).first { throw broken.refusal }
  }
  let touched = TouchedDuties(changes, in: after)
  if let violation = after.violations(
    workers: touched.workers, places: touched.places, fresh: touched.fresh
  ).first {
    throw violation.refusal
  }
}
