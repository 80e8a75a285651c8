import Foundation
import Testing

@Suite("A terminal", .serialized)
struct TerminalStory {
  @Test("is given back as it was", arguments: ["q", "TERM", "HUP"])
  func givenBack(way: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let (before, after) = (scratch.path("before"), scratch.path("after"))
    let process = scratch.path("process")
    let window = try Window(
      "stty -a > \(before); sh -c 'echo \\$\\$ > \(process); exec \(Program.path) --today 2026-10-14'; "
        + "stty -a > \(after)", in: scratch)
    try window.waitFor("云河街道")
    if way == "q" {
      try window.press("q")
    } else {
      let number = try String(contentsOfFile: process, encoding: .utf8)
      _ = try Program.run(
        "/bin/kill", ["-\(way)", number.trimmingCharacters(in: .newlines)], environment: [:])
    }
    try window.waitFor("[over]")
    let modes = try (
      String(contentsOfFile: before, encoding: .utf8),
      String(contentsOfFile: after, encoding: .utf8)
    )
    #expect(modes.0 == modes.1)
    #expect(try !window.screen.contains("云河街道"), "the picture is still there")
  }

  @Test("that cannot draw is told so plainly", arguments: ["no-such-terminal"])
  func refused(term: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, environment: ["TERM": term])
    try window.waitFor("「\(term)」")
    try window.waitFor("[over]")
  }

  @Test("that has no screen is talked with in lines")
  func dumb() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, rows: 60, environment: ["TERM": "dumb"])
    try window.waitFor("朗读模式")
    try window.type("3\n")
    try window.waitFor("选第几行")
    try window.type("q\n")
    try window.waitFor("[over]")
  }

  @Test(
    "of any common kind shows the board",
    arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "vt100"])
  func kinds(term: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, environment: ["TERM": term, "LANG": ""])
    try window.waitFor("云河街道")
    try window.press("q")
    try window.waitFor("[over]")
  }

  @Test("without Chinese characters shows the board in English and pinyin")
  func console() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, environment: ["TERM": "linux"])
    try window.waitFor("Yunhe")
    try window.press("j", "L")
    try window.waitFor("no Chinese characters")
    let foreign = try window.screen.unicodeScalars.filter { $0.value > 0x7E && $0.value != 0xA0 }
    #expect(foreign.isEmpty, "\(foreign.map(String.init))")
    try window.press("q")
    try window.waitFor("[over]")
  }

  @Test("in any locale shows Chinese", arguments: ["LANG=", "LC_ALL=C", "LANG=zh_CN.GB18030"])
  func locales(setting: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let parts = setting.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let window = try Window.dashboard(
      in: scratch, environment: ["LANG": ""].merging([parts[0]: parts[1]]) { $1 })
    try window.waitFor("云河街道")
    try window.press("q")
    try window.waitFor("[over]")
  }

  @Test("of no stated kind is told so plainly, with what to do")
  func unset() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window(
      "unset TERM; \(Program.path) --today 2026-10-14", in: scratch)
    try window.waitFor("TERM=xterm-256color")
    try window.waitFor("[over]")
  }

  @Test("may change its size while the program draws")
  func resized() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch)
    try window.waitFor("云河街道")
    for step in 0..<12 { try window.resize(columns: 40 + step * 13, rows: 12 + step * 4) }
    try window.resize(columns: 120, rows: 40)
    try window.waitFor("? 帮助")
    try window.press("q")
    try window.waitFor("[over]")
  }

  @Test("is not needed: the board is printed as text, with how to open the dashboard")
  func withoutTerminal() throws {
    let scratch = try Scratch()
    let empty = try Program.run([], in: scratch)
    #expect(empty.status == 0)
    #expect(empty.output.contains("演示街道"))
    #expect(empty.output.contains("在终端里运行 tiaokuai"))
    try scratch.makeOffice()
    let filled = try Program.run(["--today", "2026-10-14"], in: scratch)
    #expect(filled.output.contains("云河街道 2026-10 月度榜"))
    #expect(filled.output.contains("在终端里运行 tiaokuai"))
  }

  @Test("of a new user offers the demo, which touches no data of his")
  func firstStart() throws {
    let scratch = try Scratch()
    let window = try Window.dashboard(in: scratch)
    try window.waitFor("先看看演示")
    try window.press("1")
    try window.waitFor("云河街道")
    try window.press("q")
    try window.waitFor("[over]")
    #expect(!FileManager.default.fileExists(atPath: scratch.database))
  }
}
