import Domain
import Testing

/// Who may read how many people of a group there are: 12 of G01 in C01, 3 of G02 in C02, 2 of G01 in C90.
@Suite("Section 14: who reads counts of groups")
struct GroupReadingTests {
  private static let homes = ["C01-G1": "C01", "C02-G1": "C02", "C90-G1": "C90"]
  private static let days: ClosedRange<Day> = "2026-10-01"..."2026-10-15"

  private static func street() throws -> SampleStreet {
    var street = SampleStreet()
    for (id, key) in [("G01", "yes"), ("G02", "no")] {
      let group: [Value] = [.text(id), .text(id), .null, .text(key), .integer(1_000), .null]
      try street.records.make(Change(table: .groups, before: nil, after: group))
    }
    let counts =
      [("G01", "C01-G1", [1, 2, 9]), ("G02", "C02-G1", [1, 1, 1])]
      + [("G01", "C90-G1", [2, 0, 0])]
    for (group, grid, levels) in counts {
      let row = [.text(group), .text(grid), .text("2026-10-01")] + levels.map(Value.integer)
      try street.records.make(Change(table: .groupCounts, before: nil, after: row))
    }
    return street
  }

  struct Reader: Sendable {
    let actor: Actor
    /// The communities whose counts he reads.
    let reads: [String]

    init(_ role: ActorRole, _ place: String?, reads: [String]) {
      actor = Actor(name: "x", role: role, place: place)
      self.reads = reads
    }
  }

  static let readers = [
    Reader(.administrator, nil, reads: ["C01", "C02", "C90"]),
    Reader(.district, "D1", reads: ["C01", "C02", "C90"]), Reader(.district, "D2", reads: []),
    Reader(.street, "S1", reads: ["C01", "C02"]), Reader(.street, "S2", reads: ["C90"]),
    Reader(.street, nil, reads: ["C01", "C02", "C90"]),
    Reader(.secretary, "C01", reads: ["C01"]), Reader(.secretary, "C02", reads: ["C02"]),
    Reader(.worker, "wang", reads: ["C01"]), Reader(.worker, "sun", reads: ["C02"]),
    Reader(.department, "K1", reads: []), Reader(.surveyor, "S1", reads: []),
    Reader(.viewer, nil, reads: []), Reader(.viewer, "C01", reads: []),
  ]

  @Test("every role is told of", arguments: ActorRole.allCases)
  func complete(role: ActorRole) { #expect(Self.readers.contains { $0.actor.role == role }) }

  @Test("others do not see the rows, on no road, and a file says how many", arguments: readers)
  func rows(reader: Reader) throws {
    let records = try Self.street().records
    let (seen, hidden) = records.seen(by: reader.actor)
    let slice = Slice(street: "S1", month: "2026-10", records: records).seen(by: reader.actor)
    for records in [seen, slice.records] {
      let homes = records.rows(of: .groupCounts).compactMap { Self.homes[$0[1].textOrNil ?? ""] }
      #expect(homes.sorted() == reader.reads)
      // Which groups there are everybody may know.
      #expect(records.rows(of: .groups).count == 2)
    }
    let lacking = 3 - reader.reads.count
    #expect(hidden.rows == (lacking == 0 ? [:] : [.groupCounts: lacking]))
    #expect(hidden.isEmpty == (lacking == 0))
  }

  private func report(
    _ register: any Register.Type, _ place: RegisterScope.Place, for actor: Actor?
  ) throws -> RegisterReport {
    RegisterReport(register, RegisterScope(place, Self.days, try Self.street().records, for: actor))
  }

  @Test("of a community he may not read it says nothing", arguments: readers)
  func community(reader: Reader) throws {
    for community in ["C01", "C02", "C90"] {
      let place = RegisterScope.Place.community(Identifier(community))
      let told = try report(GroupRegister.self, place, for: reader.actor)
      let all = try report(GroupRegister.self, place, for: nil)
      let reads = reader.reads.contains(community)
      #expect(told.scope.isKept(GroupRegister.self) == !reads)
      guard reads else {
        #expect(told.figures.flattened.allSatisfy { $0.value == FigureValue.none })
        #expect(told.figures["counts"] == .list([]) && told.waiting == 0)
        #expect(told.figures.map(\.name) == all.figures.map(\.name))
        continue
      }
      #expect(told.figures == all.figures && told.waiting == all.waiting)
      #expect(told.parts.map(\.figures) == all.parts.map(\.figures))
    }
  }

  @Test("of a street others read no levels and no small total, and of no part", arguments: readers)
  func wholeStreet(reader: Reader) throws {
    let told = try report(GroupRegister.self, .street("S1"), for: reader.actor)
    let all = try report(GroupRegister.self, .street("S1"), for: nil)
    #expect(all.figures["people"] == .count(15))
    #expect(!told.scope.isKept(GroupRegister.self))
    guard !Set(["C01", "C02"]).isSubset(of: reader.reads) else {
      #expect(told.figures == all.figures)
      #expect(told.parts.map(\.figures) == all.parts.map(\.figures))
      return
    }
    #expect(told.parts.isEmpty)
    #expect(told.figures["people"] == FigureValue.none)
    #expect(told.figures["index"] == FigureValue.none)
    #expect(told.figures["groups"] == all.figures["groups"])
    #expect(told.figures["counted"] == .share(part: 2, of: 3))
    #expect(told.waiting == all.waiting)
    #expect(told.figures["counts"] == .list([hidden("G01", .count(12)), hidden("G02", .none)]))
  }

  private func hidden(_ group: String, _ total: FigureValue) -> [Figure] {
    [
      Figure("group", .id(group)), Figure("level1", .none), Figure("level2", .none),
      Figure("level3", .none), Figure("total", total),
    ]
  }

  @Test("of a district each street says to its own readers what it has")
  func district() throws {
    let told = try report(GroupRegister.self, .district("D1"), for: SampleStreet.office)
    #expect(told.figures["people"] == FigureValue.none)
    #expect(told.parts.map(\.place.id) == ["S1", "S2"])
    #expect(told.parts.map { $0.figures["people"] } == [.count(15), FigureValue.none])
    let viewer = Actor(name: "x", role: .viewer)
    let hidden = try report(GroupRegister.self, .district("D1"), for: viewer)
    #expect(hidden.parts.count == 2)
    #expect(hidden.parts.allSatisfy { $0.figures["people"] == FigureValue.none })
  }

  @Test("visits tell key people of the places alone whose counts one reads", arguments: readers)
  func keyPeople(reader: Reader) throws {
    let told = try report(VisitRegister.self, .street("S1"), for: reader.actor)
    let people: [String: Int] = ["C01": 1, "C02": 0]
    #expect(told.parts.map(\.place.id) == ["C01", "C02"])
    for part in told.parts {
      let count = reader.reads.contains(part.place.id) ? people[part.place.id] : nil
      #expect(part.figures["key_people"] == (count.map(FigureValue.count) ?? FigureValue.none))
    }
    let readsAll = Set(["C01", "C02"]).isSubset(of: reader.reads)
    #expect(told.figures["key_people"] == (readsAll ? .count(1) : FigureValue.none))
    #expect(told.figures["visits"] == .count(0))
  }

  @Test("a worker reads where she is at home in the month that is shown, and in a file now")
  func moved() throws {
    var street = try Self.street()
    street.moves("wang", to: "C02", from: "2026-11")
    let wang = Actor(name: "wang", role: .worker, place: "wang")
    let homes: [(Month?, String)] = [("2026-10", "C01-G1"), ("2026-11", "C02-G1"), (nil, "C02-G1")]
    for (month, grid) in homes {
      let seen = street.records.seen(by: wang, in: month).records.rows(of: .groupCounts)
      #expect(seen.map { $0[1] } == [.text(grid)])
    }
    let scope = RegisterScope(.community("C01"), Self.days, street.records, for: wang)
    #expect(!scope.isKept(GroupRegister.self))
    #expect(scope.scope(of: .community("C02")).isKept(GroupRegister.self))
  }
}
