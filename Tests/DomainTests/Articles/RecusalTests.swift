import Domain
import Testing

@Suite("Article 10: nobody decides on a row of his own, in whatever role")
struct RecusalTests {
  /// Li is the worker li, has a home in C01, and works at the street office; wei is C01's secretary.
  private static func street(_ state: MonthState) -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    street.state(state, of: "2026-09")
    street.state(.settled, of: "2026-08")
    for (login, role, place) in [
      ("li", ActorRole.worker, "li"), ("li", .secretary, "C02"), ("li", .department, "K1"),
      ("wei", .secretary, "C01"),
    ] {
      let key = User.Key(login: login, role: role, place: place)
      street.records.users[key] = User(key: key)
    }
    street.special("X1", "li", "2.00", .proposed, proposer: "qian")
    street.special("X2", "wang", "2.00", .proposed, proposer: "qian")
    street.special("X3", "sun", "2.00", .proposed, proposer: "qian")
    street.records.objections["O1"] = Objection(
      id: "O1", month: "2026-09", community: "C01", worker: nil, text: "少算", raisedBy: "wang")
    return street
  }

  private static func submitted(_ state: MonthState) -> SampleStreet {
    var street = street(state)
    for community: Community.ID in ["C01", "C02"] {
      let key = Submission.Key(month: "2026-09", community: community)
      street.records.submissions[key] = Submission(key: key, by: "x")
    }
    return street
  }

  private func rate(_ source: Source, _ ratee: String, _ target: Target.ID? = nil) -> Command {
    .rate(
      GiveMark(
        key: Mark.Key(
          month: "2026-09", source: source, ratee: ratee, target: target,
          community: target.map { _ in "C01" }),
        score: "90.00"))
  }

  private func waive(_ source: WaivedSource, _ ratee: String) -> Command {
    .waive(
      WaiveMark(key: .init(month: "2026-09", ratee: ratee, source: source), reason: "病假"))
  }

  private func adjust(_ worker: Worker.ID) -> Command {
    .adjust(
      AdjustPay(
        month: "2026-09", worker: worker, settledMonth: "2026-08", amount: "5.00", reason: "补"))
  }

  private func give(_ community: Community.ID) -> Command {
    .returnCommunity(ReturnCommunity(month: "2026-09", community: community, reason: "补评"))
  }

  private let atStreet = { (login: String) in Actor(name: login, role: .street, place: "S1") }

  @Test("marks nobody himself but as self")
  func marks() {
    let street = Self.street(.scoring)
    let department = Actor(name: "li", role: .department, place: "K1")
    let refused: [(Command, Actor, CommandKind)] = [
      (rate(.department, "li", "M01"), department, .rateDepartment),
      (rate(.team, "C01"), atStreet("li"), .rateTeam),
      (rate(.team, "C01"), atStreet("wei"), .rateTeam),
      (rate(.superior, "li"), Actor(name: "li", role: .administrator), .rateSuperior),
    ]
    for (command, actor, kind) in refused {
      #expect(
        street.refusal(of: command, by: actor) == .ownRow(kind, who: actor.name), "\(command)")
    }
    #expect(street.refusal(of: rate(.department, "wang", "M01"), by: department) == nil)
    #expect(street.refusal(of: rate(.team, "C01")) == nil)
    let herself = Actor(name: "li", role: .worker, place: "li")
    #expect(street.refusal(of: rate(.self, "li"), by: herself) == nil)
  }

  @Test("verifies and rejects nothing that is for him, for his community, or that he proposed")
  func specials() {
    let street = Self.street(.review)
    for (login, special, isRefused) in [
      ("li", SpecialTask.ID("X1"), true), ("li", "X2", true), ("li", "X3", true),
      ("wei", "X2", true), ("wei", "X3", false), ("qian", "X3", true), ("office", "X1", false),
    ] {
      for command in [
        Command.verifySpecial(VerifySpecial(id: special, evidence: "照片")),
        .rejectSpecial(RejectSpecial(id: special, reason: "重复")),
      ] {
        #expect(
          street.refusal(of: command, by: atStreet(login))
            == (isRefused ? .ownRow(command.kind, who: login) : nil), "\(login) \(special)")
      }
    }
  }

  @Test("waives, returns, adjusts and answers nothing of his own")
  func decisions() {
    let scoring = Self.street(.scoring)
    let submitted = Self.submitted(.scoring)
    let publicity = Self.submitted(.publicity)
    let answer = Command.decide(DecideObjection(id: "O1", isAccepted: true, answer: "核过"))
    for (street, command, who) in [
      (scoring, waive(.superior, "li"), "li"), (scoring, waive(.team, "C01"), "li"),
      (scoring, waive(.team, "C01"), "wei"), (submitted, give("C01"), "li"),
      (submitted, give("C01"), "wei"), (submitted, give("C02"), "li"),
      (scoring, adjust("li"), "li"), (publicity, answer, "li"), (publicity, answer, "wei"),
      (publicity, answer, "wang"),
    ] {
      #expect(
        street.refusal(of: command, by: atStreet(who)) == .ownRow(command.kind, who: who),
        "\(command)")
      #expect(street.refusal(of: command) == nil, "\(command)")
    }
  }

  @Test("brings in no file that marks, waives, verifies or pays him")
  func importing() {
    var street = Self.street(.scoring)
    let mark = { (source: Source, ratee: String) in
      Mark(
        key: Mark.Key(month: "2026-09", source: source, ratee: ratee), score: "90.00", rater: "x")
    }
    func bringing(_ record: some Record) -> Command {
      let origin = Origin(file: "file.csv", line: 2)
      let table = type(of: record).table.name
      return .importTables(
        Incoming(rows: [Incoming.Row(table: table, cells: record.row, origin: origin)]))
    }
    let waiver = Waiver(
      key: .init(month: "2026-09", ratee: "li", source: .superior), reason: "病假", by: "x")
    let own = ImportFault.Reason.refused(.ownRow(.importTables, who: "li"))
    func fault(_ record: some Record) -> ImportFault.Reason? {
      let li = Actor(name: "li", role: .administrator)
      guard case .faultyTables(let faults) = street.refusal(of: bringing(record), by: li) else {
        return nil
      }
      return faults.first?.reason
    }
    #expect(fault(mark(.superior, "li")) == own)
    #expect(fault(mark(.team, "C02")) == own)
    #expect(fault(waiver) == own)
    #expect(fault(mark(.superior, "wang")) == nil)
    #expect(
      street.refusal(of: bringing(mark(.superior, "li")), by: SampleStreet.administrator) == nil)
    street.records.marks[mark(.superior, "li").key] = mark(.superior, "li")
    #expect(fault(mark(.superior, "li")) == nil)
  }

  @Test("settles no month in which he is paid")
  func settling() throws {
    var street = Self.submitted(.publicity)
    street.records.specials = [:]
    street.records.objections = [:]
    for worker in ["wang", "li", "zhao", "qian", "sun"] {
      for source in WaivedSource.allCases where !source.isOfCommunity {
        street.waive(source, worker)
      }
    }
    for community in ["C01", "C02"] { street.waive(.team, community) }
    let key = StreetMonth.Key(street: "S1", month: "2026-09")
    street.records.publications[key] = Publication(key: key, since: "2026-09-30", by: "office")
    let settle = Command.advance(AdvanceMonth(street: "S1", month: "2026-09", to: .settled))
    #expect(
      street.refusal(of: settle, by: atStreet("li"), on: "2026-10-26")
        == .ownRow(.advance, who: "li"))
    #expect(street.refusal(of: settle, on: "2026-10-26") == nil)
  }

  @Test("a second person is another login, whatever the roles")
  func secondPerson() throws {
    var street = Self.submitted(.review)
    street.answers("C01-G1", .satisfied, 20)
    street.records.batches[.init(month: "2026-09", batch: "B1")] = Batch(
      key: .init(month: "2026-09", batch: "B1"), status: .signed, signer: "han",
      countersigner: nil)
    let batch = Batch.Key(month: "2026-09", batch: "B1")
    for command in [
      Command.countersignSurvey(
        CountersignBatch(recheck: Recheck(key: batch, checked: 20, agreed: 20))),
      .voidSurvey(batch),
    ] {
      for role in [ActorRole.street, .administrator] {
        let actor = Actor(name: "han", role: role, place: "S1")
        #expect(
          street.refusal(of: command, by: actor) == .secondPersonNeeded(command.kind, "han"))
      }
      #expect(street.refusal(of: command) == nil)
    }
  }
}
