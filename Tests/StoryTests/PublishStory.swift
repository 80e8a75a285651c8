import Foundation
import Testing

@Suite("The street publishes", .serialized)
struct PublishStory {
  private let day = ["--today", "2026-10-14"]

  private func journal(in file: String) -> Int? {
    guard let data = FileManager.default.contents(atPath: file),
      let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    return (json["journal"] as? [String: Any])?["sequence"] as? Int
  }

  @Test("and a change of somebody else is in the file within a second, without a change the age is")
  func watching() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let file = scratch.path("hall.json")
    let process = try start(["publish", file, "--watch"] + day, in: scratch)
    defer { kill(process, SIGKILL) }
    let before = try #require(wait(seconds: 20) { journal(in: file) })
    // Other tests run beside this one: the quickest of three counts.
    var times: [TimeInterval] = []
    for login in ["one", "two", "three"] {
      let outcome = try Program.run(["user", "add", login, "viewer"] + day, in: scratch)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let committed = Date()
      let wanted = before + times.count + 1
      let seen = wait(seconds: 10) { (journal(in: file) ?? 0) >= wanted ? true : nil }
      #expect(seen != nil, "never published")
      times.append(Date().timeIntervalSince(committed))
    }
    #expect(try #require(times.min()) < 1, "\(times)")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
    kill(process, SIGTERM)
  }

  @Test("and a publisher that is killed leaves the old file or the new one, and nothing for long")
  func killed() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let file = scratch.path("hall.json")
    #expect(try Program.run(["publish", file] + day, in: scratch).status == 0)
    for round in 0..<20 {
      let process = try start(["publish", file] + day, in: scratch)
      usleep(useconds_t(round * 12_000))
      kill(process, SIGKILL)
      #expect(journal(in: file) != nil, "half a file in round \(round)")
    }
    let draft = file + ".1a2b.draft"
    try "half".write(toFile: draft, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -120)], ofItemAtPath: draft)
    #expect(try Program.run(["publish", file] + day, in: scratch).status == 0)
    #expect(!FileManager.default.fileExists(atPath: draft))
  }

  @Test("and is told on one line why not")
  func refused() throws {
    let scratch = try Scratch()
    try scratch.makeOffice()
    let file = scratch.path("hall.json")
    let link = scratch.path("link.json")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
    let notes = scratch.path("notes.txt")
    try "mine".write(toFile: notes, atomically: false, encoding: .utf8)
    let cases: [(arguments: [String], status: Int32, words: String)] = [
      ([file, "--as", "secretary:C03"], 77, "由街道写"),
      ([file, "--as", "viewer"], 77, "由街道写"),
      ([link], 73, "是链接"), ([notes], 73, "不是公示快照"), ([scratch.database], 73, "不是公示快照"),
      ([scratch.folder], 73, "不是普通文件"), ([scratch.path("no/hall.json")], 73, "没有写成"),
    ]
    for (arguments, status, words) in cases {
      let outcome = try Program.run(["publish"] + arguments + day, in: scratch)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "mine")
    #expect(try Program.run(["verify"], in: scratch).status == 0)
  }

  /// Starts the program beside the test.
  private func start(_ arguments: [String], in scratch: Scratch) throws -> pid_t {
    let words = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try Program.run(
      "/bin/bash", ["-c", "\(words) >/dev/null 2>&1 & echo $!"], environment: scratch.environment)
    return try #require(
      pid_t(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  private func wait<T>(seconds: Double, for value: () -> T?) -> T? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while Date() < deadline {
      if let found = value() { return found }
      usleep(10_000)
    }
    return nil
  }
}
