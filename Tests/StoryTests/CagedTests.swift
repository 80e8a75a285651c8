import Foundation
import Testing

@Suite("What draws in public")
struct CagedTests {
  @Test(
    "can start, write, connect, trace, signal and remove nothing",
    arguments: [
      "execve", "execveat", "fork", "vfork", "thread", "ptrace", "process_vm_readv", "socket-inet",
      "socket-unix", "open-write", "open-both", "open-create", "open-truncate", "open-nameless",
      "open", "openat2", "creat", "unlink", "rename", "link", "symlink", "mkdir", "chmod",
      "truncate", "kill", "tgkill", "TIOCSTI", "TIOCSCTTY", "mmap-exec",
      "mprotect-exec", "io_uring", "memfd", "prctl",
    ])
  func refused(attempt: String) throws {
    #expect(try answer(to: attempt) == "EPERM")
  }

  @Test("has libraries fall back to the call that is refused")
  func newClone() throws {
    #expect(try answer(to: "clone3") == "ENOSYS")
  }

  @Test(
    "can read a file, look at it, take memory and wait",
    arguments: ["read", "stat", "memory", "sleep"])
  func allowed(attempt: String) throws {
    #expect(try answer(to: attempt) == "done")
  }

  /// What the system says to an attempt from inside.
  private func answer(to attempt: String) throws -> String {
    let scratch = try Scratch()
    try "x".write(toFile: scratch.path("here"), atomically: false, encoding: .utf8)
    let caged = Program.product("Caged")
    let outcome = try Program.run(caged, [attempt, scratch.folder], environment: [:])
    #expect(outcome.status == 0)
    #expect(try String(contentsOfFile: scratch.path("here"), encoding: .utf8) == "x")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("there")))
    return outcome.output.trimmingCharacters(in: .newlines)
  }
}
