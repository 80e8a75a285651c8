import Foundation
import Testing

@Suite("A terminal whose dashboard is killed", .serialized)
struct TerminalCrashStory {
  @Test(
    "is as it was before, whatever killed it and whichever half of it",
    arguments: [
      ("drawing", "KILL"), ("drawing", "SEGV"), ("drawing", "ILL"), ("drawing", "TERM"),
      ("drawing", "HUP"), ("supervisor", "KILL"), ("supervisor", "TERM"), ("supervisor", "HUP"),
    ])
  func asBefore(half: String, signal: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let shell = try Shell(in: scratch)
    let before = try shell.modes()
    try shell.open()
    let processes = try shell.processes()
    try shell.send(signal, to: half == "drawing" ? processes.drawing : processes.supervisor)
    try shell.poll("the picture is gone") { try shell.leftOvers == "000" }
    // What a shell prints to a screen that is being left may be lost; what comes then may not.
    let after = try shell.modes()
    #expect(before == after)
    #expect(try !shell.window.screen.contains("云河街道"), "the picture is still there")
    try shell.poll("both halves are gone") {
      try [processes.drawing, processes.supervisor].allSatisfy { try isGone($0) }
    }
  }

  @Test("says what happened, that nothing is lost and where the report is")
  func tells() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let shell = try Shell(in: scratch, columns: 160)
    try shell.open()
    try shell.send("SEGV", to: try shell.processes().drawing)
    try shell.window.waitFor("面板意外停了（SIGSEGV）。已写入的都在，没有丢失")
    try shell.window.waitFor("status=139")
    let report = try #require(
      try shell.window.screen.split(separator: "\n").first { $0.hasPrefix("报告：") })
    let path = String(report.dropFirst(3))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("SIGSEGV"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("says it in English, and for a kill that leaves no trace too")
  func tellsInEnglish() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let shell = try Shell(in: scratch, columns: 160)
    try shell.open("--lang en", until: "Yunhe")
    try shell.send("KILL", to: try shell.processes().drawing)
    try shell.window.waitFor("The dashboard was killed (SIGKILL). Everything written is kept")
    try shell.window.waitFor("status=137")
  }

  @Test("says of a demo that it was one, and removes its made-up data")
  func demo() throws {
    let scratch = try Scratch()
    let shell = try Shell(
      in: scratch, columns: 160, environment: ["XDG_RUNTIME_DIR": scratch.folder])
    try shell.run(
      "\(Program.path) demo --today 2026-10-14 --db \(scratch.database); echo status=$?")
    try shell.window.waitFor("云河街道")
    let folders = {
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        .filter { $0.hasPrefix("tiaokuai-demo-") }
    }
    let folder = try #require(try folders().first)
    let process = try #require(folder.split(separator: "-").dropFirst(2).first)
    let child = try Program.run("/usr/bin/pgrep", ["-P", String(process)], environment: [:]).output
    try shell.send("KILL", to: child.trimmingCharacters(in: .newlines))
    try shell.window.waitFor("这是演示，编出来的数据已删掉")
    try shell.window.waitFor("status=137")
    #expect(try folders().isEmpty)
  }

  @Test("keeps the last ten reports and no empty one")
  func prunes() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let folder = scratch.path(".local/state/tiaokuai/crashes")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 10..<25 {
      try "x".write(
        toFile: folder + "/202610\(number)-000000-1.txt", atomically: false, encoding: .utf8)
    }
    try "".write(
      toFile: folder + "/20261030-000000-99999999.txt", atomically: false, encoding: .utf8)
    let shell = try Shell(in: scratch)
    try shell.open()
    try shell.send("KILL", to: try shell.processes().drawing)
    try shell.window.waitFor("status=137")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count <= 10)
    #expect(!names.contains("20261010-000000-1.txt"))
    #expect(!names.contains("20261030-000000-99999999.txt"))
  }

  /// A process that nobody waited for yet counts as gone.
  private func isGone(_ process: String) throws -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    return status.contains(") Z ")
  }
}
