import Foundation
import Testing

@Suite("Facts of registers beside figures", .serialized)
struct RegisterFactsStory {
  private let day = ["--today", "2026-10-14", "--lang", "zh"]

  private func run(_ arguments: [String], in scratch: Scratch) throws -> Program.Outcome {
    try Program.run(arguments + day, in: scratch)
  }

  @Test("are told where they are asked for, and change nothing elsewhere")
  func facts() throws {
    let scratch = try Scratch()
    try scratch.makeOffice(registers: false)
    let plain = ["explain", "W022"]
    let json = plain + ["--format", "json"]
    let board = ["board", "--street", "S1", "--list", "workers", "--filter", "W022"]
    let before = try [plain, json, board].map { try run($0, in: scratch).output }

    let added = try run(
      ["visit", "add", "--day", "2026-10-12", "--worker", "W022", "--grid", "C03-G1"]
        + ["--households", "11", "--ownership", "2"], in: scratch)
    #expect(added.status == 0, "\(added.errors)")

    let text = try run(plain + ["--facts"], in: scratch).output
    #expect(text.contains("登记册里的事实（不计分）\n  走访 11 户，目标 "), "\(text)")
    let told = try run(json + ["--facts"], in: scratch).output
    #expect(told.contains("\"facts\": {\n    \"visited\": 11,\n    \"target\": "), "\(told)")
    #expect(told.contains("\"changes\": 2"))

    let columns = try run(board + ["--columns", "id,visits", "--format", "json"], in: scratch)
    #expect(columns.output.contains("\"part\": 11"), "\(columns.output)\(columns.errors)")
    let sums = try run(
      ["board", "--street", "S1", "--list", "communities"]
        + ["--columns", "id,visit_rate,gap", "--format", "csv"], in: scratch)
    #expect(sums.status == 0 && sums.output.contains("走访达标,多缺"), "\(sums.errors)")

    let after = try [plain, json, board].map { try run($0, in: scratch).output }
    #expect(after == before)
  }
}
