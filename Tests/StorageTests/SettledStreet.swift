import Domain
import Storage

extension Scratch {
  /// The small street with September on the wall, nothing missing but what is waived.
  func publishedStore() throws -> SQLStore {
    var records = SmallStreet.records
    let key = StreetMonth.Key(street: SmallStreet.street, month: SmallStreet.scored)
    records.months[key] = StreetMonth(key: key, state: .publicity)
    records.publications[key] = Publication(
      key: key, since: SmallStreet.scored.last, by: "street")
    for community: Community.ID in ["C1", "C2"] {
      let submitted = Submission(
        key: Submission.Key(month: key.month, community: community), by: "street")
      records.submissions[submitted.key] = submitted
    }
    let slice = Slice(street: key.street, month: key.month, records: records)
    for missing in Board(slice).missingMarks(in: nil) {
      let waiver = Waiver(key: missing.waiverKey(key.month), reason: "试点", by: "street")
      records.waivers[waiver.key] = waiver
    }
    for community: Community.ID in ["C1", "C2"] {
      let key = Waiver.Key(month: key.month, ratee: community.text, source: .survey)
      records.waivers[key] = Waiver(key: key, reason: "试点", by: "street")
    }
    for actor in [SmallStreet.first, SmallStreet.second] {
      let user = User(key: User.Key(login: actor.name, role: .street, place: actor.place))
      records.users[user.key] = user
    }
    let store = try emptyStore()
    _ = try store.fill(
      with: records, by: SmallStreet.administrator, on: SmallStreet.today, operation: "fill")
    return store
  }

  func settledStore() throws -> SQLStore {
    let store = try publishedStore()
    _ = try store.perform(request(SmallStreet.step(.settled)))
    return store
  }
}

extension SmallStreet {
  static let settled = Settlement.Key(street: street, month: scored, version: 1)

  /// September's step into a state.
  static func step(_ state: MonthState) -> Command {
    .advance(AdvanceMonth(street: street, month: scored, to: state))
  }

  static let reopening = Command.reopen(
    ReopenMonth(street: street, month: scored, reason: "漏了一项"))
  /// Who opens a settled month again: each has the role himself.
  static let first = Actor(name: "first", role: .street, place: "S1")
  static let second = Actor(name: "second", role: .street, place: "S1")
}

extension Obstacle {
  fileprivate func waiverKey(_ month: Month) -> Waiver.Key {
    switch self {
    case .missingMark(let worker, let source):
      Waiver.Key(month: month, ratee: worker.text, source: WaivedSource(source))
    case .missingTeam(let community):
      Waiver.Key(month: month, ratee: community.text, source: .team)
    default: Waiver.Key(month: month, ratee: "", source: .team)
    }
  }
}
