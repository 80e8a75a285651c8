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
}
