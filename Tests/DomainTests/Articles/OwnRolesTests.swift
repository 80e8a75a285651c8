import Domain
import Testing

@Suite("Article 10: in which roles a login may act")
struct OwnRolesTests {
  private func roles(_ keys: (ActorRole, String?)..., creator: Bool = false) -> OwnRoles {
    OwnRoles(
      login: "wang", isCreator: creator,
      users: keys.map { User.Key(login: "wang", role: $0.0, place: $0.1) }
        + [User.Key(login: "li", role: .administrator)])
  }

  private func fault(
    _ roles: OwnRoles, _ role: ActorRole, _ place: String? = nil, known: [String] = []
  ) -> OwnRoles.Fault? {
    do {
      _ = try roles.actor(as: OwnRoles.Wish(role: role, place: place), known: known)
      return nil
    } catch { return error }
  }

  @Test("nobody without a row is a viewer; who made the database is its administrator")
  func ends() {
    #expect(roles().usual == Actor(name: "wang", role: .viewer))
    #expect(roles(creator: true).usual == Actor(name: "wang", role: .administrator))
    #expect(
      roles((.worker, "W1"), creator: true).usual == Actor(name: "wang", role: .administrator))
  }

  @Test("of several roles the one that may do most comes first, of one the first place")
  func order() {
    for (place, role) in ActorRole.byRank.enumerated() {
      for lower in ActorRole.byRank[place...] {
        #expect(roles((lower, nil), (role, nil)).usual.role == role)
      }
    }
    #expect(Set(ActorRole.byRank) == Set(ActorRole.allCases))
    #expect(roles((.secretary, "C02"), (.secretary, "C01")).usual.place == "C01")
  }

  @Test("--as chooses among the own roles; a place that is clear may be left out")
  func chooses() throws {
    let both = roles((.secretary, "C01"), (.worker, "W1"))
    #expect(
      try both.actor(as: .init(role: .worker), known: ["W1", "W2"])
        == Actor(name: "wang", role: .worker, place: "W1"))
    #expect(
      try both.actor(as: .init(role: .secretary, place: "C01"), known: ["C01"])
        == Actor(name: "wang", role: .secretary, place: "C01"))
    let two = roles((.secretary, "C02"), (.secretary, "C01"))
    #expect(fault(two, .secretary) == .whichOfOwn(.secretary, places: ["C01", "C02"]))
    #expect(fault(two, .secretary, "C02", known: ["C01", "C02"]) == nil)
  }

  @Test("any other role, and any other place, is the administrator's alone")
  func others() throws {
    let secretary = roles((.secretary, "C01"))
    let own = [OwnRoles.Wish(role: .secretary, place: "C01")]
    for (role, place) in [
      (ActorRole.secretary, "C02"), (.worker, "W1"), (.street, nil), (.administrator, nil),
      (.viewer, nil),
    ] as [(ActorRole, String?)] {
      let wish = OwnRoles.Wish(role: role, place: place)
      #expect(fault(secretary, role, place, known: ["C02", "W1"]) == .notOwn(wish, own: own))
    }
    for administrator in [roles(creator: true), roles((.administrator, nil))] {
      #expect(
        try administrator.actor(as: .init(role: .secretary, place: "C02"), known: ["C01", "C02"])
          == Actor(name: "wang", role: .secretary, place: "C02"))
      #expect(
        fault(administrator, .secretary, "C9", known: ["C01"])
          == .unknownPlace(.init(role: .secretary, place: "C9"), known: ["C01"]))
      #expect(
        fault(administrator, .secretary, known: ["C01", "C02"])
          == .placeNeeded(.secretary, known: ["C01", "C02"]))
      #expect(
        try administrator.actor(as: .init(role: .street), known: ["S1"])
          == Actor(name: "wang", role: .street, place: "S1"))
      #expect(try administrator.actor(as: .init(role: .viewer), known: ["S1"]).place == nil)
    }
  }

  @Test("a role that was taken away is not the actor's any more")
  func stands() {
    let secretary = Actor(name: "wang", role: .secretary, place: "C01")
    #expect(roles((.secretary, "C01")).includes(secretary))
    #expect(roles(creator: true).includes(secretary))
    #expect(!roles((.secretary, "C02")).includes(secretary))
    #expect(!roles().includes(secretary))
    #expect(!roles((.secretary, "C01")).includes(Actor(name: "li", role: .administrator)))
  }
}
