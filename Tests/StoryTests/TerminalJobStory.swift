import Foundation
import Testing

@Suite("A terminal shared with a shell", .serialized)
struct TerminalJobStory {
  @Test("is given to the shell with Ctrl-Z and taken back with fg, at the size it has then")
  func stopsAndGoesOn() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let shell = try Shell(in: scratch)
    let before = try shell.modes()
    try shell.open()
    let processes = try shell.processes()
    try shell.window.press("C-z")
    try shell.window.waitFor("status=148")
    #expect(try shell.leftOvers == "000")
    for process in [processes.supervisor, processes.drawing] {
      let status = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      #expect(status.contains(") T "), "half of it still runs")
    }
    #expect(try shell.modes() == before)

    try shell.window.resize(columns: 120, rows: 40)
    try shell.run("clear; fg")
    try shell.window.waitFor("云河街道")
    // The whole of the new size is drawn: the detail pane below, the help key in the last corner.
    try shell.poll("the new size is drawn") {
      try shell.window.screen.split(separator: "\n").last?.hasSuffix("? 帮助 ") ?? false
        || shell.window.screen.contains("总分从哪里来")
    }
    try shell.window.press("j")
    try shell.window.press("q")
    try shell.poll("the picture is gone") { try shell.leftOvers == "000" }
    // The first line is speed and size.
    #expect(
      try shell.modes().split(separator: "\n").dropFirst()
        == before.split(separator: "\n").dropFirst())
  }

  @Test("is not touched by a stopped dashboard that is asked to end")
  func endsWhileStopped() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let shell = try Shell(in: scratch)
    let before = try shell.modes()
    try shell.open()
    try shell.window.press("C-z")
    try shell.window.waitFor("status=148")
    let processes = try shell.processes()
    try shell.run("kill %1")
    try shell.poll("it has ended") {
      !FileManager.default.fileExists(atPath: "/proc/\(processes.supervisor)")
    }
    #expect(try shell.modes() == before)
  }

  @Test("is asked back by stopping the half that supervises")
  func stopsFromOutside() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let shell = try Shell(in: scratch)
    try shell.open()
    try shell.send("TSTP", to: try shell.processes().supervisor)
    try shell.window.waitFor("status=148")
    try shell.run("clear; fg")
    try shell.window.waitFor("云河街道")
  }
}
