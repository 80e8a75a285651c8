import Foundation
import Testing

/// An interactive shell in a real terminal, with the dashboard as a job of it.
final class Shell {
  let window: Window
  private let scratch: Scratch

  init(
    in scratch: Scratch, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    self.scratch = scratch
    window = try Window(
      "exec bash --norc --noprofile", in: scratch, columns: columns, rows: rows,
      environment: environment)
    try run("PS1='%'; echo shell ready")
    try window.waitFor("\nshell ready")
  }

  /// Types a command and Enter.
  func run(_ command: String) throws {
    try window.type(command)
    try window.press("Enter")
  }

  /// Opens the dashboard and waits for it to show a text; afterwards the shell says `status=`.
  func open(_ arguments: String = "", until text: String = "云河街道") throws {
    try run(
      "\(Program.path) --db \(scratch.database) --today 2026-10-14 \(arguments); echo status=$?")
    try window.waitFor(text)
  }

  /// The modes of the terminal, as the shell's own commands find them.
  func modes() throws -> String {
    let file = scratch.path("modes-\(UUID().uuidString)")
    try run("stty -a > \(file).new; mv \(file).new \(file)")
    try poll("the modes of the terminal are written") {
      FileManager.default.fileExists(atPath: file)
    }
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  /// Whether alternate screen, hidden cursor or mouse reports are left over.
  var leftOvers: String {
    get throws {
      try window.tmux(
        "display-message", "-p", "#{alternate_on}#{?cursor_flag,0,1}#{mouse_any_flag}"
      )
      .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The two processes of the dashboard: the one that supervises and the one that draws.
  func processes() throws -> (supervisor: String, drawing: String) {
    let found = try Program.run(
      "/usr/bin/pgrep", ["-f", "\(Program.path) --db \(scratch.database)"], environment: [:]
    ).output.split(separator: "\n").map(String.init)
    try #require(found.count == 2, "the dashboard has \(found.count) processes")
    // Numbers may have begun anew between the two.
    let parent = try String(contentsOfFile: "/proc/\(found[0])/stat", encoding: .utf8)
      .split(separator: ") ").last?.split(separator: " ").dropFirst().first
    return parent == found[1][...] ? (found[1], found[0]) : (found[0], found[1])
  }

  func send(_ signal: String, to process: String) throws {
    _ = try Program.run("/bin/kill", ["-\(signal)", process], environment: [:])
  }

  /// Waits until something is so.
  func poll(
    _ what: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation,
    _ isSo: () throws -> Bool
  ) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while Date() < deadline {
      if try isSo() { return }
      usleep(20_000)
    }
    Issue.record("never: \(what)", sourceLocation: location)
    throw Window.Waited()
  }
}
