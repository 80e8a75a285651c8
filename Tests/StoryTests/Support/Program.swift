import Foundation
import Testing

/// The real program, as the build made it beside these tests.
enum Program {
  static let path: String = {
    // The folder of the products.
    let folder = Bundle(for: Marker.self).bundleURL
    return folder.appendingPathComponent("tiaokuai").path
  }()

  private final class Marker {}

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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    // Files, not pipes: a pipe that nobody reads at the moment would hold the program up.
    let output = try Capture()
    let errors = try Capture()
    process.standardOutput = output.handle
    process.standardError = errors.handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try output.text, errors: try errors.text)
  }
}

/// What a program writes, kept in a file of its own.
private final class Capture {
  let handle: FileHandle
  private let path = NSTemporaryDirectory() + "tiaokuai-capture-" + UUID().uuidString

  init() throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var text: String {
    get throws {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
  }
}

/// A folder of a test's own, with a home in it; it goes when the test is over.
final class Scratch {
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
    ]
  }

  /// A database with the demo's street, open in October 2026.
  func makeOffice(size: String = "street") throws {
    let day = ["--today", "2026-10-14"]
    for arguments in [
      ["demo", "--write", path("tables"), "--size", size] + day, ["init"],
      ["import", path("tables")] + day,
    ] {
      let outcome = try Program.run(arguments, in: self)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
  }
}
