import Domain
import SeededChance
import Testing

@Suite("A command of no street's month is judged on a part of the database")
struct JudgedRowsTests {
  @Test("what is taken back meets the same verdict as on the whole", arguments: 0..<8)
  func takingBack(four: Int) throws {
    var refusals = 0
    for seed in (four * 4)..<(four * 4 + 4) {
      var world = RandomWorld(seed)
      for _ in 0..<40 {
        let changes = world.changes()
        let allowed = world.states()
        let records = world.records
        let whole = verdict(changes, allowed, in: records)
        let part = verdict(changes, allowed, in: records.only(JudgedRows(of: changes)))
        try #require(whole == part, "seed \(seed): \(changes)")
        refusals += whole == nil ? 0 : 1
      }
    }
    #expect(refusals > 40)
  }

  @Test("a row of a register or a role meets the same verdict as on the whole", arguments: 0..<8)
  func keeping(four: Int) throws {
    var (taken, refused) = (0, 0)
    for seed in (four * 4)..<(four * 4 + 4) {
      var world = RandomWorld(seed)
      for _ in 0..<20 {
        let (command, actor) = (world.command(), world.actor())
        guard case .rows(let rows) = command.scope(today: world.today).anchor else {
          Issue.record("\(command) has no rows of its own")
          return
        }
        let whole = world.outcome(of: command, by: actor, on: world.records)
        let part = world.outcome(of: command, by: actor, on: world.records.only(rows))
        try #require(whole == part, "seed \(seed): \(command) by \(actor)")
        if case .success = whole { taken += 1 } else { refused += 1 }
      }
    }
    #expect(taken > 10 && refused > 20)
  }

  @Test("the rows of a mark that is taken back are those of its month and ratee")
  func narrow() {
    let key = Mark.Key(month: "2026-09", source: .superior, ratee: "wang")
    let mark = Mark(key: key, score: "80.00", rater: "qian")
    let rows = JudgedRows(of: [.insert(mark)])
    #expect(rows.months == ["2026-09"])
    #expect(rows.owners == [.marks: ["wang"]])
    #expect(
      rows.tables == [.months, .communities, .workerVersions, .submissions, .schemes])
  }

  @Test("of a mark that does not say whose it is every other one is looked at")
  func ownerless() {
    let mark = Mark(
      key: Mark.Key(month: "2026-09", source: .superior, ratee: "wang"), score: "80.00",
      rater: "qian")
    var row = mark.row
    row[2] = .null
    let rows = JudgedRows(of: [Change(table: .marks, before: nil, after: row)])
    #expect(rows.tables.contains(.marks))
  }

  private func verdict(
    _ changes: [Change], _ allowed: [MonthState], in records: Records
  ) -> Refusal? {
    do throws(Refusal) {
      try checkChanges(changes, in: records, allowed: allowed)
      try records.refuse(changes)
      return nil
    } catch {
      return error
    }
  }
}

extension Records {
  /// These rows alone, as a store would read them.
  fileprivate func only(_ judged: JudgedRows) -> Records {
    var part = Records()
    for table in TableName.allCases where judged.has(table) {
      let rows = rows(of: table).filter { row in
        if table.kind.isGivenInMonth, let months = judged.months,
          let month = table.month(of: row), !months.contains(month)
        {
          return false
        }
        guard !judged.tables.contains(table), let owners = judged.owners[table] else { return true }
        return table.kind.owner.column.flatMap { table.table.text($0, of: row) }
          .map(owners.contains) ?? true
      }
      do throws(RowFault) { try part.insert(rows, of: table) } catch {
        preconditionFailure("a row that stands cannot be read: \(error)")
      }
    }
    return part
  }
}

/// A random street beside another one, with months in any state, and what may be asked of it.
private struct RandomWorld {
  private(set) var records: Records
  /// The rows of `records` in an order that is always the same.
  private var rows: [TableName: [[Value]]] = [:]
  private var chance: Chance
  private let month: Month
  let today: Day

  init(_ seed: Int) {
    var street = RandomStreet.make(seed)
    var chance = Chance(seed: seed + 1_000)
    let month = street.month
    street.records.districts["D1"] = District(id: "D1", name: "D1")
    street.records.streets["S2"] = Street(id: "S2", name: "S2", district: "D1")
    street.records.departments["K1"] = Department(id: "K1", name: "K1", nameEnglish: nil)
    street.community("C90", of: "S2")
    street.grid("C90-G1", in: "C90")
    street.worker("C90-W1", of: "C90")
    street.holds("C90-W1", "C90-G1", in: "C90")
    for id in ["S1", "S2"] {
      for month in [month.previous, month, month.next] where chance.chance(70) {
        street.state(chance.pick(MonthState.allCases), of: month, street: Identifier(id))
      }
    }
    records = street.records
    self.month = month
    self.chance = chance
    today = Day(number: month.first.number + 12)
    give()
    for table in TableName.allCases where !table.isFrozen {
      let rows = records.rows(of: table).map { (text: "\($0)", row: $0) }
      self.rows[table] = rows.sorted { $0.text < $1.text }.map(\.row)
    }
  }

  /// What is given in months, by few logins.
  private mutating func give() {
    for community in records.communities.keys.sorted() where chance.chance(40) {
      let key = Submission.Key(
        month: chance.pick([month.previous, month]), community: community)
      records.submissions[key] = Submission(key: key, by: "qian")
    }
    let marks = records.marks.values.sorted { "\($0.key)" < "\($1.key)" }
    for mark in marks {
      records.marks[mark.key]?.enteredBy = chance.pick(["a", "b"])
      var earlier = mark
      earlier.enteredBy = "a"
      let key = Mark.Key(
        month: month.previous, source: mark.key.source, ratee: mark.key.ratee,
        target: mark.key.target, community: mark.key.community)
      records.marks[key] = Mark(key: key, score: earlier.score, rater: "a", enteredBy: "a")
    }
    for worker in records.workers.keys.sorted() where chance.chance(50) {
      let key = Waiver.Key(
        month: chance.pick([month.previous, month]), ratee: worker.text, source: .superior)
      records.waivers[key] = Waiver(key: key, reason: "x", by: "qian")
    }
    for (login, role, place) in [("a", ActorRole.street, "S1"), ("b", .secretary, "C1")] {
      let key = User.Key(login: login, role: role, place: place)
      records.users[key] = User(key: key)
    }
  }

  // MARK: - Taken back

  /// Rows that come, go or change, as the inverse of an older command would have it.
  mutating func changes() -> [Change] {
    var touched: Set<RowKey> = []
    return (0..<chance.pick(1...3)).compactMap { _ in change() }
      .filter { touched.insert($0.rowKey).inserted }
  }

  mutating func states() -> [MonthState] {
    chance.pick([
      [.planning, .open], [.scoring], [.planning, .open, .scoring], [.open, .scoring],
    ])
  }

  private mutating func change() -> Change? {
    let table = chance.pick(TableName.allCases.filter { !sorted($0).isEmpty })
    let row = chance.pick(sorted(table))
    switch chance.pick(0...2) {
    case 0: return Change(table: table, before: row, after: nil)
    case 1: return Change(table: table, before: row, after: altered(row, of: table))
    default:
      let other = altered(row, of: table, alsoKey: true)
      return records.row(RowKey(table: table, cells: Array(other.prefix(table.table.keyLength))))
        == nil ? Change(table: table, before: nil, after: other) : nil
    }
  }

  /// A row with a cell of another one.
  private mutating func altered(
    _ row: [Value], of table: TableName, alsoKey: Bool = false
  ) -> [Value] {
    let first = alsoKey ? 0 : table.table.keyLength
    guard first < row.count else { return row }
    var altered = row
    let place = chance.pick(first...row.count - 1)
    altered[place] = chance.pick(sorted(table))[place]
    return altered
  }

  private func sorted(_ table: TableName) -> [[Value]] { rows[table] ?? [] }

  // MARK: - Kept

  mutating func command() -> Command {
    if chance.chance(20) { return role() }
    let tables = TableName.ofDays.filter { $0.kind.register != nil && !sorted($0).isEmpty }
      .sorted { $0.rawValue < $1.rawValue }
    let rows = (0..<chance.pick(1...2)).map { line in
      let table = chance.pick(tables)
      let row = chance.pick(sorted(table))
      return Incoming.Row(
        table: table, cells: altered(row, of: table, alsoKey: chance.chance(40)),
        origin: Origin(file: "", line: line + 1))
    }
    return .register(KeepRegister(rows: rows))
  }

  private mutating func role() -> Command {
    let isGiven = chance.chance(50)
    if chance.chance(40) {
      let user = chance.pick(records.users.keys.sorted { $0.login < $1.login })
      return .user(SetUser(key: user, isGiven: isGiven))
    }
    let role = chance.pick(ActorRole.allCases)
    let places = ["S1", "S2", "C1", "C90", "K1", "D1", "C1-W1", "C90-W1", "nowhere"]
    let place = chance.chance(80) ? chance.pick(places) : nil
    let login = chance.pick(["a", "b", "c"])
    return .user(
      SetUser(key: User.Key(login: login, role: role, place: place), isGiven: isGiven))
  }

  mutating func actor() -> Actor {
    chance.pick([
      Actor(name: "root", role: .administrator), Actor(name: "root", role: .administrator),
      Actor(name: "office", role: .street, place: "S1"),
      Actor(name: "qian", role: .secretary, place: "C1"),
    ])
  }

  /// What comes of a command, whatever the order of its changes or faults.
  func outcome(
    of command: Command, by actor: Actor, on records: Records
  ) -> Result<Set<Change>, Refused> {
    let slice = Slice(street: "", month: .beginning, records: records)
    do throws(Refusal) {
      return .success(Set(try apply(command, by: actor, on: today, to: slice)))
    } catch {
      if case .faultyTables(let faults) = error { return .failure(.faults(Set(faults))) }
      return .failure(.refusal(error))
    }
  }

  enum Refused: Error, Equatable {
    case refusal(Refusal)
    case faults(Set<ImportFault>)
  }
}
