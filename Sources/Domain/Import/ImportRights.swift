/// Whose rows an import may bring (谁的导入): a row that changes something is taken from whom the same
/// thing by command would be taken, and only in his own places.
struct ImportRights {
  private let slice: Slice
  private let actor: Actor
  /// Workers and communities that the importer is or speaks for.
  private let own: Set<String>
  private let movedMonths: Set<Month>
  private let answers = ValidAnswers()

  init(_ slice: Slice, _ actor: Actor) {
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
    var cells = row.cells
    switch row.table {
    case .adjustments:
      let standing = (try? Adjustment(RowReader(cells, of: Adjustment.table)))
        .flatMap { slice.records.adjustments[$0.key]?.row }
      cells[5] = .text(actor.name)
      // Who gave it stays as long as nothing of it changes.
      if let standing, zip(standing, cells).enumerated().allSatisfy({ $0 == 5 || $1.0 == $1.1 }) {
        cells = standing
      }
    case .specials:
      let standing = slice.records.specials[Identifier(cells[0].textOrNil ?? "")]
      if standing?.row != cells { cells[6] = .text(actor.name) }
    default: return row
    }
    return Incoming.Row(table: row.table, cells: cells, origin: row.origin)
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
    guard !movedMonths.isEmpty, change.isOfCycle, let month = change.month,
      movedMonths.contains(month)
    else { return nil }
    return after.streets(of: change, in: month).sorted().first {
      slice.movedMonths.contains(StreetMonth.Key(street: $0, month: month))
    }.map { _ in .movedByCommands(month) }
  }

  private func insufficientRecheck(_ change: Change, _ after: Records) -> Refusal? {
    guard change.table == .rechecks,
      let recheck = change.after.flatMap({ try? Recheck(RowReader($0, of: Recheck.table)) })
    else { return nil }
    return recheck.refusal(
      of: answers.of(recheck.key, in: after), after.scheme(for: recheck.key.month))
  }

  // MARK: - Everybody else's

  private func permit(_ change: Change, _ after: Records) throws(Refusal) -> ImportFault.Reason? {
    guard let row = change.after else { return try permitRemoval(change) }
    switch change.table {
    case .districts, .streets, .communities, .communityVersions, .departments, .grids,
      .gridVersions, .lines, .lineVersions, .difficulties, .holidays, .schemes:
      var judged = slice
      judged.records = after
      try judged.permitRegister(change.table, row, standing: change.before, actor)
    case .workers, .workerVersions:
      try slice.permit(.roster, actor, in: homes(ofWorkerIn: row, after))
    case .leaves:
      let leave = try read(Leave.self, row)
      try permit(.leave, leave.worker, leave.first.month, after)
    case .assignments:
      let duty = try read(Assignment.self, row)
      try slice.permit(.assign, actor, in: [duty.community])
      try permit(.assign, duty.worker, duty.first.month, after)
    case .specials: return try permit(try read(SpecialTask.self, row), change, after)
    case .adjustments: try permit(try read(Adjustment.self, row), after)
    case .marks, .waivers, .submissions, .batches, .rechecks, .months:
      return .byFileOf([.administrator])
    case .answers: return .byCommandOf(.uploadSurvey, [.surveyor])
    case .users, .readyMarks, .objections, .publications, .communityReturns, .monthReturns,
      .settlements, .reopenings, .frozenMonths, .settledResults:
      throw .notInRegister(change.table)
    }
    return nil
  }

  /// Only what a command takes away goes by `--replace`.
  private func permitRemoval(_ change: Change) throws(Refusal) -> ImportFault.Reason? {
    guard change.table == .leaves, let row = change.before else {
      return .byFileOf([.administrator])
    }
    let leave = try read(Leave.self, row)
    try permit(.cancelLeave, leave.worker, leave.first.month, slice.records)
    return nil
  }

  private func permit(
    _ kind: CommandKind, _ worker: Worker.ID, _ month: Month, _ records: Records
  ) throws(Refusal) {
    let homes = [slice.records, records].compactMap { $0.workerVersions.of(worker, in: month) }
    try slice.permit(kind, actor, in: Set(homes.map(\.community)).sorted())
  }

  private func homes(ofWorkerIn row: [Value], _ after: Records) -> [Community.ID] {
    let worker = Worker.ID(row[0].textOrNil ?? "")
    let versions = slice.records.workerVersions.of(worker) + after.workerVersions.of(worker)
    return Set(versions.map(\.community)).sorted()
  }

  /// A proposed task is its secretary's; a decided one comes by an administrator's file.
  private func permit(
    _ special: SpecialTask, _ change: Change, _ after: Records
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

  private func permit(_ adjustment: Adjustment, _ after: Records) throws(Refusal) {
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

  private func read<R: Record>(_ type: R.Type, _ row: [Value]) throws(Refusal) -> R {
    do throws(RowFault) { return try R(RowReader(row, of: R.table)) } catch {
      throw .damagedRow(error)
    }
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
  private func cell(_ name: String, _ row: [Value]) -> String? {
    table.table.columns.firstIndex { $0.name == name }.flatMap { row[$0].textOrNil }
  }

  /// Whether the row marks, waives, verifies or pays somebody of `persons`, by worker or community:
  /// what no command lets anybody do for himself by hand, no file does (回避).
  fileprivate func decidesOn(_ persons: Set<String>) -> Bool {
    guard !persons.isEmpty, let row = after ?? before,
      [.marks, .waivers, .specials, .adjustments].contains(table)
    else { return false }
    // What everybody says and asks for himself.
    if table == .marks, cell("source", row) == Source.`self`.rawValue { return false }
    if table == .specials, cell("status", row) == SpecialStatus.proposed.rawValue { return false }
    return (cell("ratee", row) ?? cell("worker", row)).map(persons.contains) == true
  }

  /// Whether it is given or decided in a month, or moves one.
  fileprivate var isOfCycle: Bool {
    let rows = [before, after].compactMap(\.self)
    switch table {
    case .marks, .waivers, .submissions, .rechecks, .months: return true
    case .specials:
      return rows.contains { cell("status", $0) != SpecialStatus.proposed.rawValue }
    case .batches:
      return rows.contains { cell("status", $0) != BatchStatus.uploaded.rawValue }
    default: return false
    }
  }

  fileprivate var month: Month? {
    (after ?? before).flatMap { cell("month", $0) }.flatMap { Month($0) }
  }
}

extension Records {
  /// The streets whose month a row of the cycle is of.
  fileprivate func streets(of change: Change, in month: Month) -> Set<Street.ID> {
    guard let row = change.after ?? change.before else { return [] }
    let text = { (place: Int) in row[place].textOrNil ?? "" }
    let home = { (worker: String) in
      workerVersions.of(Worker.ID(worker), in: month).flatMap { communities[$0.community]?.street }
    }
    switch change.table {
    case .months: return [Street.ID(text(0))]
    case .submissions:
      return Set([communities[Identifier(text(1))]?.street].compactMap(\.self))
    case .marks, .waivers:
      let ratee = text(change.table == .marks ? 2 : 1)
      return Set([communities[Identifier(ratee)]?.street ?? home(ratee)].compactMap(\.self))
    case .specials: return Set([home(text(2))].compactMap(\.self))
    case .batches, .rechecks:
      let grids = answers.keys.filter { $0.batch == Batch.Key(month: month, batch: text(1)) }
      return Set(
        grids.compactMap { self.grids[$0.grid].flatMap { communities[$0.community]?.street } })
    default: return []
    }
  }
}
