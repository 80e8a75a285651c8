import Domain

/// A month on the wall, with a row of every kind that decides it, and rows elsewhere that do not.
enum PublishedMonth {
  static let month = StreetMonth.Key(
    street: SmallStreet.street, month: SmallStreet.scored)

  static var records: Records {
    var records = SmallStreet.records
    for change in rows {
      do { try records.make(change) } catch { fatalError("the sample does not fit: \(error)") }
    }
    records.months[month] = StreetMonth(key: month, state: .publicity)
    records.publications[month] = Publication(
      key: month, since: SmallStreet.scored.last, by: "street")
    return records
  }

  private static func day(_ day: Int, month: Int = 9) -> Day {
    Day(year: 2026, month: month, day: day)
  }

  private static let rows: [Change] = {
    let september = SmallStreet.scored
    var changes: [Change] = waivers.map { .insert($0) }
    for (month, score) in [(september, 80_00), (SmallStreet.open, 70_00)] {
      changes.append(
        .insert(
          Mark(
            key: .init(month: month, source: .`self`, ratee: "W1"), score: Score(raw: score),
            rater: "W1")))
      changes.append(
        .insert(
          SpecialTask(
            id: Identifier("X\(month.number)"), month: month, worker: "W3", title: "值守",
            points: Points(raw: 2_00), evidence: "照片", proposer: "qian", status: .verified,
            verifier: "street")))
    }
    changes += [
      .insert(Leave(worker: "W2", kind: .sick, first: day(7), last: day(9))),
      .insert(
        Leave(worker: "W2", kind: .sick, first: day(20, month: 10), last: day(22, month: 10))),
      .insert(
        Assignment(worker: "W4", target: "M1", community: "C2", first: day(1), last: day(30))),
      .insert(
        Difficulty(
          of: .init(target: "M1", community: "C2"), from: september,
          coefficient: Coefficient(raw: 1_100))),
      .insert(
        Adjustment(
          month: september, worker: "W5", settledMonth: Month(year: 2026, month: 7),
          amount: Money(fen: 500), reason: "补", by: "street")),
      .insert(
        Objection(
          id: "O1", month: september, community: "C1", worker: nil, text: "少算",
          raisedBy: "W1", status: .rejected, answer: "核过", decidedBy: "street")),
    ]
    let batch = Batch.Key(month: september, batch: "B1")
    changes += [
      .insert(
        Batch(key: batch, status: .countersigned, signer: "han", countersigner: "street")),
      .insert(Recheck(key: batch, checked: 4, agreed: 4)),
    ]
    for (grid, count) in [("C1-G1", 30), ("C2-G1", 10)] {
      changes.append(
        .insert(
          Answers(
            key: .init(batch: batch, method: .door, grid: Identifier(grid), level: .satisfied),
            count: count)))
    }
    for community: Community.ID in ["C1", "C2"] {
      changes.append(
        .insert(Submission(key: .init(month: september, community: community), by: "x")))
    }
    changes += [
      .insert(Worker(id: "W9", name: "外街人", employment: .from(Day(year: 2020, month: 1, day: 1)))),
      .insert(
        WorkerVersion(
          of: "W9", from: .beginning, community: "C9", workerClass: .worker, grade: 3)),
      .insert(
        Mark(
          key: .init(month: september, source: .`self`, ratee: "W9"), score: Score(raw: 60_00),
          rater: "W9")),
      .insert(StreetMonth(key: .init(street: "S2", month: september), state: .scoring)),
    ]
    return changes
  }()

  private static let waivers: [Waiver] =
    (1...6).flatMap { number in
      WaivedSource.allCases.filter { !$0.isOfCommunity }.map {
        Waiver(
          key: .init(month: SmallStreet.scored, ratee: "W\(number)", source: $0), reason: "试点",
          by: "street")
      }
    }
    + ["C1", "C2"].map {
      Waiver(
        key: .init(month: SmallStreet.scored, ratee: $0, source: .team), reason: "试点", by: "street")
    }
}
