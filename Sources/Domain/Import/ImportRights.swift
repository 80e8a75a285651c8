/// Whose rows an import may bring (谁的导入): a row that changes something is taken from whom the same
/// thing by command would be taken, and only in his own places.
package struct ImportRights {
  fileprivate let slice: Slice
  fileprivate let actor: Actor
  /// Workers and communities that the importer is or speaks for.
  private let own: Set<String>
  private let movedMonths: Set<Month>
  private let answers = ValidAnswers()

  private let today: Day

  init(_ slice: Slice, _ actor: Actor, on today: Day) {
    self.today = today
    self.slice = slice
    self.actor = actor
    movedMonths = Set(slice.movedMonths.map(\.month))
    own = Set(
      slice.workers(of: actor).map(\.text)
        + slice.records.users.keys.filter { $0.login == actor.name && $0.role == .secretary }
        .compactMap(\.place))
  }

  /// The rows under the name of the one who brings them; an administrator, who takes an older system
  /// over, brings the names that stand in it.
  func named(_ incoming: Incoming) -> Incoming {
    guard actor.role != .administrator else { return incoming }
    return Incoming(
      rows: incoming.rows.map(named), replaced: incoming.replaced, lost: incoming.lost)
  }

  private func named(_ row: Incoming.Row) -> Incoming.Row {
    Incoming.Row(
      table: row.table,
      cells: row.table.type.named(row.cells, by: actor.name, in: slice.records), origin: row.origin)
  }

  /// Why a change may not come in by this import; `nil` = it may.
  func reason(_ change: Change, _ after: Records) -> ImportFault.Reason? {
    if change.decidesOn(own) { return .refused(.ownRow(.importTables, who: actor.name)) }
    guard actor.role != .administrator else { return takenOver(change, after) }
    do throws(Refusal) {
      return try permit(change, after)
    } catch {
      return .refused(error)
    }
  }

  // MARK: - The administrator's

  /// What is given in a month comes in by file only while no command has moved the month.
  private func takenOver(_ change: Change, _ after: Records) -> ImportFault.Reason? {
    if let refusal = insufficientRecheck(change, after) { return .refused(refusal) }
    guard !movedMonths.isEmpty, change.isOfCycle, let row = change.after ?? change.before,
      let month = change.table.month(of: row), movedMonths.contains(month)
    else { return nil }
    return after.streets(of: row, in: change.table, month: month).sorted().first {
      slice.movedMonths.contains(StreetMonth.Key(street: $0, month: month))
    }.map { _ in .movedByCommands(month) }
  }

  private func insufficientRecheck(_ change: Change, _ after: Records) -> Refusal? {
    guard change.table == .rechecks,
      let recheck = change.after.flatMap(Recheck.init(cells:))
    else { return nil }
    return recheck.refusal(
      of: answers.of(recheck.key, in: after), after.scheme(for: recheck.key.month))
  }

  // MARK: - Everybody else's

  private func permit(_ change: Change, _ after: Records) throws(Refusal) -> ImportFault.Reason? {
    guard let row = change.after else { return try permitRemoval(change) }
    return try change.table.type.reasonAgainst(row, of: change, by: self, after: after)
  }

  /// Whether a row of a register is the importer's.
  func permitRegister(_ change: Change, _ after: Records) throws(Refusal) {
    guard let row = change.after else { return }
    var judged = slice
    judged.records = after
    try judged.permitRegister(change.table, row, standing: change.before, actor, on: today)
  }

  /// Only what a command takes away goes by `--replace`.
  private func permitRemoval(_ change: Change) throws(Refusal) -> ImportFault.Reason? {
    guard change.table == .leaves, let leave = change.before.flatMap(Leave.init(cells:)) else {
      return .byFileOf([.administrator])
    }
    try permit(.cancelLeave, leave.worker, leave.first.month, slice.records)
    return nil
  }

  fileprivate func permit(
    _ kind: CommandKind, _ worker: Worker.ID, _ month: Month, _ records: Records
  ) throws(Refusal) {
    let homes = [slice.records, records].compactMap { $0.workerVersions.of(worker, in: month) }
    try slice.permit(kind, actor, in: Set(homes.map(\.community)).sorted())
  }

  fileprivate func permitRoster(_ worker: Worker.ID, _ after: Records) throws(Refusal) {
    let versions = slice.records.workerVersions.of(worker) + after.workerVersions.of(worker)
    try slice.permit(.roster, actor, in: Set(versions.map(\.community)).sorted())
  }

  /// A proposed task is its secretary's; a decided one comes by an administrator's file.
  fileprivate func permit(
    _ special: SpecialTask, _ after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    let standing = slice.records.specials[special.id]
    guard special.status == .proposed, standing?.status ?? .proposed == .proposed else {
      return .byFileOf([.administrator])
    }
    try permit(.proposeSpecial, special.worker, special.month, after)
    if let standing {
      guard isSamePerson(standing.proposer, actor.name) else {
        throw .specialExists(special.id)
      }
    }
    return nil
  }

  fileprivate func permit(_ adjustment: Adjustment, _ after: Records) throws(Refusal) {
    var judged = slice
    judged.records = after
    judged.records.adjustments[adjustment.key] = nil
    guard
      let street = after.workerVersions.of(adjustment.worker, in: adjustment.month)
        .flatMap({ after.communities[$0.community]?.street })
    else { throw .notEmployed(worker: adjustment.worker, on: adjustment.month.first) }
    let month = Slice(street: street, month: adjustment.month, records: judged.records)
    _ = try month.adjust(
      AdjustPay(
        month: adjustment.month, worker: adjustment.worker, settledMonth: adjustment.settledMonth,
        amount: adjustment.amount, reason: adjustment.reason), by: actor)
  }
}

// Whose a row is that no register keeps: as by command, or by an administrator's file alone.

extension Record {
  /// - Throws: `Refusal.damagedRow`.
  fileprivate static func read(_ row: [Value]) throws(Refusal) -> Self {
    do throws(RowFault) { return try Self(RowReader(row, of: table)) } catch {
      throw .damagedRow(error)
    }
  }
}

extension Worker {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    try rights.permitRoster(try read(row).id, after)
    return nil
  }
}

extension WorkerVersion {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    try rights.permitRoster(try read(row).of, after)
    return nil
  }
}

extension Leave {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    let leave = try read(row)
    try rights.permit(.leave, leave.worker, leave.first.month, after)
    return nil
  }
}

extension Assignment {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    let duty = try read(row)
    try rights.slice.permit(.assign, rights.actor, in: [duty.community])
    try rights.permit(.assign, duty.worker, duty.first.month, after)
    return nil
  }
}

extension SpecialTask {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    try rights.permit(try read(row), after)
  }

  package static func named(_ cells: [Value], by login: String, in records: Records) -> [Value] {
    guard var special = Self(cells: cells), records.specials[special.id] != special else {
      return cells
    }
    special.proposer = login
    return special.row
  }

  package static func isOfCycle(_ row: [Value]) -> Bool {
    Self(cells: row).map { $0.status != .proposed } ?? true
  }
}

extension Adjustment {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    try rights.permit(try read(row), after)
    return nil
  }

  /// Who gave it stays as long as nothing of it changes.
  package static func named(_ cells: [Value], by login: String, in records: Records) -> [Value] {
    guard var adjustment = Self(cells: cells) else { return cells }
    let standing = records.adjustments[adjustment.key]
    adjustment.by = standing?.by ?? ""
    if let standing, standing == adjustment { return standing.row }
    adjustment.by = login
    return adjustment.row
  }
}

extension Batch {
  package static func isOfCycle(_ row: [Value]) -> Bool {
    Self(cells: row).map { $0.status != .uploaded } ?? true
  }
}

extension Answers {
  package static func reasonAgainst(
    _ row: [Value], of change: Change, by rights: ImportRights, after: Records
  ) throws(Refusal) -> ImportFault.Reason? {
    .byCommandOf(.uploadSurvey, [.surveyor])
  }
}

/// The valid answers of every batch of an import, counted once.
private final class ValidAnswers {
  private var counts: [Batch.Key: Int]?

  func of(_ batch: Batch.Key, in records: Records) -> Int {
    let counts = self.counts ?? records.validAnswers
    self.counts = counts
    return counts[batch] ?? 0
  }
}

extension Change {
  /// Whether the row marks, waives, verifies or pays somebody of `persons`, by worker or community:
  /// what no command lets anybody do for himself by hand, no file does (回避).
  fileprivate func decidesOn(_ persons: Set<String>) -> Bool {
    guard !persons.isEmpty, let row = after ?? before,
      [.marks, .waivers, .specials, .adjustments].contains(table)
    else { return false }
    let cell = { (name: String) in table.table.text(name, of: row) }
    // What everybody says and asks for himself.
    if table == .marks, cell("source") == Source.`self`.rawValue { return false }
    if table == .specials, cell("status") == SpecialStatus.proposed.rawValue { return false }
    return (cell("ratee") ?? cell("worker")).map(persons.contains) == true
  }

  /// Whether it is given or decided in a month, or moves one.
  fileprivate var isOfCycle: Bool { rows.contains(where: table.type.isOfCycle) }
}
