import Dashboard
import Domain
import Storage
import Wording

/// Reads what a screen shows from the store, and keeps what need not be read again.
///
/// Belongs to one thread at a time.
final class Loader {
  private let store: any Store
  private let actor: Actor
  private var lastSequence: Int?
  private var earlier: (street: Street.ID, month: Month, quality: EarlierQuality)?
  /// Operations of this screen, by which it knows its own changes.
  private var ownSequences: Set<Int> = []

  /// Months that are looked back through for marks at most.
  private let lookBack = 12

  init(_ store: any Store, actor: Actor) {
    self.store = store
    self.actor = actor
  }

  /// Notes a command of this screen, so that its rows are not shown as somebody else's.
  func own(_ sequence: Int) { ownSequences.insert(sequence) }

  /// Everything the screen needs of a street's month, all of one moment but for what is earlier.
  func snapshot(_ street: Street.ID, _ month: Month) throws -> Snapshot {
    let (slice, head) = try store.snapshot(street, month)
    let touched = try touches(upTo: head.sequence)
    if touched.contains(where: \.table.changesEarlierMonths) { earlier = nil }
    let snapshot = Snapshot(
      slice: slice, earlier: try quality(before: month, in: slice), journal: try journal(head),
      streets: try store.streets().map { StreetName(id: $0.id, name: $0.name) },
      touches: touched.map(rowTouch),
      undoable: try store.undoable(by: actor).map(name),
      redoable: try store.redoable(by: actor).map(name))
    lastSequence = head.sequence
    return snapshot
  }

  private func name(_ entry: JournalEntry) -> String {
    entry.kind.map(words.name) ?? entry.kindName
  }

  private func touches(upTo sequence: Int) throws -> [TouchedRow] {
    guard let lastSequence, lastSequence < sequence else { return [] }
    return try store.touched(since: lastSequence).rows
  }

  private func rowTouch(_ row: TouchedRow) -> RowTouch {
    RowTouch(
      table: row.table, key: row.key, actor: row.actor.name,
      time: clockTime(ofInstant: row.instant),
      own: ownSequences.contains(row.sequence))
  }

  private func journal(_ head: Storage.JournalHead) throws -> Dashboard.JournalHead {
    let last = try store.entries(JournalFilter(limit: 1)).first
    return Dashboard.JournalHead(
      sequence: head.sequence, hash: head.hash,
      time: last.map { clockTime(ofInstant: $0.instant) } ?? "")
  }

  /// What missing marks are taken to be: the marks of the months before.
  private func quality(before month: Month, in slice: Slice) throws -> EarlierQuality {
    if let earlier, earlier.street == slice.street, earlier.month == month {
      return earlier.quality
    }
    let quality = try earlierQuality(slice, in: store, lookBack: lookBack)
    earlier = (slice.street, month, quality)
    return quality
  }
}

/// The quality of the months before a slice's, back until everybody who was there has one.
func earlierQuality(
  _ slice: Slice, in store: any Store, lookBack: Int = 12
) throws -> EarlierQuality {
  var quality = EarlierQuality()
  guard slice.records.state(of: slice.month, street: slice.street) <= .open else { return quality }
  var month = slice.month.previous
  for _ in 0..<lookBack {
    guard isNeeded(quality, before: month, in: slice) else { break }
    quality.add(Board(try store.slice(slice.street, month)))
    month = month.previous
  }
  return quality
}

/// Whether somebody of the street was employed by then and has no mark from later months.
private func isNeeded(_ quality: EarlierQuality, before month: Month, in slice: Slice) -> Bool {
  let started = slice.records.months.keys.contains {
    $0.street == slice.street && $0.month <= month
  }
  guard started else { return false }
  return slice.records.workers.values.contains { worker in
    worker.employment.overlaps(slice.month.days) && worker.employment.overlaps(month.days)
      && (quality.effect[worker.id] == nil || quality.satisfaction[worker.id] == nil)
  }
}

extension TableName {
  /// Whether a change of this table may change the marks or rates of months gone by.
  fileprivate var changesEarlierMonths: Bool {
    switch self {
    case .assignments, .leaves, .specials, .submissions, .adjustments, .holidays: false
    default: true
    }
  }
}
