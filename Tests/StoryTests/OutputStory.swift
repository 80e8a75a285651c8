import Foundation
import Testing

@Suite("What the program prints")
struct OutputStory {
  private static let shell = "/bin/sh"

  private func shell(_ text: String, in scratch: Scratch) throws -> Program.Outcome {
    try Program.run(
      Self.shell, ["-c", text.replacingOccurrences(of: "tk ", with: Program.path + " ")],
      environment: scratch.environment)
  }

  @Test(
    "ends with 73 and one line when there is no room for all of it",
    arguments: ["log", "doctor", "demo", "themes", "completions bash"])
  func full(command: String) throws {
    let scratch = try Scratch()
    #expect(try Program.run(["init"], in: scratch).status == 0)
    let outcome = try shell("tk \(command) >/dev/full", in: scratch)
    #expect(outcome.status == 73, "\(command): \(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("结果没有写全"))
  }

  @Test("says nothing when the reader went away")
  func closedPipe() throws {
    let scratch = try Scratch()
    #expect(try Program.run(["init"], in: scratch).status == 0)
    let outcome = try shell("(tk themes; echo $? >&2) | true", in: scratch)
    #expect(outcome.errors == "0\n")
  }

  @Test(
    "shows what would steer the terminal",
    arguments: [
      ["board", "--list", "workers", "--filter"], ["explain"], ["log"], ["--db"], ["help"],
      ["kiosk", "--snapshot", "x", "--theme"], ["themes"], ["user", "add"],
    ])
  func raw(words: [String]) throws {
    let scratch = try Scratch()
    #expect(try Program.run(["init"], in: scratch).status == 0)
    let hostile = "a\u{1B}[2J\u{9B}1m\u{202E}b"
    let outcome = try Program.run(words + [hostile], in: scratch)
    let said = outcome.output + outcome.errors
    #expect(!said.isEmpty)
    let raw = said.unicodeScalars.filter { scalar in
      scalar != "\n"
        && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(raw.isEmpty, "\(words): \(said.debugDescription)")
  }

  @Test("a word or a variable that is not UTF-8 is refused before anything is made")
  func notUTF8() throws {
    let scratch = try Scratch()
    let name = "$(printf '\\301\\370\\260\\266').db"
    for line in [
      "cd \(scratch.path("")) && tk --db \"\(name)\" init",
      "cd \(scratch.path("")) && TIAOKUAI_DB=\"\(name)\" tk init",
      "cd \(scratch.path("")) && tk export \"\(name)\"",
      "HOME=\"/tmp/\(name)\" tk log",
    ] {
      let outcome = try shell(line, in: scratch)
      #expect(outcome.status == 64, "\(line): \(outcome.output)\(outcome.errors)")
      #expect(outcome.errors.contains("不是 UTF-8 编码"))
    }
    let made = try FileManager.default.contentsOfDirectory(atPath: scratch.path(""))
    #expect(!made.contains { $0.hasSuffix(".db") })
  }

  @Test("init for a group makes file, lock and folder the group's")
  func group() throws {
    let scratch = try Scratch()
    let name = try shell("id -gn", in: scratch).output.trimmingCharacters(in: .newlines)
    let database = scratch.path("shared/office.db")
    let made = try Program.run(
      ["--db", database, "init", "--group", name, "--lang", "en"], in: scratch)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("members of the group \"\(name)\""))
    #expect(
      try Program.run(
        ["--db", database, "holiday", "add", "2040-01-01", "holiday"], in: scratch
      ).status == 0)
    let modes = try shell(
      "cd \(scratch.path("shared")) && stat -c '%a %n' . office.db*", in: scratch)
    #expect(
      modes.output == """
        2770 .
        660 office.db
        660 office.db-shm
        660 office.db-wal
        660 office.db.lock

        """)

    let unknown = try Program.run(
      ["--db", scratch.path("b.db"), "init", "--group", "no-such", "--lang", "en"], in: scratch)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("There is no group \"no-such\""))
    let used = try Program.run(
      ["--db", scratch.path("b.db"), "init", "--group", name, "--lang", "en"], in: scratch)
    #expect(used.status == 73)
    #expect(used.errors.contains("chmod 2770"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("b.db")))
  }
}
