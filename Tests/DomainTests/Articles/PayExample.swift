import Domain

/// The example of article 7 for points for pay.
enum PayExample {
  /// The three workers of the example of article 7: wang is past probation all October, and away for
  /// three days; chen's probation ends on the 10th; zhao joined on the 11th, with probation to the 20th.
  ///
  /// All their points are those of special work, so that T is what the example says.
  static func street() -> SampleStreet {
    var street = SampleStreet()
    street.records.workers = [:]
    street.worker("wang", of: "C01")
    street.worker("chen", of: "C01", probation: "2026-10-10")
    street.worker("zhao", of: "C02", from: "2026-10-11", probation: "2026-10-20")
    street.leave("wang", "2026-10-20", "2026-10-22")
    street.special("X1", "wang", "192.49")
    street.special("X2", "chen", "180.40")
    street.special("X3", "zhao", "98.35")
    return street
  }

  static let ids: [Worker.ID] = ["wang", "chen", "zhao"]
  static let byRules2: [Money] = ["1068.18", "678.18", "285.90"]
  static let byRules1: [Money] = ["830.13", "777.99", "424.14"]

  static func pay(_ board: Board) -> [Money?] { ids.map { board.worker($0)?.pay } }
}
