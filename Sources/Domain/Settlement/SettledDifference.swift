/// One line of a difference sheet (差异表): what another settling of the month changed for one worker.
package struct SettledDifference: Hashable, Sendable {
  package let worker: Worker.ID
  /// `nil` = not on that board.
  package let before: SettledResult?
  package let after: SettledResult?

  /// As the later one names her.
  package var name: String { after?.name ?? before?.name ?? worker.text }
  /// What the worker gains by it.
  package var gain: Money { (after?.pay ?? .zero) - (before?.pay ?? .zero) }
}

/// Who stands otherwise after than before, by id; a worker whose figures are the same is left out.
///
/// For two settlements of a month, and for one beside a board that is not settled
/// (`Board.settledResults`).
package func settledDifferences(
  from before: [SettledResult], to after: [SettledResult]
) -> [SettledDifference] {
  let (old, new) = (byWorker(before), byWorker(after))
  return Set(old.keys).union(new.keys).sorted().compactMap { worker in
    let (old, new) = (old[worker], new[worker])
    guard old?.figures != new?.figures else { return nil }
    return SettledDifference(worker: worker, before: old, after: new)
  }
}

private func byWorker(_ results: [SettledResult]) -> [Worker.ID: SettledResult] {
  Dictionary(results.map { ($0.key.worker, $0) }) { first, _ in first }
}

extension SettledResult {
  /// Everything but which settlement it is of.
  fileprivate var figures: [Value] { Array(row.dropFirst(Settlement.keyColumns.count)) }
}
