/// One worker's figures before and after a command.
package struct Move: Hashable, Sendable {
  package let worker: Worker.ID
  package let before: WorkerResult?
  package let after: WorkerResult?

  /// What she is paid more, in fen.
  package var payDifference: Money { (after?.pay ?? .zero) - (before?.pay ?? .zero) }
}

/// The load gap (负荷差距) of a community on a day: who of its deputies and workers present carries
/// most and least.
package struct LoadGap: Hashable, Sendable {
  package let highest: Points
  package let lowest: Points
  package let highestWorker: Worker.ID
  package let lowestWorker: Worker.ID
  /// The W of everybody compared, ascending.
  package let loads: [Points]

  package var difference: Points { Points(raw: highest.raw - lowest.raw) }
}

/// A rule that holds, but only just, or that a reader should have in mind.
package enum Caution: Hashable, Sendable {
  /// The worker has a leave already with a day in common with the new one.
  case overlapsLeave(Leave)
  /// The worker becomes the one with the highest W among her colleagues.
  case becomesHeaviest(Worker.ID)
  /// The worker is in no pool this month: the points will not be paid.
  case notPaid(Worker.ID)
  /// The worker's own rate rests on few answers.
  case smallSample(Worker.ID, valid: Int, minimum: Int)
  /// The duty goes on after this month, to that day or for good.
  case reachesBeyond(Month, last: Day?)
  /// The duty was cut to that day: the employment or the line ends.
  case endsBy(Worker.ID, Target.ID, Day)
  /// A cover ends because the leave it stands for was shortened.
  case coverEnds(Worker.ID, Target.ID, Day)
  /// What would be left without anybody.
  case leavesVacant(Target.ID, days: Int)
}

/// What a command would do, computed by the code that does it (预览).
package struct Preview: Sendable {
  package let changes: [Change]
  package let before: Board
  package let after: Board
  /// Everybody whose points or pay move, the workers named in the command first.
  package let moves: [Move]
  /// The community whose load is compared.
  package let community: Community.ID?
  package let gapBefore: LoadGap?
  package let gapAfter: LoadGap?
  package let cautions: [Caution]

  /// The sum of all differences of pay; 0.00 in pool mode proves that points redistribute.
  package var payDifference: Money { moves.reduce(.zero) { $0 + $1.payDifference } }
}

/// Computes what `command` would do on the screen's own slice, and writes nothing.
///
/// - Parameters:
///   - command: What is asked for.
///   - actor: Who asks.
///   - today: The civil day on which the command is given; the load gap is that of this day, or of
///     the month's first or last day when today lies outside it.
///   - slice: The slice on the screen; the figures are those of its month.
///   - before: The board of that slice, as it stands on the screen.
///   - earlier: What missing marks are taken to be; `nil` = strict figures.
/// - Returns: Everything that would move.
/// - Throws: `Refusal`, as the store would refuse it.
package func preview(
  _ command: Command, by actor: Actor, on today: Day, in slice: Slice, before: Board,
  assuming earlier: EarlierQuality?
) throws(Refusal) -> Preview {
  let changes = try apply(command, by: actor, on: today, to: slice)
  return try preview(changes, of: command, on: today, in: slice, before: before, assuming: earlier)
}

/// The same for changes that are known already, as those of an undo.
package func preview(
  _ changes: [Change], of command: Command, on today: Day, in slice: Slice, before: Board,
  assuming earlier: EarlierQuality?
) throws(Refusal) -> Preview {
  var slice = slice
  do { try slice.records.make(changes) } catch { throw .damagedRow(error) }
  let after = Board(slice, figures: before.figures, assuming: earlier)
  let named = command.body.namedWorkers
  let community = (named.last.flatMap { after.worker($0) ?? before.worker($0) })?.community
  let day = min(max(today, slice.month.first), slice.month.last)
  return Preview(
    changes: changes, before: before, after: after,
    moves: moves(from: before, to: after, naming: named), community: community,
    gapBefore: community.flatMap { before.loadGap(of: $0, on: day) },
    gapAfter: community.flatMap { after.loadGap(of: $0, on: day) },
    cautions: cautions(changes, command, before: before, after: after, in: slice))
}

/// Everybody whose points or pay differ: those named first, then by id.
func moves(from before: Board, to after: Board, naming named: [Worker.ID]) -> [Move] {
  let old = Dictionary(uniqueKeysWithValues: before.workers.map { ($0.id, $0) })
  let new = Dictionary(uniqueKeysWithValues: after.workers.map { ($0.id, $0) })
  let moved = Set(old.keys).union(new.keys).filter {
    old[$0]?.total != new[$0]?.total || old[$0]?.pay != new[$0]?.pay
  }
  var told: Set<Worker.ID> = []
  let first = named.filter { moved.contains($0) && told.insert($0).inserted }
  let others = moved.subtracting(first).sorted()
  return (first + others).map { Move(worker: $0, before: old[$0], after: new[$0]) }
}
