/// The secretary's note that a worker's month is looked through (已核对).
package struct ReadyMark: Record {
  package struct Key: Hashable, Sendable {
    package let month: Month
    package let worker: Worker.ID

    package init(month: Month, worker: Worker.ID) {
      self.month = month
      self.worker = worker
    }
  }

  package let key: Key
  package var by: String

  package init(key: Key, by: String) {
    self.key = key
    self.by = by
  }

  package static let recordKind = RecordKind(
    .worker("worker"), .month("month"), .given, .nothing, .ready(worker: "worker"))
  package static let table = Table(
    .readyMarks, since: 2, key: [.month("month", "月份"), .id("worker", "社工")],
    [.text("marked_by", "核对人", headed: "by")])
  package var row: [Value] { [.month(key.month), .id(key.worker), .text(by)] }
  package init(_ row: RowReader) throws(RowFault) {
    key = Key(month: try row.month(0), worker: try row.id(1))
    by = try row.text(2)
  }
}
