import Domain
import Testing

private func key(
  _ source: Source, _ ratee: String, _ target: Target.ID? = nil, in community: Community.ID? = nil,
  month: Month = "2026-09"
) -> Mark.Key {
  Mark.Key(month: month, source: source, ratee: ratee, target: target, community: community)
}

private let superior = key(.superior, "wang")
private let department = key(.department, "wang", "M01", in: "C01")

private func give(_ key: Mark.Key, _ score: Score = "90.00", rater: String? = nil) -> Command {
  .rate(GiveMark(key: key, score: score, rater: rater))
}

/// Roles of one login, han, as a small office may have it.
private let asSecretary = Actor(name: "han", role: .secretary, place: "C01")
private let asDepartment = Actor(name: "han", role: .department, place: "K1")
private let asOffice = Actor(name: "han", role: .street, place: "S1")
private let gaoOfDepartment = Actor(name: "gao", role: .department, place: "K1")

/// September in scoring, in which han has given the superior's mark of wang.
private func marked(rater: String? = nil) throws -> SampleStreet {
  var street = SampleStreet()
  street.month = "2026-09"
  try street.perform(give(superior, rater: rater), by: asSecretary)
  return street
}

@Suite("Article 10: one login gives the marks of one source only")
struct OneSourceTests {
  private let refused = Refusal.sameSource(login: "han", ratee: "wang", gave: .superior)

  @Test("for a ratee and month, in whatever role")
  func sources() throws {
    let street = try marked()
    #expect(street.refusal(of: give(department), by: asDepartment) == refused)
    #expect(street.refusal(of: give(department), by: gaoOfDepartment) == nil)
    let administrator = Actor(name: "han", role: .administrator)
    for source in [key(.self, "wang"), department] {
      #expect(street.refusal(of: give(source), by: administrator) == refused)
      #expect(street.refusal(of: give(source), by: SampleStreet.administrator) == nil)
    }
  }

  @Test("of that one source it gives them all, and gives them again")
  func sameOne() throws {
    var street = try marked()
    try street.perform(give(key(.superior, "wang", "C01-G1")), by: asSecretary)
    try street.perform(give(superior, "70.00"), by: asSecretary)
    #expect(street.records.marks.count == 2)
    try street.perform(give(department), by: gaoOfDepartment)
    try street.perform(give(key(.department, "wang", "A01", in: "C01")), by: gaoOfDepartment)
    #expect(
      street.refusal(of: give(key(.superior, "wang", "C01-G2")), by: asSecretary) == nil)
  }

  @Test("others, and the same one in another month, it may mark from another side")
  func others() throws {
    var street = try marked()
    #expect(
      street.refusal(of: give(key(.department, "li", "M01", in: "C01")), by: asDepartment) == nil)
    street.state(.scoring, of: "2026-10")
    street.month = "2026-10"
    let october = key(.department, "wang", "M01", in: "C01", month: "2026-10")
    #expect(street.refusal(of: give(october), by: asDepartment) == nil)
  }

  @Test("the ratee of a team's mark is the community, not its workers")
  func team() throws {
    var street = SampleStreet()
    street.month = "2026-09"
    try street.perform(give(key(.team, "C01")), by: asOffice)
    #expect(street.refusal(of: give(key(.superior, "qian")), by: asOffice) == nil)
    #expect(street.refusal(of: give(department), by: asDepartment) == nil)
    street = try marked()
    #expect(street.refusal(of: give(key(.team, "C01")), by: asOffice) == nil)
  }

  @Test("it goes by the login, whatever name stands on the mark")
  func login() throws {
    var street = try marked(rater: "书记钱芳")
    #expect(street.records.marks[superior]?.rater == "书记钱芳")
    #expect(street.records.marks[superior]?.enteredBy == "han")
    #expect(
      street.refusal(of: give(department, rater: "民政科高明"), by: asDepartment) == refused)
    #expect(
      street.refusal(of: give(department, rater: "书记钱芳"), by: gaoOfDepartment) == nil)
    // The login that stands on it as a name only gave nothing.
    street.records.marks[superior]?.rater = "gao"
    #expect(street.refusal(of: give(department), by: gaoOfDepartment) == nil)
  }

  @Test("a mark given again is of the login that gave it last")
  func again() throws {
    var street = try marked()
    let wei = Actor(name: "wei", role: .secretary, place: "C01")
    try street.perform(give(superior, "80.00"), by: wei)
    #expect(street.records.marks[superior]?.enteredBy == "wei")
    #expect(street.refusal(of: give(department), by: asDepartment) == nil)
    let weiOfDepartment = Actor(name: "wei", role: .department, place: "K1")
    #expect(
      street.refusal(of: give(department), by: weiOfDepartment)
        == .sameSource(login: "wei", ratee: "wang", gave: .superior))
  }

  @Test("a mark that nobody changes keeps its login when it is given the same by file")
  func unchanged() throws {
    var street = try marked()
    var row = try #require(street.records.marks[superior])
    row.enteredBy = nil
    try street.perform(importing(row), by: SampleStreet.administrator)
    #expect(street.records.marks[superior]?.enteredBy == "han")
    #expect(street.refusal(of: give(department), by: asDepartment) == refused)
  }

  @Test("marks of earlier versions and of files have no login, and count for nobody")
  func older() throws {
    var street = SampleStreet()
    street.month = "2026-09"
    let old = Mark(key: superior, score: "90.00", rater: "han")
    street.records.marks[superior] = old
    #expect(street.refusal(of: give(department), by: asDepartment) == nil)
    let root = SampleStreet.administrator
    let own = Mark(key: key(.self, "wang"), score: "90.00", rater: "root")
    try street.perform(
      importing(own, Mark(key: department, score: "70.00", rater: "root")), by: root)
    #expect(street.records.marks.values.allSatisfy { $0.enteredBy == nil })
    #expect(street.refusal(of: give(key(.superior, "wang", "C01-G1")), by: root) == nil)
  }

  @Test("a scheme lifts this one rule, and no other")
  func lifted() throws {
    var street = try marked()
    street.scheme("2026-09") { $0.separateRaters = false }
    #expect(street.refusal(of: give(department), by: asDepartment) == nil)
    let status = { (street: SampleStreet) in
      street.slice.status(on: SampleStreet.today, street.board).separateRaters
    }
    #expect(!status(street))
    // Nobody marks himself, and submission closes marks, as ever.
    let user = User.Key(login: "han", role: .worker, place: "wang")
    street.records.users[user] = User(key: user)
    #expect(
      street.refusal(of: give(department), by: asDepartment)
        == .ownRow(.rateDepartment, who: "han"))
    street.records.users = [:]
    let submission = Submission.Key(month: "2026-09", community: "C01")
    street.records.submissions[submission] = Submission(key: submission, by: "x")
    #expect(
      street.refusal(of: give(department), by: asDepartment) == .submitted("C01", "2026-09"))
  }

  @Test("the scheme of the month counts")
  func later() throws {
    var street = try marked()
    street.scheme("2026-10") { $0.separateRaters = false }
    #expect(street.refusal(of: give(department), by: asDepartment) == refused)
    #expect(street.slice.status(on: SampleStreet.today, street.board).separateRaters)
  }

  private func importing(_ marks: Mark...) -> Command {
    .importTables(
      Incoming(
        rows: marks.enumerated().map { line, mark in
          Incoming.Row(
            table: .marks, cells: mark.row, origin: Origin(file: "ratings.csv", line: line + 2))
        }))
  }
}

@Suite("Article 10: nobody gives, changes or takes a role of his own")
struct NoOwnRoleTests {
  private func role(
    _ login: String, _ role: ActorRole, _ place: String? = nil, isGiven: Bool = true
  ) -> Command {
    .user(SetUser(key: User.Key(login: login, role: role, place: place), isGiven: isGiven))
  }

  @Test("whatever the role, and whatever he has already")
  func own() {
    var street = SampleStreet()
    let standing = User.Key(login: "office", role: .secretary, place: "C01")
    street.records.users[standing] = User(key: standing)
    let root = SampleStreet.administrator
    for (command, actor) in [
      (role("root", .street, "S1"), root), (role("root", .administrator), root),
      (role("root", .viewer, isGiven: false), root),
      (role("office", .worker, "wang"), SampleStreet.office),
      (role("office", .secretary, "C02"), SampleStreet.office),
      (role("office", .secretary, "C01", isGiven: false), SampleStreet.office),
    ] {
      #expect(
        street.refusal(of: command, by: actor) == .ownRole(login: actor.name), "\(command)")
    }
  }

  @Test("others may")
  func others() {
    var street = SampleStreet()
    let standing = User.Key(login: "office", role: .secretary, place: "C01")
    street.records.users[standing] = User(key: standing)
    let other = Actor(name: "gao", role: .street, place: "S1")
    #expect(street.refusal(of: role("office", .worker, "wang"), by: other) == nil)
    #expect(
      street.refusal(of: role("office", .secretary, "C01", isGiven: false), by: other) == nil)
    #expect(
      street.refusal(of: role("office", .administrator), by: SampleStreet.administrator) == nil)
  }
}
