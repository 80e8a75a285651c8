import Dispatch
import Domain
import Storage
import Wording

/// Publishes anew after every change of whatever process, and now and then without one, so that the
/// screen can tell a publisher that is gone from a quiet day.
struct PublishWatch {
  private let command: PublishCommand
  private let file: SnapshotFile
  /// The longest time between two files, in seconds.
  static let period = 30
  /// Before what went wrong is tried again, in seconds.
  private static let pause = 2

  private var last: PublicSnapshot?
  private var trouble: String?

  init(_ command: PublishCommand, _ file: SnapshotFile) {
    self.command = command
    self.file = file
  }

  /// Goes on until the process is ended; what goes wrong later is told once and tried again.
  ///
  /// - Throws: `Failure` when nothing could be published at the start, or somebody may not any more.
  mutating func run() throws {
    while true {
      do {
        try withStore(command.common) { try publish($0) }
      } catch let failure as Failure where last != nil && failure.status != .notAllowed {
        if failure.text != trouble { printError(failure.text) }
        trouble = failure.text
        sleepFor(Self.pause)
      }
    }
  }

  private mutating func publish(_ context: StoreContext) throws {
    let changed = DispatchSemaphore(value: 0)
    let watch = context.store.watch { changed.signal() }
    defer { watch.stop() }
    while true {
      try publishOnce(try command.source(renewed(context)))
      _ = changed.wait(timeout: .now() + .seconds(Self.period))
      // Many commits are one change.
      while changed.wait(timeout: .now()) == .success {}
    }
  }

  /// Rights are looked up again with every change: they may have been taken away.
  private func renewed(_ context: StoreContext) throws -> StoreContext {
    StoreContext(
      store: context.store, actor: try command.common.actor(in: context.store),
      heads: context.heads)
  }

  private mutating func publishOnce(_ source: SnapshotSource) throws {
    let snapshot = try source.snapshot(now: command.now)
    if let last, last.shows(as: snapshot), (0..<Self.period).contains(snapshot.made - last.made) {
      return
    }
    try file.write(snapshot)
    if last == nil || trouble != nil {
      printLine(
        words(KioskPhrase.publishing, ["path": file.path, "month": snapshot.monthText]))
    }
    trouble = nil
    last = snapshot
  }
}

private func sleepFor(_ seconds: Int) {
  _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .seconds(seconds))
}

extension PublicSnapshot {
  /// Whether both show the same, whenever they were made.
  fileprivate func shows(as other: PublicSnapshot) -> Bool {
    var other = other
    other.made = made
    return self == other
  }
}
