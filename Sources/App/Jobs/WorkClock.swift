import Domain
import Synchronization

/// Tells from how long a stage has taken so far how long it will still take.
final class WorkClock: Sendable {
  private let begun = Mutex<(stage: WorkStep.Stage, at: ContinuousClock.Instant, done: Int)?>(nil)

  func timed(_ step: WorkStep) -> WorkStep {
    let now = ContinuousClock.now
    let first = begun.withLock { begun in
      if let begun, begun.stage == step.stage, begun.done <= step.done { return begun }
      let first = (stage: step.stage, at: now, done: step.done)
      begun = first
      return first
    }
    let (took, done) = (now - first.at, step.done - first.done)
    // What has just begun says nothing of what is to come.
    guard took >= .seconds(1), done > 0, step.total > step.done else { return step }
    var step = step
    let milliseconds =
      took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
    step.secondsLeft = Int(milliseconds) * (step.total - step.done) / done / 1000 + 1
    return step
  }
}
