import Foundation
import Testing

@Suite("A program with rights that were lent to it")
struct LentRightsStory {
  @Test(
    "does not start set-uid or set-gid, and says so",
    .enabled(if: Self.canLend, "needs root and a place where set-uid holds"),
    arguments: ["u+s", "g+s"],
    [["kiosk", "--snapshot", "x"], ["log"], ["init"], ["demo", "--plain"]])
  func refused(mode: String, words: [String]) throws {
    let scratch = try Scratch()
    let program = scratch.path("tiaokuai")
    try Self.lend(Program.path, to: program, mode)
    let outcome = try Program.run(
      program, words, environment: scratch.environment)
    #expect(outcome.status == 77)
    #expect(outcome.errors.contains("不能运行：程序带 setuid、setgid 或额外权能"))
    // The same file without the mark comes further.
    try Self.change(program, ["/bin/chmod", "755"])
    let usual = try Program.run(
      program, words, environment: scratch.environment)
    #expect(!usual.errors.contains("setuid"))
  }

  /// Whether a program here can have the rights of another account: tried with one that tells.
  private static let canLend: Bool = {
    guard geteuid() == 0, let scratch = try? Scratch() else { return false }
    let program = scratch.path("id")
    guard (try? lend("/usr/bin/id", to: program, "u+s")) != nil,
      let outcome = try? Program.run(program, ["-u"], environment: [:])
    else { return false }
    return outcome.output.trimmingCharacters(in: .newlines) == "65534"
  }()

  /// Copies a program and gives it to nobody, with that mark.
  private static func lend(_ program: String, to copy: String, _ mode: String) throws {
    // Not by this process: another test's child would hold the copy open, and it would not run.
    try change(copy, ["/bin/cp", program])
    try change(copy, ["/bin/chown", "65534:65534"])
    try change(copy, ["/bin/chmod", mode])
  }

  private static func change(_ file: String, _ command: [String]) throws {
    let outcome = try Program.run(command[0], command.dropFirst() + [file], environment: [:])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }
}
