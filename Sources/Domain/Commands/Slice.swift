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

  package init(street: Street.ID, month: Month, records: Records) {
    self.street = street
    self.month = month
    self.records = records
  }
}

/// Which slice a command must be judged on.
package struct CommandScope: Hashable, Sendable {
  /// A worker, community or special task of the street, by which the store finds it.
  package enum Anchor: Hashable, Sendable {
    case worker(Worker.ID)
    case community(Community.ID)
    case special(SpecialTask.ID)
    case wholeDatabase
  }

  package let anchor: Anchor
  /// `nil` = the month of the anchor (a special task).
  package let month: Month?
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
    case .rate(let mark):
      CommandScope(
        anchor: mark.key.source == .team
          ? .community(Identifier(mark.key.ratee)) : .worker(Identifier(mark.key.ratee)),
        month: mark.key.month)
    case .proposeSpecial(let special):
      CommandScope(anchor: .worker(special.worker), month: special.month)
    case .verifySpecial(let id), .rejectSpecial(let id):
      CommandScope(anchor: .special(id), month: nil)
    case .importTables, .undo, .redo:
      CommandScope(anchor: .wholeDatabase, month: nil)
    }
  }
}
