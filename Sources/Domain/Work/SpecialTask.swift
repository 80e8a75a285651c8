package enum SpecialStatus: String, CaseIterable, Sendable {
  case proposed, verified, rejected
}

/// A one-off piece of work with points of its own (特殊工作).
package struct SpecialTask: Record {
  package typealias ID = Identifier<SpecialTask>
  package let id: ID
  package var month: Month
  package var worker: Worker.ID
  package var title: String
  package var points: Points
  package var evidence: String?
  package var proposer: String
  package var status: SpecialStatus
  package var verifier: String?
  /// Why it was rejected, or taken back to be decided again.
  package var reason: String?

  package init(
    id: ID, month: Month, worker: Worker.ID, title: String, points: Points, evidence: String?,
    proposer: String, status: SpecialStatus, verifier: String?,
    reason: String? = nil
  ) {
    self.id = id
    self.month = month
    self.worker = worker
    self.title = title
    self.points = points
    self.evidence = evidence
    self.proposer = proposer
    self.status = status
    self.verifier = verifier
    self.reason = reason
  }

  package static let recordKind = RecordKind(
    .worker("worker"), .month("month"), .given, .frozen(.employed), .special(worker: "worker"))
  package static let table = Table(
    .specials, since: 1, key: [.id("id", "编号", limit: .id)],
    [
      .month("month", "月份"), .id("worker", "社工", of: .workers),
      .text("title", "事由", limit: .words),
      .decimal("points", "分值", Points.self, limit: .points),
      .text("evidence", "依据", optional: true, limit: .words),
      .text("proposer", "提出人", limit: .words), .code("status", "状态", Codes.specialStatus),
      .text("verifier", "核定人", optional: true, limit: .words), .laterText("reason", "理由", since: 4),
    ])
  package var key: ID { id }
  package var row: [Value] {
    [
      .id(id), .month(month), .id(worker), .text(title), .number(points),
      .optional(evidence, Value.text), .text(proposer), .code(status),
      .optional(verifier, Value.text),
      .optional(reason, Value.text),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    month = try row.month(1)
    worker = try row.id(2)
    title = try row.text(3)
    points = try row.number(4)
    evidence = try row.optionalText(5)
    proposer = try row.text(6)
    status = try row.code(7)
    verifier = try row.optionalText(8)
    reason = try row.optionalText(9)
  }
}
