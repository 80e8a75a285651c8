import Foundation
import Storage
import Testing

@Suite("The program is killed while three people write", .serialized, .onEveryBackend)
struct KillTests {
  /// 200, or as many as `TIAOKUAI_TRIALS` says.
  private static var trials: Int {
    ProcessInfo.processInfo.environment["TIAOKUAI_TRIALS"].flatMap(Int.init) ?? 200
  }

  @Test("nothing acknowledged is lost, nothing is half done, the chain holds")
  func kills() throws {
    // A database grows with every trial, and so does the time to verify it.
    for _ in 0..<(Self.trials / 20) {
      let scratch = Scratch()
      _ = try scratch.store()
      var acknowledged: [[String]] = []
      for _ in 0..<20 { acknowledged += try trial(scratch) }
      try check(scratch, acknowledged)
    }
  }

  /// Three writers killed at a random moment: what they had acknowledged until then.
  private func trial(_ scratch: Scratch) throws -> [[String]] {
    let writers = try (1...3).map { try Bench(["write", scratch.place.text, "w\($0)", "10"]) }
    for writer in writers { writer.waitForWord() }
    // Some way into their work, on a busy machine too.
    for _ in 0..<Int.random(in: 0...8) { writers.randomElement()?.waitForWord() }
    usleep(UInt32.random(in: 0...20_000))
    for writer in writers.shuffled() { writer.kill() }
    return writers.flatMap { $0.lines() }.filter { $0[0] != "ready" }
  }

  private func check(_ scratch: Scratch, _ acknowledged: [[String]]) throws {
    let store = try scratch.other()
    let entries = try store.entries(JournalFilter(limit: 1_000_000))
    let stored = Dictionary(uniqueKeysWithValues: entries.map { ($0.operation, $0.sequence) })
    let lost = acknowledged.filter { stored[$0[0]] != Int($0[1]) }
    #expect(lost.isEmpty)
    #expect(acknowledged.count > 20)
    #expect(try store.verify().isSound)
  }
}
