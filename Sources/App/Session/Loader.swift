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
  private let heads: SeenHeads?
  /// What is on the screen, and the last command of the journal that is in it.
  private var shown: (slice: Slice, sequence: Int)?
  private var earlier: EarlierQuality?
  /// Commands of this screen, by which it knows its own changes.
  private var ownSequences: Set<Int> = []

  init(_ store: any Store, actor: Actor, heads: SeenHeads?) {
    self.store = store
    self.actor = actor
    self.heads = heads
  }

  /// Commands of this screen that no snapshot has told of yet.
  private var answers: [(sequence: Int, answer: Answer)] = []

  /// Notes a command of this screen: its rows are not shown as somebody else's, and the first snapshot that
  /// has it says so.
  func own(_ sequence: Int, _ answer: Answer) {
    ownSequences.insert(sequence)
    answers.append((sequence, answer))
  }

  /// Whether something was written since what is on the screen was read.
  func isBehind() throws -> Bool {
    try shown.map { try store.journalHead().sequence != $0.sequence } ?? true
  }

  /// Everything the screen needs of a street's month, all of one moment but for what is earlier.
  func snapshot(_ street: Street.ID, _ month: Month) throws -> Snapshot {
    let lost = try heads?.look(at: store)
    // What is shown is of a journal that is gone.
    if lost != nil { shown = nil }
    let (slice, head, touched) = try read(street, month)
    if touched.contains(where: \.table.changesEarlierMonths) { earlier = nil }
    let quality = try earlier ?? earlierQuality(slice, in: store, seenBy: actor)
    earlier = quality
    shown = (slice, head.sequence)
    var snapshot = Snapshot(
      slice: slice, earlier: quality, journal: try journal(head),
      streets: try store.streets().map { StreetName(id: $0.id, name: $0.name) },
      touches: touched.map(rowTouch), undoable: try store.undoable(by: actor).map(name),
      redoable: try store.redoable(by: actor).map(name), former: try former(of: slice))
    snapshot.isRehearsal = try store.isRehearsal()
    snapshot.aheadOfClock =
      head.isAhead(of: currentInstant()) ? head.instant.map(civilText) : nil
    snapshot.lostRow = lost?.sequence
    snapshot.answers = answers.filter { $0.sequence <= head.sequence }.map(\.answer)
    answers.removeAll { $0.sequence <= head.sequence }
    return snapshot
  }

  /// The slice with the rows that were touched since it was last read; another one is loaded.
  private func read(
    _ street: Street.ID, _ month: Month
  ) throws -> (Slice, Storage.JournalHead, [TouchedRow]) {
    if let shown, shown.slice.street == street, shown.slice.month == month {
      let fresh = try store.refreshed(shown.slice, since: shown.sequence)
      return (fresh.slice, fresh.head, fresh.rows)
    }
    earlier = nil
    // The head is read first: what comes between is read again with the next refresh.
    let head = try store.journalHead()
    let records = try store.records(street, [month, month.previous])
    let slice = Slice(street: street, month: month, records: records)
    return (slice.isFrozen ? try store.slice(street, month) : slice, head, [])
  }

  /// What the settlement paid that was given up when the month was reopened.
  private func former(of slice: Slice) throws -> [SettledResult] {
    let last = slice.records.settlement(of: slice.month, street: slice.street)?.key
    guard let last else { return [] }
    let version = slice.state == .settled ? last.version - 1 : last.version
    guard version > 0 else { return [] }
    return try store.settledResults(
      of: Settlement.Key(street: last.street, month: last.month, version: version))
  }

  private func name(_ entry: JournalEntry) -> String {
    entry.kind.map(words.name) ?? entry.kindName
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
}

/// The quality of the months before a slice's, back until everybody who was there has one.
///
/// - Parameters:
///   - slice: With the records of the month before it too.
///   - store: Where still earlier months are read.
///   - actor: Who may see which marks of months before `review`.
///   - lookBack: How many months are looked at.
/// - Returns: Nothing for a month whose marks are due: they are not assumed there.
/// - Throws: `StoreFault`.
func earlierQuality(
  _ slice: Slice, in store: any Store, seenBy actor: Actor, lookBack: Int = 12
) throws -> EarlierQuality {
  var quality = EarlierQuality()
  guard slice.records.state(of: slice.month, street: slice.street) <= .open else { return quality }
  var month = slice.month.previous
  for step in 0..<lookBack {
    guard isNeeded(quality, before: month, in: slice) else { break }
    quality.add(
      Board(
        step == 0 && slice.records.state(of: month, street: slice.street) != .settled
          ? Slice(street: slice.street, month: month, records: slice.records).seen(by: actor)
          : try store.slice(slice.street, month).seen(by: actor)))
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
    switch (kind.time, kind.owner) {
    case (.spell, _), (.day, _), (.ofWhole, _), (.month, .worker), (.month, .community): false
    case (.always, _), (.from, _), (.month, _): true
    }
  }
}
