import Foundation
import Testing

@Suite("A secretary who leaves the window open over night", .serialized)
struct MidnightStory {
  private static let compiler = "/usr/bin/cc"

  private let scratch: Scratch
  private var clock: String { scratch.path("clock") }

  init() throws {
    scratch = try Scratch()
    try scratch.makeOffice()
  }

  /// Sets the clock of the program to an instant of UTC.
  private func set(_ instant: String) throws {
    let date = try #require(ISO8601DateFormatter().date(from: instant))
    try "\(Int(date.timeIntervalSinceNow.rounded()))"
      .write(toFile: clock, atomically: true, encoding: .utf8)
  }

  private func open() throws -> Window {
    let library = scratch.path("clock.so")
    let source = Program.checkout + "/Tests/Terminal/clock.c"
    let built = try Program.run(
      Self.compiler, ["-shared", "-fPIC", "-o", library, source],
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(built.status == 0, "\(built.errors)")
    try set("2026-10-14T10:00:00Z")
    return try Window(
      "\(Program.path) --as secretary:C03", in: scratch, columns: 120, rows: 40,
      environment: ["LD_PRELOAD": library, "CLOCK_FILE": clock])
  }

  @Test(
    "presses one key in the morning, and works with the new day",
    .enabled(if: FileManager.default.isExecutableFile(atPath: compiler), "no C compiler"))
  func firstKey() throws {
    let window = try open()
    try window.waitFor("空缺3天")
    try set("2026-10-15T00:30:00Z")
    try window.press("a", "Enter")
    try window.waitFor("2027-02-06。")
    let tables = scratch.path("written")
    #expect(try Program.run(["export", tables], in: scratch).status == 0)
    let duties = try String(contentsOfFile: tables + "/assignments.csv", encoding: .utf8)
    #expect(duties.contains("2026-10-15") && !duties.contains("2026-10-14"), "\(duties)")
  }

  @Test(
    "finds the new day on the screen without a key",
    .enabled(if: FileManager.default.isExecutableFile(atPath: compiler), "no C compiler"))
  func untouched() throws {
    let window = try open()
    try window.waitFor("空缺3天")
    try set("2026-10-15T00:30:00Z")
    try window.waitFor("空缺4天", seconds: 4)
  }
}
