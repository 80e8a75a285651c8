import Domain
import Testing

@Suite("Article 10: what a countersignature states")
struct RecheckTests {
  private static let key = Batch.Key(month: "2026-09", batch: "B1")

  /// A signed batch with so many valid answers, and thirty that are not.
  private func signed(valid: Int, by signer: String = "han") -> SampleStreet {
    var street = SampleStreet()
    street.month = "2026-09"
    if valid > 1 { street.answers("C01-G1", .satisfied, valid - 1) }
    if valid > 0 { street.answers("C01-G2", .dissatisfied, 1, .phone) }
    street.answers("C01-G1", .refused, 30)
    street.records.batches[Self.key] = Batch(
      key: Self.key, status: .signed, signer: signer, countersigner: nil)
    return street
  }

  private func countersign(_ checked: Int, _ agreed: Int, _ reason: String? = nil) -> Command {
    .countersignSurvey(
      CountersignBatch(
        recheck: Recheck(key: Self.key, checked: checked, agreed: agreed, reason: reason)))
  }

  struct Case: Sendable {
    let valid: Int
    let checked: Int
    let agreed: Int
    let shortfall: RecheckShortfall?
    /// Thousandths.
    var share = 100
    var agreement = 900
  }

  static let cases = [
    Case(valid: 21, checked: 3, agreed: 3, shortfall: nil),
    Case(valid: 21, checked: 2, agreed: 2, shortfall: .tooFew(checked: 2, needed: 3)),
    Case(valid: 20, checked: 2, agreed: 2, shortfall: nil),
    Case(valid: 20, checked: 1, agreed: 1, shortfall: .tooFew(checked: 1, needed: 2)),
    Case(valid: 1, checked: 0, agreed: 0, shortfall: .tooFew(checked: 0, needed: 1)),
    Case(
      valid: 21, checked: 5, agreed: 4,
      shortfall: .tooManyDiffer(checked: 5, agreed: 4, wanted: Portion(raw: 900))),
    Case(valid: 21, checked: 10, agreed: 9, shortfall: nil),
    Case(
      valid: 100, checked: 19, agreed: 17,
      shortfall: .tooManyDiffer(checked: 19, agreed: 17, wanted: Portion(raw: 900))),
    Case(valid: 100, checked: 19, agreed: 18, shortfall: nil),
    // Of none asked no part can differ.
    Case(valid: 0, checked: 0, agreed: 0, shortfall: nil),
    Case(valid: 30, checked: 0, agreed: 0, shortfall: nil, share: 0),
    Case(
      valid: 30, checked: 29, agreed: 29, shortfall: .tooFew(checked: 29, needed: 30),
      share: 1000),
    Case(valid: 30, checked: 3, agreed: 2, shortfall: nil, agreement: 666),
    Case(
      valid: 30, checked: 3, agreed: 2,
      shortfall: .tooManyDiffer(checked: 3, agreed: 2, wanted: Portion(raw: 667)), agreement: 667),
    Case(valid: 30, checked: 3, agreed: 0, shortfall: nil, agreement: 0),
    Case(
      valid: 1000, checked: 1, agreed: 1, shortfall: .tooFew(checked: 1, needed: 2),
      share: 2),
    Case(
      valid: 1001, checked: 2, agreed: 2, shortfall: .tooFew(checked: 2, needed: 3),
      share: 2),
  ]

  @Test("too few asked, or too many who differ, takes a reason", arguments: cases)
  func shortfall(of item: Case) throws {
    var street = signed(valid: item.valid)
    street.scheme {
      $0.recheckShare = Portion(raw: item.share)
      $0.recheckAgreement = Portion(raw: item.agreement)
    }
    let needed = item.shortfall.map(Refusal.recheckReasonNeeded)
    #expect(street.refusal(of: countersign(item.checked, item.agreed)) == needed)
    #expect(street.refusal(of: countersign(item.checked, item.agreed, " \u{3000}")) != nil)
    try street.perform(countersign(item.checked, item.agreed, "台风"))
    #expect(street.records.batches[Self.key]?.status == .countersigned)
    let facts = try #require(street.slice.batchFacts.first)
    #expect(facts.recheck?.checked == item.checked && facts.recheck?.agreed == item.agreed)
    if item.shortfall != nil { #expect(facts.recheck?.reason == "台风") }
    #expect(facts.shortfall == item.shortfall)
  }

  @Test("of the valid answers no more are asked again, and of those asked no more agree")
  func impossible() {
    let street = signed(valid: 21)
    for (checked, agreed) in [(22, 22), (10, 11), (-1, -1), (3, -1), (51, 51)] {
      #expect(
        street.refusal(of: countersign(checked, agreed, "台风"))
          == .recheckImpossible(checked: checked, agreed: agreed, valid: 21))
    }
    #expect(street.refusal(of: countersign(21, 21)) == nil)
    #expect(street.refusal(of: countersign(21, 0, "台风")) == nil)
  }

  @Test("an import keeps to what can be, and is asked for no reason")
  func importing() {
    let street = signed(valid: 21)
    func fault(_ checked: Int, _ agreed: Int) -> ImportFault.Reason? {
      var batch = street.records.batches[Self.key]
      batch?.status = .countersigned
      batch?.countersigner = "office"
      let rows = [
        batch.map { ($0.row, TableName.batches) },
        (Recheck(key: Self.key, checked: checked, agreed: agreed).row, .rechecks),
      ].compactMap(\.self).map {
        Incoming.Row(table: $0.1, cells: $0.0, origin: Origin(file: "batches.csv", line: 2))
      }
      let refusal = street.refusal(
        of: .importTables(Incoming(rows: rows)), by: SampleStreet.administrator)
      guard case .faultyTables(let faults) = refusal else { return nil }
      return faults.first?.reason
    }
    #expect(fault(21, 21) == nil)
    #expect(fault(22, 21) == .refused(.recheckImpossible(checked: 22, agreed: 21, valid: 21)))
    #expect(fault(2, 3) == .refused(.recheckImpossible(checked: 2, agreed: 3, valid: 21)))
  }

  static let spellings = ["han", " han", "han  ", "HAN", "Han\u{3000}", "ｈａｎ", "ＨＡＮ "]

  @Test(
    "signer and countersigner are two persons, however their names are written",
    arguments: spellings)
  func samePerson(signer: String) {
    let street = signed(valid: 20, by: signer)
    let han = Actor(name: "han", role: .street, place: "S1")
    let gao = Actor(name: "gao", role: .street, place: "S1")
    for command in [countersign(20, 20), .voidSurvey(Self.key)] {
      #expect(
        street.refusal(of: command, by: han) == .secondPersonNeeded(command.kind, "han"))
      #expect(street.refusal(of: command, by: gao) == nil)
    }
  }

  @Test("in files as well, of batches and of special work", arguments: spellings)
  func samePersonInFiles(name: String) {
    var street = signed(valid: 20)
    func fault(_ record: some Record) -> ImportFault.Reason? {
      let row = Incoming.Row(
        table: type(of: record).table.name, cells: record.row,
        origin: Origin(file: "x.csv", line: 2))
      let refusal = street.refusal(
        of: .importTables(Incoming(rows: [row])), by: SampleStreet.administrator)
      guard case .faultyTables(let faults) = refusal else { return nil }
      return faults.first?.reason
    }
    func batch(_ countersigner: String) -> Batch {
      Batch(key: Self.key, status: .countersigned, signer: name, countersigner: countersigner)
    }
    func special(_ verifier: String) -> SpecialTask {
      SpecialTask(
        id: "X1", month: "2026-09", worker: "wang", title: "台风值守", points: "2.00",
        evidence: nil, proposer: name, status: .verified, verifier: verifier)
    }
    guard case .refused(.secondPersonNeeded(.countersignSurvey, _)) = fault(batch("han")),
      case .refused(.secondPersonNeeded(.verifySpecial, _)) = fault(special("han"))
    else {
      Issue.record("\(name) is han")
      return
    }
    #expect(fault(batch("h an")) == nil && fault(special("gao")) == nil)
    // What stands already is not asked again.
    street.records.batches[Self.key] = batch("han")
    #expect(fault(batch("han")) == nil)
  }

  @Test("nobody verifies what he proposed, however his name is written", arguments: spellings)
  func proposer(name: String) {
    var street = SampleStreet()
    street.month = "2026-09"
    street.special("X1", "wang", "2.00", .proposed, proposer: name)
    let verify = Command.verifySpecial(VerifySpecial(id: "X1", evidence: "照片"))
    let han = Actor(name: "han", role: .street, place: "S1")
    #expect(street.refusal(of: verify, by: han) == .ownRow(.verifySpecial, who: "han"))
    #expect(street.refusal(of: verify) == nil)
  }
}
