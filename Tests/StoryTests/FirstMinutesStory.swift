import Foundation
import Testing

@Suite("The first minutes, and the last of a terminal", .serialized)
struct FirstMinutesStory {
  @Test("a half typed form comes back after the program was killed", arguments: ["KILL", "HUP"])
  func draftSurvives(signal: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let process = scratch.path("process")
    let first = try Window(
      "sh -c 'echo \\$\\$ > \(process); "
        + "exec \(Program.path) --today 2026-10-14 --as secretary:C03'", in: scratch)
    try first.waitFor("► 赵国强 61.00")
    try first.press("v", "Tab")
    try first.type("10-26")
    try first.waitFor("[10-26] = 10-26 周一")
    let kept = scratch.path(".local/state/tiaokuai/state.toml")
    if signal == "KILL" { try waitForText("draft.leave.W026", in: kept) }
    let number = try String(contentsOfFile: process, encoding: .utf8)
    _ = try Program.run(
      "/bin/kill", ["-\(signal)", number.trimmingCharacters(in: .newlines)], environment: [:])
    try first.waitUntilGone("[10-26]")
    // What the shell says at once when the parent is killed may be lost with the screen.
    if signal == "HUP" { try first.waitFor("[over]") }
    try waitForText("first=10-26", in: kept)

    let second = try Window.dashboard(in: scratch, arguments: "--as secretary:C03")
    try second.waitFor("► 赵国强 61.00")
    try second.press("v")
    try second.waitFor("上次没写完，接着填")
    try second.waitFor("[10-26] = 10-26 周一")
    try second.press("Enter")
    try second.waitFor("已记赵国强事假")
    // The file is written behind the screen.
    try waitForText("first=10-26", in: kept, gone: true)
  }

  private func waitForText(_ text: String, in path: String, gone: Bool = false) throws {
    let deadline = Date(timeIntervalSinceNow: 10)
    while Date() < deadline {
      if let found = try? String(contentsOfFile: path, encoding: .utf8),
        found.contains(text) != gone
      {
        return
      }
      usleep(20_000)
    }
    Issue.record("\(path) never \(gone ? "loses" : "holds") \(text)")
  }

  @Test("the lesson is learnt to its end on made-up data")
  func lesson() throws {
    let scratch = try Scratch()
    let window = try Window("\(Program.path) tutor --today 2026-10-14", in: scratch)
    let steps: [[String]] = [
      ["3", "k"], ["=", "=", "="], ["/", "z", "g", "q", "Enter"], ["a", "Enter"], ["u"],
      ["v", "Tab", "+", "1", "Tab", "+", "2", "Enter"], ["e", "Escape"], ["[", "]"],
      [":", "c", "x", "Escape"], ["?", "Escape"],
    ]
    for (place, keys) in steps.enumerated() {
      try window.waitFor("入门 \(place + 1)/10")
      for key in keys {
        try window.press(key)
        // Letters right behind Esc would be read as Alt with them.
        if key == "Escape" { usleep(150_000) }
        // Behind Esc this key may be held back as the rest of a terminal's answer.
        if key == "[" { try window.waitFor("[ 2026-09 ]") }
      }
    }
    try window.waitFor("入门学完了")
    try window.press("q")
    try window.waitFor("[over]")
    #expect(!FileManager.default.fileExists(atPath: scratch.database))
  }

  @Test("plain mode is a script that a pipe can play, without a single escape sequence")
  func plain() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    try "3\n7\na\n2\n\n\n\n\ny\nu\n[\nq\n".write(
      toFile: scratch.path("lines"), atomically: true, encoding: .utf8)
    for (language, written) in [("zh", "已指派赵国强：消防检查"), ("en", "u undoes")] {
      let outcome = try Program.run(
        "/bin/sh",
        [
          "-c",
          "\(Program.path) --plain --today 2026-10-14 --as secretary:C03 --lang \(language) "
            + "< \(scratch.path("lines"))",
        ], environment: scratch.environment)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains(written), "\(outcome.output)")
      #expect(!outcome.output.contains("\u{1B}"))
      for frame in ["╌", "╍", "╎", "►", "⠶"] { #expect(!outcome.output.contains(frame)) }
    }
    let log = try Program.run(["log", "--limit", "1"], in: scratch).output
    #expect(log.contains("撤销"))
    let empty = try Program.run(["--plain", "--today", "2026-10-14"], in: scratch)
    #expect(empty.output.contains("云河街道 2026-10 月度榜"))
  }

  @Test("the first import shows its mistakes, leaves nothing behind, and opens what is right")
  func firstImport() throws {
    let scratch = try Scratch()
    let tables = scratch.path("tables")
    let day = ["--today", "2026-10-14"]
    _ = try Program.run(["demo", "--write", tables] + day, in: scratch)
    let workers = tables + "/workers.csv"
    let right = try String(contentsOfFile: workers, encoding: .utf8)
    try (right + "W999,坏行\n").write(toFile: workers, atomically: true, encoding: .utf8)

    let window = try Window.dashboard(in: scratch)
    try window.waitFor("先看看演示")
    try window.press("L")
    try window.waitFor("See the demo", seconds: 5)
    try window.press("L", "2")
    try window.type(tables)
    try window.waitFor("张表：")
    try window.press("Enter")
    try window.waitFor("一行也没有写")
    try window.waitFor("workers.csv")
    #expect(!FileManager.default.fileExists(atPath: scratch.database))

    try right.write(toFile: workers, atomically: true, encoding: .utf8)
    try window.press("Enter")
    try window.waitFor("云河街道")
    try window.press("q")
    try window.waitFor("[over]")
    #expect(FileManager.default.fileExists(atPath: scratch.database))
  }
}
