import Foundation
import Synchronization
import Testing

/// The real program: as the build made it beside these tests, or the one that `TIAOKUAI_PROGRAM`
/// names.
enum Program {
  static let path = named ?? product("tiaokuai")
  static let isBuiltHere = named == nil
  private static let named = ProcessInfo.processInfo.environment["TIAOKUAI_PROGRAM"]

  /// A program that was built with these tests.
  static func product(_ name: String) -> String {
    Bundle(for: Marker.self).bundleURL.appendingPathComponent(name).path
  }

  private final class Marker {}

  /// Whether this machine's logins are its own: in a user namespace the program opens no file that
  /// others may write.
  static let isUndisguised: Bool = {
    let map = try? String(contentsOfFile: "/proc/self/uid_map", encoding: .utf8)
    return map?.split(whereSeparator: \.isWhitespace) == ["0", "0", "4294967295"]
  }()

  /// The top of the checkout.
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program without a terminal, in Chinese unless it is told otherwise.
  @discardableResult
  static func run(
    _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(path, arguments, environment: scratch.environment.merging(environment) { $1 })
  }

  /// Runs any program to its end.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws -> Outcome {
    let capture = NSTemporaryDirectory() + "tiaokuai-capture-" + UUID().uuidString
    defer {
      for suffix in [".out", ".err"] { unlink(capture + suffix) }
    }
    let status = try spawn(
      [program] + arguments, environment, output: capture + ".out", errors: capture + ".err")
    return Outcome(
      status: status, output: try text(of: capture + ".out"), errors: try text(of: capture + ".err")
    )
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

/// Runs a program to its end, its output in files.
///
/// Foundation's `Process` also waits for what the program leaves behind, as tmux its server.
private func spawn(
  _ arguments: [String], _ environment: [String: String], output: String, errors: String
) throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
  var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] =
    environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in words + variables { free(text) } }
  // The threads that run tests block signals, and that would be inherited.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  var process = pid_t()
  guard posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables) == 0 else {
    throw CocoaError(.executableNotLoadable)
  }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
}

/// A folder of a test's own, with a home in it; it goes when the test is over.
final class Scratch: Sendable {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "tiaokuai-story-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  var database: String { path("office.db") }

  var environment: [String: String] {
    [
      "HOME": folder, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "zh_CN.UTF-8",
      "TIAOKUAI_DB": database, "TERM": "xterm-256color",
      "STATE_DIRECTORY": folder + "/.local/state/tiaokuai",
    ]
  }

  /// A database with the demo's street, open in October 2026; with what its registers hold, or with empty
  /// ones.
  func makeOffice(size: String = "street", registers: Bool = true) throws {
    let made = try Self.offices.withLock { offices in
      let name = size + (registers ? "" : ", empty registers")
      if let made = offices[name] { return made }
      let made = try Scratch()
      try made.fillOffice(size: size, registers: registers)
      offices[name] = made
      return made
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: made.folder) {
      try FileManager.default.copyItem(atPath: made.path(name), toPath: path(name))
    }
  }

  /// Made once and copied: making one takes longer than most of these tests.
  private static let offices = Mutex<[String: Scratch]>([:])

  private func fillOffice(size: String, registers: Bool) throws {
    let day = ["--today", "2026-10-14"]
    try made(["demo", "--write", path("tables"), "--size", size] + day)
    if !registers {
      for table in [
        "places", "groups", "group_counts", "services", "visits", "requests", "request_steps",
        "systems", "admissions", "admission_steps", "admission_uses", "parameters", "questions",
        "test_results", "pay_grades", "allowances", "degrees", "incomes", "trainings",
        "attendances", "tiers", "meetings", "meeting_solved", "estates", "stations", "centres",
        "handled",
      ] {
        try FileManager.default.removeItem(atPath: path("tables/\(table).csv"))
      }
    }
    try made(["init", "--rehearsal"])
    try made(["import", path("tables")] + day)
  }

  private func made(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments, in: self)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }
}
