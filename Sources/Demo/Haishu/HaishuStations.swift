import Domain

/// The estates of the case with their stations, and the centres of its streets (小区、自治服务站、公共服务中心).
struct HaishuStations {
  private(set) var estates: [Estate] = []
  private(set) var stations: [Station] = []
  private(set) var centres: [Centre] = []

  /// The first stations opened together in one street a week before the case is told; the others, and the
  /// centres, from the month after on to the end of the year.
  init(in places: HaishuPlaces, by today: Day) {
    var random = SplitMix(stream: 45_000)
    let first = Day(year: 2021, month: 3, day: 8)
    let later = Month(year: 2021, month: 4).first...Month(year: 2021, month: 12).first
    let street = build(in: places, &random)
    let (own, others) = (
      random.shuffled(estates.indices.filter { street[$0] == 0 }),
      random.shuffled(estates.indices.filter { street[$0] != 0 })
    )
    let early = own.prefix(HaishuPlan.stationsAtFirst)
    let rest = random.shuffled(Array(own.dropFirst(early.count)) + others)
    let days =
      early.map { ($0, first) }
      + rest.prefix(HaishuPlan.stations - early.count).map { estate in
        (estate, Day(number: random.pick(later.lowerBound.number...later.upperBound.number)))
      }
    for (estate, day) in days.sorted(by: { $0.0 < $1.0 }) where day <= today {
      stations.append(
        Station(row: [
          .text(estates[estate].id + "-Z1"), .text((estates[estate].text("name") ?? "") + "服务站"),
          .text(estates[estate].id), .day(day), .null,
        ]))
    }
    openCentres(in: places, during: later, by: today, &random)
  }

  /// - Returns: The place of each estate's street.
  private mutating func build(in places: HaishuPlaces, _ random: inout SplitMix) -> [Int] {
    let counts = shared(HaishuPlan.estates, among: places.communities.count)
    return zip(places.communities, counts).flatMap { place, count in
      let households = shared(place.households, by: (0..<count).map { _ in random.pick(6...14) })
      return households.enumerated().map { number, households in
        estates.append(
          Estate(row: [
            .text("\(place.id.text)-X\(number + 1)"), .text(place.name + estateNames[number]),
            .id(place.id), .integer(households), .null, .null,
          ]))
        return place.street
      }
    }
  }

  private mutating func openCentres(
    in places: HaishuPlaces, during days: ClosedRange<Day>, by today: Day,
    _ random: inout SplitMix
  ) {
    for (street, count) in shared(HaishuPlan.centres, among: places.streets.count).enumerated() {
      for number in 0..<count {
        let day = Day(number: random.pick(days.lowerBound.number...days.upperBound.number))
        guard day <= today else { continue }
        let name = places.streets[street].name.dropLast(2)
        centres.append(
          Centre(row: [
            .text("S\(street + 1)-F\(number + 1)"), .text(name + ["东", "西"][number] + "区公共服务中心"),
            .id(places.streets[street].id), .day(day), .null,
          ]))
      }
    }
  }
}

extension Records {
  /// How often services were done from January 2021 on, up to a day: four a month and a hundred households.
  func haishuHandled(in places: HaishuPlaces, by today: Day) -> [Handled] {
    var random = SplitMix(stream: 46_000)
    let items = serviceIDs
    let months = (1...12).map { Month(year: 2021, month: $0) }.filter { $0.first <= today }
    return places.communities.flatMap { place -> [Handled] in
      let usual = Array(random.shuffled(items).prefix(10))
      return months.flatMap { month in
        handled(
          done(of: place.households * HaishuPlan.handled / 100, in: month, by: today), of: usual,
          in: place.id, month, &random)
      }
    }
  }
}
