import Demo
import Domain
import Testing

@Suite("The demo is played by one person in every role")
struct DemoRolesTests {
  private static let today: Day = "2026-10-14"

  private static let players = [
    Actor(name: "worker-W022", role: .worker, place: "W022"),
    Actor(name: "secretary-C03", role: .secretary, place: "C03"),
    Actor(name: "department-D2", role: .department, place: "D2"),
    Actor(name: "street-S1", role: .street, place: "S1"),
  ]

  @Test("who gives marks has marks to give, and a community to hand in", arguments: players)
  func marks(actor: Actor) throws {
    var records = demoRecords(.street, today: Self.today)
    records.leaveToGive(to: actor)
    let slice = Slice(street: "S1", month: "2026-09", records: records)
    let board = Board(slice)
    let missing = board.dueMarks(records).filter { $0.mark == nil && $0.waiver == nil }
    let own = missing.filter { $0.giver.includes(actor, in: slice.street) }
    #expect(!own.isEmpty)
    #expect(board.communities.count { $0.submission == nil } == 1)
    for due in own {
      let mark = GiveMark(key: due.key, score: Score(raw: 88_00))
      #expect(throws: Never.self) {
        try apply(.rate(mark), by: actor, on: Self.today, to: slice)
      }
    }
  }

  @Test("and nothing else of the demo is changed")
  func others() {
    let whole = demoRecords(.street, today: Self.today)
    var records = whole
    records.leaveToGive(to: Actor(name: "secretary-C03", role: .secretary, place: "C03"))
    #expect(records.submissions.count == whole.submissions.count - 1)
    records.submissions = whole.submissions
    let gone = whole.marks.filter { records.marks[$0.key] == nil }
    #expect((1...10).contains(gone.count))
    records.marks = whole.marks
    #expect(records == whole)
  }
}
