import Demo
import Domain
import Foundation
import Storage

/// Plays a year by commands, every mark one of its own, and says how long it takes to verify it.
///
/// - Parameters:
///   - size: Of the made-up place.
///   - path: Where the database stays; `nil` = it is thrown away.
///   - months: How many of the year are played.
/// - Throws: `StoreFault` or `Refusal`.
func playYear(_ size: String, at path: String?, months: Int) throws {
  guard let wanted = DemoSize(rawValue: size) else { throw Torn("no size \(size)") }
  try withScratch { folder in
    let path = path ?? folder + "/year.db"
    let play = try PlayedYear(wanted, at: path)
    let start = ContinuousClock.now
    for number in 0..<months { try play.month(Month(index: play.first.index + number)) }
    let rows = try play.store.journalHead().sequence
    note("\(rows) rows of the journal in \(seconds(since: start)) s")
    let verifying = ContinuousClock.now
    let found = try openStore(at: path).verify()
    guard found.isSound else { throw Torn("not sound: \(found)") }
    let time = (ContinuousClock.now - verifying).components
    print(
      "played \(size): \(rows) rows, \(found.settlements) settlements, verified in "
        + "\(time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000) ms")
  }
}

private struct PlayedYear {
  let store: SQLStore
  let first: Month
  private let streets: [Street.ID]

  init(_ size: DemoSize, at path: String) throws {
    let today = Day(year: 2026, month: 10, day: 14)
    first = Month(year: 2025, month: 10)
    store = try newStore(at: path, isRehearsal: true)
    var records = demoRecords(size, today: today)
    // What the demo gave in its months goes; who works where stays.
    records.marks = [:]
    records.waivers = [:]
    records.specials = [:]
    records.submissions = [:]
    records.answers = [:]
    records.batches = [:]
    records.rechecks = [:]
    records.adjustments = [:]
    records.objections = [:]
    records.publications = [:]
    records.months = [:]
    // Days of the demo lie after the first day that is played.
    records.takeRegisters(Records())
    for name in Source.allCases.map(\.rawValue) + ["sign", "countersign"] {
      let user = User(key: User.Key(login: name, role: .administrator))
      records.users[user.key] = user
    }
    streets = records.streets.keys.sorted()
    let rows = TableName.allCases.flatMap { table in
      records.rows(of: table).map {
        Incoming.Row(table: table, cells: $0, origin: Origin(file: table.rawValue, line: 1))
      }
    }
    _ = try perform(.importTables(Incoming(rows: rows)), on: first.first)
  }

  @discardableResult
  private func perform(_ command: Command, _ name: String = "root", on day: Day) throws -> Receipt {
    try store.perform(
      Request(
        command, by: Actor(name: name, role: .administrator), on: day, setsDay: true,
        operation: UUID().uuidString))
  }

  /// All streets play the month at once, step by step, as a district does.
  func month(_ month: Month) throws {
    for street in streets { try advance(street, month, to: .open, on: month.first) }
    for street in streets { try workInMonth(street, month) }
    let scoring = month.next.first
    for street in streets { try advance(street, month, to: .scoring, on: scoring) }
    try giveMarks(month, on: scoring)
    for street in streets { try close(street, month, on: scoring) }
  }

  private func advance(
    _ street: Street.ID, _ month: Month, to state: MonthState, on day: Day
  ) throws {
    try perform(.advance(AdvanceMonth(street: street, month: month, to: state)), on: day)
  }

  /// A few leaves, and a special task for every tenth worker.
  private func workInMonth(_ street: Street.ID, _ month: Month) throws {
    let slice = try store.slice(street, month)
    for (place, worker) in Board(slice).workers.enumerated() where place % 10 == 0 {
      let day = Day(number: month.first.number + place % 20)
      let leave = TakeLeave(worker: worker.id, kind: .sick, first: day, last: day.next)
      _ = try? perform(.leave(leave), on: month.first)
      try perform(
        .proposeSpecial(
          ProposeSpecial(
            id: Identifier("\(month)-\(worker.id)"), month: month, worker: worker.id, title: "值守",
            points: Points(raw: 1_00), evidence: "照片")), on: month.first)
    }
  }

  /// The marks of all streets, one of each in turn.
  private func giveMarks(_ month: Month, on day: Day) throws {
    var due = try streets.map { street in
      let slice = try store.slice(street, month)
      return Board(slice).dueMarks(slice.records).filter { $0.mark == nil }.map(\.key)
    }
    while due.contains(where: { !$0.isEmpty }) {
      for place in due.indices {
        guard let key = due[place].popLast() else { continue }
        try perform(
          .rate(GiveMark(key: key, score: Score(raw: 80_00))), key.source.rawValue, on: day)
      }
    }
  }

  private func close(_ street: Street.ID, _ month: Month, on day: Day) throws {
    let slice = try store.slice(street, month)
    let batch = Batch.Key(month: month, batch: "\(street)-\(month)")
    let answers = slice.records.grids(of: street).map { grid in
      Answers(
        key: Answers.Key(batch: batch, method: .door, grid: grid, level: .satisfied), count: 9)
    }
    try perform(.uploadSurvey(UploadAnswers(batch: batch, answers: answers)), on: day)
    try perform(.signSurvey(batch), "sign", on: day)
    let checked = answers.count * 9
    let recheck = Recheck(key: batch, checked: checked, agreed: checked)
    try perform(.countersignSurvey(CountersignBatch(recheck: recheck)), "countersign", on: day)
    for special in slice.records.specials.values where special.month == month {
      try perform(.verifySpecial(VerifySpecial(id: special.id)), "sign", on: day)
    }
    for community in slice.communities.sorted() {
      try perform(.submit(SubmitCommunity(month: month, community: community)), on: day)
    }
    try advance(street, month, to: .review, on: day)
    try advance(street, month, to: .publicity, on: day)
    try advance(street, month, to: .settled, on: Day(number: day.number + 20))
  }
}
