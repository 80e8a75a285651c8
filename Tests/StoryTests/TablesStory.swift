import Foundation
import Testing

@Suite("Tables in, board out", .serialized)
struct TablesStory {
  @Test("give the figures of an independent computation of random streets")
  func agreesWithReference() throws {
    let scratch = try Scratch()
    let outcome = try reference("sweep.py", Program.path, "1", "6", in: scratch)
    #expect(outcome.contains("6 of 6 streets agree"))
  }

  @Test("give the reports of all registers of an independent computation of random streets")
  func registersAgree() throws {
    let scratch = try Scratch()
    let outcome = try reference("sweep_registers.py", Program.path, "1", "2", in: scratch)
    #expect(outcome.contains("2 of 2 folders agree"))
  }

  @Test("give those figures of the demo too, projected and to date")
  func demoAgrees() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    for month in ["2026-08", "2026-10"] {
      try compare(month: month, streets: ["S1"], in: scratch)
    }
    try compare(month: "2026-10", streets: ["S1"], in: scratch, toDate: "2026-10-14")
  }

  @Test("taken in twice change nothing, and come out as they went in")
  func twice() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let again = try Program.run(["import", scratch.path("tables")], in: scratch)
    #expect(again.status == 0)
    let counts = again.output.split(separator: "\n").dropFirst()
    #expect(counts.count > 10 && counts.allSatisfy { $0.contains("新增 0，修改 0") }, "\(again.output)")

    #expect(try Program.run(["export", scratch.path("out")], in: scratch).status == 0)
    let other = try Scratch()
    try Program.run(["init"], in: other)
    let taken = try Program.run(
      ["import", scratch.path("out"), "--today", "2026-10-14"], in: other)
    #expect(taken.status == 0, "\(taken.errors)")
    let boards = try [scratch, other].map {
      try Program.run(["board", "--month", "2026-09", "--format", "csv"], in: $0).output
    }
    #expect(boards[0] == boards[1])
  }

  @Test("with a damaged row are refused whole, with its place")
  func damaged() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let file = scratch.path("tables/workers.csv")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let broken = text.replacingOccurrences(of: "2026-", with: "2026/")
    try #require(broken != text)
    try broken.write(toFile: file, atomically: true, encoding: .utf8)
    let head = try Program.run(["verify"], in: scratch).output
    let outcome = try Program.run(["import", scratch.path("tables")], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("workers.csv:"))
    #expect(try Program.run(["verify"], in: scratch).output == head)
  }

  @Test("that are not there are not imported, and nobody is told that they are")
  func nothing() throws {
    let scratch = try Scratch()
    try Program.run(["init"], in: scratch)
    let folder = scratch.path("empty")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let empty = try Program.run(["import", folder], in: scratch)
    #expect(empty.status == 65)
    #expect(empty.output == "")
    #expect(empty.errors.contains("什么也没有导入"))
    #expect(empty.errors.contains("workers.csv（社工.csv）") && empty.errors.contains("scheme.toml"))

    try "编号,名称\n".write(toFile: folder + "/区.csv", atomically: true, encoding: .utf8)
    let header = try Program.run(["import", folder], in: scratch)
    #expect(header.status == 65)
    #expect(header.errors.contains("区.csv 只有表头"))

    try "编号,名称\nD1,海曙\n".write(toFile: folder + "/区.csv", atomically: true, encoding: .utf8)
    try "编号,名称,区\n".write(toFile: folder + "/Streets.CSV", atomically: true, encoding: .utf8)
    let done = try Program.run(["import", folder], in: scratch)
    #expect(done.status == 0)
    #expect(done.output.contains("区.csv：新增 1") && done.output.contains("Streets.CSV：新增 0"))
  }

  // MARK: - The independent computation

  private func compare(
    month: String, streets: [String], in scratch: Scratch, toDate: String? = nil
  ) throws {
    for street in streets {
      var arguments = ["board", "--month", month, "--street", street, "--format", "json"]
      if let toDate { arguments += ["--to-date", "--today", toDate] }
      let board = try Program.run(arguments, in: scratch)
      #expect(board.status == 0, "\(board.errors)")
      try board.output.write(
        toFile: scratch.path("ours.json"), atomically: true, encoding: .utf8)
      let theirs = try reference(
        "board.py", scratch.path("tables"), "--month", month, "--street", street,
        extra: toDate.map { ["--to-date", $0] } ?? [], in: scratch)
      try theirs.write(toFile: scratch.path("theirs.json"), atomically: true, encoding: .utf8)
      try reference(
        "compare.py", scratch.path("ours.json"), scratch.path("theirs.json"), in: scratch)
    }
  }

  @discardableResult
  private func reference(
    _ script: String, _ arguments: String..., extra: [String] = [], in scratch: Scratch
  ) throws -> String {
    let outcome = try Program.run(
      "/usr/bin/env",
      ["python3", Program.checkout + "/Tests/Reference/" + script] + arguments + extra,
      environment: scratch.environment.merging(["PATH": pythonPath]) { $1 })
    #expect(outcome.status == 0, "\(script): \(outcome.output)\(outcome.errors)")
    return outcome.output
  }

  private var pythonPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  }
}
