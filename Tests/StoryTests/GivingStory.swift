import Foundation
import Testing

@Suite("A month that is being scored", .serialized)
struct GivingStory {
  /// The office with the secretary's marks of September ungiven and her community not handed in, two
  /// special tasks of it undecided and its two batches signed by those who measured.
  private func makeOffice(in scratch: Scratch) throws {
    let day = ["--today", "2026-10-14"]
    try run(["demo", "--write", scratch.path("tables")] + day, scratch)
    try rewrite("ratings.csv", in: scratch) { line in
      line.contains(/^2026-09,superior,W02[1-8],/) ? nil : line
    }
    try rewrite("batches.csv", in: scratch) { line in
      line.replacing(/^(2026-09,B[12]),countersigned,([^,]*),.*/) { "\($0.1),signed,\($0.2),,,," }
    }
    try rewrite("specials.csv", in: scratch) { line in
      line.replacing(/^((T049|T050),.*),verified,.*/) { "\($0.1),proposed,," }
    }
    try rewrite("submissions.csv", in: scratch) { line in
      line.hasPrefix("2026-09,C03,") ? nil : line
    }
    // What registers have to do would come between, as soon as it is read.
    for table in ["requests", "request_steps"] {
      try FileManager.default.removeItem(atPath: scratch.path("tables/\(table).csv"))
    }
    try run(["init", "--rehearsal"], scratch)
    try run(["import", scratch.path("tables")] + day, scratch)
  }

  private func run(_ arguments: [String], _ scratch: Scratch) throws {
    let outcome = try Program.run(arguments, in: scratch)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
  }

  private func rewrite(
    _ name: String, in scratch: Scratch, _ change: (String) -> String?
  ) throws {
    let text = try String(contentsOfFile: scratch.path("tables/" + name), encoding: .utf8)
    // Its lines end as Windows ends them, which is one character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .compactMap { change(String($0).trimmingCharacters(in: .newlines)) }
    try lines.joined(separator: "\n").write(
      toFile: scratch.path("tables/" + name), atomically: true, encoding: .utf8)
  }

  @Test(
    "the secretary gives all her marks, a number each; the street decides the rest")
  func givesAndDecides() throws {
    let scratch = try Scratch()
    try makeOffice(in: scratch)
    let hers = try Window.dashboard(in: scratch, arguments: "--as secretary:C03")
    try hers.waitFor("9 月在评分")
    try hers.press("m")
    // The month comes after the page; before, a mark would be one of October.
    try hers.waitFor("2026-09 ] 评分")
    try hers.waitFor("评分 0/14")
    for number in 1...14 {
      try hers.type("9\(number % 10).5")
      try hers.press("Enter")
    }
    try hers.waitFor("评分 14/14")
    try hers.waitFor("都评完了")
    try hers.press("Escape")
    try hers.waitFor("2026-10 ]")
    try hers.press("[")
    try hers.waitFor("2026-09 ]")
    try hers.press("t")
    try hers.waitFor("提交 ▸ 桂花社区")
    try hers.press("y")
    try hers.waitFor("已提交桂花")
    try hers.press("]")
    try hers.waitFor("9 月已交：root")
    try hers.press("q")
    try hers.waitFor("[over]")

    let street = try Window.dashboard(
      in: scratch, columns: 120, rows: 40, arguments: "--as street:S1 --month 2026-09 --lang en")
    try street.waitFor("scoring")
    try street.press("V")
    try street.waitFor("specials 10/12")
    // The proposer gave no evidence; the street adds it.
    try street.press("y")
    try street.waitFor("Evidence")
    try street.type("photographs")
    try street.press("Enter")
    try street.waitFor("specials 11/12")
    try street.press("n")
    try street.waitFor("reject special work")
    try street.type("on the wrong day")
    try street.press("Enter")
    try street.waitFor("specials 12/12")
    try street.press("Y")
    try street.waitFor("survey 0/2")
    try street.press("y")
    try street.type("240")
    try street.press("Tab")
    try street.type("230")
    try street.press("Enter")
    try street.waitFor("230/240 10 differ")
    try street.press("j", "n")
    try street.waitFor("Once void")
    try street.press("Enter")
    try street.waitFor("survey 2/2")
    try street.press("u")
    try street.waitFor("survey 1/2")
    let verified = try Program.run(["verify"], in: scratch)
    #expect(verified.status == 0, "\(verified.errors)")
  }
}
