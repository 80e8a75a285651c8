import Domain

/// Duties and the tables of the month. Source: files page, section 1.
extension TableLayout {
  static let leave = TableLayout(
    .leaves,
    [
      .id("worker", "社工"), .code("kind", "类型", Codes.leaveKind), .day("from", "起"),
      .day("to", "止"),
    ])

  static let assignments = TableLayout(
    [
      .id("worker", "社工"), .id("target", "工作"), .id("community", "社区"),
      .code("role", "性质", Codes.dutyRole, empty: .code(DutyRole.held)),
      .decimal("share", "份额", Share.self, empty: .number(Share.whole)), .day("from", "起"),
      .day("to", "止", empty: .null),
    ], (.assignments, "worker target community role from to share"))

  static let specials = TableLayout(
    .specials,
    [
      .id("id", "编号"), .month("month", "月份"), .id("worker", "社工"), .text("title", "事由"),
      .decimal("points", "分值", Points.self), .text("evidence", "依据", empty: .null),
      .text("proposer", "提出人"), .code("status", "状态", Codes.specialStatus),
      .text("verifier", "核定人", empty: .null), .text("reason", "理由", empty: .null),
    ])

  static let ratings = TableLayout(
    .marks,
    [
      .month("month", "月份"), .code("source", "来源", Codes.source), .id("ratee", "对象"),
      .id("target", "工作", empty: .text("")), .id("community", "社区", empty: .text("")),
      .decimal("score", "得分", Score.self), .text("rater", "评分人"),
    ])

  static let waivers = TableLayout(
    .waivers,
    [
      .month("month", "月份"), .id("ratee", "对象"), .code("source", "来源", Codes.waivedSource),
      .text("reason", "理由"), .text("by", "准许人"),
    ])

  static let submissions = TableLayout(
    .submissions, [.month("month", "月份"), .id("community", "社区"), .text("by", "提交人")])

  /// One line an answer: the columns are the key of a count.
  static let survey = TableLayout(
    .answers,
    [
      .month("month", "月份"), .text("batch", "批次"), .code("method", "方式", Codes.method),
      .id("grid", "网格"), .code("level", "结果", Codes.level),
    ])

  static let batches = TableLayout(
    [
      .month("month", "月份"), .text("batch", "批次"), .code("status", "状态", Codes.batchStatus),
      .text("signer", "签字人", empty: .null), .text("countersigner", "复核人", empty: .null),
      .whole("rechecked", "复查数", 0...Int(Int32.max), empty: .null),
      .whole("agreed", "一致数", 0...Int(Int32.max), empty: .null),
      .text("reason", "理由", empty: .null),
    ], (.batches, "month batch status signer countersigner")
  ).besides(.rechecks, "month batch rechecked agreed reason")

  static let adjustments = TableLayout(
    .adjustments,
    [
      .month("month", "月份"), .id("worker", "社工"), .month("settled_month", "原月份"),
      .decimal("amount", "金额", Money.self), .text("reason", "理由"), .text("by", "经办人"),
    ])

  static let holidays = TableLayout(
    .holidays, [.day("day", "日期"), .code("kind", "类型", Codes.holidayKind)])

  static let months = TableLayout(
    .months,
    [.id("street", "街道"), .month("month", "月份"), .code("state", "状态", Codes.monthState)])
}
