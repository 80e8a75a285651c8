import Foundation
import Testing

@Suite("An account without a home, or with one that cannot be written")
struct NoHomeStory {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A user id without an account, as in a container; only root can become one.
  private func runAsNobody(_ arguments: [String]) throws -> Program.Outcome {
    let program = scratch.path("program")
    // Written by another process: what this one has open for writing, its other children inherit.
    _ = try Program.run(
      "/usr/bin/install", ["-m", "755", Program.path, program], environment: [:])
    _ = try Program.run("/bin/chmod", ["755", scratch.path("")], environment: [:])
    return try Program.run(
      "/usr/bin/setpriv",
      ["--reuid=54321", "--regid=54321", "--clear-groups", program] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"])
  }

  @Test("is told what to do, and nothing goes into /tmp", .enabled(if: geteuid() == 0))
  func noHome() throws {
    let isThere = FileManager.default.fileExists(atPath: "/tmp/.local")
    let outcome = try runAsNobody(["init"])
    #expect(outcome.status == 69, "\(outcome.errors)")
    #expect(outcome.errors.contains("--db") && outcome.errors.contains("HOME"))
    #expect(FileManager.default.fileExists(atPath: "/tmp/.local") == isThere)

    let config = try runAsNobody(["config", "--write"])
    #expect(config.status == 69)
    #expect(config.errors.contains("HOME"))
    let doctor = try runAsNobody(["doctor"])
    #expect(doctor.output.components(separatedBy: "都不保存").count == 2, "\(doctor.output)")
    #expect(!doctor.output.contains("/tmp/.local"))
  }

  @Test("is told the first step that failed")
  func firstFailure() throws {
    let file = scratch.path("no-folder")
    try Data().write(to: URL(fileURLWithPath: file))
    let outcome = try Program.run(
      ["config", "--write"], in: scratch, environment: ["XDG_CONFIG_HOME": file + "/x"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("打不开 \(file)/x：Not a directory"), "\(outcome.errors)")
  }
}
