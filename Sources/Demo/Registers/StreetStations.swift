import Domain

/// The estates of a street, their stations and its centres (小区、自治服务站、公共服务中心).
///
/// 85 of a hundred estates have a station in force; one station has been closed.
struct StreetStations {
  private(set) var estates: [Estate] = []
  private(set) var stations: [Station] = []
  private(set) var centres: [Centre] = []
  private let timeline: Timeline
  private var random: SplitMix

  private static let householdsOfEstate = 480

  init(of street: StreetDraft) {
    timeline = street.timeline
    random = SplitMix(stream: 37_000 + street.plan.number)
    for (place, community) in street.communities.enumerated() {
      let usual = max(1, community.plan.households / Self.householdsOfEstate)
      build(place == street.storyPlace ? usual + 2 : usual, in: community)
    }
    let told = street.storyPlace.map { street.communities[$0].id }
    let own = estates.filter { $0.text("community") == told?.text }
    let others = random.shuffled(estates.filter { $0.text("community") != told?.text })
    // All of 桂花 but the last.
    let served = own.dropLast() + others.prefix(estates.count * 85 / 100 - max(0, own.count - 1))
    for estate in served.sorted(by: { byteOrder($0.id, $1.id) }) { open(estate) }
    if let empty = others.last { open(empty, closed: timeline.months[3].last) }
    openCentres(of: street.plan)
  }

  private mutating func build(_ count: Int, in community: CommunityDraft) {
    let weights = (0..<count).map { _ in random.pick(6...14) }
    for (place, households) in shared(community.plan.households, by: weights).enumerated() {
      estates.append(
        Estate(row: [
          .text("\(community.id.text)-X\(place + 1)"),
          .text(community.plan.name + estateNames[place % estateNames.count]),
          .id(community.id), .integer(households), .null, .null,
        ]))
    }
  }

  private mutating func open(_ estate: Estate, closed: Day? = nil) {
    let last = (closed ?? timeline.months[4].last).advanced(by: -40)
    stations.append(
      Station(row: [
        .text(estate.id + "-Z1"), .text((estate.text("name") ?? "") + "服务站"), .text(estate.id),
        .day(last.advanced(by: -random.pick(0...900))), .optional(closed, Value.day),
      ]))
  }

  private mutating func openCentres(of plan: StreetPlan) {
    // In the drawings the first street has two.
    let count = plan.number == 1 ? 2 : random.pick(1...3)
    let short = plan.name.hasSuffix("街道") ? String(plan.name.dropLast(2)) : plan.name
    for (place, side) in ["东", "西", "南"].prefix(count).enumerated() {
      centres.append(
        Centre(row: [
          .text("\(plan.id.text)-F\(place + 1)"), .text(short + side + "区公共服务中心"), .id(plan.id),
          .day(timeline.since.advanced(by: -random.pick(30...600))), .null,
        ]))
    }
  }
}

let estateNames = ["一村", "二村", "花苑", "公寓", "新寓", "名邸", "家园", "小筑", "里弄"]
