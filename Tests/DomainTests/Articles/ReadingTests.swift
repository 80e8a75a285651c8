import Domain
import Testing

/// Who may read what is said of a person: a table of the page, with one person in each of C01 and C02
/// of street S1 and C90 of street S2.
@Suite("Article 10: who reads what is said of a person")
struct ReadingTests {
  private static let people = ["wang", "sun", "zhou"]
  private static let homes: [String: Community.ID] = ["wang": "C01", "sun": "C02", "zhou": "C90"]

  /// Each has a sick leave, a reason for leaving, an adjustment, and has objected.
  private static func street() -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-11"
    street.state(.publicity, of: "2026-11")
    for person in people {
      let worker = Worker.ID(person)
      street.leave(worker, "2026-11-12", "2026-11-14")
      street.records.workers[worker]?.employment.last = "2026-11-30"
      street.records.workers[worker]?.exitReason = .resigned
      let adjustment = Adjustment(
        month: "2026-11", worker: worker, settledMonth: "2026-08", amount: "-12.00", reason: "重算",
        by: "office")
      street.records.adjustments[adjustment.key] = adjustment
      let objection = Objection(
        id: Identifier("O-" + person), month: "2026-11", community: homes[person] ?? "C01",
        worker: nil, text: "少算一天", raisedBy: person)
      street.records.objections[objection.id] = objection
    }
    return street
  }

  struct Reader: Sendable {
    let actor: Actor
    let reads: [String]

    init(_ name: String, _ role: ActorRole, _ place: String?, reads: [String]) {
      actor = Actor(name: name, role: role, place: place)
      self.reads = reads
    }
  }

  static let readers = [
    Reader("root", .administrator, nil, reads: people),
    Reader("qu", .district, "D1", reads: people),
    Reader("qu", .district, "D2", reads: []),
    Reader("office", .street, "S1", reads: ["wang", "sun"]),
    Reader("office", .street, "S2", reads: ["zhou"]),
    Reader("office", .street, nil, reads: people),
    Reader("qian", .secretary, "C01", reads: ["wang"]),
    Reader("qian", .secretary, "C02", reads: ["sun"]),
    Reader("wang", .worker, "wang", reads: ["wang"]), Reader("li", .worker, "li", reads: []),
    Reader("x", .department, "K1", reads: []), Reader("x", .surveyor, "S1", reads: []),
    Reader("x", .viewer, nil, reads: []), Reader("x", .viewer, "S1", reads: []),
  ]

  @Test("in the log and on the payroll too", arguments: readers)
  func logAndPayroll(reader: Reader) {
    let street = Self.street()
    let payrolls = street.slice.readPayrolls(
      of: Self.people.map { Worker.ID($0) }, by: reader.actor)
    #expect(payrolls == Set(reader.reads.map { Worker.ID($0) }))
    // His own objection everybody knows by his name.
    guard reader.actor.role != .worker else { return }
    for (person, home) in Self.homes {
      #expect(
        street.records.readsObjectors(in: home, reader.actor) == reader.reads.contains(person))
    }
  }

  @Test("every role is told of", arguments: ActorRole.allCases)
  func complete(role: ActorRole) { #expect(Self.readers.contains { $0.actor.role == role }) }

  /// Whose kind of leave, reason, payroll and objection stand in the records as they are.
  private func read(in seen: Records) -> [String: [String]] {
    let all = Self.street().records
    return [
      "kind": Self.people.filter { person in
        seen.leaves.values.contains { $0.worker.text == person && $0.kind == .sick }
      },
      "exit": Self.people.filter { seen.workers[Identifier($0)]?.exitReason == .resigned },
      "adjustment": Self.people.filter { person in
        seen.adjustments.values.contains { $0.worker.text == person }
      },
      "objector": Self.people.filter {
        let id = Objection.ID("O-" + $0)
        return seen.objections[id]?.raisedBy == all.objections[id]?.raisedBy
      },
    ]
  }

  private func expected(_ reader: Reader) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: ["kind", "exit", "adjustment", "objector"].map { ($0, reader.reads) })
  }

  @Test("on the screen", arguments: readers)
  func screen(reader: Reader) {
    let seen = Self.street().slice.seen(by: reader.actor).records
    #expect(read(in: seen) == expected(reader))
  }

  @Test("in a folder that is exported, which counts what it lacks", arguments: readers)
  func folder(reader: Reader) {
    let (seen, hidden) = Self.street().records.seen(by: reader.actor)
    #expect(read(in: seen) == expected(reader))
    let lacking = Self.people.count - reader.reads.count
    #expect(hidden.leaveKinds == lacking)
    #expect(hidden.exitReasons == lacking)
    #expect(hidden.adjustments == lacking)
    #expect(hidden.objectors == lacking)
    #expect(hidden.isEmpty == (lacking == 0))
  }

  @Test("others read that somebody is away and since when, and that there is an objection")
  func others() {
    let street = Self.street()
    let viewer = Actor(name: "x", role: .viewer)
    for seen in [street.slice.seen(by: viewer).records, street.records.seen(by: viewer).records] {
      #expect(seen.leaves.count == 3)
      #expect(seen.leaves.values.allSatisfy { $0.kind == .other })
      #expect(
        seen.leaves.values.allSatisfy { $0.days == DayRange("2026-11-12", "2026-11-14") })
      #expect(seen.objections.values.allSatisfy { $0.text == "少算一天" && $0.status == .open })
      #expect(seen.objections.count == 3)
      #expect(seen.workers.count == street.records.workers.count)
      #expect(seen.workers["wang"]?.employment.last == "2026-11-30")
    }
  }

  @Test("what is kept back decides no figure but the adjustments themselves")
  func figures() {
    var street = Self.street()
    street.holds("wang", "M01", to: "2026-11-30")
    let seen = Board(street.slice.seen(by: Actor(name: "x", role: .viewer)))
    #expect(seen.workers == street.board.workers && seen.pools == street.board.pools)
    #expect(seen.adjustments.isEmpty && street.board.adjustments.count == 2)
  }

  struct Spells: Sendable {
    let leaves: [(LeaveKind, Day)]
    /// The last day that is seen.
    let last: Day
    let hidden: Int
  }

  static let spells = [
    Spells(
      leaves: [(.sick, "2026-11-14"), (.personal, "2026-11-20")], last: "2026-11-20", hidden: 2),
    Spells(
      leaves: [(.sick, "2026-11-20"), (.personal, "2026-11-14")], last: "2026-11-20", hidden: 2),
    Spells(leaves: [(.sick, "2026-11-14"), (.other, "2026-11-20")], last: "2026-11-20", hidden: 1),
    Spells(leaves: [(.sick, "2026-11-20"), (.other, "2026-11-14")], last: "2026-11-20", hidden: 1),
    Spells(leaves: [(.other, "2026-11-20")], last: "2026-11-20", hidden: 0),
  ]

  @Test(
    "of leaves that begin the same day others read all the days, whatever the kinds",
    arguments: spells)
  func sameDay(spells: Spells) {
    var street = SampleStreet()
    street.month = "2026-11"
    for (kind, last) in spells.leaves { street.leave("wang", "2026-11-12", last, kind) }
    let (seen, hidden) = street.records.seen(by: Actor(name: "x", role: .viewer))
    #expect(Set(seen.leaves.values.map(\.kind)) == [.other])
    #expect(seen.leaves.values.map(\.last).max() == spells.last)
    #expect(hidden.leaveKinds == spells.hidden)
    let slice = Slice(street: "S1", month: "2026-11", records: seen)
    #expect(
      Board(slice).worker("wang")?.presence.present
        == street.board.worker("wang")?.presence.present)
  }

  @Test("it is the secretary of the month's home who reads, of every month apart")
  func moved() {
    var street = Self.street()
    street.leave("li", "2026-10-12", "2026-10-14")
    street.moves("li", to: "C02", from: "2026-11")
    let readers: [(Month, String)] = [("2026-10", "C01"), ("2026-11", "C02")]
    for (month, reader) in readers {
      for community in ["C01", "C02"] {
        let secretary = Actor(name: "x", role: .secretary, place: community)
        let slice = Slice(street: "S1", month: month, records: street.records)
        let leaves = slice.seen(by: secretary).records.leaves.values
        #expect(
          leaves.contains { $0.worker == "li" && $0.kind == .sick } == (community == reader),
          "\(community)")
      }
    }
  }

  @Test("who objected reads it himself in whatever role he looks")
  func objector() {
    let wang = Actor(name: "wang", role: .department, place: "K1")
    let seen = Self.street().slice.seen(by: wang).records.objections
    #expect(seen["O-wang"]?.raisedBy == "wang")
    #expect(seen["O-sun"]?.raisedBy != "sun")
  }

  @Test("a district reads the marks of its own streets, and no others before they are open")
  func marksOfDistrict() {
    var street = SampleStreet()
    street.month = "2026-09"
    street.mark(.superior, "wang", "90.00")
    for (district, count) in [("D1", 1), ("D2", 0)] {
      let reader = Actor(name: "qu", role: .district, place: district)
      #expect(street.slice.seen(by: reader).records.marks.count == count, "\(district)")
    }
  }
}
