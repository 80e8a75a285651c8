import Foundation
import Testing

@Suite("Whoever takes an import back")
struct ImportStaysStory {
  @Test("is told why it stays where its months are being scored, and what to do")
  func refused() throws {
    let scratch = try Scratch()
    let folder = scratch.path("tables")
    let day = ["--today", "2026-10-14"]
    try Program.run(["demo", "--write", folder] + day, in: scratch)
    try Program.run(["init", "--rehearsal"], in: scratch)
    #expect(try Program.run(["import", folder] + day, in: scratch).status == 0)
    let outcome = try Program.run(["undo", "--lang", "en"], in: scratch)
    #expect(outcome.status == 77)
    #expect(
      outcome.errors.contains(
        "An import of months that are being scored cannot be taken back. Restore a backup."),
      "\(outcome.errors)")
  }
}
