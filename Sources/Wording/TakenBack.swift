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
    let reader = RowReader(row, of: table.table)
    switch table {
    case .marks:
      guard let mark = try? Mark(reader) else { break }
      let target = mark.key.target.map { " " + names.target($0) } ?? ""
      return names.anyPlace(mark.key.ratee) + " " + name(mark.key.source) + target
    case .waivers:
      guard let waiver = try? Waiver(reader) else { break }
      return names.anyPlace(waiver.key.ratee) + " " + self(NamesPhrase.tableWaivers) + " "
        + name(waiver.key.source)
    case .assignments:
      guard let duty = try? Assignment(reader) else { break }
      return names.worker(duty.worker) + " " + name(duty.role) + " " + names.target(duty.target)
    case .leaves:
      guard let leave = try? Leave(reader) else { break }
      return names.worker(leave.worker) + " " + name(leave.kind)
    case .specials:
      guard let special = try? SpecialTask(reader) else { break }
      return names.worker(special.worker) + " " + special.title
    case .batches, .rechecks, .answers:
      return name(TableName.batches) + " " + (row[1].textOrNil ?? "")
    case .adjustments:
      guard let adjustment = try? Adjustment(reader) else { break }
      return names.worker(adjustment.worker) + " " + name(table)
    case .submissions:
      return names.anyPlace(row[1].textOrNil ?? "") + " " + name(table) + " "
        + text(of: Array(row.prefix(1)))
    case .months: return names.anyPlace(row[0].textOrNil ?? "") + " " + text(of: [row[1]])
    case .readyMarks: return names.anyPlace(row[1].textOrNil ?? "") + " " + name(table)
    case .objections: return name(table) + " " + (row[0].textOrNil ?? "")
    case .workers, .workerVersions:
      return name(table) + " " + names.anyPlace(row[0].textOrNil ?? "")
    case .grids, .gridVersions, .lines, .lineVersions, .difficulties:
      return name(table) + " " + names.target(Identifier(row[0].textOrNil ?? ""))
    case .communities, .communityVersions, .streets, .districts, .departments:
      return name(table) + " " + names.anyPlace(row[0].textOrNil ?? "")
    case .holidays, .schemes, .users, .publications, .communityReturns,
      .monthReturns, .settlements, .reopenings, .frozenMonths, .settledResults:
      break
    }
    return name(table) + " " + text(of: Array(row.prefix(table.table.keyLength)))
  }

  /// How the row stands: a mark's number, the days of a duty, a status.
  private func state(_ row: [Value], of table: TableName) -> String {
    let reader = RowReader(row, of: table.table)
    switch table {
    case .marks: return (try? Mark(reader)).map { "\($0.score)" } ?? ""
    case .assignments:
      guard let duty = try? Assignment(reader) else { return "" }
      let share = duty.share == .whole ? "" : " \(duty.share)"
      return span(duty.first, duty.last) + share
    case .leaves: return (try? Leave(reader)).map { span($0.first, $0.last) } ?? ""
    case .specials: return (try? SpecialTask(reader)).map { name($0.status) } ?? ""
    case .batches: return (try? Batch(reader)).map { name($0.status) } ?? ""
    case .objections: return (try? Objection(reader)).map { name($0.status) } ?? ""
    case .adjustments: return (try? Adjustment(reader)).map { "\($0.amount)" } ?? ""
    case .rechecks:
      return (try? Recheck(reader)).map { "\($0.agreed)/\($0.checked)" } ?? ""
    case .answers: return (try? Answers(reader)).map { "\($0.count)" } ?? ""
    case .months: return (try? StreetMonth(reader)).map { name($0.state) } ?? ""
    case .submissions, .readyMarks: return self(CyclePhrase.toldThere)
    case .waivers, .holidays, .schemes, .users,
      .publications, .communityReturns, .monthReturns, .settlements, .reopenings, .frozenMonths,
      .settledResults, .workers, .workerVersions, .grids, .gridVersions, .lines, .lineVersions,
      .difficulties, .communities, .communityVersions, .streets, .districts, .departments:
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
