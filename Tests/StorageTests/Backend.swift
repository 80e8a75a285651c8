import Storage
import Testing

/// A kind of database that keeps what the store promises; whatever is promised is tested on each.
struct Backend: Sendable {
  /// Where a test has its database, given a folder of its own.
  let place: @Sendable (_ folder: String) -> DatabasePlace
  /// Makes an empty database.
  let create: @Sendable (DatabasePlace) throws -> any SQLDatabase
  /// One that is there, as another process would open it, with the seconds that it waits for others.
  let open: @Sendable (DatabasePlace, _ patience: Double) throws -> any SQLDatabase
  /// The statements that would make all guards anew just as they stand.
  let guardStatements: @Sendable (any SQLConnection) throws -> [String]

  static let all: [Backend] = [.sqlite]

  /// That of the test which runs; outside of a suite `onEveryBackend` it is SQLite.
  @TaskLocal static var current = Backend.sqlite
}

/// Runs every test of a suite once on each backend, with a new value of the suite each time.
struct OnEveryBackend: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for backend in Backend.all {
      try await Backend.$current.withValue(backend) { try await function() }
    }
  }
}

extension Trait where Self == OnEveryBackend {
  /// For what is about the store: `Scratch` then has the backend of the run.
  static var onEveryBackend: Self { OnEveryBackend() }
}
