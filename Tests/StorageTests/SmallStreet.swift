import Domain

/// A street of two communities and six workers: a month that is scored and one that is open.
enum SmallStreet {
  static let street: Street.ID = "S1"
  static let scored = Month(year: 2026, month: 9)
  static let open = Month(year: 2026, month: 10)
  static let today = Day(year: 2026, month: 10, day: 12)
  /// May give every command; who may what is not the matter of these tests.
  static let office = Actor(name: "street", role: .administrator, place: "S1")
  static let administrator = Actor(name: "root", role: .administrator)

  static var records: Records {
    var records = Records()
    for change in places + catalogue + people + months + users {
      do { try records.make(change) } catch { fatalError("the sample does not fit: \(error)") }
    }
    return records
  }

  private static let places: [Change] = {
    var changes: [Change] = [
      .insert(District(id: "D1", name: "滨江区")),
      .insert(Street(id: "S1", name: "桂花街道", district: "D1")),
      .insert(Street(id: "S2", name: "梧桐街道", district: "D1")),
      .insert(Community(id: "C9", name: "外街社区", street: "S2")),
    ]
    for (community, name) in [("C1", "东里"), ("C2", "西里")] {
      changes.append(
        .insert(Community(id: Identifier(community), name: name, street: "S1")))
      changes.append(
        .insert(
          CommunityVersion(
            of: Identifier(community), from: .beginning, households: 2500, posts: [:])))
      for number in 1...3 {
        let id = Target.ID("\(community)-G\(number)")
        changes.append(
          .insert(
            Grid(
              id: id, name: "第\(number)网格", community: Identifier(community), households: 300,
              buildings: nil)))
        changes.append(
          .insert(GridVersion(of: id, from: .beginning, points: Points(raw: 30_00))))
      }
    }
    return changes
  }()

  private static let catalogue: [Change] = {
    var changes: [Change] = [
      .insert(Department(id: "K1", name: "党建办", nameEnglish: nil)),
      .insert(Scheme(effectiveMonth: Month(year: 2026, month: 1))),
      .insert(Holiday(day: Day(year: 2026, month: 10, day: 1), kind: .holiday)),
    ]
    for (id, kind) in [("M1", LineKind.main), ("M2", .main), ("A1", .auxiliary)] {
      changes.append(
        .insert(
          WorkLine(
            id: Identifier(id), name: "条线\(id)", kind: kind, nature: .government,
            department: "K1")))
      changes.append(
        .insert(LineVersion(of: Identifier(id), from: .beginning, points: Points(raw: 20_00))))
    }
    return changes
  }()

  private static let people: [Change] = (1...6).flatMap { number -> [Change] in
    let community = number <= 3 ? "C1" : "C2"
    let id = Worker.ID("W\(number)")
    let first = Day(year: 2020, month: 1, day: 1)
    return [
      .insert(Worker(id: id, name: "王芳\(number)", employment: .from(first))),
      .insert(
        WorkerVersion(
          of: id, from: .beginning, community: Identifier(community), workerClass: .worker,
          grade: 3)),
      .insert(
        Assignment(
          worker: id, target: Identifier("\(community)-G\((number - 1) % 3 + 1)"),
          community: Identifier(community), first: first, last: nil)),
    ]
  }

  /// Those who write in these tests, here and in processes of their own.
  private static let users: [Change] =
    ["street", "other", "w", "w1", "w2", "w3"].map {
      .insert(User(key: User.Key(login: $0, role: .administrator)))
    }
    + [
      ("first", ActorRole.street, "S1"), ("second", .street, "S1"), ("li", .street, "S1"),
      ("han", .secretary, "C1"), ("han", .department, "K1"), ("han", .surveyor, "S1"),
    ].map { .insert(User(key: User.Key(login: $0.0, role: $0.1, place: $0.2))) }

  private static let months: [Change] = [
    .insert(StreetMonth(key: .init(street: "S1", month: scored), state: .scoring)),
    .insert(StreetMonth(key: .init(street: "S1", month: open), state: .open)),
  ]
}
