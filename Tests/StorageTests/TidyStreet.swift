import Domain
import Storage

/// A street of which nothing is lacking in September: its communities can be handed in at once.
var tidyStreet: Records {
  var records = SmallStreet.records
  func waive(_ ratee: String, _ source: WaivedSource) {
    let key = Waiver.Key(month: SmallStreet.scored, ratee: ratee, source: source)
    records.waivers[key] = Waiver(key: key, reason: "试点", by: "street")
  }
  for number in 1...6 {
    for source in WaivedSource.allCases where !source.isOfCommunity { waive("W\(number)", source) }
  }
  for community in ["C1", "C2"] {
    waive(community, .team)
    waive(community, .survey)
  }
  let key = Answers.Key(
    batch: Batch.Key(month: SmallStreet.scored, batch: "B1"), method: .door, grid: "C1-G1",
    level: .satisfied)
  records.answers[key] = Answers(key: key, count: 20)
  records.batches[key.batch] = Batch(
    key: key.batch, status: .uploaded, signer: nil, countersigner: nil)
  return records
}

extension Scratch {
  func tidyStore(isRehearsal: Bool = true, _ records: Records = tidyStreet) throws
    -> SQLStore
  {
    let store = try emptyStore(isRehearsal: isRehearsal)
    _ = try store.fill(
      with: records, by: SmallStreet.administrator, on: SmallStreet.today, operation: "fill")
    return store
  }
}

func submitting(_ community: Community.ID) -> Command {
  .submit(SubmitCommunity(month: SmallStreet.scored, community: community))
}

func returning(_ community: Community.ID) -> Command {
  .returnCommunity(
    ReturnCommunity(month: SmallStreet.scored, community: community, reason: "补评"))
}
