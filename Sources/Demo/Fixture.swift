package import Domain

/// Small made-up databases for tests: the story of the drawings, and a street where nobody works.
package enum Fixture {
  /// The day of the drawings.
  package static let today = Day(year: 2026, month: 10, day: 14)
  package static let street: Street.ID = "S1"
  package static let community: Community.ID = "C03"

  /// 桂花 alone: 9 workers (W020 to W028), 6 grids, the month before that of `today` in `scoring`
  /// with two marks of the secretary missing, its own month `open` with one signed door batch.
  package static func guihua(today: Day = today) -> Records {
    let timeline = Timeline(today: today)
    var numbers = Numbers(.street)
    let draft = Demo.guihua(community, over: timeline) { numbers.worker($0) }
    var records = place(over: timeline)
    records.write(draft, of: street, over: timeline)
    for special in guihuaSpecials(over: timeline, by: "沈洁", &numbers)
    where special.month >= timeline.months[4] {
      records.specials[special.id] = special
    }
    records.writeMonths(of: draft, over: timeline)
    return records
  }

  /// The whole catalogue and one community with its grids, and nobody who works there.
  package static func emptyStreet(today: Day = today) -> Records {
    let timeline = Timeline(today: today)
    let numbers = Numbers(.street)
    var draft = Demo.guihua(community, over: timeline) { numbers.worker($0) }
    draft.people = []
    var records = place(over: timeline)
    records.write(draft, of: street, over: timeline)
    let key = StreetMonth.Key(street: street, month: timeline.open)
    records.months[key] = StreetMonth(key: key, state: .open)
    return records
  }

  private static func place(over timeline: Timeline) -> Records {
    var records = Records()
    records.writeCatalogue(over: timeline)
    let district = demoDistrict(1)
    records.districts[district.id] = district
    records.streets[street] = Street(id: street, name: "云河街道", district: district.id)
    return records
  }
}

extension Records {
  fileprivate mutating func writeMonths(of draft: CommunityDraft, over timeline: Timeline) {
    let months = [
      (timeline.months[4], MonthState.scoring, guihuaSeptember, BatchStatus.countersigned),
      (timeline.open, MonthState.open, guihuaDoor, BatchStatus.signed),
    ]
    for (month, state, ballots, status) in months {
      let key = StreetMonth.Key(street: Fixture.street, month: month)
      self.months[key] = StreetMonth(key: key, state: state)
      let batch = Batch(
        key: .init(month: month, batch: "B1"), status: status, signer: "恒信测评 顾岚",
        countersigner: status == .signed ? nil : "傅志远")
      batches[batch.key] = batch
      for (grid, ballot) in zip(draft.grids, ballots) {
        for (level, count) in ballot where count > 0 {
          let answers = Answers(
            key: .init(batch: batch.key, method: .door, grid: grid.id, level: level), count: count)
          self.answers[answers.key] = answers
        }
      }
    }
    for mark in guihuaSeptemberMarks(of: draft, in: timeline.months[4]) { marks[mark.key] = mark }
  }
}
