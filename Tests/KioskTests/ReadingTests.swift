import Domain
import SeededChance
import Testing

@Suite("The screen that reads what was published")
struct ReadingTests {
  private let bytes = Array(Hall.snapshot(pay: true).json.canonical.utf8)

  @Test("reads what was written")
  func same() throws {
    let read = try PublicSnapshot(reading: bytes)
    #expect(read == Hall.snapshot(pay: true))
    #expect(read.json.canonical.utf8.elementsEqual(bytes))
  }

  @Test("takes no half of it, and no damaged one for another")
  func damaged() {
    var chance = Chance(seed: 7)
    for _ in 0..<60 {
      let length = Int.random(in: 0..<bytes.count, using: &chance)
      #expect(throws: SnapshotFault.self) {
        try PublicSnapshot(reading: Array(bytes[..<length]))
      }
    }
    for _ in 0..<200 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(
        in: .min ... .max, using: &chance)
      // Another digit or letter in a name is another snapshot; anything else is refused.
      if let read = try? PublicSnapshot(reading: damaged) {
        #expect((try? PublicSnapshot(reading: Array(read.json.canonical.utf8))) == read)
      }
    }
  }

  @Test("refuses another version, members it does not know, and values out of range")
  func strange() {
    #expect(throws: SnapshotFault.unknownVersion(3)) { try read { $0["version"] = .integer(3) } }
    #expect(throws: SnapshotFault.member("life")) { try read { $0["life"] = nil } }
    // The form before had no life.
    #expect(throws: SnapshotFault.member("life")) { try read { $0["version"] = .integer(1) } }
    #expect(throws: Never.self) {
      try read {
        $0["version"] = .integer(1)
        $0["life"] = nil
      }
    }
    #expect(throws: SnapshotFault.member("life.all_round.of")) {
      try read { $0["life"] = changed($0["life"], "all_round", "of", to: .integer(-1)) }
    }
    #expect(throws: SnapshotFault.member("version")) { try read { $0["version"] = nil } }
    #expect(throws: SnapshotFault.member("marks")) { try read { $0["marks"] = .array([]) } }
    #expect(throws: SnapshotFault.member("made")) { try read { $0["made"] = .text("10:32") } }
    #expect(throws: SnapshotFault.member("journal")) { try read { $0["journal"] = .null } }
    #expect(throws: SnapshotFault.member("journal.hash")) {
      try read { $0["journal"] = .object(["sequence": .integer(1), "hash": .text("9F3A")]) }
    }
    #expect(throws: SnapshotFault.malformed(offset: 0)) { try PublicSnapshot(reading: [0xFF]) }
    let limit = PublicSnapshot.sizeLimit
    #expect(throws: SnapshotFault.tooLarge(limit: limit)) {
      try PublicSnapshot(reading: Array(repeating: 32, count: limit + 1))
    }
  }

  /// A member of a member with another value.
  private func changed(_ json: JSON?, _ name: String, _ inner: String, to value: JSON) -> JSON? {
    guard case .object(var members)? = json, case .object(var others)? = members[name] else {
      return json
    }
    others[inner] = value
    members[name] = .object(others)
    return .object(members)
  }

  private func read(_ change: (inout [String: JSON]) -> Void) throws {
    guard case .object(var members) = Hall.usual.json else { return }
    change(&members)
    _ = try PublicSnapshot(reading: Array(JSON.object(members).canonical.utf8))
  }
}
