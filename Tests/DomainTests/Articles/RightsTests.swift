import Domain
import Testing

@Suite("Article 10: who may give which command, where, and when")
struct RightsTests {
  private func assign(
    _ worker: Worker.ID, _ target: Target.ID, in community: Community.ID? = nil
  ) -> Command {
    .assign(
      AssignDuties(workers: [worker], targets: [target], community: community, first: "2026-10-15"))
  }

  @Test("lets a secretary assign her own people in her own community")
  func own() throws {
    var street = SampleStreet()
    try street.perform(assign("wang", "A01"), by: SampleStreet.secretary)
  }

  @Test("keeps a secretary to her own community")
  func elsewhere() {
    let street = SampleStreet()
    #expect(throws: Refusal.notYourPlace(.assign, place: "C02")) {
      try apply(
        assign("sun", "A01"), by: SampleStreet.secretary, on: SampleStreet.today, to: street.slice)
    }
  }

  @Test("leaves it to the street to lend somebody to another community, either way")
  func lending() throws {
    var street = SampleStreet()
    for (worker, community) in [("sun", "C01"), ("wang", "C02")] {
      let command = assign(Identifier(worker), "A01", in: Identifier(community))
      #expect(throws: Refusal.notYourPlace(.assign, place: "C02")) {
        try street.perform(command, by: SampleStreet.secretary)
      }
      try street.perform(command, by: SampleStreet.office)
    }
  }

  @Test("keeps a street to its own communities; the administrator may everywhere")
  func streets() throws {
    var street = SampleStreet()
    street.street = "S2"
    #expect(throws: Refusal.notYourPlace(.assign, place: "C90")) {
      try street.perform(assign("zhou", "A01"), by: SampleStreet.office)
    }
    try street.perform(assign("zhou", "A01"), by: SampleStreet.administrator)
  }

  @Test("tells who may", arguments: ActorRole.allCases)
  func others(role: ActorRole) {
    guard ![.administrator, .street, .secretary].contains(role) else { return }
    let street = SampleStreet()
    #expect(
      throws: Refusal.notAllowed(
        .assign, role: role, allowed: [.administrator, .street, .secretary])
    ) {
      try apply(
        assign("wang", "A01"), by: Actor(name: "x", role: role), on: SampleStreet.today,
        to: street.slice)
    }
  }

  @Test("keeps imports to those who keep tables")
  func imports() {
    let street = SampleStreet()
    #expect(
      throws: Refusal.notAllowed(
        .importTables, role: .worker, allowed: [.administrator, .district, .street, .secretary])
    ) {
      try apply(
        .importTables(Incoming()), by: Actor(name: "x", role: .worker, place: "wang"),
        on: SampleStreet.today, to: street.slice)
    }
  }
}
