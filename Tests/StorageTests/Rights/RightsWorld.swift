import Domain

/// Two streets in which every command of the page could be given: whether it may be is the question.
enum RightsWorld {
  static let month = Month(year: 2026, month: 9)
  /// After the last day of publicity.
  static let today = Day(year: 2026, month: 10, day: 26)
  static let firstDay = Day(year: 2020, month: 1, day: 1)

  static func day(_ number: Int) -> Day { Day(year: 2026, month: 9, day: number) }

  /// One login a role, at the own place.
  static func actor(_ role: ActorRole) -> Actor {
    let own = RightsPlace.own
    let place: String? =
      switch role {
      case .administrator, .viewer: nil
      case .district: "D1"
      case .street, .surveyor: own.street.text
      case .secretary: own.community.text
      case .department: "K1"
      case .worker: own.worker.text
      }
    return Actor(name: "login-" + role.rawValue, role: role, place: place)
  }

  /// The same for a store, which asks who has which role.
  static func staffed(_ state: MonthState, tidy: Bool) -> Records {
    var records = records(state, tidy: tidy)
    for role in ActorRole.allCases {
      let actor = actor(role)
      records.put(User(key: User.Key(login: actor.name, role: role, place: actor.place)))
    }
    return records
  }

  /// The world with the month in that state in both streets; a tidy one has nothing that waits for a
  /// decision.
  static func records(_ state: MonthState, tidy: Bool) -> Records {
    var records = Records()
    records.put(District(id: "D1", name: "滨江区"))
    for street: Street.ID in ["S1", "S2"] {
      records.put(Street(id: street, name: street.text, district: "D1"))
      records.put(StreetMonth(key: .init(street: street, month: month), state: state))
      records.put(StreetMonth(key: .init(street: street, month: month.previous), state: .settled))
      let published = Publication(
        key: .init(street: street, month: month), since: day(30), by: "office")
      if state >= .publicity { records.put(published) }
      let settlement = Settlement(
        key: .init(street: street, month: month, version: 1), rules: 1, scheme: nil, day: today,
        by: "office")
      if state == .settled { records.put(settlement) }
    }
    // Who opens a settled month has the role himself.
    records.put(
      User(key: User.Key(login: actor(.street).name, role: .street, place: "S1")))
    for (line, kind, department) in [
      ("M1", LineKind.main, "K1"), ("M2", .main, "K2"), ("A1", .auxiliary, "K1"),
    ] {
      records.put(Department(id: Identifier(department), name: department, nameEnglish: nil))
      records.put(
        WorkLine(
          id: Identifier(line), name: line, kind: kind, nature: .government,
          department: Identifier(department)))
      records.put(
        LineVersion(of: Identifier(line), from: .beginning, points: Points(raw: 20_00)))
    }
    records.put(ServiceGroup(row: RegisterRows.group))
    records.put(Service(row: [.text("F0")] + RegisterRows.service.dropFirst()))
    for id in ["U1", "U2", "U3", "U4", "U5"] {
      records.put(Question(row: RegisterRows.question(id)))
    }
    for place in [RightsPlace.own, .elsewhere] {
      records.put(
        Training(row: RegisterRows.training(place, id: .text("T-" + place.street.text))))
    }
    for place in RightsPlace.all {
      records.put(place, tidy: tidy)
      records.put(
        Meeting(row: RegisterRows.meeting(place, id: .text("H-" + place.community.text))))
      records.put(Estate(row: RegisterRows.estate(place, id: "Z-" + place.community.text)))
      // Who takes a test cannot begin another one.
      if tidy { records.put(TestRun(row: RegisterRows.testRun(place))) }
      records.put(
        ResidentRequest(
          row: RegisterRows.request(place, id: .text("R-" + place.community.text))))
      for department in ["K1", "K2"] {
        records.put(Admission(row: RegisterRows.admission(place, of: department)))
      }
    }
    return records
  }
}

extension Records {
  fileprivate mutating func put(_ record: some Record) {
    do { try make(.insert(record)) } catch { fatalError("the world does not fit: \(error)") }
  }

  /// A community whose month could be handed in, and what waits there for a decision.
  fileprivate mutating func put(_ place: RightsPlace, tidy: Bool) {
    let month = RightsWorld.month
    put(Community(id: place.community, name: place.community.text, street: place.street))
    put(CommunityVersion(of: place.community, from: .beginning, households: 500, posts: [:]))
    put(
      Grid(
        id: place.grid, name: place.grid.text, community: place.community, households: 300,
        buildings: nil))
    put(GridVersion(of: place.grid, from: .beginning, points: Points(raw: 30_00)))
    for (worker, workerClass) in [
      (place.worker, WorkerClass.worker), (place.other, .worker), (place.chief, .chief),
    ] {
      put(Worker(id: worker, name: worker.text, employment: .from(RightsWorld.firstDay)))
      put(
        WorkerVersion(
          of: worker, from: .beginning, community: place.community, workerClass: workerClass,
          grade: nil))
      for source in WaivedSource.allCases where !source.isOfCommunity {
        waive(source, worker.text)
      }
    }
    for source in WaivedSource.allCases where source.isOfCommunity {
      waive(source, place.community.text)
    }
    if tidy {
      put(Submission(key: .init(month: month, community: place.community), by: "somebody"))
    }
    put(
      Assignment(
        worker: place.other, target: place.grid, community: place.community,
        first: RightsWorld.firstDay, last: nil))
    put(
      Leave(
        worker: place.other, kind: .sick, first: RightsWorld.day(1), last: RightsWorld.day(6)))
    if !tidy { putPending(place) }
  }

  private mutating func putPending(_ place: RightsPlace) {
    put(
      SpecialTask(
        id: place.special, month: RightsWorld.month, worker: place.worker, title: "值守",
        points: Points(raw: 200), evidence: nil, proposer: "somebody", status: .proposed,
        verifier: nil))
    put(
      SpecialTask(
        id: place.decided, month: RightsWorld.month, worker: place.worker, title: "清淤",
        points: Points(raw: 100), evidence: "照片", proposer: "somebody", status: .verified,
        verifier: "office"))
    put(
      Mark(
        key: .init(month: RightsWorld.month, source: .`self`, ratee: place.other.text),
        score: Score(raw: 80_00), rater: "somebody"))
    put(ReadyMark(key: .init(month: RightsWorld.month, worker: place.other), by: "somebody"))
    put(Recheck(key: place.batch("SIGNED"), checked: 10, agreed: 9))
    put(
      Adjustment(
        month: RightsWorld.month, worker: place.other, settledMonth: RightsWorld.month.previous,
        amount: Money(fen: 500), reason: "补", by: "office"))
    put(
      Objection(
        id: place.objection, month: RightsWorld.month, community: place.community, worker: nil,
        text: "少算", raisedBy: "somebody"))
    for (name, status) in [("UP", BatchStatus.uploaded), ("SIGNED", .signed)] {
      let key = place.batch(name)
      put(
        Batch(
          key: key, status: status, signer: status == .signed ? "somebody" : nil,
          countersigner: nil))
      put(
        Answers(
          key: .init(batch: key, method: .door, grid: place.grid, level: .satisfied), count: 20))
    }
  }

  private mutating func waive(_ source: WaivedSource, _ ratee: String) {
    put(
      Waiver(
        key: .init(month: RightsWorld.month, ratee: ratee, source: source), reason: "试",
        by: "office"))
  }
}
