import Domain

/// The answers of one grid in a batch, by level.
typealias Ballot = [(level: AnswerLevel, count: Int)]

extension StreetDraft {
  /// Door and phone of an earlier month (入户和电话); in the open month the door is in so far.
  mutating func survey(in month: Month) -> (batches: [Batch], answers: [Answers]) {
    let isOpen = month == timeline.open
    var batches = [batch("B1", month, isOpen ? .uploaded : .countersigned)]
    var answers = ask(.door, batches[0].key, valid: 14...28)
    guard !isOpen else { return (batches, answers) }
    batches.append(batch("B2", month, .countersigned))
    answers += ask(.phone, batches[1].key, valid: 4...17)
    if month == timeline.months[2] {
      batches.append(batch("B3", month, .void))
      answers += spoilt(batches[2].key)
    }
    return (batches, answers)
  }

  private func batch(_ name: String, _ month: Month, _ status: BatchStatus) -> Batch {
    Batch(
      key: .init(month: month, batch: plan.batchPrefix + name), status: status,
      signer: status == .uploaded ? nil : surveyor,
      countersigner: status == .uploaded ? nil : second)
  }

  private mutating func ask(
    _ method: SurveyMethod, _ batch: Batch.Key, valid: ClosedRange<Int>
  ) -> [Answers] {
    var answers: [Answers] = []
    for place in communities.indices {
      for grid in communities[place].grids.indices {
        let ballot =
          pinned(place, grid, method, batch.month)
          ?? draw(communities[place], grid, method, random.pick(valid))
        add(ballot, communities[place].grids[grid].id, method, batch, to: &answers)
      }
    }
    return answers
  }

  private func pinned(
    _ place: Int, _ grid: Int, _ method: SurveyMethod, _ month: Month
  ) -> Ballot? {
    guard place == storyPlace else { return nil }
    if month == timeline.open { return guihuaDoor[grid] }
    guard month == timeline.months[3], grid == 0 else { return nil }
    return method == .door ? guihuaAugustDoor : guihuaAugustPhone
  }

  private mutating func draw(
    _ community: CommunityDraft, _ grid: Int, _ method: SurveyMethod, _ valid: Int
  ) -> Ballot {
    let content = community.plan.content + community.grids[grid].content
    var counts = [0, 0, 0]
    for _ in 0..<valid {
      let place = random.pick(1...1000) > content ? 2 : random.chance(14) ? 1 : 0
      counts[place] += 1
    }
    let away = method == .door ? 0...4 : 1...7
    return [
      (.satisfied, counts[0]), (.basically, counts[1]), (.dissatisfied, counts[2]),
      (.unreached, random.pick(away)), (.refused, random.pick(0...2)),
      (.unknown, random.pick(0...1)),
    ]
  }

  private func add(
    _ ballot: Ballot, _ grid: Target.ID, _ method: SurveyMethod, _ batch: Batch.Key,
    to answers: inout [Answers]
  ) {
    for (level, count) in ballot where count > 0 {
      answers.append(
        Answers(key: .init(batch: batch, method: method, grid: grid, level: level), count: count))
    }
  }

  /// A batch that the street found to ask one grid twice, and made void.
  private func spoilt(_ batch: Batch.Key) -> [Answers] {
    communities[place(6)].grids.prefix(2).map { grid in
      Answers(key: .init(batch: batch, method: .phone, grid: grid.id, level: .satisfied), count: 15)
    }
  }
}
