package enum SurveyMethod: String, CaseIterable, Sendable {
  /// 入户
  case door
  /// 电话
  case phone
}

package enum AnswerLevel: String, CaseIterable, Sendable {
  case satisfied, basically, dissatisfied, unreached, refused, unknown

  /// Only the first three are valid answers (有效答卷).
  package var isValid: Bool {
    switch self {
    case .satisfied, .basically, .dissatisfied: true
    case .unreached, .refused, .unknown: false
    }
  }
}

package enum BatchStatus: String, CaseIterable, Sendable {
  case uploaded, signed, countersigned
  case void
}

/// A survey batch (批次), named by month and id; without a row it is `uploaded`.
package struct Batch: Record {
  package struct Key: Hashable, Sendable {
    package let month: Month
    package let batch: String

    package init(month: Month, batch: String) {
      self.month = month
      self.batch = batch
    }
  }

  package let key: Key
  package var status: BatchStatus
  package var signer: String?
  package var countersigner: String?

  package init(key: Key, status: BatchStatus, signer: String?, countersigner: String?) {
    self.key = key
    self.status = status
    self.signer = signer
    self.countersigner = countersigner
  }

  package static let recordKind = RecordKind(
    .batch("batch"), .month("month"), .given, .frozen(.own), .survey, isPublic: true,
    isTakenOver: true)
  package static let table = Table(
    .batches, since: 1, key: [.month("month", "月份"), .text("batch", "批次", limit: .id)],
    [
      .code("status", "状态", Codes.batchStatus),
      .text("signer", "签字人", optional: true, limit: .words),
      .text("countersigner", "复核人", optional: true, limit: .words),
    ])
  package var row: [Value] {
    [
      .month(key.month), .text(key.batch), .code(status), .optional(signer, Value.text),
      .optional(countersigner, Value.text),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(month: try row.month(0), batch: try row.text(1))
    status = try row.code(2)
    signer = try row.optionalText(3)
    countersigner = try row.optionalText(4)
  }
}

/// How many residents of a grid gave one answer in a batch (答卷数).
package struct Answers: Record {
  package struct Key: Hashable, Sendable {
    package let batch: Batch.Key
    package let method: SurveyMethod
    package let grid: Target.ID
    package let level: AnswerLevel

    package init(batch: Batch.Key, method: SurveyMethod, grid: Target.ID, level: AnswerLevel) {
      self.batch = batch
      self.method = method
      self.grid = grid
      self.level = level
    }
  }

  package let key: Key
  /// Greater than zero.
  package var count: Int

  package init(key: Key, count: Int) {
    self.key = key
    self.count = count
  }

  package static let recordKind = RecordKind(
    .grid("grid"), .month("month"), .given, .frozen(.own), .survey, isPublic: true)
  package static let table = Table(
    .answers, since: 1,
    key: [
      .month("month", "月份"), .text("batch", "批次", limit: .id),
      .code("method", "方式", Codes.method), .id("grid", "网格", of: .grids),
      .code("level", "结果", Codes.level),
    ],
    [.whole("count", "份数", limit: .count)])
  package var row: [Value] {
    [
      .month(key.batch.month), .text(key.batch.batch), .code(key.method), .id(key.grid),
      .code(key.level), .integer(count),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(
      batch: Batch.Key(month: try row.month(0), batch: try row.text(1)),
      method: try row.code(2), grid: try row.id(3), level: try row.code(4))
    count = try row.count(5)
  }
}
