import Foundation
import Testing

@Suite("The snapshot of the screen in the hall", .serialized)
struct KioskFileStory {
  @Test("is on the screen within two seconds when it is replaced or written over")
  func replaced() throws {
    let hall = try Hall()
    try hall.window.waitFor("云河街道")
    for street in ["新桥街道", "长河街道", "西湖街道"] {
      let began = Date()
      try street == "长河街道"
        ? Hall.text(street).write(toFile: hall.snapshot, atomically: false, encoding: .utf8)
        : hall.publish(street)
      try hall.window.waitFor(street)
      // Two on a machine that does nothing else.
      #expect(Date().timeIntervalSince(began) < 4)
    }
  }

  @Test("may be anything: it is told, and the next good one is shown")
  func strange() throws {
    let hall = try Hall()
    try hall.window.waitFor("云河街道")
    let processes = try hall.processes()
    for what in [
      "rm F", "rm F; mkdir F", "rm F; mkfifo F", "mv F G; ln -s G F", "rm F; ln -s F F",
      "truncate -s 10G F", "printf '{' > F", ": > F", "head -c 4096 /dev/zero > F",
      "yes '[' | head -100000 | tr -d '\\n' > F", "rm F; ln -s /dev/zero F", "rm F; mknod F c 1 5",
    ] {
      let command = what.replacing(" F", with: " \(hall.snapshot)")
        .replacing(" G", with: " \(hall.snapshot).old")
      _ = try Program.run("/bin/sh", ["-c", command], environment: ["PATH": "/usr/bin:/bin"])
      try hall.window.waitFor("公示快照")
      _ = try Program.run("/bin/rm", ["-rf", hall.snapshot], environment: [:])
      try hall.publish("新桥街道")
      try hall.window.waitFor("新桥街道")
      try hall.window.waitUntilGone("公示快照")
    }
    #expect(try hall.processes() == processes)
  }

  @Test("is never shown as fresh when it is old, and its figures go")
  func old() throws {
    let hall = try Hall()
    try hall.publish("新桥街道", seconds: 4_000)
    try hall.window.waitFor("起无数据")
    try hall.window.waitFor("--")
  }
}
