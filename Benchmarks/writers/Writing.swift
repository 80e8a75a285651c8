import Domain
import Foundation
import Storage

/// Writes mixed commands and says on standard output of each that is done: operation, sequence.
///
/// An undo that another writer is in the way of is passed over.
func write(_ path: String, name: String, seconds: Double) throws {
  let store = try open(path)
  let sample = try Sample(store)
  let actor = administrator(name)
  let run = UUID().uuidString
  let end = microseconds() + Int(seconds * 1e6)
  var number = 0
  say("ready")
  while microseconds() < end {
    number += 1
    let command = try mixed(number, store, sample, actor)
    let request = Request(command, by: actor, on: today, operation: "\(name)-\(run)-\(number)")
    do {
      let receipt = try store.perform(request)
      say("\(request.operation) \(receipt.sequence)")
    } catch let refusal as Refusal {
      guard case .undo = command else { throw refusal }
    }
  }
}

private func mixed(
  _ number: Int, _ store: SQLStore, _ sample: Sample, _ actor: Actor
) throws -> Command {
  switch number % 5 {
  case 1: return sample.importMarks(Int.random(in: 0...1000))
  case 3:
    guard let entry = try store.undoable(by: actor) else { fallthrough }
    return .undo(sequence: entry.sequence)
  default: return sample.giveMark(Int.random(in: 0...1000))
  }
}

/// Gives `count` marks one after the other, and says how long each took, or that it was refused.
func rate(_ path: String, name: String, count: Int) throws {
  let store = try open(path)
  let sample = try Sample(store)
  let run = UUID().uuidString
  for number in 0..<count {
    let start = microseconds()
    do {
      let receipt = try store.perform(
        Request(
          sample.giveMark(Int.random(in: 0...1000)), by: administrator(name), on: today,
          operation: "\(run)-\(number)"))
      say("ok \(microseconds() - start) \(receipt.sequence) \(microseconds())")
    } catch {
      say("refused \(microseconds() - start) \(error)")
    }
  }
}

/// Brings the street's month up to date after every change, as a screen does, and says how often and
/// how long the longest took.
func dashboard(_ path: String, seconds: Double) throws {
  let store = try open(path)
  let sample = try Sample(store)
  let wake = DispatchSemaphore(value: 0)
  let watch = store.watch { wake.signal() }
  let end = DispatchTime.now() + seconds
  var (slice, head) = try store.snapshot(sample.street, sample.month)
  var longest = 0
  var count = 0
  var pace = ReadingPace()
  while wake.wait(timeout: end) == .success {
    usleep(useconds_t(pace.rest(at: .now) * 1e6))
    // What was told meanwhile is in the next reading too.
    while wake.wait(timeout: .now()) == .success {}
    let start = microseconds()
    let began = ContinuousClock.now
    let refreshed = try store.refreshed(slice, since: head.sequence)
    (slice, head) = (refreshed.slice, refreshed.head)
    pace.note(from: began, to: .now)
    longest = max(longest, microseconds() - start)
    count += 1
  }
  watch.stop()
  say("read \(count) \(longest)")
}

/// One line in one piece, at once.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = Foundation.write(1, bytes, bytes.count)
}

/// Of a clock that all processes share.
func microseconds(_ clock: clockid_t = CLOCK_MONOTONIC) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
}
