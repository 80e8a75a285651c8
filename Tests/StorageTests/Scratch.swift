import Domain
import Foundation
import Storage
import Synchronization

/// A folder of its own for one test with a database in it, gone with it.
final class Scratch: Sendable {
  let folder: String
  let backend: Backend
  let place: DatabasePlace
  private let count = Atomic(0)

  init(_ backend: Backend = .current) {
    folder = NSTemporaryDirectory() + "tiaokuai-store-" + UUID().uuidString
    self.backend = backend
    place = backend.place(folder)
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// An empty database; one that is filled from memory is for practice, as the demo is.
  func emptyStore(creator: String = "root", isRehearsal: Bool = true) throws -> SQLStore {
    try SQLStore(
      creating: try backend.create(place), creator: creator, isRehearsal: isRehearsal)
  }

  /// A database with the small street in it.
  func store() throws -> SQLStore {
    let store = try emptyStore()
    _ = try store.fill(
      with: SmallStreet.records, by: SmallStreet.administrator, on: SmallStreet.today,
      operation: "fill")
    return store
  }

  /// The database itself, as another process would open it.
  func database(patience: Double = 5) throws -> any SQLDatabase {
    try backend.open(place, patience)
  }

  /// The store on it, as another process would open it.
  func other(patience: Double = 5) throws -> SQLStore {
    try SQLStore(opening: try database(patience: patience))
  }

  /// Writes as somebody with another tool would, behind the program's back.
  func meddle(_ sql: String) throws { try database().write { _ = try $0.run(sql) } }

  /// Does so as somebody who takes the seals off first and puts them back, which nobody can be kept
  /// from who may write the database.
  func tamper(_ sql: String) throws { try withoutSeals { try meddle(sql) } }

  /// Does something while the seals are off.
  func withoutSeals(_ work: () throws -> Void) throws {
    let database = try database()
    let seals = try database.read(backend.guardStatements)
    try breakSeals()
    try work()
    try database.write { connection in
      for seal in seals { try connection.run(seal) }
    }
  }

  func breakSeals() throws {
    let database = try database()
    try database.write { connection in
      for definition in try database.definitions(connection) where definition.kind == .guardian {
        try connection.run(database.dialect.dropping(definition.name))
      }
    }
  }

  func dropGuard(_ name: String) throws { try meddle(try database().dialect.dropping(name)) }

  /// Makes a guard by hand.
  func make(_ refused: TableGuard) throws {
    for statement in try database().dialect.refusing(refused) { try meddle(statement) }
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
