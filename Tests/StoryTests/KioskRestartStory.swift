import Foundation
import Testing

@Suite("The screen in the hall, killed", .serialized)
struct KioskRestartStory {
  @Test("is back every time, says what it died of, and shows no prompt meanwhile")
  func killed() throws {
    let hall = try Hall()
    for signal in ["KILL", "SEGV", "TRAP", "KILL", "TERM"] {
      let before = try hall.processes()
      try hall.shell.send(signal, to: before.drawing)
      let began = Date()
      try hall.shell.poll("another one draws") {
        try hall.expectNoWayOut(after: signal)
        let now = try hall.processes()
        return now.drawing != before.drawing && now.supervisor == before.supervisor
      }
      try hall.window.waitFor(Hall.title)
      // A second on a machine that does nothing else; see Tests/Torture/kiosk.py.
      #expect(Date().timeIntervalSince(began) < 5, "back after \(signal)")
    }
    // It has died often enough to wait a little, so that the words can be seen.
    try hall.shell.send("SEGV", to: try hall.processes().drawing)
    try hall.window.waitFor("重启中：SIGSEGV")
    try hall.window.waitFor(Hall.title)
  }

  @Test(
    "goes on when it is stopped, interrupted or told to quit",
    arguments: ["STOP", "TSTP", "INT", "QUIT", "TTIN", "USR1", "ALRM", "CONT"])
  func stopped(signal: String) throws {
    let hall = try Hall()
    let before = try hall.processes()
    if signal != "STOP" { try hall.shell.send(signal, to: before.supervisor) }
    try hall.shell.send(signal, to: before.drawing)
    try hall.publish("新桥街道")
    try hall.window.waitFor("新桥街道")
    #expect(try hall.processes().supervisor == before.supervisor)
    try hall.expectNoWayOut(after: signal)
  }

  @Test("gives the terminal back as it was at SIGTERM and SIGHUP", arguments: [143, 129])
  func ended(status: Int) throws {
    let hall = try Hall()
    // The second one who draws found the terminal as the first left it.
    let first = try hall.processes()
    try hall.shell.send("KILL", to: first.drawing)
    try hall.shell.poll("another one draws") { try hall.processes().drawing != first.drawing }
    try hall.window.waitFor(Hall.title)
    try hall.shell.send(status == 143 ? "TERM" : "HUP", to: first.supervisor)
    try hall.window.waitFor("status=\(status)")
    #expect(try hall.shell.leftOvers == "000")
    #expect(try hall.shell.modes() == hall.modes)
  }

  @Test("leaves the terminal as it was when the one who starts it again is killed")
  func orphaned() throws {
    let hall = try Hall()
    let first = try hall.processes()
    try hall.shell.send("KILL", to: first.drawing)
    try hall.shell.poll("another one draws") { try hall.processes().drawing != first.drawing }
    try hall.window.waitFor(Hall.title)
    try hall.shell.send("KILL", to: first.supervisor)
    try hall.shell.poll("the picture is gone") { try hall.shell.leftOvers == "000" }
    #expect(try hall.shell.modes() == hall.modes)
  }

  @Test("says what is wrong and ends where it was told wrong things from the start")
  func wrongWords() throws {
    let scratch = try Scratch()
    let shell = try Shell(in: scratch)
    try shell.run("\(Program.path) kiosk --snapshot x --theme nonesuch; echo status=$?")
    try shell.window.waitFor("status=64")
  }
}
