import Domain

extension SampleStreet {
  mutating func mark(
    _ source: Source, _ ratee: String, _ score: Score, for target: Target.ID? = nil,
    in community: Community.ID? = nil
  ) {
    let key = Mark.Key(
      month: month, source: source, ratee: ratee, target: target, community: community)
    records.marks[key] = Mark(key: key, score: score, rater: "rater")
  }

  mutating func waive(_ source: WaivedSource, _ ratee: String) {
    let key = Waiver.Key(month: month, ratee: ratee, source: source)
    records.waivers[key] = Waiver(key: key, reason: "away", by: "office")
  }

  mutating func answers(
    _ grid: Target.ID, _ level: AnswerLevel, _ count: Int, batch: String = "B1",
    _ method: SurveyMethod = .door
  ) {
    let key = Answers.Key(
      batch: Batch.Key(month: month, batch: batch), method: method, grid: grid, level: level)
    records.answers[key] = Answers(key: key, count: count)
  }

  mutating func batch(_ id: String, _ status: BatchStatus) {
    let key = Batch.Key(month: month, batch: id)
    records.batches[key] = Batch(key: key, status: status, signer: "a", countersigner: "b")
  }

  mutating func special(
    _ id: SpecialTask.ID, _ worker: Worker.ID, _ points: Points,
    _ status: SpecialStatus = .verified, proposer: String = "qian"
  ) {
    records.specials[id] = SpecialTask(
      id: id, month: month, worker: worker, title: "台风值守", points: points, evidence: nil,
      proposer: proposer, status: status, verifier: status == .proposed ? nil : "office")
  }
}
