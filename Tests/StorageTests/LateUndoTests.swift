import Domain
import Storage
import Synchronization
import Testing

/// A database in which others do something as soon as it was read next.
private final class Overtaken: SQLDatabase {
  private let base: any SQLDatabase
  private let others = Mutex<(@Sendable () throws -> Void)?>(nil)

  init(_ base: any SQLDatabase) { self.base = base }

  func afterReading(_ work: @escaping @Sendable () throws -> Void) {
    others.withLock { $0 = work }
  }

  func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    let result = try base.read(body)
    let work = others.withLock { others in
      defer { others = nil }
      return others
    }
    try work?()
    return result
  }

  var dialect: SQLDialect { base.dialect }
  func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T { try base.write(body) }
  func schemaVersion(_ connection: any SQLConnection) throws -> Int {
    try base.schemaVersion(connection)
  }
  func stamp(_ version: Int, _ connection: any SQLConnection) throws {
    try base.stamp(version, connection)
  }
  func definitions(_ connection: any SQLConnection) throws -> [Definition] {
    try base.definitions(connection)
  }
  func withScratch<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
    try base.withScratch(body)
  }
  func watch(
    _ notice: @escaping @Sendable () -> Void, eachSecond: @escaping @Sendable () -> Void
  ) -> any ChangeWatch { base.watch(notice, eachSecond: eachSecond) }
  func damages(telling progress: WorkProgress?) throws -> [String] {
    try base.damages(telling: progress)
  }
  func reopen() { base.reopen() }
}

@Suite("An undo that is asked for before its command is there", .onEveryBackend)
struct LateUndoTests {
  let scratch = Scratch()

  @Test("is judged on what stands when its turn comes")
  func judged() throws {
    let store = try scratch.tidyStore()
    let database = Overtaken(try scratch.database())
    let slow = try SQLStore(opening: database)
    let next = try store.journalHead().sequence + 1
    let mark = scratch.request(selfMark("W1", 80_00))
    let submit = scratch.request(submitting("C1"), by: SmallStreet.administrator)
    database.afterReading {
      #expect(try store.perform(mark).sequence == next)
      _ = try store.perform(submit)
    }
    #expect(throws: Refusal.submitted("C1", SmallStreet.scored)) {
      try slow.perform(scratch.request(.undo(sequence: next)))
    }
    #expect(try store.allRecords().marks.count == 1)
  }
}
