import Domain
import Kiosk
import SeededChance
import Testing
import Wording

@Suite("What the street publishes")
struct SnapshotTests {
  @Test("holds these members and no other")
  func members() {
    var names: Set<String> = []
    collect(Hall.snapshot(pay: true).json, "", into: &names)
    #expect(names.sorted() == Self.members)
  }

  @Test("holds no text but names of places, masked names, dates and the journal's head")
  func canaries() throws {
    let (records, canaries) = try withCanaries(Hall.records)
    #expect(canaries.count > 10)
    let snapshot = Hall.snapshot(records, pay: true)
    let text = snapshot.json.canonical
    // These are what the hall is to read.
    let shown: Set = [
      "streets.name", "communities.name", "grids.name", "lines.name", "lines.name_en",
    ]
    for canary in canaries where !shown.contains(canary.column) {
      #expect(!text.contains(canary.text), "\(canary.column)")
    }
    #expect(text.contains("canary"), "the test would see nothing otherwise")
    let ids = Set(
      records.workers.keys.map(\.text) + records.communities.keys.map(\.text)
        + records.grids.keys.map(\.text) + records.users.keys.map(\.login))
    var texts: Set<String> = []
    collectTexts(snapshot.json, into: &texts)
    #expect(texts.isDisjoint(with: ids))
  }

  @Test("is the same whatever the marks of a month are that is not on the wall")
  func marks() {
    var chance = Chance(seed: 5)
    for round in 0..<6 {
      var records = Hall.records
      for (key, mark) in records.marks.filter({ $0.key.month > Hall.august }) {
        if round == 0 || Int.random(in: 0..<3, using: &chance) == 0 {
          records.marks[key] = nil
        } else {
          var other = mark
          other.score = Score(raw: Int.random(in: 0...10_000, using: &chance))
          records.marks[key] = other
        }
      }
      records.specials = records.specials.filter { $0.value.month <= Hall.august }
      records.waivers = [:]
      records.submissions = [:]
      #expect(Hall.snapshot(records) == Hall.usual)
    }
  }

  @Test("is the same whatever the counts of groups, of which residents read none")
  func groups() throws {
    var records = Hall.records
    let group: [Value] = [
      .text("G99"), .text("canary"), .null, .text("yes"), .integer(9_999), .null,
    ]
    let grids = records.grids.keys.map(\.text).sorted()
    let counts = grids.map { grid -> [Value] in
      [.text("G99"), .text(grid), .text(Hall.today.description)]
        + (1...3).map { .integer(7_700 + $0) }
    }
    try records.insert([group], of: .groups)
    try records.insert(counts, of: .groupCounts)
    #expect(records.rows(of: .groupCounts).count >= counts.count)
    #expect(Hall.snapshot(records, pay: true) == Hall.snapshot(pay: true))
  }

  @Test("shows points of no month before it is published, and those of the last one then")
  func publication() throws {
    var records = Hall.records
    #expect(Hall.usual.published?.month == Hall.august)
    records.publish(Hall.august.next, .review)
    #expect(Hall.snapshot(records) == Hall.usual)
    records.publish(Hall.august.next, .publicity)
    let snapshot = Hall.snapshot(records)
    #expect(snapshot.published?.month == Hall.august.next)
    #expect(snapshot.published?.state == .publicity)
    #expect(snapshot.published?.head == nil, "only a settled sheet prints a head that stays")
    let none = Hall.records.months.values.filter { $0.state >= .publicity }
    for month in none { records.publish(month.key.month, .scoring) }
    records.publish(Hall.august.next, .scoring)
    #expect(Hall.snapshot(records).published == nil)
  }

  @Test("refuses a month that was taken back while it was read")
  func takenBack() {
    var records = Hall.records
    records.publish(Hall.august, .scoring)
    let slice = Slice(
      street: records.streets.keys.first ?? "", month: Hall.august, records: records)
    let snapshot = PublicSnapshot(
      of: slice, wall: PublicWall(slice, Board(slice), head: nil), made: Hall.now,
      journal: PublicHead(sequence: 1, hash: Hall.head), naming: PublicNames(.full), showsPay: true)
    #expect(snapshot.published == nil)
  }

  @Test("gives no breakdown under 5 answers, and none that could be subtracted")
  func small() throws {
    var records = Hall.records
    let communities = records.communities.keys.sorted()
    let grids = records.grids.values.filter { $0.community == communities[0] }.map(\.id)
    var left = 3
    for (key, var answers) in records.answers
    where key.batch.month == Hall.august && grids.contains(key.grid) {
      guard key.level == .satisfied, left > 0 else {
        records.answers[key] = nil
        continue
      }
      answers.count = left
      left = 0
      records.answers[key] = answers
    }
    let published = try #require(Hall.snapshot(records).published)
    let hidden = published.communities.filter { $0.tally == nil }
    #expect(hidden.count == 2, "the sum less the others would tell it")
    let shown = published.communities.compactMap(\.tally?.valid).reduce(0, +)
    #expect(try #require(published.tally).valid - shown >= Tally.least)
    #expect(hidden.allSatisfy { $0.grids.isEmpty })
    for community in published.communities where community.tally != nil {
      #expect(community.grids.allSatisfy { ($0.tally?.valid ?? 5) >= Tally.least })
    }
  }

  @Test("tells of life in the street no number under 5, and none that could be subtracted")
  func smallLife() throws {
    // Whole and part as the register has them, and as the hall has them.
    let cases: [(whole: Int, part: Int, told: [Int?])] = [
      (4, 1, [nil, nil]), (5, 5, [5, 5]), (20, 3, [20, nil]), (20, 17, [nil, nil]),
      (20, 15, [20, 15]), (0, 0, [nil, nil]),
    ]
    for (whole, part, told) in cases {
      var records = Hall.records
      for table in [TableName.meetings, .meetingSolved] { records.take(table, from: Records()) }
      let home = records.communities.keys.min()?.text ?? ""
      let row: [Value] = [
        .text("H1"), .text(home), .null, .day(Hall.today), .text("加梯"), .text("council"),
        .integer(50), .integer(whole), .integer(0), .integer(0),
      ]
      records.put([Meeting(row: row)])
      if part > 0 {
        records.put([MeetingSolved(row: [.text("H1"), .day(Hall.today), .integer(part)])])
      }
      let life = Hall.life(records, of: Hall.street, on: Hall.today)
      #expect([life.suggestions, life.solved] == told, "\(whole), \(part)")
      #expect(life.meetings == nil && life.asked == nil && life.satisfied == nil)
    }
    let usual = try #require(Hall.usual.life)
    #expect(usual.centres == nil, "the demo's street has two of them")
    #expect((usual.year.received ?? 0) > (usual.month.received ?? 0))
  }

  @Test("masks names as the street chose")
  func names() {
    let masked = PublicNames(.surname)
    #expect(masked.person("王小军") == PublicName(written: "王X", latin: "Wang X"))
    #expect(masked.person("欧阳修文") == PublicName(written: "欧阳X", latin: "Ouyang X"))
    #expect(masked.person("单晓红") == PublicName(written: "单X", latin: "Shan X"))
    #expect(masked.person("阿依古丽·买买提")?.written == "阿X")
    #expect(masked.person("John Smith")?.written == "JX")
    #expect(PublicNames(.none).person("王小军") == nil)
    #expect(PublicNames(.full).person("王小军")?.latin == "Wang Xiaojun")
    let names = Hall.usual.published?.rankings.flatMap(\.rows).compactMap(\.name?.written) ?? []
    #expect(names.count > 150)
    #expect(names.allSatisfy { $0.hasSuffix("X") && $0.count <= 3 })
    let whole = Hall.records.workers.values.map(\.name)
    let text = Hall.usual.json.canonical
    #expect(whole.allSatisfy { !text.contains($0) })
  }

  @Test("shows yuan only where the street says so")
  func pay() {
    let rows = Hall.usual.published?.rankings.flatMap(\.rows) ?? []
    #expect(rows.allSatisfy { $0.pay == nil })
    let paid = Hall.snapshot(pay: true).published?.rankings.flatMap(\.rows) ?? []
    #expect(paid.contains { ($0.pay?.fen ?? 0) > 0 })
  }

  @Test("ranks each class by itself, equal points alike")
  func ranks() throws {
    for ranking in try #require(Hall.usual.published).rankings {
      var last: PublicMonth.Row?
      for (place, row) in ranking.rows.enumerated() {
        #expect(row.rank == (row.total == last?.total ? last?.rank : place + 1))
        #expect(row.total <= last?.total ?? row.total)
        last = row
      }
    }
  }

  static let members = [
    "current", "current.communities", "current.communities.answers",
    "current.communities.grids", "current.communities.households", "current.communities.name",
    "current.communities.name.latin", "current.communities.name.written",
    "current.communities.present", "current.communities.required",
    "current.communities.vacant_grids", "current.communities.workers", "current.month",
    "current.state", "current.vacancies", "current.vacancies.community",
    "current.vacancies.community.latin", "current.vacancies.community.written",
    "current.vacancies.days", "current.vacancies.is_grid", "current.vacancies.target",
    "current.vacancies.target.latin", "current.vacancies.target.written", "journal",
    "journal.hash", "journal.sequence",
    "life", "life.all_round", "life.all_round.of", "life.all_round.part", "life.meetings",
    "life.meetings.asked", "life.meetings.count", "life.meetings.satisfied",
    "life.meetings.solved", "life.meetings.suggestions", "life.month", "life.month.handled",
    "life.month.received", "life.month.solved", "life.month.visits", "life.stations",
    "life.stations.centres", "life.stations.estates", "life.stations.with_station", "life.year",
    "life.year.handled", "life.year.received", "life.year.solved", "life.year.visits",
    "made", "published", "published.answers",
    "published.answers.satisfied", "published.answers.valid", "published.communities",
    "published.communities.answers", "published.communities.answers.satisfied",
    "published.communities.answers.valid", "published.communities.grids",
    "published.communities.grids.answers", "published.communities.grids.answers.satisfied",
    "published.communities.grids.answers.valid", "published.communities.grids.grids",
    "published.communities.grids.name", "published.communities.grids.name.latin",
    "published.communities.grids.name.written", "published.communities.name",
    "published.communities.name.latin", "published.communities.name.written", "published.head",
    "published.month", "published.rankings", "published.rankings.class",
    "published.rankings.rows", "published.rankings.rows.community",
    "published.rankings.rows.community.latin", "published.rankings.rows.community.written",
    "published.rankings.rows.name", "published.rankings.rows.name.latin",
    "published.rankings.rows.name.written", "published.rankings.rows.pay_fen",
    "published.rankings.rows.rank", "published.rankings.rows.total_hundredths",
    "published.state", "street", "street.latin", "street.written", "version",
  ]
}

private func collect(_ json: JSON, _ path: String, into names: inout Set<String>) {
  switch json {
  case .object(let members):
    for (name, value) in members {
      let inner = path.isEmpty ? name : path + "." + name
      names.insert(inner)
      collect(value, inner, into: &names)
    }
  case .array(let items): for item in items { collect(item, path, into: &names) }
  default: break
  }
}

private func collectTexts(_ json: JSON, into texts: inout Set<String>) {
  switch json {
  case .object(let members): for value in members.values { collectTexts(value, into: &texts) }
  case .array(let items): for item in items { collectTexts(item, into: &texts) }
  case .text(let text): texts.insert(text)
  default: break
  }
}

/// Puts a text of its own into every field of every table that takes any text.
private func withCanaries(
  _ records: Records
) throws -> (records: Records, canaries: [(column: String, text: String)]) {
  var result = records
  var canaries: [(column: String, text: String)] = []
  for name in TableName.allCases {
    let table = name.table
    var rows = records.rows(of: name)
    guard !rows.isEmpty else { continue }
    for place in table.keyLength..<max(table.keyLength, table.columns.count)
    where !table.columns[place].cell.isNumber {
      let column = "\(name.rawValue).\(table.columns[place].name)"
      let text = "\(column.filter { $0 != "." && $0 != "_" })canary"
      let changed = rows.map { row in
        row[place] == .null
          ? row : Array(row[..<place]) + [.text(text)] + Array(row[(place + 1)...])
      }
      // A code or a month takes no text.
      var trial = Records()
      guard (try? trial.insert(changed, of: name)) != nil, changed != rows else { continue }
      rows = changed
      canaries.append((column, text))
    }
    try result.insert(rows, of: name)
  }
  return (result, canaries)
}
