import Foundation
import Settings
import Testing

@Suite("What a window remembers")
struct RememberedTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private func file() throws -> RememberedFile {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return RememberedFile(path: folder.appending(path: "state.toml").path(percentEncoded: false))
  }

  @Test("is there at the next start, whatever the names and values hold")
  func keeps() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file()
    let odd = ["a\"b\\c", "王小军\n", "\u{202E}x", ""]
    try file.save(["columns.workers": ["name", "total"], "last place": odd])
    #expect(file.load().entries == ["columns.workers": ["name", "total"], "last place": odd])
    try file.save(["last place": []])
    #expect(file.load().entries == ["columns.workers": ["name", "total"]])
  }

  @Test("is not lost when two windows write at the same moment")
  func sharing() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file()
    await withTaskGroup { group in
      for number in 0..<20 {
        group.addTask { try? file.save(["name.\(number)": ["\(number)"]]) }
      }
    }
    #expect(file.load().entries.count == 20)
  }

  @Test("survives a file that others damaged, and keeps the lines that make sense")
  func damage() {
    let text = "language = [\"en\"]\n)(*&\n\"a.b\" = [\"1\", \"2\"]\nwrong = 3\n\0\n"
    #expect(
      Remembered(parsing: Array(text.utf8)).entries == ["language": ["en"], "a.b": ["1", "2"]])
    #expect(Remembered(parsing: [0xFF, 0xFE, 0x00]).entries.isEmpty)
    let giant = Array(repeating: UInt8(ascii: "["), count: 10_000_000)
    #expect(Remembered(parsing: giant).entries.isEmpty)
  }

  @Test("is for its owner only, leaves nothing beside it and goes through no link")
  func careful() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file()
    try file.save(["language": ["en"]])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["state.toml", "state.toml.lock"])

    let target = folder.appending(path: "elsewhere").path
    try FileManager.default.removeItem(atPath: file.path)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
    #expect(throws: SafeFile.Failure.link(path: file.path)) {
      try file.save(["language": ["zh"]])
    }
    #expect(!FileManager.default.fileExists(atPath: target))
  }
}
