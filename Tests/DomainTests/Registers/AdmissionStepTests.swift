import Domain
import Testing

/// The table of the page on registers, section 10, written down a second time.
private enum MatterPage {
  static let from: [String: [String]] = [
    "assess": ["applied"], "admit": ["assessed"], "refuse": ["assessed"], "revoke": ["admitted"],
    "withdraw": ["applied", "assessed"],
  ]
  static let needs: [String: [String]] = [
    "assess": ["points_hundredths", "reason"], "refuse": ["reason"], "revoke": ["reason"],
  ]
  static let way: [String: [String]] = [
    "applied": [], "assessed": ["assess"], "admitted": ["assess", "admit"],
    "refused": ["assess", "refuse"], "revoked": ["assess", "admit", "revoke"],
    "withdrawn": ["withdraw"],
  ]
  static let states = way.keys.sorted()
  static let steps = AdmissionStep.Kind.allCases.map(\.rawValue)
  /// Not by who entered the matter, and never by who stands in for another.
  static let byAnother = ["assess", "admit", "refuse"]

  static func isHis(_ role: ActorRole, _ step: String) -> Bool {
    switch role {
    case .street: true
    case .department: step == "withdraw"
    case .administrator: !byAnother.contains(step)
    case .district, .secretary, .surveyor, .worker, .viewer: false
    }
  }
}

@Suite("Registers, section 10: the steps of a matter")
struct AdmissionStepTests {
  private static let today = SampleStreet.today

  static func matter(
    _ id: String = "Q1", street: String = "S1", department: String = "K1",
    day: Day = "2026-10-08", communities: String? = nil, start: Month = "2026-12",
    end: Month? = nil, nature: String = "government", by login: String = "applicant"
  ) -> [Value] {
    [
      .text(id), .text(street), .text(department), .day(day), .text("门前三包巡查"), .text(nature),
      .text("assist"), .integer(6_00), communities.map(Value.text) ?? .null, .month(start),
      end.map(Value.month) ?? .null, .null, .null, .null, .text(login),
    ]
  }

  static func step(
    _ number: Int, _ step: String, on day: Day = "2026-10-08", by login: String = "officer",
    of matter: String = "Q1"
  ) -> [Value] {
    let cells = cells(step)
    return [
      .text(matter), .integer(number), .day(day), .text(step), cells["points_hundredths"] ?? .null,
      cells["reason"] ?? .null, .text(login),
    ]
  }

  static func cells(_ step: String) -> [String: Value] {
    let all: [String: Value] = [
      "points_hundredths": .integer(4_00), "reason": .text("与走访同趟做"),
    ]
    return all.filter { MatterPage.needs[step]?.contains($0.key) == true }
  }

  private static func street(_ state: String) throws -> SampleStreet {
    var street = SampleStreet()
    street.records.departments["K2"] = Department(id: "K2", name: "城管科", nameEnglish: nil)
    try street.records.make([.insert(Admission(row: matter()))])
    for (place, name) in (MatterPage.way[state] ?? []).enumerated() {
      try street.records.make([.insert(AdmissionStep(row: step(place + 1, name)))])
    }
    street.giveEveryRole()
    return street
  }

  private func take(_ step: String, _ cells: [String: Value]? = nil) -> Command {
    .step(
      TakeStep(NewStep(step, cells ?? Self.cells(step)), of: .admissionSteps, with: "Q1"))
  }

  private func refusal(
    of command: Command, by actor: Actor, in street: SampleStreet
  ) -> Refusal? {
    do {
      _ = try apply(command, by: actor, on: Self.today, to: street.slice)
      return nil
    } catch {
      return error
    }
  }

  @Test("every step in every state is taken by whom the page says, and by nobody else")
  func page() throws {
    for state in MatterPage.states {
      let street = try Self.street(state)
      for step in MatterPage.steps {
        for role in ActorRole.allCases {
          let found = refusal(of: take(step), by: SampleStreet.actor(role), in: street)
          let follows = MatterPage.from[step]?.contains(state) == true
          let isAllowed = follows && MatterPage.isHis(role, step)
          #expect((found == nil) == isAllowed, "\(state) \(step) \(role): \(found as Any)")
          if !follows, MatterPage.isHis(role, step) {
            guard case .stepNotPossible(_, state, step, let possible)? = found else {
              #expect(Bool(false), "\(state) \(step): \(found as Any)")
              continue
            }
            #expect(Set(possible) == Set(MatterPage.from.filter { $0.value.contains(state) }.keys))
          }
        }
      }
    }
  }

  @Test("a step comes by file exactly where it may follow", arguments: MatterPage.states)
  func importing(state: String) throws {
    for step in MatterPage.steps {
      let street = try Self.street(state)
      let number = (MatterPage.way[state] ?? []).count + 1
      let row = Incoming.Row(
        table: .admissionSteps, cells: Self.step(number, step), origin: Origin(file: "a", line: 2))
      let follows = MatterPage.from[step]?.contains(state) == true
      let taken = (try? street.records.merge(Incoming(rows: [row]), on: Self.today)) != nil
      #expect(taken == follows, "\(state) \(step)")
    }
  }

  @Test("what a step needs it has, and nothing that it has not")
  func needs() throws {
    for step in MatterPage.steps {
      let before = try #require(MatterPage.from[step]?.first)
      let street = try Self.street(before)
      let actor = SampleStreet.actor(.street)
      for column in MatterPage.needs[step] ?? [] {
        var cells = Self.cells(step)
        cells[column] = nil
        #expect(
          refusal(of: take(step, cells), by: actor, in: street)
            == .stepNeeds(.admissionSteps, step: step, column: column))
      }
      guard step != "assess" else { continue }
      let cells = Self.cells(step).merging(["points_hundredths": .integer(1)]) { $1 }
      #expect(
        refusal(of: take(step, cells), by: actor, in: street)
          == .stepHasNo(.admissionSteps, step: step, column: "points_hundredths"))
    }
  }

  @Test("whoever entered a matter neither assesses it nor decides on it, by command and by file")
  func secondPerson() throws {
    for step in MatterPage.byAnother {
      var street = try Self.street(try #require(MatterPage.from[step]?.first))
      let officer = SampleStreet.actor(.street)
      try street.records.make([
        Change(
          table: .admissions, before: Self.matter(), after: Self.matter(by: officer.name))
      ])
      let expected = Refusal.secondPersonNeeded(.step(.admissionSteps, step), officer.name)
      #expect(refusal(of: take(step), by: officer, in: street) == expected)
      let number = step == "assess" ? 1 : 2
      let row = Incoming.Row(
        table: .admissionSteps, cells: Self.step(number, step, by: officer.name),
        origin: Origin(file: "a", line: 2))
      #expect(throws: Refusal.self) { try street.records.merge(Incoming(rows: [row])) }
    }
  }

  @Test("a department applies on the day and in good time, for itself; the street enters any")
  func applying() throws {
    let street = try Self.street("applied")
    func add(_ row: [Value]) -> Command { .keep(KeepRows(.add, [row], of: .admissions)) }
    let department = SampleStreet.actor(.department)
    // Thirty working days after 15 October, without holidays, is 26 November.
    let good = Self.matter("Q2", day: Self.today, start: "2026-12")
    #expect(refusal(of: add(good), by: department, in: street) == nil)
    let early = Self.matter("Q2", day: Self.today, start: "2026-11")
    #expect(
      refusal(of: add(early), by: department, in: street)
        == .tooLate("2026-11", days: 30, from: "2026-12"))
    let late = Self.matter("Q2", day: "2026-10-14", start: "2026-12")
    #expect(
      refusal(of: add(late), by: department, in: street)
        == .onlyToday("2026-10-14", today: Self.today))
    for row in [early, late] {
      #expect(refusal(of: add(row), by: SampleStreet.actor(.street), in: street) == nil)
    }
    let others = Self.matter("Q2", department: "K2", day: Self.today)
    #expect(
      refusal(of: add(others), by: department, in: street)
        == .notYourPlace(.keep(.admissions), place: "K2"))
    let elsewhere = Self.matter("Q2", street: "S2", day: Self.today)
    #expect(refusal(of: add(elsewhere), by: SampleStreet.actor(.street), in: street) != nil)
  }

  @Test("the login of who enters it stands in a matter, whatever was typed, and stays")
  func signed() throws {
    var street = try Self.street("applied")
    let officer = SampleStreet.actor(.street)
    try street.perform(
      .keep(KeepRows(.add, [Self.matter("Q2", by: "somebody")], of: .admissions)), by: officer)
    func entered(_ id: String) -> String? {
      street.records.row(id, of: .admissions).map(Admission.init(row:))?.text("by")
    }
    #expect(entered("Q2") == officer.name)
    try street.perform(
      .keep(KeepRows(.change, [Self.matter(start: "2027-01", by: "x")], of: .admissions)),
      by: officer)
    #expect(entered("Q1") == "applicant")
  }

  @Test("the communities that are listed are of its street, and its end is not before its start")
  func rules() throws {
    let street = try Self.street("applied")
    let officer = SampleStreet.actor(.street)
    func add(_ row: [Value]) -> Refusal? {
      refusal(of: .keep(KeepRows(.add, [row], of: .admissions)), by: officer, in: street)
    }
    #expect(add(Self.matter("Q2", communities: "C01;C02")) == nil)
    #expect(
      add(Self.matter("Q2", communities: "C01;C90"))
        == .notOfStreet(RowKey(table: .communities, cells: [.text("C90")]), "S1"))
    #expect(
      add(Self.matter("Q2", start: "2026-12", end: "2026-11"))
        == .lastBeforeFirst(first: "2026-12-01", last: "2026-11-30"))
  }
}
