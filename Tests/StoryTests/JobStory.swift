import Foundation
import Testing

@Suite("Long work in a real terminal", .serialized)
struct JobStory {
  @Test("an import that is stopped or killed leaves no database, and the next start asks again")
  func firstImport() throws {
    let scratch = try Scratch()
    let tables = scratch.path("tables")
    _ = try Program.run(
      ["demo", "--write", tables, "--size", "district", "--today", "2026-10-14"], in: scratch)

    let window = try beginImport(of: tables, in: scratch)
    try window.press("Escape")
    try window.waitFor("什么也没有写", seconds: 60)
    #expect(try leftOvers(scratch).isEmpty)
    // The folder is still there to try again.
    try window.press("Enter")
    try window.waitFor("正在")
    try kill(in: scratch)
    try window.waitFor("[over]")
    #expect(!(try leftOvers(scratch)).isEmpty)

    let next = try Window.dashboard(in: scratch)
    try next.waitFor("先看看演示")
    #expect(try leftOvers(scratch).isEmpty)
    try next.press("q")
    try next.waitFor("[over]")
  }

  private func beginImport(of tables: String, in scratch: Scratch) throws -> Window {
    let window = try Window.dashboard(in: scratch)
    try window.waitFor("先看看演示")
    try window.press("2")
    try window.type(tables)
    try window.waitFor("张表：")
    try window.press("Enter")
    try window.waitFor("正在", seconds: 60)
    return window
  }

  /// Everything of the database, finished or not.
  private func leftOvers(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
      .filter { $0.hasPrefix("office.db") }
  }

  private func kill(in scratch: Scratch) throws {
    let draft = try #require(try leftOvers(scratch).first { $0.contains(".unfinished-") })
    let files = FileManager.default
    let filling = try files.contentsOfDirectory(atPath: "/proc").first { process in
      let open = "/proc/\(process)/fd"
      let descriptors =
        Int(process) == nil ? [] : (try? files.contentsOfDirectory(atPath: open)) ?? []
      return descriptors.contains {
        (try? files.destinationOfSymbolicLink(atPath: open + "/" + $0))
          .map { $0.contains(scratch.folder + "/" + draft) } ?? false
      }
    }
    _ = try Program.run("/bin/kill", ["-KILL", try #require(filling)], environment: [:])
  }

  @Test("verify is stopped by Ctrl-C")
  func verifyStopped() throws {
    let scratch = try Scratch()
    try scratch.makeOffice(size: "district")
    let shell = try Shell(in: scratch)
    try shell.run("\(Program.path) verify; echo status=$?")
    try shell.window.waitFor("账本 ")
    try shell.window.press("C-c")
    try shell.window.waitFor("停下了，什么也没有写")
    try shell.window.waitFor("status=130")
  }

  @Test(
    "export is stopped by Ctrl-C, with nothing half done",
    .enabled(if: Program.isBuiltHere, "NOT STOPPED: that program exports faster than a key comes"))
  func exportStopped() throws {
    let scratch = try Scratch()
    try scratch.makeOffice(size: "district")
    let shell = try Shell(in: scratch)
    try shell.run("\(Program.path) export out; echo status=$?")
    try shell.window.waitFor("张表")
    try shell.window.press("C-c")
    try shell.window.waitFor("status=130")
    let left = try FileManager.default.contentsOfDirectory(
      atPath: FileManager.default.currentDirectoryPath)
    #expect(!left.contains { $0 == "out" || $0.hasPrefix(".tiaokuai-") })
  }

  @Test("a dashboard verifies and exports, and Esc stops it")
  func dashboard() throws {
    let scratch = try Scratch()
    try scratch.makeOffice(size: "district")
    let window = try Window.dashboard(in: scratch)
    try window.waitFor("2026-10")
    try window.type(":")
    try window.type("核对账本")
    try window.press("Enter")
    try window.waitFor("Esc 停下")
    try window.press("Escape")
    try window.waitFor("停下了，什么也没有写")

    let out = scratch.path("out")
    try window.type(":")
    try window.type("导出全部表")
    try window.press("Enter")
    try window.waitFor("文件夹")
    try window.type(out)
    try window.press("Enter")
    try window.waitFor("已写出", seconds: 60)
    #expect(FileManager.default.fileExists(atPath: out + "/workers.csv"))
    try window.press("q")
    try window.waitFor("[over]")
  }
}
