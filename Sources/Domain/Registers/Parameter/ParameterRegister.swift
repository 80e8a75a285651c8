/// What registers go by, as it was set (登记参数).
package enum ParameterRegister: Register {
  package static let code = "parameter"
  package static let name = BothLanguages("登记参数", "Parameters")
  package static let tables: [any RegisterRow.Type] = [ParameterVersion.self]
  package static let hasReport = false
  package static let isOfDatabase = true
  package static let headlined: [String] = []

  package static func headline(_ figures: [Figure]) -> [Headline] {
    guard case .share(let part, let whole) = figures["changed"] else { return [] }
    return [Headline("changed", .share(part: part, of: whole))]
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let changed = Parameter.allCases.count {
      scope.records.value(of: $0, in: scope.month) != $0.initial
    }
    return [Figure("changed", .share(changed, of: Parameter.allCases.count))]
  }
}

/// A value that holds from a month on, everywhere.
package struct ParameterVersion: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("登记参数", "parameter")
  package static let noun = "parameter"
  package static let file = BothLanguages("登记参数", "parameters")
  package static let reach: [ActorRole: Permission.Reach] = [
    .street: .onlyStreet, .district: .everywhere,
  ]
  package static let recordKind = RecordKind.register(
    .everybody, .from("from_month"), in: .parameters, settled: .frozen(.staffing))
  package static let table = Table(
    .parameters, since: 7,
    key: [
      .code("name", "名称", names),
      .fromMonth,
    ], [.text("value", "值", limit: .text(10))])

  /// In English in every file; what they are says the catalogue.
  private static let names = codes(Parameter.self) { $0.rawValue }
  package static let listedFirst = ["what", "value", "from_month", "default", "source"]
  package static let computed: [Table.Column] = [
    .code("what", "内容", names), .text("default", "默认"),
    .code("source", "出处", codes(Parameter.Source.self) { $0.rawValue }),
  ]

  package static func computing(_ scope: RegisterScope) -> @Sendable ([Value]) -> [Value] {
    { row in
      guard let parameter = row[0].textOrNil.flatMap(Parameter.init(rawValue:)) else { return [] }
      return [
        .text(parameter.rawValue), .text(parameter.text(parameter.initial)),
        .text(parameter.source.rawValue),
      ]
    }
  }

  /// All parameters with their versions; one that nobody has set holds from the beginning as it is shipped.
  package static func listed(in scope: RegisterScope) -> [[Value]]? {
    Parameter.allCases.flatMap { parameter -> [[Value]] in
      let versions = scope.records.versions(of: parameter).map(\.row)
      let holdsFirst = versions.first?[1] == .month(.beginning)
      let shipped: [Value] = [
        .text(parameter.rawValue), .month(.beginning), .text(parameter.text(parameter.initial)),
      ]
      return versions.reversed() + (holdsFirst ? [] : [shipped])
    }
  }

  package func refusal(in records: Records) -> Refusal? {
    guard let parameter = text("name").flatMap(Parameter.init(rawValue:)), let value = text("value")
    else { return nil }
    guard parameter.value(of: value) != nil else {
      return .parameterBeyond(parameter, found: value)
    }
    guard parameter == .centresMin || parameter == .centresMax else { return nil }
    return records.monthsOf(.centresMin, .centresMax).first { month in
      records.value(of: .centresMin, in: month) > records.value(of: .centresMax, in: month)
    }.map { Refusal.leastAboveMost(.centresMin, .centresMax, $0) }
  }

  /// A version reaches a closed month when another value is in force in it than before.
  package static func alters(_ judge: ClosedMonthJudge, by change: Change) -> Bool {
    change.rows.contains { row in
      guard let parameter = table.text("name", of: row).flatMap(Parameter.init(rawValue:)) else {
        return false
      }
      return judge.before.value(of: parameter, in: judge.month)
        != judge.after.value(of: parameter, in: judge.month)
    }
  }
}

extension TableName {
  package static let parameters = Self(of: ParameterVersion.self, "parameters")
}

extension Records {
  /// The value of a parameter in a month, in its smallest part.
  package func value(of parameter: Parameter, in month: Month) -> Int {
    version(of: parameter, in: month).flatMap { $0.text("value") }.flatMap(parameter.value(of:))
      ?? parameter.initial
  }

  /// The version in force in a month; `nil` = the default is.
  func version(of parameter: Parameter, in month: Month) -> ParameterVersion? {
    versions(of: parameter).last { ($0.from ?? .beginning) <= month }
  }

  /// By month.
  fileprivate func versions(of parameter: Parameter) -> [ParameterVersion] {
    guard let rows = registers[TableName.parameters.rawValue] else { return [] }
    return rows.values.map { ParameterVersion(row: $0) }
      .filter { $0.text("name") == parameter.rawValue }
      .sorted { ($0.from ?? .beginning) < ($1.from ?? .beginning) }
  }

  /// The months from which one of them is another.
  fileprivate func monthsOf(_ parameters: Parameter...) -> [Month] {
    parameters.flatMap(versions).map { $0.from ?? .beginning }.sorted()
  }
}

extension ParameterVersion {
  fileprivate var from: Month? { text("from_month").flatMap { Month($0) } }
}
