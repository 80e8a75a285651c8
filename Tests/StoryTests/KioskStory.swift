import Foundation
import Testing

@Suite("A passer-by at the screen in the hall", .serialized)
struct KioskStory {
  @Test("finds no key, paste or click that leads out, in Chinese neither")
  func noWayOut() throws {
    let hall = try Hall()
    let processes = try hall.processes()
    for wayOut in BreakOut.all {
      try hall.send(wayOut.bytes)
      try hall.expectNoWayOut(after: wayOut.name)
    }
    // It goes on: what is published now is seen.
    try hall.publish("新桥街道")
    try hall.window.waitFor("新桥街道")
    #expect(try hall.window.screen.contains(Hall.title))
    #expect(try hall.processes() == processes)
  }

  @Test(
    "types into a terminal in which no key is a signal or stops it, and that asked for no mouse")
  func rawTerminal() throws {
    let hall = try Hall()
    let modes = try hall.modesNow()
    for mode in ["-isig", "-icanon", "-echo", "-ixon", "-ixoff", "-iexten", "-brkint", "ignbrk"] {
      #expect(modes.contains(mode), "\(mode) in \(modes)")
    }
    #expect(try hall.window.tmux("display-message", "-p", "#{mouse_any_flag}") == "0\n")
  }

  @Test(
    "changes nothing with what a shell before it has set",
    arguments: [
      ["TERMINFO": "/tmp", "TERMINFO_DIRS": "/tmp", "TERMCAP": "/tmp/x"],
      ["NCURSES_NO_UTF8_ACS": "1", "NCURSES_TRACE": "65535", "ESCDELAY": "100000"],
      ["HOME": "/tmp", "XDG_CONFIG_HOME": "/tmp", "TIAOKUAI_THEMES": "/tmp"],
      ["EDITOR": "/bin/sh", "PAGER": "/bin/sh", "SHELL": "/bin/sh", "LESSOPEN": "|sh"],
      ["LANGUAGE": "zh_CN", "LOCPATH": "/tmp", "NLSPATH": "/tmp", "LC_ALL": "/tmp/evil/x"],
      ["SWIFT_BACKTRACE": "enable=yes,output-to=/tmp/x", "TIAOKUAI_SUPERVISED": "77"],
    ])
  func environment(_ variables: [String: String]) throws {
    let hall = try Hall(environment: variables)
    let seen = try String(
      contentsOfFile: "/proc/\(hall.processes().drawing)/environ", encoding: .utf8
    ).split(separator: "\0").map(String.init)
    for (name, value) in variables where name != "LANGUAGE" {
      #expect(!seen.contains("\(name)=\(value)"), "\(seen)")
    }
  }

  @Test("has no picker, editor or export, whatever he asks the program for")
  func noOtherPage() throws {
    let hall = try Hall()
    try hall.send(Array("?:export\r/x\rE".utf8))
    try hall.publish("新桥街道")
    try hall.window.waitFor("新桥街道")
    let screen = try hall.window.screen
    for word in ["帮助", "导出", "命令", "Esc"] { #expect(!screen.contains(word)) }
  }

  @Test("starts no program and writes no file but the highest row it showed, as the system saw it")
  func traced() throws {
    let scratch = try Scratch()
    let trace = scratch.path("trace")
    try Hall.text("云河街道").write(
      toFile: scratch.path("s.json"), atomically: false, encoding: .utf8)
    let window = try Window(
      "strace -f -qq -s 200 -e trace=execve,execveat,fork,vfork,clone,clone3,open,openat,creat,"
        + "unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,chmod,fchmodat,socket,seccomp"
        + " -o \(trace) \(Program.path) kiosk --snapshot \(scratch.path("s.json"))",
      in: scratch)
    try window.waitFor(Hall.title, seconds: 60)
    for wayOut in BreakOut.all.prefix(40) {
      try window.tmux(["send-keys", "-H"] + wayOut.bytes.map { String($0, radix: 16) })
    }
    try Hall.text("新桥街道").write(
      toFile: scratch.path("s.json"), atomically: true, encoding: .utf8)
    try window.waitFor("新桥街道", seconds: 60)
    let lines = try String(contentsOfFile: trace, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let locked = try #require(lines.firstIndex { $0.contains("SECCOMP_SET_MODE_FILTER") })
    let starts = lines.filter { $0.contains("execve") }
    #expect(starts.count == 2 && starts[1].contains("\"/proc/self/exe\""), "\(starts)")
    for line in lines[(locked + 1)...] where !line.contains("+++") && !line.contains("---") {
      #expect(line.contains("openat(") && !isWriting(line), "\(line)")
    }
    let written = lines[..<locked].filter(isWriting)
    let heads = scratch.folder + "/.local/state/tiaokuai/heads/"
    for line in written {
      let path = line.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
      let isOwn = path.hasPrefix(heads) || line.contains("mkdir") && heads.hasPrefix(path)
      #expect(isOwn || ["/dev/null", "/proc/self/fd/1"].contains(path), "\(line)")
    }
  }

  private func isWriting(_ line: String) -> Bool {
    ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "unlink", "rename", "mkdir", "chmod", "creat("]
      .contains { line.contains($0) }
  }
}
