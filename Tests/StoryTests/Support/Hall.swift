import Foundation
import Testing

/// The screen in the hall, in a real terminal that a shell of somebody started.
final class Hall {
  let shell: Shell
  let scratch: Scratch

  var window: Window { shell.window }
  var snapshot: String { scratch.path("snapshot.json") }

  /// Shows a street of one community.
  init(
    columns: Int = 100, rows: Int = 30, arguments: String = "", environment: [String: String] = [:]
  ) throws {
    scratch = try Scratch()
    shell = try Shell(in: scratch, columns: columns, rows: rows, environment: environment)
    modes = try shell.modes()
    try publish()
    try shell.run(
      "\(Program.path) kiosk --snapshot \(snapshot) \(arguments); echo status=$?")
    try window.waitFor(Self.title)
  }

  /// The terminal's modes before.
  let modes: String

  /// What stands at the top of every page.
  static let title = "社区工作公示"

  /// Puts a snapshot in place as `publish` does, by one rename.
  func publish(_ street: String = "云河街道", seconds age: Double = 0) throws {
    try put(Self.text(street, seconds: age))
  }

  func put(_ text: String) throws {
    try text.write(toFile: snapshot + ".new", atomically: false, encoding: .utf8)
    #expect(rename(snapshot + ".new", snapshot) == 0)
  }

  /// A snapshot of a street with one community, so many seconds old.
  static func text(_ street: String, seconds age: Double = 0) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(secondsFromGMT: 8 * 3_600)
    format.dateFormat = "yyyy-MM-dd'T'HH:mm:ss"
    let made = format.string(from: Date(timeIntervalSinceNow: -age)) + "+08:00"
    return """
      {"version":1,"made":"\(made)","street":{"written":"\(street)","latin":"Street"},\
      "current":{"month":"2026-10","state":"open","communities":[{"name":{"written":"桂花",\
      "latin":"Guihua"},"households":1500,"grids":6,"vacant_grids":1,"workers":9,"present":8,\
      "required":6,"answers":20}],"vacancies":[]},"published":null,\
      "journal":{"sequence":3,"hash":"\(String(repeating: "9f3a51c2", count: 8))"}}
      """
  }

  /// The one who keeps the terminal and the one who draws.
  func processes() throws -> (supervisor: String, drawing: String) {
    var found: (String, String)?
    try shell.poll("two processes") {
      let all = try Program.run(
        "/usr/bin/pgrep", ["-f", "\(Program.path) kiosk --snapshot \(self.snapshot)"],
        environment: [:]
      ).output.split(separator: "\n").map(String.init)
      guard all.count == 2 else { return false }
      let parent = try? String(contentsOfFile: "/proc/\(all[0])/stat", encoding: .utf8)
        .split(separator: ") ").last?.split(separator: " ").dropFirst().first
      found = parent == all[1][...] ? (all[1], all[0]) : (all[0], all[1])
      return true
    }
    return try #require(found)
  }

  /// Types bytes as they are.
  func send(_ bytes: [UInt8]) throws {
    let codes = bytes.map { String($0, radix: 16) }
    for start in stride(from: 0, to: codes.count, by: 400) {
      try window.tmux(["send-keys", "-H"] + codes[start..<min(start + 400, codes.count)])
    }
  }

  /// The modes of its terminal, asked from outside.
  func modesNow() throws -> String {
    let terminal = try window.tmux("display-message", "-p", "#{pane_tty}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return try Program.run("/usr/bin/stty", ["-a", "-F", terminal], environment: [:]).output
  }

  /// Whether nobody but the screen is to be seen.
  func expectNoWayOut(after what: String, _ location: SourceLocation = #_sourceLocation) throws {
    let screen = try window.screen
    for sign in ["status=", "%", "$ ", "# ", "[over]", "Stopped"] {
      #expect(!screen.contains("\n" + sign), "after \(what):\n\(screen)", sourceLocation: location)
    }
  }
}
