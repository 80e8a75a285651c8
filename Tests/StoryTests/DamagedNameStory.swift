import SQLiteStorage
import Storage
import Testing

@Suite("A name that somebody has damaged")
struct DamagedNameStory {
  @Test("makes no failure of an undo that is done")
  func undo() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let options = ["--as", "street", "--today", "2026-10-14", "--lang", "en"]
    let community = try ["C01", "C02", "C03", "C04"].first { community in
      let rate = ["rate", "team", community, "71.50", "--month", "2026-09"]
      return try Program.run(rate + options, in: scratch).status == 0
    }
    #expect(community != nil)
    // No rule about marks looks at lines.
    try SQLiteDatabase(path: scratch.database).write {
      _ = try $0.run("UPDATE lines SET kind = 'damaged'")
    }
    let undone = try Program.run(["undo"] + options, in: scratch)
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(undone.output.contains("is undone") && undone.output.contains(community ?? "?"))
  }
}
