import Foundation
import Testing

@Suite("A demo ends with its window", .serialized)
struct DemoEndStory {
  private func folders(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path("run"))
      .filter { $0.hasPrefix("tiaokuai-demo-") }
  }

  private func makeRun(_ scratch: Scratch) throws -> [String: String] {
    try FileManager.default.createDirectory(
      atPath: scratch.path("run"), withIntermediateDirectories: false)
    return ["XDG_RUNTIME_DIR": scratch.path("run")]
  }

  private func waitForNothing(_ scratch: Scratch) throws {
    let deadline = Date(timeIntervalSinceNow: 10)
    while Date() < deadline {
      if try folders(scratch).isEmpty { return }
      usleep(50_000)
    }
    Issue.record("left behind: \(try folders(scratch))")
  }

  @Test("and leaves nothing where the window is closed", arguments: ["demo", "tutor"])
  func closed(command: String) throws {
    let scratch = try Scratch()
    let environment = try makeRun(scratch)
    let window = try Window(
      "\(Program.path) \(command) --today 2026-10-14", in: scratch, environment: environment)
    try window.waitFor("云河街道")
    #expect(try folders(scratch).count == 1)
    try window.tmux("kill-server")
    try waitForNothing(scratch)
  }

  @Test("and what is left where all of it was killed goes with the next one")
  func killed() throws {
    let scratch = try Scratch()
    let environment = try makeRun(scratch)
    let shell = try Shell(in: scratch, environment: environment)
    let command = "\(Program.path) --db \(scratch.database) demo --today 2026-10-14"
    try shell.run(command)
    try shell.window.waitFor("云河街道")
    let (supervisor, drawing) = try shell.processes()
    // Stopped first: each of the two clears up when the other is gone.
    try shell.send("STOP", to: supervisor)
    try shell.send("KILL", to: drawing)
    try shell.send("KILL", to: supervisor)
    let left = try folders(scratch)
    #expect(left.count == 1)
    let next = try Window(
      "\(Program.path) demo --today 2026-10-14", in: scratch, environment: environment)
    try next.waitFor("云河街道")
    let there = try folders(scratch)
    #expect(there.count == 1 && there != left)
    try next.press("q")
    try next.waitFor("[over]")
    try waitForNothing(scratch)
  }

  @Test("and its order and filter come back nowhere")
  func forgets() throws {
    let scratch = try Scratch()
    let environment = try makeRun(scratch)
    let window = try Window(
      "\(Program.path) demo --as secretary:C03 --today 2026-10-14", in: scratch,
      environment: environment)
    try window.waitFor("9 人，按编号")
    try window.press("s", "s")
    try window.waitFor("，按")
    try window.waitUntilGone("9 人，按编号")
    try window.press("q")
    try window.waitFor("[over]")
    let kept = try? String(
      contentsOfFile: scratch.path(".local/state/tiaokuai/state.toml"), encoding: .utf8)
    #expect(kept?.contains("sort") != true, "\(kept ?? "")")
    let next = try Window(
      "\(Program.path) demo --as secretary:C03 --today 2026-10-14", in: scratch,
      environment: environment)
    try next.waitFor("9 人，按编号")
  }
}
