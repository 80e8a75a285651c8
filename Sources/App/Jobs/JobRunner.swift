import Dashboard
import Dispatch
import Domain
import Synchronization

/// Long work for a screen, one piece after the other on a thread of its own: it tells how far it is
/// and can be stopped.
final class JobRunner: Sendable {
  private let common: CommonOptions
  private let mailbox: Mailbox
  private let isStopped = Mutex(false)
  private let queue = DispatchQueue(label: "jobs")

  init(_ common: CommonOptions, mailbox: Mailbox) {
    self.common = common
    self.mailbox = mailbox
  }

  func start(_ job: Job) {
    isStopped.withLock { $0 = false }
    queue.async { [self] in run(job) }
  }

  func stop() { isStopped.withLock { $0 = true } }

  /// Stops, and waits until nothing half done is left; what a store that does not answer leaves behind is
  /// cleared up by the next one, and is told of.
  func finish() {
    stop()
    let isOver = DispatchSemaphore(value: 0)
    queue.async { isOver.signal() }
    if isOver.wait(timeout: .now() + StoreQueue.patience) != .success { sayInDoubt() }
  }

  private func run(_ job: Job) {
    let clock = WorkClock()
    let progress = WorkProgress { [self] step in
      mailbox.post(.work(.step(clock.timed(step))))
      return !isStopped.withLock { $0 }
    }
    do {
      mailbox.post(try message(of: job, common, telling: progress))
    } catch is WorkProgress.Stopped {
      mailbox.post(.work(.stopped(job)))
    } catch let failure as Failure {
      mailbox.post(.work(.failed(job, failure.text.split(separator: "\n").map(String.init))))
    } catch {
      mailbox.post(.work(.failed(job, [String(describing: error)])))
    }
  }
}
