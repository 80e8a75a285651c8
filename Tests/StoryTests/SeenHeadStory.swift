import Foundation
import Testing

@Suite("A street compares paper, hall and journal")
struct SeenHeadStory {
  private let scratch: Scratch
  private var database: String { scratch.database }

  init() throws {
    scratch = try Scratch()
    try scratch.makeOffice()
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: scratch)
  }

  private func addHoliday(_ day: String) throws {
    #expect(try run("holiday", "add", day, "holiday").status == 0)
  }

  /// The first digits of the last row, as the log prints them.
  private func head() throws -> String {
    let line = try run("log", "--limit", "1").output.split(separator: "\n").first ?? ""
    return String(
      line.split(separator: " ").last { $0.count == 12 && $0.allSatisfy(\.isHexDigit) } ?? "")
  }

  @Test("the digits on paper are a row of the journal, or of none")
  func paper() throws {
    try addHoliday("2040-01-01")
    let digits = try head()
    try addHoliday("2040-01-02")
    let found = try run("verify", "--head", digits)
    #expect(found.status == 0 && found.output.contains("是流水第 "), "\(found)")
    // As somebody types them: in groups, in capitals.
    let groups = digits.prefix(4) + " " + digits.dropFirst(4).prefix(4) + " " + digits.suffix(4)
    #expect(try run("verify", "--head", groups.uppercased()).output == found.output)
    let other = try run("verify", "--head", "0123456789abcdef")
    #expect(other.status == 1 && other.errors.contains("没有一行是 0123456789abcdef"), "\(other)")
    for wrong in ["0123", "nothing-of-hex", String(repeating: "a", count: 65)] {
      #expect(try run("verify", "--head", wrong).status == 64, "\(wrong)")
    }
    let english = try run("verify", "--head", digits, "--lang", "en").output
    #expect(english.contains("is row ") && english.contains("judged again"))
  }

  @Test("an older copy in place of the file is said until somebody has verified")
  func olderCopy() throws {
    try addHoliday("2040-01-01")
    let copy = scratch.path("older.db")
    #expect(try run("backup", copy).status == 0)
    try addHoliday("2040-01-02")
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database + suffix)
    }
    try FileManager.default.copyItem(atPath: copy, toPath: database)

    for _ in 1...2 {
      let status = try run("log", "--limit", "1")
      #expect(status.status == 0 && status.errors.contains("没有您见过的第"), "\(status)")
    }
    let english = try run("log", "--lang", "en").errors
    #expect(english.contains("no longer holds row"))
    let told = try run("verify")
    #expect(told.status == 1 && told.errors.contains("没有您见过的第"), "\(told)")
    let after = try run("verify")
    #expect(after.status == 0 && after.errors.isEmpty, "\(after)")
    #expect(try run("log").errors.isEmpty)
  }

  @Test("a restored backup says which rows it does not have, and counts from then on")
  func restored() throws {
    try addHoliday("2040-01-01")
    let copy = scratch.path("older.db")
    #expect(try run("backup", copy).status == 0)
    try addHoliday("2040-01-02")
    let restored = try run("restore", copy, "--force")
    #expect(restored.status == 0 && restored.output.contains("您在这里见过到第"), "\(restored)")
    #expect(try run("verify").status == 0)
  }

  @Test("another database made at the same place is no loss")
  func another() throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: database + suffix)
    }
    #expect(try run("init").status == 0)
    #expect(try run("log").errors.isEmpty)
  }
}
