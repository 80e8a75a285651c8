import Dashboard
import Dispatch
import Domain
import Foundation
import Storage
import Synchronization
import Wording

/// Does the work of the store away from the screen, one thing after the other, and answers by mail.
final class StoreQueue: @unchecked Sendable {
  // Everything below is touched on `queue` only, once the session has begun.
  private let queue = DispatchQueue(label: "store")
  private let store: any Store
  private let actor: Actor
  private let loader: Loader
  private let past: PastMonths
  private var wantsHistory = false
  private var isReadingHistory = false
  private let mailbox: Mailbox
  private let day: @Sendable () -> Day
  private let setsDay: Bool
  private var shown: (street: Street.ID, month: Month)
  private var isSilent = false
  /// Whether a change waits to be read.
  private var isDue = false
  private var pace = ReadingPace()
  private var watch: (any ChangeWatch)?
  private let isStopped = Mutex(false)

  init(
    _ context: StoreContext, loader: Loader, showing shown: (street: Street.ID, month: Month),
    mailbox: Mailbox, day: @escaping @Sendable () -> Day, setsDay: Bool
  ) {
    store = context.store
    actor = context.actor
    self.loader = loader
    past = PastMonths(context.store, actor: context.actor)
    self.shown = shown
    self.mailbox = mailbox
    self.day = day
    self.setsDay = setsDay
  }

  /// Begins to listen for changes of any process.
  func start(after sequence: Int) {
    let first = FirstNotice()
    let turn = DayTurn(day())
    watch = store.watch(
      { [self] in queue.async { [self] in if first.passes(sequence, store) { changed() } } },
      eachSecond: { [day, mailbox] in if turn.isOver(on: day()) { mailbox.ring() } })
  }

  func stop() {
    watch?.stop()
    queue.sync {}
  }

  /// Waits until everything asked for is answered.
  func settle() { queue.sync { if isDue { reload() } } }

  func load(_ street: Street.ID, _ month: Month) {
    queue.async { [self] in
      shown = (street, month)
      reload()
    }
  }

  /// Reads earlier months from now on, in the background.
  func loadHistory() {
    queue.async { [self] in
      wantsHistory = true
      readHistory()
    }
  }

  /// Looks who wrote these rows; what fails here is asked again with the next change.
  func findEntered(_ rows: [RowKey]) {
    queue.async { [self] in
      guard let found = try? entered(rows, in: store) else { return }
      mailbox.post(.entered(found))
    }
  }

  /// Reads the registers; what fails here is asked again with the next change.
  func loadRegisters(_ street: Street.ID) {
    queue.async { [self] in
      let tables = Registers.all.flatMap { $0.tables.map { $0.table.name } }
      guard let read = try? store.rows(of: tables, in: street) else { return }
      mailbox.post(
        .registers(
          RegisterRead(street: street, sequence: read.head.sequence, records: read.records)))
    }
  }

  func perform(_ command: Command) {
    isStopped.withLock { $0 = false }
    queue.async { [self] in
      let clock = WorkClock()
      let progress = WorkProgress { [self] step in
        mailbox.post(.working(clock.timed(step)))
        return !isStopped.withLock { $0 }
      }
      answer(command.kind) { try request(command, telling: command.settles ? progress : nil) }
    }
  }

  /// Ends a settling that still compares; what is written is written.
  func stopWork() { isStopped.withLock { $0 = true } }

  func undo() {
    queue.async { [self] in
      answer(.undo) {
        guard let entry = try store.undoable(by: actor) else { throw Refusal.nothingToUndo }
        return try request(.undo(sequence: entry.sequence))
      }
    }
  }

  func redo() {
    queue.async { [self] in
      answer(.redo) {
        guard let entry = try store.redoable(by: actor) else { throw Refusal.nothingToRedo }
        return try request(.redo(sequence: entry.sequence))
      }
    }
  }

  private func request(
    _ command: Command, telling progress: WorkProgress? = nil
  ) throws -> Receipt {
    try store.perform(
      Request(command, by: actor, on: day(), setsDay: setsDay, operation: newOperation()),
      telling: progress)
  }

  private func answer(_ kind: CommandKind, _ work: () throws -> Receipt) {
    do {
      let receipt = try work()
      loader.own(receipt.sequence, Answer(kind: kind, changes: receipt.changes))
      changed()
    } catch let refusal as Refusal {
      mailbox.post(.refused(refusal.inCivilTime))
    } catch is WorkProgress.Stopped {
      mailbox.post(.workStopped(.settle))
    } catch {
      mailbox.post(.notDone(text(of: error)))
    }
  }

  /// Reads again soon; how many changes there were by then is all one.
  private func changed() {
    // The watch tells of this screen's own commands too, which were read at once.
    guard !isDue, (try? loader.isBehind()) != false else { return }
    let rest = pace.rest(at: .now)
    guard rest > 0 else { return reload() }
    isDue = true
    // A timer of the queue would wake the process once a second from then on.
    Thread.detachNewThread { [self] in
      usleep(useconds_t(rest * 1e6))
      queue.async { [self] in
        // Whoever asked for another month meanwhile has read this one's change as well.
        if isDue { reload() }
      }
    }
  }

  /// The one way back: what the store knows now, for the street and month on the screen.
  private func reload() {
    isDue = false
    let began = ContinuousClock.now
    defer { pace.note(from: began, to: .now) }
    do {
      let snapshot = try loader.snapshot(shown.street, shown.month)
      if isSilent { mailbox.post(.sourceSilent(since: nil)) }
      isSilent = false
      mailbox.post(.loaded(snapshot))
      readHistory()
    } catch {
      if !isSilent { mailbox.post(.sourceSilent(since: clockTime(ofInstant: currentInstant()))) }
      isSilent = true
      mailbox.post(.failed(text(of: error)))
    }
  }

  /// Reads what lacks of earlier months, one at a time, so that whatever else comes goes first.
  private func readHistory() {
    guard wantsHistory, !isReadingHistory else { return }
    isReadingHistory = true
    queue.async { [self] in
      isReadingHistory = false
      // Charts can wait: what fails here is tried again with the next change.
      guard let didMore = try? past.step(shown.street, before: shown.month) else { return }
      if didMore { return readHistory() }
      if let history = past.news() { mailbox.post(.history(history)) }
    }
  }

  private func text(of error: any Error) -> String {
    (error as? StoreFault).map(sentence) ?? (error as? Failure)?.text ?? String(describing: error)
  }
}

/// Whether another day has begun since it was last asked.
///
/// A clock may come to another day without time going by for a wait: a machine that slept, a clock that
/// was set. The watch looks once a second anyway, so that nothing else has to wake for it.
private final class DayTurn: Sendable {
  private let last: Mutex<Day>

  init(_ day: Day) { last = Mutex(day) }

  func isOver(on day: Day) -> Bool {
    last.withLock { last in
      defer { last = day }
      return last != day
    }
  }
}

/// The notice that a watch gives at once is passed on only if something was written meanwhile.
private final class FirstNotice: @unchecked Sendable {
  // Touched on the worker's queue only.
  private var isFirst = true

  func passes(_ sequence: Int, _ store: any Store) -> Bool {
    defer { isFirst = false }
    guard isFirst else { return true }
    return (try? store.journalHead().sequence) != sequence
  }
}
