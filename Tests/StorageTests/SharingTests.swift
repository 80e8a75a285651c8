import Domain
import Foundation
import Storage
import Synchronization
import Testing

@Suite("Several people write the same database", .onEveryBackend)
struct SharingTests {
  let scratch = Scratch()

  @Test("what one writes the other reads")
  func reads() throws {
    let first = try scratch.store()
    let second = try scratch.other()

    _ = try first.perform(scratch.request(selfMark("W1", 80_00)))
    _ = try second.perform(scratch.request(selfMark("W2", 70_00)))

    #expect(try first.allRecords() == second.allRecords())
    #expect(try first.allRecords().marks.count == 2)
  }

  @Test("four at once: none is refused, none is lost, the chain holds")
  func fourWriters() async throws {
    let store = try scratch.store()
    let scratch = scratch
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          let own = try scratch.other()
          for number in 1...25 {
            _ = try own.perform(scratch.request(selfMark("W\(writer)", number)))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.journalHead().sequence == 101)
    #expect(try store.verify().isSound)
  }

  @Test("a lock held too long names its holder")
  func busy() async throws {
    _ = try scratch.store()
    let impatient = try scratch.other(patience: 0.2)
    let database = try scratch.database()
    let request = scratch.request(selfMark("W1", 90_00))

    try database.write { _ in
      do {
        _ = try impatient.perform(request)
        Issue.record("two wrote at once")
      } catch StoreFault.busy(let holder) {
        #expect(holder?.process == Int(getpid()))
        #expect(holder?.login == systemLogin())
        #expect(holder?.since.hasSuffix("Z") == true)
      }
    }
    #expect(try impatient.perform(request).sequence == 2)
  }

  @Test("a watcher hears of every commit, and of nothing else")
  func watches() throws {
    let store = try scratch.store()
    let other = try scratch.other()
    let heard = DispatchSemaphore(value: 0)
    let watch = store.watch { heard.signal() }
    defer { watch.stop() }
    #expect(heard.wait(timeout: .now() + 5) == .success)

    for number in 1...5 {
      _ = try other.perform(scratch.request(selfMark("W1", number)))
      #expect(heard.wait(timeout: .now() + 5) == .success)
    }
    _ = try other.allRecords()
    #expect(throws: Refusal.self) { try other.perform(scratch.request(auxiliary("W99"))) }
    #expect(heard.wait(timeout: .now() + 0.3) == .timedOut)
  }

  @Test("another process's commit is heard at once")
  func watchesProcess() throws {
    let store = try scratch.store()
    let heard = DispatchSemaphore(value: 0)
    let watch = store.watch { heard.signal() }
    defer { watch.stop() }
    #expect(heard.wait(timeout: .now() + 5) == .success)

    let lines = try Bench(["rate", scratch.place.text, "other", "1"]).lines()

    #expect(lines.first?.first == "ok")
    #expect(heard.wait(timeout: .now() + 0.5) == .success)
  }
}
