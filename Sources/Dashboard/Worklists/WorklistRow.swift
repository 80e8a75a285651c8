import Domain
import TextUI

/// What the month asks people for, each a list of its own (月度事项).
enum WorklistSubject: CaseIterable, Hashable, Sendable {
  case marks, specials, survey, objections
}

/// One row of such a list.
struct WorklistRow: Sendable {
  /// What it is about.
  enum Item: Hashable, Sendable {
    /// A mark that the viewer may give.
    case mark(Mark.Key)
    /// A source of somebody else without any mark, which may be waived.
    case lacking(Waiver.Key)
    /// A community without a valid answer.
    case unasked(Waiver.Key)
    case special(SpecialTask.ID)
    case batch(Batch.Key)
    case objection(Objection.ID)
  }

  let thing: Item
  /// `nil` = of the whole street.
  let community: Community.ID?
  /// One for each column of the subject.
  let cells: [TextLine]
  /// Whether somebody still has to do something about it.
  let isOpen: Bool
  var sign: RowSign?
  var isDim = false

  /// A row that waits for somebody has `!` before it, a done one nothing.
  init(
    _ thing: Item, in community: Community.ID?, isOpen: Bool, isMine: Bool = true,
    isDim: Bool = false, _ cells: [TextLine]
  ) {
    self.thing = thing
    self.community = community
    self.isOpen = isOpen
    self.isDim = isDim
    self.cells = cells
    sign = isOpen ? isMine ? .attention : .information : nil
  }
}

/// What a list counts in its title: of what is the viewer's or the street's, not of what others lack.
struct WorklistCount: Hashable, Sendable {
  var done = 0
  var all = 0
}

extension [WorklistRow] {
  var counted: WorklistCount {
    reduce(into: WorklistCount()) { count, row in
      if case .lacking = row.thing { return }
      count.all += 1
      count.done += row.isOpen ? 0 : 1
    }
  }
}
