import Dashboard
import Dispatch
import Domain
import Foundation
import Storage
import Testing

@testable import App

@Suite("A database that takes its time")
struct SlowStoreStory {
  /// A store that answers nobody until the gate is opened.
  private struct Closed {
    let store: any Store
    private let gate = DispatchSemaphore(value: 0)

    init(at path: String) throws {
      let store = try createStore(at: .file(path), isRehearsal: true)
      self.store = store
      let isHeld = DispatchSemaphore(value: 0)
      Thread.detachNewThread { [gate] in
        _ = try? store.allRecords(
          telling: WorkProgress { _ in
            isHeld.signal()
            gate.wait()
            gate.signal()
            return true
          })
      }
      isHeld.wait()
    }

    func open() { gate.signal() }
  }

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "tiaokuai-slow-\(UUID().uuidString)")
  private let closed: Closed
  private static let day = Day(number: 20_740)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    closed = try Closed(at: folder.appending(path: "a.db").path)
  }

  private func queue(_ mailbox: Mailbox) -> StoreQueue {
    StoreQueue(
      StoreContext(store: closed.store, actor: Actor(name: "root", role: .administrator)),
      showing: Self.day.month, mailbox: mailbox, day: { Self.day }, setsDay: false)
  }

  @Test("is waited for without holding up the screen, and then shown")
  func waits() throws {
    let mailbox = Mailbox()
    let queue = queue(mailbox)
    #expect(try !queue.hasRead(within: .milliseconds(20)))
    #expect(try !queue.hasRead(within: .seconds(0)))
    #expect(mailbox.take().isEmpty)
    closed.open()
    #expect(try queue.hasRead(within: StoreQueue.patience))
    // Who asks again is told again.
    #expect(try queue.hasRead(within: .seconds(0)))
    let messages = mailbox.take()
    #expect(messages.count == 1)
    guard case .loaded(let snapshot) = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(snapshot.slice.month == Self.day.month)
    queue.stop()
    try FileManager.default.removeItem(at: folder)
  }

  @Test("wakes the screen only when what was read will be found")
  func wakes() throws {
    let isWoken = DispatchSemaphore(value: 0)
    let mailbox = Mailbox()
    let queue = queue(mailbox)
    mailbox.wakes { isWoken.signal() }
    closed.open()
    var count = 0
    while try !queue.hasRead(within: .seconds(0)) {
      count += 1
      #expect(isWoken.wait(timeout: .now() + 60) == .success)
      guard count < 10 else { break }
    }
    #expect(mailbox.take().count == 1)
    queue.stop()
    try FileManager.default.removeItem(at: folder)
  }

  @Test("does not keep anybody who leaves, but for what is to be written")
  func leaves() throws {
    let queue = queue(Mailbox())
    // It ends although the store has not answered.
    queue.stop()
    #expect(try !queue.hasRead(within: .seconds(0)))
    closed.open()
    #expect(try queue.hasRead(within: StoreQueue.patience))
  }

  @Test("is not waited for without end: who asked for something is told that it may not be done")
  func givesUp() throws {
    let mailbox = Mailbox()
    let queue = queue(mailbox)
    #expect(try !queue.hasRead(within: .milliseconds(20)))
    queue.perform(.signSurvey(Batch.Key(month: Self.day.month, batch: "1")))
    #expect(!queue.settle(within: .milliseconds(20)))
    #expect(!queue.stop(within: .milliseconds(20)))
    closed.open()
    #expect(queue.settle())
    #expect(queue.stop())
    try FileManager.default.removeItem(at: folder)
  }

  @Test("writes what was asked for before it is left")
  func writes() throws {
    let mailbox = Mailbox()
    let queue = queue(mailbox)
    queue.perform(.signSurvey(Batch.Key(month: Self.day.month, batch: "1")))
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      queue.stop()
      isOver.signal()
    }
    // Longer than for what is only read.
    #expect(isOver.wait(timeout: .now() + .milliseconds(1_500)) == .timedOut)
    closed.open()
    isOver.wait()
    let isAnswered = mailbox.take().contains {
      switch $0 {
      case .refused, .notDone: true
      default: false
      }
    }
    #expect(isAnswered)
  }
}
