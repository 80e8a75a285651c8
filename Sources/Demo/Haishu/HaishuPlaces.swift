import Domain

/// The streets and communities of the case (街道和社区), all made up.
struct HaishuPlaces: Sendable {
  struct Place: Sendable {
    let id: Community.ID
    let name: String
    /// Its place among the streets.
    let street: Int
    let households: Int
  }

  static let district = District(id: "Q1", name: "河东区")

  let streets: [Street]
  let communities: [Place]

  /// Every tenth community is of the standard size, the others are smaller or larger.
  init(_ random: inout SplitMix) {
    streets = (0..<HaishuPlan.streets).map { place in
      Street(
        id: Identifier("S\(place + 1)"), name: placeName(400 + place) + "街道",
        district: Self.district.id)
    }
    var communities: [Place] = []
    for (street, count) in shared(HaishuPlan.communities, among: streets.count).enumerated() {
      for _ in 0..<count {
        let place = communities.count
        let made = random.pick(190...310) * 10
        communities.append(
          Place(
            id: Identifier(numbered("C", place + 1, 2)), name: placeName(420 + place),
            street: street,
            households: place % 10 == 0 ? HaishuPlan.standardHouseholds : made))
      }
    }
    self.communities = communities
  }

  func street(of community: Place) -> Street.ID { streets[community.street].id }
}

extension Records {
  mutating func write(_ places: HaishuPlaces) {
    districts[HaishuPlaces.district.id] = HaishuPlaces.district
    for street in places.streets { streets[street.id] = street }
    let each = Parameter.householdsPerWorker.initial
    for place in places.communities {
      communities[place.id] = Community(
        id: place.id, name: place.name, street: places.street(of: place))
      let posts = (place.households + each - 1) / each
      let version = CommunityVersion(
        of: place.id, from: .beginning, households: place.households,
        posts: [.chief: 1, .deputy: 1, .worker: posts - 2])
      communityVersions[version.key] = version
    }
  }
}
