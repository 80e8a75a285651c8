import Foundation
import Testing

@Suite("A terminal that draws ambiguous characters wide", .serialized)
struct TerminalWidthStory {
  @Test("is asked before the picture, answers late and in pieces, and gets it anew")
  func answersLate() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let written = try run(in: scratch)
    let parts = written.components(separatedBy: "\n<ANSWERED>\n")
    let first = try #require(parts.first)
    let probe = try #require(first.range(of: "\u{1B}[6n"))
    let picture = try #require(first.range(of: "云河街道"))
    #expect(probe.lowerBound < picture.lowerBound, "the picture waited")
    let second = try #require(parts.last?.components(separatedBy: "\n<QUIT>\n").first)
    #expect(second.contains("云河街道"), "it was not drawn anew")
    // Had the pieces been taken for keys, a number would have chosen a panel or a filter begun.
    #expect(!second.contains(";3R"))
    let remembered = try String(
      contentsOfFile: scratch.path(".local/state/tiaokuai/state.toml"), encoding: .utf8)
    #expect(remembered.contains("wide"))
  }

  @Test("is remembered: the next picture is right at once")
  func remembers() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    _ = try run(in: scratch)
    let written = try run(in: scratch)
    let parts = written.components(separatedBy: "\n<ANSWERED>\n")
    let second = try #require(parts.last?.components(separatedBy: "\n<QUIT>\n").first)
    #expect(!second.contains("云河街道"), "it was drawn twice")
  }

  private func run(in scratch: Scratch) throws -> String {
    let outcome = try Program.run(
      "/usr/bin/python3",
      [
        Program.checkout + "/Tests/Terminal/wide-terminal.py", "24", "80", Program.path,
        "--today", "2026-10-14",
      ], environment: scratch.environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }
}

@Suite("The doctor")
struct DoctorStory {
  @Test("tells all that a report needs, without a terminal and without a database")
  func withoutAnything() throws {
    let scratch = try Scratch()
    let chinese = try Program.run(["doctor"], in: scratch)
    #expect(chinese.status == 0)
    for part in ["版本: tiaokuai", "SQLite", "ncurses", "TERM=xterm-256color", "还没有", "|社区网格"] {
      #expect(chinese.output.contains(part), "\(part)")
    }
    let english = try Program.run(["doctor", "--lang", "en"], in: scratch)
    #expect(english.output.contains("Ambiguous width: setting auto"))
    #expect(!english.output.contains(scratch.folder), "the home folder is named")
  }

  @Test("names no worker, and what is wrong with the database")
  func withDatabase() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let sound = try Program.run(["doctor"], in: scratch).output
    #expect(sound.contains("账本 1 行"))
    #expect(!sound.contains("王小军"))
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: scratch.database))
    let broken = try Program.run(["doctor"], in: scratch).output
    #expect(broken.contains("不是数据库"))
  }

  @Test("has a ruler whose bars line up in the terminal")
  func ruler() throws {
    let scratch = try Scratch()
    let window = try Window("\(Program.path) doctor", in: scratch, columns: 120, rows: 60)
    try window.waitFor("[over]")
    let rows = try window.screen.split(separator: "\n").filter { $0.hasPrefix("    |") }
    #expect(rows.count == 5)
    // Where the first row ends the others must end; a wide character is one here and two there.
    try window.waitFor("终端回答：narrow")
  }
}
