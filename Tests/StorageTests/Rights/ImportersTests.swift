import Domain
import Storage
import Testing

/// What of "Whose import" is about names, places and what goes, beside the matrix.
@Suite("Whose import: names, places and what is taken away")
struct ImportersTests {
  private func row(_ record: some Record) -> Incoming.Row {
    let table = type(of: record).table.name
    return Incoming.Row(
      table: table, cells: record.row, origin: Origin(file: table.rawValue + ".csv", line: 2))
  }

  private func changes(
    _ rows: [Incoming.Row], replacing: Set<TableName> = [], by actor: Actor,
    in records: Records = RightsWorld.records(.open, tidy: false)
  ) throws(Refusal) -> [Change] {
    try apply(
      .importTables(Incoming(rows: rows, replaced: replacing)), by: actor, on: RightsWorld.today,
      to: Slice(street: "", month: .beginning, records: records))
  }

  private func isRefused(
    _ rows: [Incoming.Row], replacing: Set<TableName> = [], by actor: Actor,
    in records: Records = RightsWorld.records(.open, tidy: false)
  ) -> Bool {
    do {
      _ = try changes(rows, replacing: replacing, by: actor, in: records)
      return false
    } catch { return true }
  }

  private func adjustment(by name: String) -> Adjustment {
    Adjustment(
      month: RightsWorld.month, worker: RightsPlace.own.worker,
      settledMonth: RightsWorld.month.previous, amount: Money(fen: -12_00), reason: "重算", by: name)
  }

  private func special(by name: String) -> SpecialTask {
    SpecialTask(
      id: "NEW", month: RightsWorld.month, worker: RightsPlace.own.worker, title: "值守",
      points: Points(raw: 200), evidence: nil, proposer: name, status: .proposed, verifier: nil)
  }

  @Test("the person of a new row is the login that brings it, but in an administrator's file")
  func persons() throws {
    func person(_ rows: [Incoming.Row], _ role: ActorRole, column: Int) throws -> Value? {
      try changes(rows, by: RightsWorld.actor(role)).first?.after?[column]
    }
    let (street, secretary) = (RightsWorld.actor(.street), RightsWorld.actor(.secretary))
    let root = ActorRole.administrator
    let paid = [row(adjustment(by: "mallory"))]
    let proposed = [row(special(by: "mallory"))]
    #expect(try person(paid, .street, column: 5) == .text(street.name))
    #expect(try person(paid, root, column: 5) == .text("mallory"))
    #expect(try person(proposed, .secretary, column: 6) == .text(secretary.name))
    #expect(try person(proposed, root, column: 6) == .text("mallory"))
  }

  @Test("an adjustment that stands keeps the name of who entered it, whoever brings the folder")
  func standing() throws {
    var records = RightsWorld.records(.open, tidy: false)
    let paid = adjustment(by: "office")
    records.adjustments[paid.key] = paid
    for role in ImportPage.importers {
      #expect(try changes([row(paid)], by: RightsWorld.actor(role), in: records) == [], "\(role)")
    }
  }

  @Test("nobody moves a worker out of his places, or into them")
  func moving() {
    let (own, neighbour, elsewhere) = (
      RightsPlace.own, RightsPlace.neighbour, RightsPlace.elsewhere
    )
    func moves(_ from: RightsPlace, to place: RightsPlace) -> [Incoming.Row] {
      [
        row(
          WorkerVersion(
            of: from.worker, from: RightsWorld.month, community: place.community,
            workerClass: .worker, grade: nil))
      ]
    }
    for (from, to, secretaryMay, streetMay) in [
      (own, neighbour, false, true), (neighbour, own, false, true), (own, elsewhere, false, false),
      (elsewhere, own, false, false),
    ] {
      let rows = moves(from, to: to)
      #expect(isRefused(rows, by: RightsWorld.actor(.secretary)) != secretaryMay, "\(from) \(to)")
      #expect(isRefused(rows, by: RightsWorld.actor(.street)) != streetMay, "\(from) \(to)")
      #expect(!isRefused(rows, by: RightsWorld.actor(.administrator)), "\(from) \(to)")
    }
  }

  @Test("a secretary lends nobody by file: that is the street's decision")
  func lending() {
    let (own, neighbour) = (RightsPlace.own, RightsPlace.neighbour)
    for (worker, community) in [
      (own.worker, neighbour.community), (neighbour.worker, own.community),
    ] {
      let rows = [
        row(
          Assignment(
            worker: worker, target: "A1", community: community, first: RightsWorld.day(10),
            last: RightsWorld.day(20)))
      ]
      #expect(isRefused(rows, by: RightsWorld.actor(.secretary)))
      #expect(!isRefused(rows, by: RightsWorld.actor(.street)))
    }
  }

  @Test("a community is taken to another street by neither of the two")
  func community() {
    let rows = [row(Community(id: "C01", name: "C01", street: "S2"))]
    let records = RightsWorld.records(.open, tidy: true)
    #expect(isRefused(rows, by: RightsWorld.actor(.street), in: records))
    #expect(
      isRefused(rows, by: Actor(name: "x", role: .street, place: "S2"), in: records))
  }

  @Test("of a street that is alone catalogue, calendar and scheme are its own")
  func alone() throws {
    var records = Records()
    for change in RightsWorld.records(.planning, tidy: true).insertions
    where !change.names("C90") && !change.names("S2") {
      try records.make(change)
    }
    #expect(records.streets.count == 1)
    for page in ImportPage.all
    where ["departments", "lines", "line_versions", "holidays", "schemes"].contains(page.name) {
      let rows = page.rows(.own, .planning)
      #expect(!isRefused(rows, by: RightsWorld.actor(.street), in: records), "\(page.name)")
      #expect(isRefused(rows, by: RightsWorld.actor(.secretary), in: records), "\(page.name)")
    }
  }

  @Test("what is replaced takes away only what a command of the importer could")
  func replacing() {
    let records = RightsWorld.records(.open, tidy: false)
    func all(_ table: TableName, but gone: ([Value]) -> Bool) -> [Incoming.Row] {
      records.rows(of: table).filter { !gone($0) }.map {
        Incoming.Row(table: table, cells: $0, origin: Origin(file: "x.csv", line: 2))
      }
    }
    func leaves(but place: RightsPlace) -> [Incoming.Row] {
      all(.leaves, but: { $0[0] == .id(place.other) })
    }
    let may: [(RightsPlace, ActorRole, Bool)] = [
      (.own, .secretary, true), (.neighbour, .secretary, false), (.own, .street, true),
      (.neighbour, .street, true), (.elsewhere, .street, false), (.elsewhere, .administrator, true),
    ]
    for (place, role, isAllowed) in may {
      #expect(
        isRefused(leaves(but: place), replacing: [.leaves], by: RightsWorld.actor(role))
          != isAllowed, "\(place) \(role)")
    }
    for table in [TableName.marks, .waivers, .specials, .answers, .adjustments, .batches] {
      let isOwn = { (row: [Value]) in row.contains { $0.textOrNil?.contains("C01") == true } }
      let left = all(table, but: isOwn)
      #expect(left.count < records.rows(of: table).count)
      for role in [ActorRole.street, .secretary, .district] {
        #expect(
          isRefused(left, replacing: [table], by: RightsWorld.actor(role)), "\(table) \(role)")
      }
    }
  }

  @Test("in the store a month that a command has moved is known for good", .onEveryBackend)
  func movedByCommand() throws {
    let scratch = Scratch()
    let store = try scratch.store()
    let month = Month(year: 2026, month: 11)
    let mark = Mark(
      key: .init(month: month, source: .`self`, ratee: "W1"), score: Score(raw: 90_00), rater: "x")
    let bring = Command.importTables(Incoming(rows: [row(mark)]))
    _ = try store.preview(scratch.request(bring, by: SmallStreet.administrator))
    _ = try store.perform(
      scratch.request(
        .advance(AdvanceMonth(street: SmallStreet.street, month: month, to: .open))))
    #expect(
      throws: Refusal.faultyTables([
        ImportFault(
          origin: Origin(file: "marks.csv", line: 2), column: nil,
          reason: .movedByCommands(month))
      ])
    ) { try store.perform(scratch.request(bring, by: SmallStreet.administrator)) }
  }
}

extension Change {
  /// Whether the row says that name in any of its cells.
  fileprivate func names(_ text: String) -> Bool {
    (after ?? []).contains { $0.textOrNil?.hasPrefix(text) == true }
  }
}
