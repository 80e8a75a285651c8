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
}
