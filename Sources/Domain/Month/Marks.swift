/// Who marks the work (评分来源).
package enum Source: String, CaseIterable, Sendable {
  /// 自评
  case `self`
  /// 书记评价
  case superior
  /// 科室考核
  case department
  /// 团队评分
  case team
}

/// One mark of 0 to 100 (一个得分).
package struct Mark: Record {
  package struct Key: Hashable, Sendable {
    package let month: Month
    package let source: Source
    /// A worker's id; for `team` the id of the community.
    package let ratee: String
    /// A grid for a superior's grid mark, a line for a department's mark, else `nil`.
    package let target: Target.ID?
    /// Only for a department's mark.
    package let community: Community.ID?

    package init(
      month: Month, source: Source, ratee: String, target: Target.ID? = nil,
      community: Community.ID? = nil
    ) {
      self.month = month
      self.source = source
      self.ratee = ratee
      self.target = target
      self.community = community
    }
  }

  package let key: Key
  package var score: Score
  /// The name that stands on it.
  package var rater: String
  /// The login that gave it; `nil` = it came by file, or before logins were kept.
  package var enteredBy: String?

  package init(key: Key, score: Score, rater: String, enteredBy: String? = nil) {
    self.key = key
    self.score = score
    self.rater = rater
    self.enteredBy = enteredBy
  }

  package static let recordKind = RecordKind(
    .ratee("ratee"), .month("month"), .given, .frozen(.employed), .mark(ratee: "ratee"),
    isTakenOver: true)
  package static let table = Table(
    .marks, since: 1,
    key: [
      .month("month", "月份"), .code("source", "来源", Codes.source), .id("ratee", "对象"),
      .id("target", "工作").orEmpty(.text("")), .id("community", "社区").orEmpty(.text("")),
    ],
    [
      .decimal("score", "得分", Score.self, limit: .of(Score.self)),
      .text("rater", "评分人", limit: .words), .laterText("entered_by", "录入人", since: 4),
    ])
  package var row: [Value] {
    [
      .month(key.month), .code(key.source), .text(key.ratee), .text(key.target?.text ?? ""),
      .text(key.community?.text ?? ""), .number(score), .text(rater),
      .optional(enteredBy, Value.text),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    let target = try row.text(3)
    let community = try row.text(4)
    key = Key(
      month: try row.month(0), source: try row.code(1), ratee: try row.text(2),
      target: target.isEmpty ? nil : Identifier(target),
      community: community.isEmpty ? nil : Identifier(community))
    score = try row.number(5)
    rater = try row.text(6)
    enteredBy = try row.optionalText(7)
  }
}

/// What the street may let a month be settled without (可准许缺的来源): the marks of a source, or the
/// survey of a community.
package enum WaivedSource: String, CaseIterable, Sendable {
  case `self`, superior, department, team
  /// 测评
  case survey

  package init(_ source: Source) {
    self =
      switch source {
      case .`self`: .`self`
      case .superior: .superior
      case .department: .department
      case .team: .team
      }
  }

  /// The source whose marks are lacking; `nil` = it is answers.
  package var source: Source? {
    switch self {
    case .`self`: .`self`
    case .superior: .superior
    case .department: .department
    case .team: .team
    case .survey: nil
    }
  }

  /// Whether the one who goes without is a community rather than a worker.
  package var isOfCommunity: Bool { self == .team || self == .survey }
}

/// The street's leave to settle without a source's mark, or without answers (准许缺评).
package struct Waiver: Record {
  package struct Key: Hashable, Sendable {
    package let month: Month
    /// A worker's id; for `team` and `survey` the id of the community.
    package let ratee: String
    package let source: WaivedSource

    package init(month: Month, ratee: String, source: WaivedSource) {
      self.month = month
      self.ratee = ratee
      self.source = source
    }
  }

  package let key: Key
  package var reason: String
  package var by: String

  package init(key: Key, reason: String, by: String) {
    self.key = key
    self.reason = reason
    self.by = by
  }

  package static let recordKind = RecordKind(
    .ratee("ratee"), .month("month"), .given, .frozen(.employed), .mark(ratee: "ratee"),
    isTakenOver: true)
  package static let table = Table(
    .waivers, since: 1,
    key: [
      .month("month", "月份"), .id("ratee", "对象"), .code("source", "来源", Codes.waivedSource),
    ],
    [
      .text("reason", "理由", limit: .words),
      .text("permitted_by", "准许人", headed: "by", limit: .words),
    ])
  package var row: [Value] {
    [.month(key.month), .text(key.ratee), .code(key.source), .text(reason), .text(by)]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(month: try row.month(0), ratee: try row.text(1), source: try row.code(2))
    reason = try row.text(3)
    by = try row.text(4)
  }
}

/// A community's month handed in for review (提交).
package struct Submission: Record {
  package struct Key: Hashable, Sendable {
    package let month: Month
    package let community: Community.ID

    package init(month: Month, community: Community.ID) {
      self.month = month
      self.community = community
    }
  }

  package let key: Key
  package var by: String

  package init(key: Key, by: String) {
    self.key = key
    self.by = by
  }

  package static let recordKind = RecordKind(
    .community("community"), .month("month"), .given, .frozen(.own), .community("community"),
    isTakenOver: true)
  package static let table = Table(
    .submissions, since: 1, key: [.month("month", "月份"), .id("community", "社区", of: .communities)],
    [.text("submitted_by", "提交人", headed: "by", limit: .words)])
  package var row: [Value] { [.month(key.month), .id(key.community), .text(by)] }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(month: try row.month(0), community: try row.id(1))
    by = try row.text(2)
  }
}
