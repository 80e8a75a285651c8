import Domain
import Storage

/// A register that only tests have (接听登记): how many calls of residents a worker answered on a day.
enum CallRegister: Register {
  static let code = "call"
  static let name = BothLanguages("接听", "Calls")
  static let tables: [any RegisterRow.Type] = [CallCount.self]
  static let headlined = ["calls"]

  static func figures(of scope: RegisterScope) -> [Figure] {
    let calls = scope.rows(CallCount.self).filter { row in
      row.day("day").map(scope.period.contains) ?? false
    }
    return [Figure("calls", .count(calls.reduce(0) { $0 + $1.number("calls") }))]
  }

  static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .count(let calls) = figures["calls"] else { return [] }
    return [Headline("answered", .count(calls))]
  }
}

/// The calls of a worker on a day.
struct CallCount: RegisterRow {
  let row: [Value]
  init(row: [Value]) { self.row = row }

  static let name = BothLanguages("接听登记", "call count")
  static let noun = "call"
  static let file = BothLanguages("接听", "calls")
  static let reach: [ActorRole: Permission.Reach] = [
    .worker: .ownSelf, .secretary: .ownCommunity, .street: .ownStreet,
  ]
  static let recordKind = RecordKind.register(.worker("worker"), .day("day"), in: .calls)
  static let table = Table(
    .calls, since: Schema.shippedVersion + 1,
    key: [.id("worker", "社工", of: .workers), .day("day", "日期")],
    [.count("calls", "接听数")])
}

extension TableName {
  static let calls = TableName(of: CallCount.self, "calls")
}
