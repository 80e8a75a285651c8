import Domain

/// Rows of the registers for the pages of rights.
enum RegisterRows {
  static let group: [Value] = [
    .text("G1"), .text("老人"), .null, .text("no"), .integer(1_000), .null,
  ]
  /// A version of a month that is open everywhere.
  static let parameter: [Value] = [
    .text(Parameter.visitsTarget.rawValue), .month(Month(year: 2027, month: 6)), .text("25"),
  ]
  static let service: [Value] =
    [.text("F1"), .text("M1"), .text("救助申请")] + Array(repeating: .null, count: 6)

  static func visit(_ place: RightsPlace, id: Value = .null) -> [Value] {
    [id, .day(RightsWorld.day(9)), .id(place.worker), .id(place.grid), .integer(3)]
      + Array(repeating: .integer(0), count: 5) + [.null]
  }

  static func request(_ place: RightsPlace, id: Value = .null) -> [Value] {
    [
      id, .day(RightsWorld.day(9)), .id(place.grid), .text("window"), .text("help"), .text("no"),
      .null, .text("楼道灯不亮"), .null, .null, .null, .null,
    ]
  }

  static func groupCount(_ place: RightsPlace) -> [Value] {
    [.text("G1"), .id(place.grid), .day(RightsWorld.day(9))]
      + Array(repeating: .integer(1), count: 3)
  }

  static let system: [Value] = [.text("X1"), .text("城管通"), .text("K1"), .null, .null]

  /// The matter of a department in a place's street.
  static func matter(_ place: RightsPlace, of department: String) -> String {
    "Q-" + place.community.text + "-" + department
  }

  /// Of the department of a place's line, which applied in good time.
  static func admission(
    _ place: RightsPlace, of department: String? = nil, title: String = "巡查"
  ) -> [Value] {
    let department = department ?? (place.line == "M1" ? "K1" : "K2")
    let cells: [Value] = [
      .text(matter(place, of: department)), .id(place.street), .text(department),
      .day(RightsWorld.day(9)), .text(title), .text("government"), .text("assist"),
      .integer(6_00), .null, .month(Month(year: 2027, month: 6)),
    ]
    return cells + Array(repeating: .null, count: 4) + [.text("somebody")]
  }

  static func use(_ place: RightsPlace) -> [Value] {
    [.text(matter(place, of: "K1")), .text("line"), .text("A1")]
  }

  // MARK: - People, stations and meetings

  /// Of `M1`, with two options.
  static func question(_ id: String = "U9") -> [Value] {
    [
      .text(id), .text("zh"), .text("M1"), .text("归哪条线？"), .text("救助"), .text("养老"), .null, .null,
      .text("a"), .null, .null, .null,
    ]
  }

  static func result(_ place: RightsPlace, id: Value = .null) -> [Value] {
    [
      id, .id(place.worker), .text("M1"), .day(RightsWorld.day(9)), .integer(5), .integer(4), .null,
      .text("U1"),
    ]
  }

  static func run(_ place: RightsPlace) -> String { "run-" + place.worker.text }

  static func testRun(_ place: RightsPlace) -> [Value] {
    [
      .text(run(place)), .id(place.worker), .text("M1"), .day(RightsWorld.day(9)),
      .text("2026-09-09T10:00:00+08:00"), .text("U1;U2"),
    ]
  }

  static let payGrade: [Value] = [
    .text("worker"), .integer(5), .month(Month(year: 2027, month: 6)), .integer(4_160_00),
  ]
  static let allowance: [Value] = [
    .text("degree"), .text("bachelor"), .month(Month(year: 2027, month: 6)), .integer(100_00),
  ]
  static let income: [Value] = [.integer(2020), .text("worker"), .integer(81_000_00), .null]

  static func degree(_ place: RightsPlace) -> [Value] {
    [.id(place.worker), .month(Month(year: 2027, month: 6)), .text("bachelor")]
  }

  static func training(_ place: RightsPlace, id: Value = .null) -> [Value] {
    [
      id, .id(place.street), .day(RightsWorld.day(9)), .text("协商主持"), .text("all"), .integer(4_00),
      .null,
    ]
  }

  static func attendance(_ place: RightsPlace) -> [Value] {
    [.text("T-" + place.street.text), .id(place.worker), .null]
  }

  static func tier(_ place: RightsPlace) -> [Value] {
    [.id(place.worker), .text("lead"), .day(RightsWorld.day(1)), .null]
  }

  static func meeting(_ place: RightsPlace, id: Value = .null) -> [Value] {
    [
      id, .id(place.community), .null, .day(RightsWorld.day(9)), .text("加装电梯"), .text("council"),
      .integer(20), .integer(9), .integer(0), .integer(0),
    ]
  }

  static func solved(_ place: RightsPlace) -> [Value] {
    [.text("H-" + place.community.text), .day(RightsWorld.day(10)), .integer(2)]
  }

  static func estate(_ place: RightsPlace, id: String) -> [Value] {
    [.text(id), .text("小区"), .id(place.community), .integer(300), .null, .null]
  }

  static func station(_ place: RightsPlace) -> [Value] {
    [
      .text("N1"), .text("服务站"), .text("Z-" + place.community.text), .day(RightsWorld.day(1)),
      .null,
    ]
  }

  static func centre(_ place: RightsPlace) -> [Value] {
    [.text("O1"), .text("中心"), .id(place.street), .day(RightsWorld.day(1)), .null]
  }

  static func handled(_ place: RightsPlace) -> [Value] {
    [.id(place.community), .month(RightsWorld.month), .text("F0"), .integer(3)]
  }
}
