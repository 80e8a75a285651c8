import Foundation
import Testing

@Suite("Counts of groups, for those whose community it is", .serialized)
struct GroupReadingStory {
  private let scratch: Scratch

  /// An office in which a group was counted in a grid of C03 and in one of C04.
  init() throws {
    scratch = try Scratch()
    try scratch.makeOffice()
    for arguments in [
      ["group", "add", "GX1", "--name", "试数群体"],
      ["group-count", "add", "GX1", "C03-G1", "--level1", "1", "--level2", "2", "--level3", "9"],
      ["group-count", "add", "GX1", "C04-G1", "--level1", "2", "--level2", "1", "--level3", "0"],
    ] {
      let outcome = try run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
  }

  private func run(_ arguments: [String], as role: String? = nil) throws -> Program.Outcome {
    try Program.run(
      arguments + (role.map { ["--as", $0] } ?? []) + ["--lang", "zh", "--today", "2026-10-14"],
      in: scratch)
  }

  @Test("a viewer reads of the street no levels and no part, and of a community nothing")
  func reports() throws {
    let whole = try run(["group", "report", "--format", "json"], as: "viewer")
    #expect(whole.status == 0, "\(whole.errors)")
    let text = whole.output.filter { !$0.isWhitespace }
    for part in [#""people":null"#, #""level1":null"#, #""index":null"#, #""parts":[]"#] {
      #expect(text.contains(part), "\(part): \(whole.output)")
    }
    let own = ["group", "report", "--community", "C03", "--format", "json"]
    for role in ["viewer", "secretary:C04"] {
      let refused = try run(own, as: role)
      #expect(refused.status == 77, "\(role)")
      #expect(refused.errors.contains("服务群体数只给管理员"), "\(refused.errors)")
    }
    for role in ["street", "secretary:C03"] {
      let told = try run(own, as: role)
      #expect(told.status == 0, "\(role): \(told.errors)")
      #expect(!told.output.filter { !$0.isWhitespace }.contains(#""people":null"#))
    }
  }

  /// How many rows of the group there are, by its id or its name.
  private func rows(in outcome: Program.Outcome) -> Int {
    outcome.output.split(whereSeparator: \.isNewline)
      .count { $0.contains("GX1") || $0.contains("试数群体") }
  }

  @Test("lists and files leave out what is not for the reader, and say that they do")
  func rows() throws {
    let lists = [
      ["group-count", "list", "--format", "csv"],
      ["board", "--month", "2026-10", "--list", "group-count", "--format", "csv"],
    ]
    for list in lists {
      let viewer = try run(list, as: "viewer")
      #expect(viewer.output.split(whereSeparator: \.isNewline).count == 1, "\(viewer.output)")
      #expect(viewer.errors.contains("登记册缺"), "\(viewer.errors)")
      let secretary = try run(list, as: "secretary:C03")
      #expect(rows(in: secretary) == 1, "\(secretary.output)")
      #expect(secretary.errors.contains("登记册缺"), "\(secretary.errors)")
      let street = try run(list, as: "street")
      #expect(rows(in: street) == 2, "\(street.output)")
      #expect(street.errors.isEmpty, "\(street.errors)")
    }
    let file = scratch.path("out/group_counts.csv")
    let exported = try run(["export", scratch.path("out")], as: "viewer")
    #expect(exported.status == 0 && exported.errors.contains("登记册缺"), "\(exported.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
