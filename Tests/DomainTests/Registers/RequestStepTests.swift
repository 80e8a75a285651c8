import Domain
import Testing

/// The table of the page on registers, section 5, written down a second time: which step may follow in
/// which state, and whose it is at which tier (section 14).
private enum StepPage {
  static let from: [String: [String]] = [
    "accept": ["reported"], "start": ["accepted"], "solve": ["accepted", "in_hand"],
    "confirm": ["solved"], "rework": ["solved"], "refuse": ["reported"],
    "escalate": ["reported", "accepted", "in_hand"], "return": ["reported"],
    "extend": ["accepted", "in_hand"],
    "urge": ["reported", "accepted", "in_hand", "solved"],
    "void": ["reported", "accepted", "in_hand", "solved"],
  ]
  static let needs: [String: [String]] = [
    "start": ["worker"], "solve": ["reason"], "confirm": ["verdict"], "rework": ["reason"],
    "refuse": ["reason"], "escalate": ["reason"], "return": ["reason"],
    "extend": ["days", "reason"], "urge": ["reason"], "void": ["reason"],
  ]
  static let states = [
    "reported", "accepted", "in_hand", "solved", "confirmed", "refused", "voided",
  ]
  static let tiers = ["grid", "community", "street", "district"]
  static let steps = RequestStep.Kind.allCases.map(\.rawValue)

  static func follows(_ step: String, _ state: String, _ tier: String) -> Bool {
    from[step]?.contains(state) == true && !(step == "return" && tier == "grid")
      && !(step == "escalate" && tier == "district")
  }

  /// Whether a role of the request's own street, community, grid and item takes a step at a tier.
  static func isHis(_ role: ActorRole, _ step: String, _ tier: String) -> Bool {
    let isGridStep = ["accept", "start", "solve", "escalate", "return"].contains(step)
    let isBelow = tier == "grid" || tier == "community"
    return switch role {
    case .administrator: !["confirm", "rework"].contains(step)
    case .street: true
    case .secretary: isBelow && step != "urge"
    // Who has it in hand may solve it in the community.
    case .worker: isGridStep && (tier == "grid" || tier == "community" && step == "solve")
    case .department: isGridStep && step != "escalate" && !isBelow
    case .district, .surveyor, .viewer: false
    }
  }
}

@Suite("Registers, section 5: the steps of a request")
struct RequestStepTests {
  private static let today = SampleStreet.today

  static func request(_ id: String = "R1", _ day: Day = "2026-10-08", kind: String = "help")
    -> [Value]
  {
    [
      .text(id), .day(day), .text("C01-G1"), .text("window"), .text(kind), .text("no"),
      .text("F1"), .text("电梯常停"), .text("一周停了三次"), .null, .null, .null,
    ]
  }

  static func step(
    _ number: Int, _ step: String, _ cells: [String: Value] = [:], on day: Day = "2026-10-08",
    by login: String = "first", of request: String = "R1"
  ) -> [Value] {
    [
      .text(request), .integer(number), .day(day), .text(step), cells["worker"] ?? .null,
      cells["days"] ?? .null, cells["verdict"] ?? .null, cells["reason"] ?? .null, .text(login),
    ]
  }

  /// What a step may be given with so that nothing of it is lacking.
  static func cells(_ step: String) -> [String: Value] {
    let all: [String: Value] = [
      "worker": .text("wang"), "days": .integer(2), "verdict": .text("satisfied"),
      "reason": .text("换了主板"),
    ]
    return all.filter { StepPage.needs[step]?.contains($0.key) == true }
  }

  /// The street with a request in a state and at a tier; everybody has his role himself.
  private static func street(_ state: String, _ tier: String) throws -> SampleStreet {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    let service: [Value] =
      [.text("F1"), .text("M01"), .text("电梯")] + Array(repeating: .null, count: 6)
    try street.records.make([
      .insert(Service(row: service)), .insert(ResidentRequest(row: request())),
    ])
    let up = StepPage.tiers.firstIndex(of: tier) ?? 0
    let way: [String: [String]] = [
      "accepted": ["accept"], "in_hand": ["accept", "start"],
      "solved": ["accept", "start", "solve"], "confirmed": ["accept", "start", "solve", "confirm"],
      "refused": ["refuse"], "voided": ["void"],
    ]
    let steps = Array(repeating: "escalate", count: up) + (way[state] ?? [])
    for (place, name) in steps.enumerated() {
      try street.records.make([
        .insert(RequestStep(row: step(place + 1, name, cells(name))))
      ])
    }
    street.giveEveryRole()
    return street
  }

  private func refusal(
    _ step: String, _ cells: [String: Value], by actor: Actor, _ street: SampleStreet,
    on day: Day = today
  ) -> Refusal? {
    do {
      _ = try apply(
        .step(TakeStep(NewStep(step, cells), of: .requestSteps, with: "R1")), by: actor, on: day,
        to: street.slice)
      return nil
    } catch { return error }
  }

  @Test("follow as the table says, in each state and at each tier", arguments: StepPage.states)
  func table(state: String) throws {
    for tier in StepPage.tiers {
      let street = try Self.street(state, tier)
      for step in StepPage.steps {
        let found = refusal(step, Self.cells(step), by: SampleStreet.actor(.street), street)
        if StepPage.follows(step, state, tier) {
          #expect(found == nil, "\(step), \(state), \(tier): \(String(describing: found))")
        } else if case .stepNotPossible(_, state: state, step: step, possible: let possible) = found
        {
          #expect(possible == StepPage.steps.filter { StepPage.follows($0, state, tier) })
        } else {
          Issue.record("\(step), \(state), \(tier): \(String(describing: found))")
        }
      }
    }
  }

  @Test("are whose the page says, by role and tier", arguments: ActorRole.allCases)
  func roles(role: ActorRole) throws {
    for tier in StepPage.tiers {
      for state in StepPage.states {
        let street = try Self.street(state, tier)
        for step in StepPage.steps where StepPage.follows(step, state, tier) {
          let found = refusal(step, Self.cells(step), by: SampleStreet.actor(role), street)
          // In the community a worker solves what he has in hand, and that alone.
          let isInHand = role != .worker || tier != "community" || state == "in_hand"
          let isHis = StepPage.isHis(role, step, tier) && isInHand
          #expect(
            (found == nil) == isHis,
            "\(role), \(step), \(state), \(tier): \(String(describing: found))")
        }
      }
    }
  }

  @Test("need what the table says, and have nothing else")
  func columns() throws {
    for (step, states) in StepPage.from {
      let state = states.last ?? ""
      let street = try Self.street(state, "community")
      for column in StepPage.needs[step] ?? [] {
        let found = refusal(
          step, Self.cells(step).filter { $0.key != column }, by: SampleStreet.actor(.street),
          street)
        #expect(found == .stepNeeds(.requestSteps, step: step, column: column))
      }
      for (column, value) in [
        ("worker", Value.text("wang")), ("days", .integer(1)), ("verdict", .text("satisfied")),
      ]
      where StepPage.needs[step]?.contains(column) != true {
        let found = refusal(
          step, Self.cells(step).merging([column: value]) { $1 }, by: SampleStreet.actor(.street),
          street)
        #expect(found == .stepHasNo(.requestSteps, step: step, column: column))
      }
    }
  }

  @Test("are confirmed and done again by another person, but for a question")
  func secondPerson() throws {
    var street = try Self.street("solved", "grid")
    let solver = Actor(name: "first", role: .secretary, place: "C01")
    street.records.users[User.Key(login: "first", role: .secretary, place: "C01")] = User(
      key: User.Key(login: "first", role: .secretary, place: "C01"))
    for step in ["confirm", "rework"] {
      #expect(
        refusal(step, Self.cells(step), by: solver, street)
          == .secondPersonNeeded(.step(.requestSteps, step), "first"))
      #expect(
        refusal(step, Self.cells(step), by: SampleStreet.administrator, street).map {
          if case .ownRoleNeeded = $0 { true } else { false }
        } == true)
    }
    try street.records.make([
      Change(table: .requests, before: Self.request(), after: Self.request(kind: "consult"))
    ])
    #expect(refusal("confirm", Self.cells("confirm"), by: solver, street) == nil)
  }

  @Test("keep to the limits of parameters and to who is there, by command alone")
  func limits() throws {
    var street = try Self.street("in_hand", "grid")
    let office = SampleStreet.actor(.street)
    let many: [String: Value] = ["days": .integer(11), "reason": .text("等零件")]
    #expect(
      refusal("extend", many, by: office, street)
        == .stepBeyond(.requestSteps, step: "extend", .extendDays, 10))
    let row = Self.step(3, "extend", many, on: Self.today, by: "office")
    #expect(street.importing(row, into: .requestSteps) == nil)
    try street.records.make([.insert(RequestStep(row: row))])
    #expect(
      refusal("extend", Self.cells("extend"), by: office, street)
        == .stepBeyond(.requestSteps, step: "extend", .extendMax, 1))
    var solved = try Self.street("solved", "grid")
    let unhappy: [String: Value] = ["verdict": .text("dissatisfied")]
    #expect(
      refusal("confirm", unhappy, by: office, solved)
        == .stepBeyond(.requestSteps, step: "confirm", .reworkMax, 1))
    solved.records = try Self.street("accepted", "grid").records
    solved.leave("wang", "2026-10-12", "2026-10-20")
    #expect(
      refusal("start", Self.cells("start"), by: office, solved)
        == .away(worker: "wang", on: Self.today))
    #expect(
      refusal("start", ["worker": .text("zhou")], by: office, solved)
        == .notEmployed(worker: "zhou", on: Self.today))
  }

  @Test("stand in a file in order, without a gap, each possible after the one before")
  func files() throws {
    let street = try Self.street("accepted", "grid")
    let key = RowKey(table: .requests, cells: [.text("R1")])
    func fault(_ row: [Value]) -> Refusal? {
      guard case .refused(let refusal)? = street.importing(row, into: .requestSteps)?.reason else {
        return nil
      }
      return refusal
    }
    #expect(fault(Self.step(2, "solve", Self.cells("solve"), on: Self.today)) == nil)
    #expect(
      fault(Self.step(3, "solve", Self.cells("solve"), on: Self.today))
        == .stepMissing(key, number: 2, next: "first", on: Self.today))
    #expect(
      fault(Self.step(2, "confirm", Self.cells("confirm")))
        == .stepNotPossible(
          key, state: "accepted", step: "confirm",
          possible: ["start", "solve", "escalate", "extend", "urge", "void"]))
    #expect(
      fault(Self.step(2, "solve", Self.cells("solve"), on: "2026-10-07"))
        == .lastBeforeFirst(first: "2026-10-08", last: "2026-10-07"))
  }

  @Test("keep a request as it is, and are taken back from the last")
  mutating func standing() throws {
    let street = try Self.street("accepted", "grid")
    let key = RowKey(table: .requests, cells: [.text("R1")])
    var other = Self.request()
    other[7] = .text("电梯修好了")
    let change = Command.keep(KeepRows(.change, [other], of: .requests))
    let remove = Command.keep(KeepRows(.remove, [[.text("R1")]], of: .requests))
    for command in [change, remove] {
      #expect(throws: Refusal.hasSteps(key)) {
        try apply(command, by: SampleStreet.office, on: Self.today, to: street.slice)
      }
    }
    let solved = try Self.street("in_hand", "grid")
    let first = Self.step(1, "accept")
    #expect(throws: Refusal.stepMissing(key, number: 1, next: "first", on: "2026-10-08")) {
      try checkChanges(
        [Change(table: .requestSteps, before: first, after: nil)], in: solved.records)
    }
  }

  @Test("are taken, and by nobody entered, changed or removed as rows")
  func noRows() throws {
    let street = try Self.street("accepted", "grid")
    for action in KeepRows.Action.allCases {
      let row = Self.step(1, "accept")
      let cells = action == .remove ? Array(row.prefix(2)) : row
      for actor in [SampleStreet.administrator, SampleStreet.office] {
        #expect(
          street.keeping(cells, of: .requestSteps, as: action, by: actor)
            == .notInRegister(.requestSteps))
      }
    }
  }

  @Test("of a request without an item are no department's, not even of one without a place")
  func noDepartment() throws {
    var street = try Self.street("reported", "street")
    var row = Self.request()
    row[6] = .null
    try street.records.make([Change(table: .requests, before: Self.request(), after: row)])
    let actor = Actor(name: "login-department", role: .department)
    let found = refusal("accept", [:], by: actor, street)
    if case .notAtTier? = found { return }
    Issue.record("\(String(describing: found))")
  }

  @Test("answer a request on the spot in one command")
  func atOnce() throws {
    var street = SampleStreet()
    street.holds("wang", "C01-G1")
    let worker = SampleStreet.actor(.worker)
    var row = Self.request("R9")
    row[0] = .null
    row[6] = .null
    let steps = [NewStep("accept"), NewStep("solve", ["reason": .text("当场讲清了")])]
    let changes = try street.perform(
      .keep(KeepRows(.add, [row], of: .requests, taking: steps)), by: worker)
    #expect(changes.map(\.table) == [.requests, .requestSteps, .requestSteps])
    #expect(changes.last?.after?[4] == .text("wang"))
    #expect(changes.first?.after?[0] == .text("R2610-0001"))
  }
}
