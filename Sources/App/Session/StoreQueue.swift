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
  private let heads: SeenHeads?
  private let past: PastMonths
  private var wantsHistory = false
  private var isReadingHistory = false
  private let mailbox: Mailbox
  private let day: @Sendable () -> Day
  private let setsDay: Bool
  private var shown: (street: Street.ID, month: Month)
  private let first = DispatchSemaphore(value: 0)
  private let firstFault = Mutex<(any Error)?>(nil)
  /// How many commands are asked for and not answered.
  private let unanswered = Mutex(0)
  /// When long work told last how far it is.
  private let lastSign = Mutex(DispatchTime.now())
  private var isSilent = false
  /// Whether a change waits to be read.
  private var isDue = false
  private var pace = ReadingPace()
  private var watch: (any ChangeWatch)?
  private let isStopped = Mutex(false)

  /// Begins at once to read what the first screen shows: the actor's street, else the first one, in a month.
  init(
    _ context: StoreContext, showing month: Month, mailbox: Mailbox,
    day: @escaping @Sendable () -> Day, setsDay: Bool
  ) {
    store = context.store
    actor = context.actor
    heads = context.heads
    loader = Loader(context.store, actor: context.actor, heads: context.heads)
    past = PastMonths(context.store, actor: context.actor)
    shown = ("", month)
    self.mailbox = mailbox
    self.day = day
    self.setsDay = setsDay
    queue.async { [self] in begin() }
  }

  private func begin() {
    defer {
      first.signal()
      // Who waits for the first screen looks again only now that he will find it.
      mailbox.ring()
    }
    do {
      shown.street = try store.homeStreet(of: actor) ?? shown.street
      mailbox.post(.loaded(try loader.snapshot(shown.street, shown.month)))
      listen()
    } catch {
      firstFault.withLock { $0 = error }
    }
  }

  /// How long anybody waits for an answer of the store who has no screen on which to go on meanwhile: far
  /// longer than it waits for others to let it write.
  static let patience = DispatchTimeInterval.seconds(60)

  /// Waits until the first snapshot is in the mailbox, at most as long as that.
  ///
  /// - Returns: Whether it is there.
  /// - Throws: What kept it from being read.
  func hasRead(within limit: DispatchTimeInterval) throws -> Bool {
    guard first.wait(timeout: .now() + limit) == .success else { return false }
    first.signal()
    if let fault = firstFault.withLock({ $0 }) { throw fault }
    return true
  }

  /// Begins to listen for changes of any process.
  private func listen() {
    let turn = DayTurn(day())
    watch = store.watch(
      { [self] in queue.async { [self] in changed() } },
      eachSecond: { [day, mailbox] in if turn.isOver(on: day()) { mailbox.ring() } })
  }

  /// Ends the work: what was asked to be written is written first, if the store answers; for what is only
  /// read nobody waits longer than a second.
  ///
  /// - Parameter limit: For how long what is to be written is waited for.
  /// - Returns: Whether nothing is left of which nobody knows whether it is written.
  @discardableResult
  func stop(within limit: DispatchTimeInterval = patience) -> Bool {
    let isOver = isDone(within: isWriting ? limit : .seconds(1)) { [self] in watch?.stop() }
    if !isOver { heads?.leave() }
    return isOver || !isWriting
  }

  /// The same, and a line for whom it leaves in doubt.
  func leave() { if !stop() { sayInDoubt() } }

  /// Says that nothing is answered, and whether that leaves anything in doubt.
  func tellSilence() {
    if isWriting { sayInDoubt() } else { printError(words(StorePhrase.notRead)) }
  }

  /// Whether a command is asked for and not answered.
  private var isWriting: Bool { unanswered.withLock { $0 } > 0 }

  /// Waits until everything asked for is answered.
  ///
  /// - Parameter limit: For how long without a sign of life.
  /// - Returns: Whether it is; what comes later is in the mailbox then.
  func settle(within limit: DispatchTimeInterval = patience) -> Bool {
    isDone(within: limit) { [self] in if isDue { reload() } }
  }

  /// Does something after all that was asked for.
  private func isDone(
    within limit: DispatchTimeInterval, _ last: @escaping @Sendable () -> Void
  ) -> Bool {
    let isOver = DispatchSemaphore(value: 0)
    queue.async {
      last()
      isOver.signal()
    }
    var end = DispatchTime.now() + limit
    while isOver.wait(timeout: end) != .success {
      // What tells how far it is has not died.
      let later = lastSign.withLock { $0 } + limit
      guard later > end else { return false }
      end = later
    }
    return true
  }

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
  func loadRegisters(_ asked: AskedRegisters) {
    queue.async { [self] in
      guard let read = try? store.rows(of: asked.read, in: asked.street, during: asked.days) else {
        return
      }
      mailbox.post(
        .registers(RegisterRead(asked, sequence: read.head.sequence, records: read.records)))
    }
  }

  func perform(_ command: Command) {
    isStopped.withLock { $0 = false }
    answer(command.kind) { [self] in
      let clock = WorkClock()
      let progress = WorkProgress { [self] step in
        lastSign.withLock { $0 = .now() }
        mailbox.post(.work(.step(clock.timed(step))))
        return !isStopped.withLock { $0 }
      }
      return try request(command, telling: command.settles ? progress : nil)
    }
  }

  /// Ends a settling that still compares; what is written is written.
  func stopWork() { isStopped.withLock { $0 = true } }

  func undo() {
    answer(.undo) { [self] in
      guard let entry = try store.undoable(by: actor) else { throw Refusal.nothingToUndo }
      return try request(.undo(sequence: entry.sequence))
    }
  }

  func redo() {
    answer(.redo) { [self] in
      guard let entry = try store.redoable(by: actor) else { throw Refusal.nothingToRedo }
      return try request(.redo(sequence: entry.sequence))
    }
  }

  private func request(
    _ command: Command, telling progress: WorkProgress? = nil
  ) throws -> Receipt {
    try store.perform(
      Request(command, by: actor, on: day(), setsDay: setsDay, operation: newOperation()),
      telling: progress)
  }

  /// Has something written, and tells what came of it.
  private func answer(_ kind: CommandKind, _ work: @escaping @Sendable () throws -> Receipt) {
    unanswered.withLock { $0 += 1 }
    queue.async { [self] in
      tell(kind, work)
      unanswered.withLock { $0 -= 1 }
    }
  }

  private func tell(_ kind: CommandKind, _ work: () throws -> Receipt) {
    do {
      let receipt = try work()
      loader.own(receipt.sequence, Answer(kind: kind, changes: receipt.changes))
      changed()
    } catch let refusal as Refusal {
      mailbox.post(.refused(refusal.inCivilTime))
    } catch is WorkProgress.Stopped {
      mailbox.post(.work(.stopped(.settle)))
    } catch {
      mailbox.post(.notDone(text(of: error)))
    }
  }

  /// Reads again soon; how many changes there were by then is all one.
  private func changed() {
    // The watch tells at once when it begins, and of this screen's own commands too, which were read then.
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
