import Foundation
import Testing

/// The short form of `make torture`.
@Suite("The torture holds")
struct TortureTests {
  @Test(
    "in a short form",
    arguments: [["months", "150"], ["tamper", "40"], ["backups", "3"]])
  func short(words: [String]) throws {
    let torture = try Bench(words, program: "Torture")
    let lines = torture.lines()
    #expect(torture.process.terminationStatus == 0, "\(lines)")
    #expect(lines.first?.first == words[0] + ":")
  }
}
