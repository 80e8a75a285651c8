import Foundation
import SQLiteStorage
import Storage
import Testing

/// Makes a system call fail, or kills the program in it, once at every place where it writes.
@Suite("The disk fails, or the power, at each write", .serialized, .enabled(if: Injection.isThere))
struct InjectionTests {
  @Test(
    "nothing acknowledged is lost, nothing is half done",
    arguments: ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EINTR"])
  func injects(fault: String) throws {
    let scratch = Scratch(.sqlite)
    _ = try scratch.store()
    var acknowledged: [Int] = []
    for place in stride(from: 1, through: 64, by: Injection.step) {
      let lines = try Injection.run(fault, at: place, ["rate", scratch.path, "w", "2"])
      acknowledged += lines.filter { $0[0] == "ok" }.compactMap { Int($0[2]) }
      try check(scratch, acknowledged)
    }
    #expect(!acknowledged.isEmpty)
  }

  private func check(_ scratch: Scratch, _ acknowledged: [Int]) throws {
    let store = try scratch.other()
    let head = try store.journalHead().sequence
    #expect(acknowledged.max() ?? 0 <= head)
    #expect(Set(acknowledged).count == acknowledged.count)
    #expect(try store.verify().isSound)
  }
}

private enum Injection {
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  /// Every place with `TIAOKUAI_TRIALS`, else some.
  static let step = ProcessInfo.processInfo.environment["TIAOKUAI_TRIALS"] == nil ? 7 : 1

  static func run(_ fault: String, at place: Int, _ words: [String]) throws -> [[String]] {
    let calls = "pwrite64,fdatasync,ftruncate,unlink"
    let options = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(calls)"]
    let inject = ["-e", "inject=\(calls):\(fault):when=\(place)"]
    return try Bench(words, under: ["/usr/bin/strace"] + options + inject).lines()
  }
}
