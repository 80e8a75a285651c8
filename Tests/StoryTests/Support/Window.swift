import Foundation
import Testing

/// The program in a real terminal, kept by tmux on a server of its own.
final class Window {
  private let socket = "tiaokuai-" + UUID().uuidString.prefix(8)
  private let scratch: Scratch

  /// Opens a terminal of that size and runs a shell command in it.
  init(
    _ command: String, in scratch: Scratch, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    self.scratch = scratch
    let variables = scratch.environment.merging(environment) { $1 }
      .map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    try startServer(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -i \(variables) sh -c \"\(command)\"; echo; echo '[over]'; sleep 600")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Starts the server without the files that other tests have open at the moment: a pipe of theirs
  /// that it kept open would never end.
  private func startServer(_ arguments: String...) throws {
    let closing = """
      for file in /proc/self/fd/*; do
        number=${file##*/}
        if [ "$number" -gt 2 ]; then eval "exec $number>&-"; fi
      done
      exec "$@"
      """
    _ = try Program.run(
      "/bin/bash", ["-c", closing, "bash"] + command(arguments), environment: settings)
  }

  /// Opens the dashboard on the scratch folder's database.
  static func dashboard(
    in scratch: Scratch, columns: Int = 80, rows: Int = 24, arguments: String = "",
    environment: [String: String] = [:]
  ) throws -> Window {
    try Window(
      "\(Program.path) --today 2026-10-14 \(arguments)", in: scratch, columns: columns, rows: rows,
      environment: environment)
  }

  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  var screen: String {
    get throws { try tmux("capture-pane", "-p") }
  }

  /// The same with the sequences of its colours.
  var colouredScreen: String {
    get throws { try tmux("capture-pane", "-p", "-e") }
  }

  /// Waits until the screen shows a text, and fails with the screen when it never does.
  func waitFor(
    _ text: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try waitUntil("shows 「\(text)」", seconds: seconds, location) { $0.contains(text) }
  }

  func waitUntilGone(
    _ text: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try waitUntil("no longer shows 「\(text)」", seconds: seconds, location) { !$0.contains(text) }
  }

  private func waitUntil(
    _ what: String, seconds: Double, _ location: SourceLocation, _ isSo: (String) -> Bool
  ) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var last = ""
    while Date() < deadline {
      last = try screen
      if isSo(last) { return }
      usleep(20_000)
    }
    Issue.record("never \(what):\n\(last)", sourceLocation: location)
    throw Waited()
  }

  struct Waited: Error {}

  @discardableResult
  func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    let words = command(arguments)
    return try Program.run(words[0], Array(words.dropFirst()), environment: settings).output
  }

  private func command(_ arguments: [String]) -> [String] {
    ["/usr/bin/tmux", "-L", String(socket), "-u"] + arguments
  }

  private var settings: [String: String] {
    ["HOME": scratch.folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
  }
}
