import Domain
import Storage
import Wording

/// Makes snapshots of a street from a store.
struct SnapshotSource {
  let store: any Store
  let street: Street.ID
  let naming: PublicNames
  let showsPay: Bool

  /// - Throws: `Failure` where only a newer program knows the rules of a settled month, `StoreFault`.
  func snapshot(now: Moment) throws -> PublicSnapshot {
    let (slice, head) = try store.snapshot(street, now.day.month)
    var snapshot = PublicSnapshot(
      of: slice, wall: try wall(slice), made: now,
      journal: PublicHead(sequence: head.sequence, hash: head.hash), naming: naming,
      showsPay: showsPay)
    snapshot.isRehearsal = try store.isRehearsal()
    snapshot.hasOneRater =
      snapshot.published.map { !slice.records.scheme(for: $0.month).separateRaters } ?? false
    return snapshot
  }

  private func wall(_ present: Slice) throws -> PublicWall? {
    guard let month = present.records.lastPublished(of: street) else { return nil }
    let slice = month == present.month ? present : try store.slice(street, month)
    guard slice.isFrozen, let settled = slice.records.settlement(of: month, street: street) else {
      return PublicWall(slice, Board(slice), head: nil)
    }
    guard let board = Rules.board(of: slice, by: settled.rules) else {
      throw Failure(words(KioskPhrase.newerRules, ["month": month.description]), .failed)
    }
    return PublicWall(slice, board, head: try store.settling(settled.key)?.hash)
  }
}
