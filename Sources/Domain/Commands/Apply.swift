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
  let changes = try judged(command, by: actor, on: today, to: slice)
  // Of an import every row that may not be written has been told.
  if case .importTables = command { return changes }
  try slice.records.refuse(changes)
  return changes
}

private func judged(
  _ command: Command, by actor: Actor, on today: Day, to slice: Slice
) throws(Refusal) -> [Change] {
  switch command {
  case .assign(let assign): try slice.assign(assign, by: actor)
  case .end(let end): try slice.end(end, by: actor)
  case .cover(let cover): try slice.cover(cover, by: actor, on: today)
  case .leave(let leave): try slice.leave(leave, by: actor)
  case .changeLeave(let change): try slice.changeLeave(change, by: actor)
  case .cancelLeave(let key): try slice.cancelLeave(key, by: actor)
  case .rate(let mark): try slice.rate(mark, by: actor)
  case .proposeSpecial(let special): try slice.propose(special, by: actor)
  case .verifySpecial(let verify): try slice.verify(verify, by: actor)
  case .rejectSpecial(let reject): try slice.reject(reject, by: actor)
  case .takeBackSpecial(let back): try slice.takeBack(back, by: actor)
  case .submit(let submit): try slice.submit(submit, by: actor)
  case .returnCommunity(let give): try slice.giveBack(give, by: actor)
  case .waive(let waive): try slice.waive(waive, by: actor)
  case .ready(let ready): try slice.setReady(ready, by: actor)
  case .uploadSurvey(let upload): try slice.upload(upload, by: actor)
  case .signSurvey(let batch): try slice.sign(batch, by: actor)
  case .countersignSurvey(let give): try slice.countersign(give, by: actor)
  case .voidSurvey(let batch): try slice.void(batch, by: actor)
  case .object(let raise): try slice.object(raise, by: actor)
  case .decide(let decide): try slice.decide(decide, by: actor)
  case .advance(let advance): try slice.advance(advance, by: actor, on: today)
  case .back(let back): try slice.takeBack(back, by: actor)
  case .reopen(let reopen): try slice.reopen(reopen, by: actor)
  case .adjust(let adjust): try slice.adjust(adjust, by: actor)
  case .register(let keep): try slice.keep(keep, by: actor)
  case .user(let set): try slice.setUser(set, by: actor)
  case .importTables(let incoming):
    try slice.importTables(incoming, by: actor, on: today)
  case .backup: try slice.noteBackup(by: actor)
  // What an undo writes stands in the journal, which only the store reads.
  case .undo, .redo: []
  }
}

extension Slice {
  /// Checks that the changes keep the rules of the days and of the months, and gives them back.
  func checked(_ changes: [Change], _ kind: CommandKind) throws(Refusal) -> [Change] {
    try checkChanges(changes, in: records, allowed: kind.changeableStates)
    return changes
  }
}

extension Slice {
  /// A backup changes nothing; that it was made stands in the journal.
  func noteBackup(by actor: Actor) throws(Refusal) -> [Change] {
    try permit(.backup, actor)
    return []
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
  let touched = TouchedDuties(changes, in: after)
  if let violation = after.violations(
    workers: touched.workers, places: touched.places, fresh: touched.fresh
  ).first {
    throw violation.refusal
  }
}
