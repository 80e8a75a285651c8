import Domain
import Glibc
import Synchronization
import Wording

/// Runs long work of the command line: a terminal sees how far it is, and Ctrl-C stops it with
/// nothing half done.
///
/// - Throws: `Failure` with 128 and the signal's number when it was stopped, else what `work` throws.
func working<T>(_ work: (WorkProgress) throws -> T) throws -> T {
  received.store(0, ordering: .relaxed)
  let before = stopping.map { ($0, listen(for: $0)) }
  let line = ProgressLine()
  let clock = WorkClock()
  defer {
    line.clear()
    for (signal, action) in before { restore(action, of: signal) }
  }
  let progress = WorkProgress { step in
    line.show(clock.timed(step))
    return received.load(ordering: .relaxed) == 0
  }
  do {
    return try work(progress)
  } catch is WorkProgress.Stopped {
    let status = ExitStatus(rawValue: 128 + received.load(ordering: .relaxed))
    throw Failure(words(LessonPhrase.jobStopped), status ?? .failed)
  }
}

private let stopping = [SIGINT, SIGTERM, SIGHUP]

/// The signal that came, for the work to find.
private let received = Atomic<Int32>(0)

private func listen(for signal: Int32) -> sigaction {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { received.store($0, ordering: .relaxed) }
  // Who asks a second time need not wait: no death leaves half of anything.
  action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
  var before = sigaction()
  sigaction(signal, nil, &before)
  // What a parent wants ignored, as nohup does, stays ignored.
  guard !isIgnored(before) else { return before }
  sigaction(signal, &action, nil)
  return before
}

private func isIgnored(_ action: sigaction) -> Bool {
  unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
    == unsafeBitCast(SIG_IGN, to: Int.self)
}

private func restore(_ action: sigaction, of signal: Int32) {
  var action = action
  sigaction(signal, &action, nil)
}

/// One line on standard error that is written over, on a terminal only.
private final class ProgressLine: Sendable {
  private let isShown =
    isatty(STDERR_FILENO) != 0 && !["dumb", ""].contains(environment("TERM") ?? "")
  private let last = Mutex<(stage: WorkStep.Stage, at: ContinuousClock.Instant)?>(nil)

  func show(_ step: WorkStep) {
    guard isShown else { return }
    let now = ContinuousClock.now
    last.withLock { last in
      // Nobody reads a number that changes a thousand times a second.
      if let last, last.stage == step.stage, now - last.at < .milliseconds(100) { return }
      last = (step.stage, now)
      writeRaw("\r" + words.sentence(for: step) + "\u{1B}[K", to: STDERR_FILENO)
    }
  }

  func clear() {
    last.withLock { last in
      guard last != nil else { return }
      writeRaw("\r\u{1B}[K", to: STDERR_FILENO)
      last = nil
    }
  }
}
