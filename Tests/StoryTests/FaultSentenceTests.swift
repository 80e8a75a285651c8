import Domain
import Storage
import Testing

@testable import App

@Suite("Whoever is told of a fault of the store")
struct FaultSentenceTests {
  private static let faults: [StoreFault] = {
    let path = "/srv/tiaokuai/office.db"
    let row = RowFault(table: .marks, column: "score", found: .null, key: [])
    return [
      .missing(path: path), .alreadyExists(path: path), .inUse(path: path),
      .notADatabase(path: path), .address(path: "file:x"), .unreadable(path: path),
      .leftover(path: path),
      .foreign(path: path, applicationID: 0),
      .strangeSchema([StrayDefinition(kind: .table, name: "x", fault: .missing)]),
      .newerSchema(found: 9, known: 5), .damaged(path: path, message: "x"), .damagedRow(row),
      .damagedPayload(sequence: 1), .outOfReach(path: path, code: 0),
      .outOfReach(path: path, code: 13), .networkFileSystem(path: path, kind: "NFS"),
      .disguised(path: path, isNamespace: true), .disguised(path: path, isNamespace: false),
      .busy(nil), .busy(LockHolder(process: 1, login: "li", since: "2026-10-31T08:15:30.123456Z")),
      .beingRead(path: path, by: []),
      .beingRead(path: path, by: [FileUser(process: 1, name: "python3")]),
      .interrupted(path: path), .replaced(path: path), .readOnly(path: path),
      .diskFull(path: path), .inputOutput(path: path, message: "x"), .stale(.marks, key: []),
      .failed(code: 1, message: "x"),
    ] + Seal.allCases.map { .sealed($0) }
  }()

  @Test("reads no empty place", arguments: faults)
  func sentence(fault: StoreFault) {
    let text = App.sentence(for: fault)
    #expect(text.hasSuffix("。") || text.hasSuffix("."), "\(fault): \(text)")
    for hole in ["：。", "，。", "：（", "「」", "（）", "  ", "{", " ,", ", :", ": ."] {
      #expect(!text.contains(hole), "\(fault): \(text)")
    }
  }

  @Test("a lock without a name is nobody's")
  func namelessHolder() { #expect(LockHolder("4711  2026-10-31T08:15:30.123456Z") == nil) }
}
