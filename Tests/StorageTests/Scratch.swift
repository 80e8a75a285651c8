import Domain
import Foundation
import SQLiteStorage
import Storage
import Synchronization

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
  let folder: String
  private let count = Atomic(0)

  init() {
    folder = NSTemporaryDirectory() + "tiaokuai-store-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/tiaokuai.db" }

  /// An empty database; one that is filled from memory is for practice, as the demo is.
  func emptyStore(creator: String = "root", isRehearsal: Bool = true) throws -> SQLStore {
    try SQLStore(
      creating: try SQLiteDatabase.create(path: path), creator: creator, isRehearsal: isRehearsal)
  }

  /// A database with the small street in it.
  func store() throws -> SQLStore {
    let store = try emptyStore()
    _ = try store.fill(
      with: SmallStreet.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    return store
  }

  /// The same database, as another process would open it.
  func other(patience: Double = 5) throws -> SQLStore {
    var options = SQLiteDatabase.Options()
    options.patience = patience
    return try SQLStore(opening: try SQLiteDatabase(path: path, options: options))
  }

  /// Writes as somebody with another tool would, behind the program's back.
  func meddle(_ sql: String) throws {
    try SQLiteDatabase(path: path).write { _ = try $0.run(sql) }
  }

  /// Does so as somebody who takes the seals off first and puts them back, which nobody can be kept
  /// from who may write the file.
  func tamper(_ sql: String) throws { try withoutSeals { try meddle(sql) } }

  /// Does something while the seals are off.
  func withoutSeals(_ work: () throws -> Void) throws {
    let database = try SQLiteDatabase(path: path)
    let seals = try database.read {
      try $0.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    }
    try breakSeals()
    try work()
    try database.write { connection in
      for seal in seals { try connection.run(seal[0].textOrNil ?? "") }
    }
  }

  func breakSeals() throws {
    try SQLiteDatabase(path: path).write { connection in
      let names = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      for case .text(let name) in names.map({ $0[0] }) {
        try connection.run("DROP TRIGGER \(name)")
      }
    }
  }

  /// A request with an operation id of its own.
  func request(
    _ command: Command, by actor: Actor = SmallStreet.office, setsDay: Bool = true
  ) -> Request {
    let number = count.add(1, ordering: .relaxed).newValue
    return Request(
      command, by: actor, on: SmallStreet.today, setsDay: setsDay,
      operation: "test-\(folder)-\(number)")
  }
}

/// A mark of a worker for herself in the month that is scored.
func selfMark(_ worker: String, _ hundredths: Int) -> Command {
  .rate(
    GiveMark(
      key: Mark.Key(month: SmallStreet.scored, source: .`self`, ratee: worker),
      score: Score(raw: hundredths)))
}

/// An auxiliary line for a worker, from the day of the tests on.
func auxiliary(_ worker: Worker.ID, share: Int = 1000) -> Command {
  .assign(
    AssignDuties(
      workers: [worker], targets: ["A1"], first: SmallStreet.today, share: Share(raw: share)))
}
