import Foundation
import Testing

@Suite("The screen in the hall that hangs", .serialized)
struct KioskHangStory {
  @Test(
    "is killed and started again when no picture came for the time that was set, and says so",
    .enabled(if: Self.canFreeze, "needs leave to trace processes"))
  func hung() throws {
    let hall = try Hall(arguments: "--restart-after 3 2> $HOME/log")
    let heard = hall.scratch.path("heard")
    try hall.window.tmux("pipe-pane", "cat > \(heard)")
    let before = try hall.processes()
    // The same again: it also stays, and is not started twice.
    for round in 1...2 {
      let frozen = try hall.processes().drawing
      let began = Date()
      let end = try Self.freeze(frozen)
      #expect(end.output == "frozen\n9\n", "\(end.errors)")
      #expect((3...8).contains(Date().timeIntervalSince(began)))
      try hall.shell.poll("another one draws") {
        let now = try hall.processes()
        return now.drawing != frozen && now.supervisor == before.supervisor
      }
      try hall.window.waitFor("重新启动过")
      let log = try String(contentsOfFile: hall.scratch.path("log"), encoding: .utf8)
      #expect(log.split(separator: "\n").count { $0.contains("重启中：3 秒没有画面") } == round)
    }
    try hall.shell.poll("it was on the screen") {
      try String(decoding: Data(contentsOf: URL(fileURLWithPath: heard)), as: UTF8.self)
        .contains("重启中：3 秒没有画面")
    }
    try hall.expectNoWayOut(after: "hanging")
  }

  @Test("takes no time that would kill one who draws, and names those it takes")
  func range() throws {
    let scratch = try Scratch()
    for seconds in ["0", "2", "3601"] {
      let outcome = try Program.run(
        ["kiosk", "--snapshot", scratch.path("x"), "--restart-after", seconds], in: scratch)
      #expect(outcome.status == 64 && outcome.errors.contains("3 到 3600"), "\(seconds)")
    }
    let help = try Program.run(["kiosk", "--help"], in: scratch).output
    #expect(help.contains("--restart-after") && help.contains("3 到 3600") && help.contains("20"))
  }

  /// Holds a process still until it is killed.
  private static func freeze(_ process: String) throws -> Program.Outcome {
    try Program.run(
      "/usr/bin/python3", [Program.checkout + "/Tests/Terminal/freeze.py", process],
      environment: ["PATH": "/usr/bin:/bin"])
  }

  /// Whether a process that is not its child may be traced.
  private static let canFreeze: Bool = {
    let rule = try? String(
      contentsOfFile: "/proc/sys/kernel/yama/ptrace_scope", encoding: .utf8)
    return geteuid() == 0 ? rule?.first != "3" : (rule ?? "0").first == "0"
  }()
}
