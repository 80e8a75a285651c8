import Foundation
import Testing

@Suite("A secretary at the terminal", .serialized)
struct SecretaryStory {
  @Test("gives a worker an auxiliary line, takes it back, and the other window shows both")
  func assignsAndUndoes() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let hers = try Window.dashboard(in: scratch, arguments: "--as secretary:C03")
    let other = try Window.dashboard(in: scratch, arguments: "--as secretary:C03")
    try hers.waitFor("桂花")
    try other.waitFor("桂花")

    // From the start to a written auxiliary line in three keys, each told by the screen.
    try hers.waitFor("► 赵国强 61.00：全社区最轻")
    try hers.press("a")
    try hers.waitFor("会怎样（还没有写入）")
    try hers.press("Down")
    try hers.waitFor("Enter 指派消防检查")
    try hers.waitFor("合计 0.00")
    try hers.press("Enter")
    try hers.waitFor("已指派赵国强")
    try hers.waitFor("u 撤销")
    try other.waitFor("消防检查")
    let written = try Program.run(["log", "--limit", "1"], in: scratch).output
    #expect(written.contains("指派"))

    try hers.press("u")
    try hers.waitFor("已撤销")
    let log = try Program.run(["log", "--limit", "1"], in: scratch).output
    #expect(log.contains("撤销 #2"))
    let verified = try Program.run(["verify"], in: scratch)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test("leaves everything as it was with Esc")
  func leavesWithEscape() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let before = try Program.run(["board", "--month", "2026-10", "--format", "json"], in: scratch)
    let window = try Window.dashboard(in: scratch)
    try window.waitFor("云河街道")
    try window.press("3", "Down", "a")
    try window.waitFor("会怎样（还没有写入）")
    try window.press("Escape")
    try window.waitUntilGone("会怎样（还没有写入）")
    try window.press("q")
    try window.waitFor("[over]")
    let after = try Program.run(["board", "--month", "2026-10", "--format", "json"], in: scratch)
    #expect(before.output == after.output)
  }

  @Test("sees what somebody else changes without pressing a key")
  func seesOthers() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, columns: 120, rows: 40)
    try window.waitFor("云河街道")
    let outcome = try Program.run(
      ["leave", "W022", "sick", "2026-10-20", "2026-10-22", "--today", "2026-10-14"], in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try window.waitFor("王小军", seconds: 5)
  }

  @Test("reads it in English")
  func readsEnglish() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, environment: ["LANG": "en_US.UTF-8"])
    try window.waitFor("Worker")
    try window.press("L")
    try window.waitFor("社工")
  }

  @Test(
    "finds her way at every size",
    arguments: [(40, 12), (80, 24), (120, 40), (200, 60), (500, 200)])
  func sizes(columns: Int, rows: Int) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let window = try Window.dashboard(in: scratch, columns: columns, rows: rows)
    try window.waitFor("? 帮助")
    try window.press("?")
    try window.waitFor("Esc")
  }
}
