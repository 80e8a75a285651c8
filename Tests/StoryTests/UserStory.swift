import Foundation
import Testing

@Suite("The administrator gives the office its roles")
struct UserStory {
  private let scratch: Scratch
  private let day = ["--today", "2026-10-14"]

  init() throws {
    scratch = try Scratch()
    try scratch.makeOffice()
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + day, in: scratch)
  }

  @Test("gives them, lists them by login, and takes them away again")
  func roles() throws {
    #expect(try run("user", "add", "zhou", "secretary:C03", "--preview").status == 0)
    for (login, role) in [
      ("zhou", "worker:W001"), ("zhou", "secretary:C03"), ("chen", "street"),
    ] {
      #expect(try run("user", "add", login, role).status == 0)
    }
    let list = try run("user", "list").output.split(separator: "\n").dropFirst()
    let names = list.map { $0.split(separator: " ", maxSplits: 1)[0] }
    #expect(names.filter { $0 == "chen" || $0 == "zhou" } == ["chen", "zhou", "zhou"])
    let rows = list.filter { $0.hasPrefix("zhou") }
    #expect(rows.first?.contains("书记 secretary") == true)
    #expect(rows.last?.contains("社工 worker") == true)
    #expect(list.contains { $0.hasPrefix("chen") && $0.contains("S1 云河街道") })
    #expect(list.contains { $0.contains("建库人") })
    let english = try run("user", "--lang", "en").output
    #expect(english.contains("login") && english.contains("made this database"))
    #expect(try run("user", "remove", "zhou", "worker").status == 0)
    #expect(try run("user", "list").output.contains("W001") == false)
  }

  @Test("is told what is wrong with a login, a role or a place")
  func mistakes() throws {
    for (login, role, word) in [
      ("a b", "viewer", "a b"), ("zhou", "boss", "boss"), ("zhou", "secretary", "C01, C02"),
      ("zhou", "secretary:C99", "C99"),
    ] {
      let outcome = try run("user", "add", login, role)
      #expect(outcome.status != 0 && outcome.errors.contains(word), "\(outcome.errors)")
    }
    #expect(try run("user", "remove", "nobody", "viewer").errors.contains("nobody"))
  }

  @Test("acts as a secretary, who sees her own marks only and is refused what is the street's")
  func secretary() throws {
    let hers = ["--as", "secretary:C03", "--month", "2026-09"] + day
    let team = try Program.run(["rate", "team", "C03", "90"] + hers, in: scratch)
    #expect(team.status == 77 && team.errors.contains("街道"))
    let explained = try Program.run(["explain", "W001", "--format", "json"] + hers, in: scratch)
    #expect(explained.status == 0)
    let tables = scratch.path("hers")
    let export = try Program.run(["export", tables] + hers, in: scratch)
    #expect(export.errors.contains("盲评") && export.errors.contains("补发扣回") == false)
    let ratings = try String(contentsOfFile: tables + "/ratings.csv", encoding: .utf8)
    #expect(ratings.contains("superior,"))
    for source in ["self,", "department,", "team,"] {
      #expect(!ratings.contains("2026-09," + source), "\(source)")
    }
  }

  @Test("a place that is clear may be left out, and one that is not there is named")
  func places() throws {
    #expect(try run("board", "--as", "street").status == 0)
    #expect(try run("board", "--as", "secretary").errors.contains("C12"))
    #expect(try run("board", "--as", "secretary:C77").errors.contains("C77"))
  }
}
