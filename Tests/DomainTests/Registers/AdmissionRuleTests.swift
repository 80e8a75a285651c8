import Domain
import Testing

@Suite("Registers, section 10: rule A, only an admitted matter becomes work")
struct AdmissionRuleTests {
  private static let today = SampleStreet.today
  private static let root = Actor(name: "root", role: .administrator)

  /// Admission is required from December on; Q1 is admitted in October.
  private static func street(
    from start: Month = "2026-12", to end: Month? = nil, isRequired: Bool = true,
    revoked: Day? = nil
  ) throws -> SampleStreet {
    var street = SampleStreet()
    let required: [Value] = [
      .text("admission_required"), .month("2026-12"), .text(isRequired ? "yes" : "no"),
    ]
    try street.records.make([
      .insert(ParameterVersion(row: required)),
      .insert(Admission(row: AdmissionStepTests.matter(start: start, end: end))),
      .insert(AdmissionStep(row: AdmissionStepTests.step(1, "assess"))),
      .insert(AdmissionStep(row: AdmissionStepTests.step(2, "admit"))),
    ])
    if let revoked {
      try street.records.make([
        .insert(AdmissionStep(row: AdmissionStepTests.step(3, "revoke", on: revoked)))
      ])
    }
    return street
  }

  private func row(_ record: some Record) -> Incoming.Row {
    Incoming.Row(
      table: type(of: record).table.name, cells: record.row, origin: Origin(file: "f", line: 2))
  }

  private func line(
    _ id: Target.ID = "A16", nature: LineNature = .government, from first: Month? = nil,
    to last: Month? = nil, kind: LineKind = .auxiliary
  ) -> WorkLine {
    WorkLine(
      id: id, name: "门前三包", kind: kind, nature: nature, department: "K1", firstMonth: first,
      lastMonth: last)
  }

  /// The rows of a new line, with a use where a matter is named.
  private func rows(_ line: WorkLine, for matter: String? = nil) -> [Incoming.Row] {
    let version = LineVersion(
      of: line.id, from: line.firstMonth ?? "2026-11", points: Points(raw: 4_00))
    let use = matter.map {
      AdmissionUse(row: [.text($0), .text("line"), .id(line.id)])
    }
    return [row(line), row(version)] + (use.map { [row($0)] } ?? [])
  }

  /// The month for which a line is not admitted; `nil` = it was taken.
  private func refused(
    _ rows: [Incoming.Row], in street: SampleStreet
  ) throws -> Month? {
    do {
      _ = try street.records.merge(Incoming(rows: rows), on: Self.today)
      return nil
    } catch {
      guard case .faultyTables(let faults) = error else { throw error }
      let months = faults.compactMap { fault -> Month? in
        if case .refused(.notAdmitted(_, let month)) = fault.reason { month } else { nil }
      }
      if months.isEmpty { throw error }
      return months.first
    }
  }

  @Test("A1: a line needs, for each month that requires it, a matter that covers it")
  func lines() throws {
    let street = try Self.street()
    // November does not require it.
    #expect(try refused(rows(line(from: "2026-11", to: "2026-11")), in: street) == nil)
    #expect(try refused(rows(line(from: "2026-11", to: "2026-12")), in: street) == "2026-12")
    #expect(try refused(rows(line()), in: street) == "2026-12")
    #expect(try refused(rows(line(), for: "Q1"), in: street) == nil)
    // Residents' own work, and main lines, are nobody's to admit.
    #expect(try refused(rows(line(nature: .residents)), in: street) == nil)
    #expect(try refused(rows(line(kind: .main)), in: street) == nil)
  }

  @Test("A1: a matter covers from its start and its admission to its end or its revocation")
  func covers() throws {
    let ended = try Self.street(to: "2027-03")
    #expect(try refused(rows(line(from: "2026-12"), for: "Q1"), in: ended) == "2027-04")
    #expect(
      try refused(rows(line(from: "2026-12", to: "2027-03"), for: "Q1"), in: ended) == nil)
    let later = try Self.street(from: "2027-02")
    #expect(try refused(rows(line(from: "2026-12"), for: "Q1"), in: later) == "2026-12")
    let revoked = try Self.street(from: "2026-10", revoked: "2026-10-12")
    #expect(try refused(rows(line(from: "2026-12"), for: "Q1"), in: revoked) == "2026-12")
  }

  @Test(
    "A1: a change needs it for the months that come to the line, a line that runs is left alone")
  func changes() throws {
    var street = try Self.street(to: "2027-03")
    // A01 runs for ever, A02 until November.
    #expect(try refused([row(line("A01"))], in: street) == nil)
    func changed(_ nature: LineNature, to last: Month?) -> [Incoming.Row] {
      [row(line("A02", nature: nature, from: "2026-09", to: last))]
    }
    #expect(try refused(changed(.government, to: "2026-10"), in: street) == nil)
    #expect(try refused(changed(.government, to: "2026-12"), in: street) == "2026-12")
    #expect(try refused(changed(.residents, to: "2026-12"), in: street) == nil)
    let use = AdmissionUse(row: [.text("Q1"), .text("line"), .text("A02")])
    try street.records.make([.insert(use)])
    #expect(try refused(changed(.government, to: "2027-03"), in: street) == nil)
    #expect(try refused(changed(.government, to: nil), in: street) == "2027-04")
    // What was the residents' becomes the government's.
    let own = WorkLine(
      id: "A01", name: "A01", kind: .auxiliary, nature: .residents, department: "K1")
    street.records.lines["A01"] = own
    #expect(try refused([row(line("A01"))], in: street) == "2026-12")
  }

  @Test("A1: where it is not required, or there were no lines, nothing changes")
  func notRequired() throws {
    let street = try Self.street(isRequired: false)
    #expect(try refused(rows(line()), in: street) == nil)
    var empty = try Self.street()
    let all =
      empty.records.lines.values.map { row($0) }
      + empty.records.lineVersions.all.map { row($0) }
    empty.records.months = [:]
    empty.records.lines = [:]
    empty.records.lineVersions = Records().lineVersions
    #expect(try refused(all + rows(line()), in: empty) == nil)
  }

  @Test("A1: by command as by file, and the use is written in the same step")
  func byCommand() throws {
    var street = try Self.street()
    let keep = { (rows: [Incoming.Row]) in Command.register(KeepRegister(rows: rows)) }
    #expect(throws: Refusal.self) {
      try street.perform(keep(rows(line(from: "2026-12"))), by: Self.root)
    }
    let made = try street.perform(keep(rows(line(from: "2026-12"), for: "Q1")), by: Self.root)
    #expect(made.contains { $0.table == .admissionUses && $0.before == nil })
    // Of a line alone: a use of something else is the street's to write.
    let other = Actor(name: "dora", role: .district, place: "D1")
    let alone = row(AdmissionUse(row: [.text("Q1"), .text("line"), .text("A01")]))
    #expect(throws: Refusal.self) { try street.perform(keep([alone]), by: other) }
  }

  // MARK: - Special tasks

  private static let department = Actor(name: "min", role: .department, place: "K1")

  private func propose(_ month: Month, for matter: String?, of worker: Worker.ID = "wang")
    -> Command
  {
    .proposeSpecial(
      ProposeSpecial(
        id: "T9", month: month, worker: worker, title: "清查", points: Points(raw: 3_00),
        matter: matter))
  }

  private func december(_ street: SampleStreet) -> SampleStreet {
    var street = street
    street.month = "2026-12"
    street.state(.open, of: "2026-12")
    return street
  }

  private func refusal(
    of command: Command, by actor: Actor, in street: SampleStreet
  ) -> Refusal? {
    do {
      _ = try apply(command, by: actor, on: "2026-12-10", to: street.slice)
      return nil
    } catch {
      return error
    }
  }

  @Test("A2: a department names a matter of its own that covers the month; others may")
  func proposing() throws {
    let street = december(try Self.street())
    let key = RowKey(table: .specials, cells: [.text("T9")])
    let expected = Refusal.notAdmitted(key, "2026-12")
    #expect(refusal(of: propose("2026-12", for: nil), by: Self.department, in: street) == expected)
    #expect(refusal(of: propose("2026-12", for: "Q1"), by: Self.department, in: street) == nil)
    let other = Actor(name: "ke", role: .department, place: "K2")
    #expect(refusal(of: propose("2026-12", for: "Q1"), by: other, in: street) == expected)
    let secretary = SampleStreet.secretary
    #expect(refusal(of: propose("2026-12", for: nil), by: secretary, in: street) == nil)
    #expect(refusal(of: propose("2026-12", for: "Q1"), by: secretary, in: street) == nil)
    let later = december(try Self.street(from: "2027-02"))
    #expect(refusal(of: propose("2026-12", for: "Q1"), by: secretary, in: later) == expected)
    let free = december(try Self.street(isRequired: false))
    #expect(refusal(of: propose("2026-12", for: nil), by: Self.department, in: free) == nil)
  }

  @Test("A2: a department brings nothing by file, so that no task gets in past its matter")
  func proposingByFile() throws {
    let street = december(try Self.street())
    let special = SpecialTask(
      id: "T9", month: "2026-12", worker: "wang", title: "清查", points: Points(raw: 3_00),
      evidence: nil, proposer: "min", status: .proposed, verifier: nil)
    let found = refusal(
      of: .importTables(Incoming(rows: [row(special)])), by: Self.department, in: street)
    guard case .notAllowed(.importTables, role: .department, _)? = found else {
      return #expect(Bool(false), "\(found as Any)")
    }
  }

  @Test("A3: a task with a use is verified while its matter covers the month")
  func verifying() throws {
    var street = december(try Self.street())
    try street.perform(propose("2026-12", for: "Q1"), by: Self.department, on: "2026-12-10")
    #expect(street.records.rows(of: .admissionUses).count == 1)
    let verify = Command.verifySpecial(VerifySpecial(id: "T9", evidence: "照片"))
    let officer = Actor(name: "officer2", role: .street, place: "S1")
    #expect(refusal(of: verify, by: officer, in: street) == nil)
    // Revoked in the month before: it does not cover December.
    try street.records.make([
      .insert(AdmissionStep(row: AdmissionStepTests.step(3, "revoke", on: "2026-11-20")))
    ])
    #expect(
      refusal(of: verify, by: officer, in: street)
        == .notAdmitted(RowKey(table: .specials, cells: [.text("T9")]), "2026-12"))
  }

  @Test("what a matter adds stands beside the mean W of who is there, by community")
  func load() throws {
    var street = try Self.street()
    street.holds("wang", "C01-G1")
    let course = try #require(street.records.matter("Q1"))
    let load = AdmissionLoad(course, on: street.board, street.records, today: Self.today)
    #expect(load.points == Points(raw: 4_00))
    #expect(load.rows.map(\.community) == ["C01", "C02"])
    let own = try #require(load.rows.first)
    // wang, li and zhao are deputies and workers; the chief is not among them.
    #expect(own.workers == 3)
    let sum = street.board.workers.filter { ["wang", "li", "zhao"].contains($0.id.text) }
      .reduce(0) { $0 + $1.workload.raw }
    #expect(own.before == Points(raw: Fraction(sum, over: 3).rounded(scale: 1)))
    #expect(own.after == Points(raw: Fraction(sum + 4_00, over: 3).rounded(scale: 1)))
    let listed = AdmissionStepTests.matter("Q2", communities: "C02")
    try street.records.make([.insert(Admission(row: listed))])
    let other = try #require(street.records.matter("Q2"))
    #expect(
      AdmissionLoad(other, on: street.board, street.records, today: Self.today).rows
        .map(\.community) == ["C02"])
  }
}
