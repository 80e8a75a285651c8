/// What residents ask for (民情): its facts; what became of it say its steps.
///
/// Source: `docs/REGISTERS.md`, section 5.
package struct ResidentRequest: RegisterRow {
  package let row: [Value]
  package init(row: [Value]) { self.row = row }

  package static let name = BothLanguages("民情", "request")
  package static let noun = "request"
  package static let file = BothLanguages("民情", "requests")
  package static let idPrefix: String? = "R"
  package static let listedFirst = [
    "title", "left", "state", "grid", "handler", "kind", "tier", "channel", "item", "day",
    "reworks",
  ]
  package static let reach: [ActorRole: Permission.Reach] = [
    .worker: .ownGrids, .secretary: .ownCommunity, .department: .everywhere, .street: .ownStreet,
  ]
  package static let readers = RowReaders.communityTexts
  package static let recordKind = RecordKind.register(
    .grid("grid"), .day("day"), in: .requests, isLong: true)
  package static let table = Table(
    .requests, since: 8, key: [.id("id", "编号", limit: .id)],
    [
      .day("day", "日期"), .id("grid", "网格", of: .grids),
      .code("channel", "渠道", Codes.requestChannel), .code("kind", "类型", Codes.requestKind),
      .yes("urgent", "急件").orEmpty(.text("no")),
      .id("item", "服务项目", of: .services, optional: true), .free("title", "事情", 40),
      .free("text", "经过", 200, optional: true),
      .id("visit", "走访", of: .visits, optional: true),
      .id("meeting", "会议", of: .meetings, optional: true),
      .id("follows", "前件", of: .requests, optional: true),
    ])

  var id: String { row[0].textOrNil ?? "" }
  package static func department(dealingWith row: [Value], in records: Records) -> String? {
    let item = ResidentRequest(row: row).text("item")
    guard let service = item.flatMap({ records.row($0, of: .services) }).map(Service.init(row:))
    else { return nil }
    return service.text("department")
      ?? service.text("line").flatMap { records.lines[Identifier($0)]?.department.text }
  }

  var isUrgent: Bool { text("urgent") == "yes" }
  var kind: RequestKind { text("kind").flatMap(RequestKind.init(rawValue:)) ?? .help }

  package func refusal(in records: Records) -> Refusal? {
    for (column, channel) in [("visit", RequestChannel.visit), ("meeting", .openSpace)]
    where text(column) != nil && text("channel") != channel.rawValue {
      return .onlyWith(
        .requests, column: column, other: "channel", value: channel.rawValue)
    }
    return refusalOfFormer(in: records)
  }

  /// A repeat follows another request of the same community, and not a later one.
  private func refusalOfFormer(in records: Records) -> Refusal? {
    guard let former = text("follows") else { return nil }
    let key = RowKey(table: .requests, cells: [.text(former)])
    guard let cells = records.row(key) else { return nil }
    let home = records.community(of: row, in: .requests)
    guard former != id, records.community(of: cells, in: .requests) == home else {
      return .notOfCommunity(key, home ?? "")
    }
    guard let first = ResidentRequest(row: cells).day("day"), let day = day("day") else {
      return nil
    }
    return first > day ? .lastBeforeFirst(first: first, last: day) : nil
  }
}

/// By what way a request came (渠道).
package enum RequestChannel: String, CaseIterable, Sendable {
  case visit
  case residentsMeeting = "residents_meeting"
  case activity, minqing, inquiry, qq, wechat, weibo, linli
  case openSpace = "open_space"
  case window, hotline
}

/// What a request is (类型).
package enum RequestKind: String, CaseIterable, Sendable {
  case consult, help, complaint, suggestion

  /// The working days that one of this kind has.
  var due: Parameter {
    switch self {
    case .consult: .dueConsult
    case .help: .dueHelp
    case .complaint: .dueComplaint
    case .suggestion: .dueSuggestion
    }
  }
}

extension TableName {
  package static let requests = Self(of: ResidentRequest.self, "requests")
  package static let requestSteps = Self(of: RequestStep.self, "request_steps")
}
