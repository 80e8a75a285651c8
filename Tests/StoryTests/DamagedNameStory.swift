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
    let back = try Program.run(
      ["return", "C01", "--month", "2026-09", "--reason", "补评"] + options, in: scratch)
    #expect(back.status == 0, "\(back.errors)")
    let rated = try Program.run(
      ["rate", "team", "C01", "71.50", "--month", "2026-09"] + options, in: scratch)
    #expect(rated.status == 0, "\(rated.errors)")
    // No rule about marks looks at lines.
    try SQLiteDatabase(path: scratch.database).write {
      _ = try $0.run("UPDATE lines SET kind = 'damaged'")
    }
    let undone = try Program.run(["undo"] + options, in: scratch)
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(undone.output.contains("is undone") && undone.output.contains("C01"))
  }
}
