package enum ObjectionStatus: String, CaseIterable, Sendable {
  case open, accepted, rejected
}

/// An objection to a published month (异议).
package struct Objection: Record {
  package typealias ID = Identifier<Objection>
  package let id: ID
  package var month: Month
  /// The community whose figures are objected to, and which an accepted objection returns.
  package var community: Community.ID
  /// `nil` = the community as a whole.
  package var worker: Worker.ID?
  package var text: String
  package var raisedBy: String
  package var status: ObjectionStatus
  package var answer: String?
  package var decidedBy: String?

  package init(
    id: ID, month: Month, community: Community.ID, worker: Worker.ID?, text: String,
    raisedBy: String, status: ObjectionStatus = .open, answer: String? = nil,
    decidedBy: String? = nil
  ) {
    self.id = id
    self.month = month
    self.community = community
    self.worker = worker
    self.text = text
    self.raisedBy = raisedBy
    self.status = status
    self.answer = answer
    self.decidedBy = decidedBy
  }

  package static let recordKind = RecordKind(
    .community("community"), .month("month"), .sealed, .live, .objections)
  package static let table = Table(
    .objections, since: 2, key: [.id("id", "编号", limit: .id)],
    [
      .month("month", "月份"), .id("community", "社区"), .id("worker", "社工", optional: true),
      .text("objection", "内容", headed: "text", limit: .words),
      .text("raised_by", "提出人", headed: "by"), .text("status", "状态"),
      .text("answer", "答复", optional: true, limit: .words),
      .text("decided_by", "处理人", optional: true),
    ])
  package var key: ID { id }
  package var row: [Value] {
    [
      .id(id), .month(month), .id(community), .optional(worker, Value.id), .text(text),
      .text(raisedBy), .code(status), .optional(answer, Value.text),
      .optional(decidedBy, Value.text),
    ]
  }
  package init(_ row: RowReader) throws(RowFault) {
    id = try row.id(0)
    month = try row.month(1)
    community = try row.id(2)
    worker = try row.optionalText(3).map(Worker.ID.init(_:))
    text = try row.text(4)
    raisedBy = try row.text(5)
    status = try row.code(6)
    answer = try row.optionalText(7)
    decidedBy = try row.optionalText(8)
  }
}
