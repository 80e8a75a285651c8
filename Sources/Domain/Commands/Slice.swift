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
    case wholeDatabase
  }

  package let anchor: Anchor
  /// `nil` = the month of the anchor (a special task, an objection).
  package let month: Month?
}

extension CommandScope {
  fileprivate init(ratee: String, isCommunity: Bool, _ month: Month) {
    self.init(
      anchor: isCommunity ? .community(Identifier(ratee)) : .worker(Identifier(ratee)),
      month: month)
  }
}

extension Command {
  /// The slice that `apply` needs; the command comes from `today`.
  package func scope(today: Day) -> CommandScope {
    switch self {
    case .assign(let assign):
      CommandScope(
        anchor: assign.workers.first.map { .worker($0) } ?? .wholeDatabase,
        month: assign.first.month)
    case .end(let end):
      CommandScope(anchor: .worker(end.worker), month: end.last.month)
    case .cover(let cover):
      CommandScope(anchor: .worker(cover.absent), month: (cover.first ?? today).month)
    case .leave(let leave):
      CommandScope(anchor: .worker(leave.worker), month: leave.first.month)
    case .changeLeave(let change):
      CommandScope(
        anchor: .worker(change.leave.worker), month: min(change.leave.first, change.first).month)
    case .cancelLeave(let leave):
      CommandScope(anchor: .worker(leave.worker), month: leave.first.month)
    case .rate(let mark):
      CommandScope(
        ratee: mark.key.ratee, isCommunity: mark.key.source == .team, mark.key.month)
    case .proposeSpecial(let special):
      CommandScope(anchor: .worker(special.worker), month: special.month)
    case .verifySpecial(let verify): CommandScope(anchor: .special(verify.id), month: nil)
    case .rejectSpecial(let reject): CommandScope(anchor: .special(reject.id), month: nil)
    case .takeBackSpecial(let back): CommandScope(anchor: .special(back.id), month: nil)
    case .submit, .returnCommunity, .waive, .ready, .uploadSurvey, .signSurvey,
      .countersignSurvey, .voidSurvey, .object, .decide, .advance, .back, .reopen, .adjust:
      cycleScope
    case .backup: CommandScope(anchor: .street(""), month: nil)
    case .register, .user, .importTables, .undo, .redo:
      CommandScope(anchor: .wholeDatabase, month: nil)
    }
  }

  /// The same for the commands of the month.
  private var cycleScope: CommandScope {
    switch self {
    case .submit(let submit):
      CommandScope(anchor: .community(submit.community), month: submit.month)
    case .returnCommunity(let give):
      CommandScope(anchor: .community(give.community), month: give.month)
    case .waive(let waive):
      CommandScope(
        ratee: waive.key.ratee, isCommunity: waive.key.source.isOfCommunity, waive.key.month)
    case .ready(let ready): CommandScope(anchor: .worker(ready.key.worker), month: ready.key.month)
    case .uploadSurvey(let upload):
      CommandScope(
        anchor: upload.answers.first.map { .grid($0.key.grid) } ?? .batch(upload.batch),
        month: upload.batch.month)
    case .signSurvey(let batch), .voidSurvey(let batch):
      CommandScope(anchor: .batch(batch), month: batch.month)
    case .countersignSurvey(let give):
      CommandScope(anchor: .batch(give.batch), month: give.batch.month)
    case .object(let raise): CommandScope(anchor: .community(raise.community), month: raise.month)
    case .decide(let decide): CommandScope(anchor: .objection(decide.id), month: nil)
    case .advance(let advance):
      CommandScope(anchor: .street(advance.street), month: advance.month)
    case .back(let back): CommandScope(anchor: .street(back.street), month: back.month)
    case .reopen(let reopen): CommandScope(anchor: .street(reopen.street), month: reopen.month)
    case .adjust(let adjust): CommandScope(anchor: .worker(adjust.worker), month: adjust.month)
    default: CommandScope(anchor: .wholeDatabase, month: nil)
    }
  }
}
