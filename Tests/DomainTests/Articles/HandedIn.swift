import Domain

/// September in scoring, with a waiver of everything that could lack, so that all may be handed in.
func handedIn(
  in state: MonthState = .scoring, of communities: [Community.ID] = []
) -> SampleStreet {
  var street = SampleStreet()
  street.month = "2026-09"
  street.state(state, of: "2026-09")
  for worker in ["wang", "li", "zhao", "qian", "sun"] {
    for source in WaivedSource.allCases where !source.isOfCommunity { street.waive(source, worker) }
  }
  for community in ["C01", "C02"] {
    street.waive(.team, community)
    street.waive(.survey, community)
  }
  for community in communities {
    let key = Submission.Key(month: "2026-09", community: community)
    street.records.submissions[key] = Submission(key: key, by: "x")
  }
  return street
}

func givenMark(
  _ source: Source, _ ratee: String, _ target: Target.ID? = nil, in community: Community.ID? = nil
) -> Mark {
  Mark(
    key: Mark.Key(
      month: "2026-09", source: source, ratee: ratee, target: target, community: community),
    score: "91.00", rater: "x")
}

func givenWaiver(_ source: WaivedSource, _ ratee: String) -> Waiver {
  Waiver(key: .init(month: "2026-09", ratee: ratee, source: source), reason: "出差", by: "x")
}

/// Marks of every source and every waiver of such a mark, of the workers at home in a community.
struct GivenMarks {
  let marks: [Mark]
  let waivers: [Waiver]

  static let ofC01 = GivenMarks(
    marks: [
      givenMark(.self, "wang"), givenMark(.superior, "wang"),
      givenMark(.superior, "wang", "C01-G1"),
      givenMark(.superior, "qian"), givenMark(.department, "wang", "M01", in: "C01"),
      givenMark(.department, "wang", "M01", in: "C02"), givenMark(.team, "C01"),
    ],
    waivers: [
      givenWaiver(.self, "wang"), givenWaiver(.superior, "qian"), givenWaiver(.department, "li"),
      givenWaiver(.team, "C01"),
    ])
  static let ofC02 = GivenMarks(
    marks: [
      givenMark(.self, "sun"), givenMark(.superior, "sun"),
      givenMark(.department, "sun", "M01", in: "C02"),
      givenMark(.department, "sun", "M01", in: "C01"), givenMark(.team, "C02"),
    ],
    waivers: [
      givenWaiver(.superior, "sun"), givenWaiver(.team, "C02"), givenWaiver(.survey, "C01"),
    ])

  var commands: [Command] {
    marks.map { .rate(GiveMark(key: $0.key, score: $0.score)) }
      + waivers.map { .waive(WaiveMark(key: $0.key, reason: $0.reason)) }
  }
}

extension SampleStreet {
  /// Why an administrator's file may not bring the row.
  func fault(of record: some Record) -> ImportFault.Reason? {
    let row = Incoming.Row(
      table: type(of: record).table.name, cells: record.row, origin: Origin(file: "x.csv", line: 2))
    let refusal = refusal(
      of: .importTables(Incoming(rows: [row])), by: SampleStreet.administrator)
    guard case .faultyTables(let faults) = refusal else { return nil }
    return faults.first?.reason
  }

  func isSubmitted(_ community: Community.ID) -> Bool {
    records.submissions[Submission.Key(month: month, community: community)] != nil
  }

  func reason(of community: Community.ID) -> String? {
    records.communityReturns[Submission.Key(month: month, community: community)]?.reason
  }
}

func returning(_ community: Community.ID, because reason: String = "漏评一人") -> Command {
  .returnCommunity(ReturnCommunity(month: "2026-09", community: community, reason: reason))
}

func submitting(_ community: Community.ID) -> Command {
  .submit(SubmitCommunity(month: "2026-09", community: community))
}
