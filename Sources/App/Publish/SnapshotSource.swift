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
      showsPay: showsPay, life: try life(slice, on: now.day))
    snapshot.isRehearsal = try store.isRehearsal()
    snapshot.hasOneRater =
      snapshot.published.map { !slice.records.scheme(for: $0.month).separateRaters } ?? false
    return snapshot
  }

  /// What registers tell of the street's month and year up to that day.
  private func life(_ slice: Slice, on today: Day) throws -> PublicLife {
    let year = Month(year: today.month.year, month: 1).first...today
    let read = try store.rows(
      of: Array(PublicLife.tables), in: street, during: year)
    var records = slice.records
    records.takeRegisters(read.records)
    let scope = RegisterScope(.street(street), year, records)
    return PublicLife(month: scope.scope(during: today.month.first...today), year: scope)
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
