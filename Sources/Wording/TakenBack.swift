package import Domain

extension Words {
  /// What an undo or a redo changed: whose mark, which duty, from what to what.
  ///
  /// - Parameters:
  ///   - changes: Those that it wrote.
  ///   - names: Of the records they are in.
  /// - Returns: At most three of them and how many more there are, without a full stop.
  package func told(_ changes: [Change], names: RecordNames) -> String {
    let shown = changes.prefix(3).map { told($0, names) }
    let rest = changes.count - shown.count
    let text = shown.joined(separator: self(NamesPhrase.listSemicolon))
    return rest > 0 ? text + self(CyclePhrase.toldMore, ["count": "\(rest)"]) : text
  }

  private func told(_ change: Change, _ names: RecordNames) -> String {
    let (before, after) = (
      change.before.map { state($0, of: change.table) },
      change.after.map { state($0, of: change.table) }
    )
    let none = self(CyclePhrase.toldNone)
    return self(
      CyclePhrase.toldChange,
      [
        "what": subject(change.after ?? change.before ?? [], of: change.table, names),
        "before": before ?? none, "after": after ?? none,
      ])
  }

  /// What the row is about.
  private func subject(_ row: [Value], of table: TableName, _ names: RecordNames) -> String {
    switch table.type.init(cells: row) {
    case let mark as Mark:
      let target = mark.key.target.map { " " + names.target($0) } ?? ""
      return names.anyPlace(mark.key.ratee) + " " + name(mark.key.source) + target
    case let waiver as Waiver:
      return names.anyPlace(waiver.key.ratee) + " " + name(table) + " " + name(waiver.key.source)
    case let duty as Assignment:
      return names.worker(duty.worker) + " " + name(duty.role) + " " + names.target(duty.target)
    case let leave as Leave: return names.worker(leave.worker) + " " + name(leave.kind)
    case let special as SpecialTask: return names.worker(special.worker) + " " + special.title
    case let adjustment as Adjustment: return names.worker(adjustment.worker) + " " + name(table)
    case let submission as Submission:
      return names.community(submission.key.community) + " " + name(table) + " "
        + submission.key.month.description
    case let month as StreetMonth:
      return names.street(month.key.street) + " " + month.key.month.description
    case let ready as ReadyMark: return names.worker(ready.key.worker) + " " + name(table)
    case let objection as Objection: return name(table) + " " + objection.id.text
    default: return subject(of: table.kind, row, table, names)
    }
  }

  /// What it is about by the columns that name it.
  private func subject(
    of kind: RecordKind, _ row: [Value], _ table: TableName, _ names: RecordNames
  ) -> String {
    let text = { (column: String) in table.table.text(column, of: row) ?? "" }
    switch kind.subject {
    case .survey: return name(TableName.batches) + " " + text("batch")
    case .target(let column): return name(table) + " " + names.target(Identifier(text(column)))
    case .places: return name(table) + " " + names.anyPlace(text("id"))
    case .worker(let column) where kind.register != nil,
      .community(let column) where kind.register != nil:
      return name(table) + " " + names.anyPlace(text(column))
    case .assignment, .leave, .worker, .community, .mark, .special, .objections, .users, .holidays,
      .scheme, .adjustments, .month, .ready, .register:
      return name(table) + " " + self.text(of: Array(row.prefix(table.table.keyLength)))
    }
  }

  /// How the row stands: a mark's number, the days of a duty, a status.
  private func state(_ row: [Value], of table: TableName) -> String {
    switch table.type.init(cells: row) {
    case let mark as Mark: return "\(mark.score)"
    case let duty as Assignment:
      let share = duty.share == .whole ? "" : " \(duty.share)"
      return span(duty.first, duty.last) + share
    case let leave as Leave: return span(leave.first, leave.last)
    case let special as SpecialTask: return name(special.status)
    case let batch as Batch: return name(batch.status)
    case let objection as Objection: return name(objection.status)
    case let adjustment as Adjustment: return "\(adjustment.amount)"
    case let recheck as Recheck: return "\(recheck.agreed)/\(recheck.checked)"
    case let answers as Answers: return "\(answers.count)"
    case let month as StreetMonth: return name(month.state)
    case is Submission, is ReadyMark: return self(CyclePhrase.toldThere)
    default:
      let others = text(of: Array(row.dropFirst(table.table.keyLength)))
      return others.isEmpty ? self(CyclePhrase.toldThere) : others
    }
  }

  private func span(_ first: Day, _ last: Day?) -> String {
    last.map {
      self(
        CyclePhrase.toldSpan, ["first": first.description, "last": $0.description])
    } ?? self(CyclePhrase.toldSince, ["first": first.description])
  }
}
