/// What the community does for residents, by the main lines (服务项目).
///
/// Source: `docs/REGISTERS.md`, section 3.
package enum ServiceRegister: Register {
  package static let code = "service"
  package static let name = BothLanguages("服务项目", "Services")
  package static let tables: [any RegisterRow.Type] = [Service.self]
  package static let isOfDatabase = true
  package static let headlined = ["items"]

  package static func headline(_ figures: [Figure]) -> [Headline] {
    ["items", "lines"].compactMap { name in
      guard case .share(let part, let whole) = figures[name] else { return nil }
      return Headline(name, .share(part: part, of: whole))
    }
  }

  package static func figures(of scope: RegisterScope) -> [Figure] {
    let items = scope.records.rows(of: .services).map { Service(row: $0) }
      .filter { $0.isInForce(scope.month) }
    let lines = scope.lines(.main)
    let counts = lines.map { line in items.count { $0.text("line") == line.text } }
    let wanted = scope.records.value(of: .serviceItems, in: scope.month)
    return [
      Figure("lines", .share(counts.count { $0 > 0 }, of: lines.count)),
      Figure("items", .share(items.count, of: wanted)),
      Figure("guided", .count(items.count { $0.text("guide") != nil })),
      Figure(
        "by_line",
        .list(
          zip(lines, counts).map { line, count in
            [Figure("id", .id(line.text)), Figure("items", .count(count))]
          })),
    ]
  }
}

/// One thing that residents may come for, and how it goes.
package struct Service: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("服务项目", "service")
  package static let noun = "service"
  package static let file = BothLanguages("服务项目", "services")
  package static let listedFirst = ["name", "line"]
  package static let reach = ParameterVersion.reach
  package static let recordKind = RecordKind.register(.everybody, .always, in: .services)
  package static let table = Table(
    .services, since: 7, key: [.id("id", "编号", limit: .id)],
    [
      .id("line", "条线", of: .lines), .text("name", "名称", limit: .text(40)),
      .text("name_en", "英文名", optional: true, limit: .text(80)),
      .id("department", "科室", of: .departments, optional: true),
      .text("guide", "办理指南", optional: true, limit: .text(300)),
      .text("guide_en", "英文指南", optional: true, limit: .text(600)),
      .month("first_month", "首月", optional: true), .month("last_month", "末月", optional: true),
    ])

  /// Whether it is offered in a month.
  package func isInForce(_ month: Month) -> Bool {
    isInForce(month, from: "first_month", to: "last_month")
  }

  package func refusal(in records: Records) -> Refusal? {
    if let line = text("line").flatMap({ records.lines[Identifier($0)] }), line.kind != .main {
      return .unknownRow(RowKey(table: .lines, cells: [.id(line.id)]))
    }
    return reversedMonths("first_month", "last_month")
  }
}

extension TableName {
  package static let services = Self(of: Service.self, "services")
}
