import Foundation
import Testing

@Suite("Another rule tried on the command line", .serialized)
struct SimulationStory {
  private struct Answer: Decodable {
    struct Move: Decodable {
      let worker: String
      let difference: String
    }

    let month: String
    let difference: String
    let moves: [Move]
  }

  private func simulate(_ arguments: [String], in scratch: Scratch) throws -> [Answer] {
    let outcome = try Program.run(
      ["simulate", "--month", "2026-07", "--to", "2026-08", "--format", "json"] + arguments,
      in: scratch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([Answer].self, from: Data(outcome.output.utf8))
  }

  @Test("says who gains and loses over the months, sums to nothing and writes nothing")
  func months() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let before = try Program.run(["log"], in: scratch).output
    let answers = try simulate(
      ["--set", "weights.worker.department=50", "--set", "weights.worker.superior=20"], in: scratch)
    #expect(answers.map(\.month) == ["2026-07", "2026-08"])
    #expect(answers.allSatisfy { $0.difference == "0.00" && $0.moves.count > 50 })
    let heavier = try simulate(["--coefficient", "M01@C03=2.000"], in: scratch)
    #expect(heavier.allSatisfy { $0.moves.first?.difference.hasPrefix("-") == false })
    #expect(try simulate([], in: scratch).allSatisfy(\.moves.isEmpty))
    #expect(try Program.run(["log"], in: scratch).output == before)
  }

  @Test(
    "names what is wrong and what is allowed",
    arguments: [
      (["--set", "weights.worker.luck=5"], "weights.worker.team"),
      (["--set", "weights.worker.team=99"], "要 100"), (["--mode", "fixed"], "pool.base"),
      (["--mode", "lottery"], "pool、fixed"), (["--coefficient", "M01@C03=1,5"], "0.001"),
      (["--coefficient", "M01=1.5"], "M01@C03=1.150"), (["--points", "M99=1.00"], "M99"),
      (["--coefficient", "M01@C99=1.5"], "C99"),
    ])
  func faults(arguments: [String], part: String) throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let outcome = try Program.run(["simulate", "--month", "2026-08"] + arguments, in: scratch)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  @Test("is no year before a month is settled, and the program says so")
  func year() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let outcome = try Program.run(["year", "--year", "2026"], in: scratch)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("还没有定稿的月份"))
    #expect(try Program.run(["year", "--quota", "2"], in: scratch).status == 64)
  }
}
