import Domain

/// Reads the command of a journal row back, as `Command.json` wrote it.
///
/// What an import and an upload brought stands in the changes, and in the rows that they left alone.
struct CommandReading {
  /// The payload does not hold what its command needs.
  struct Unreadable: Error {}

  private let json: JSON
  private let changes: [Change]
  private let records: (TableName, _ where: ([Value]) -> Bool) throws -> [[Value]]

  /// - Parameters:
  ///   - payload: Of the row.
  ///   - standing: The rows of a table as they stood before the row that fulfil a condition.
  init(
    _ payload: Payload,
    standing: @escaping (TableName, _ where: ([Value]) -> Bool) throws -> [[Value]]
  ) {
    json = payload.command
    changes = payload.changes
    records = standing
  }

  /// - Throws: `Unreadable`, or what `standing` throws.
  func command() throws -> Command {
    guard let kind = CommandKind(rawValue: try text("kind")) else { throw Unreadable() }
    return try command(kind)
  }

  private func command(_ kind: CommandKind) throws -> Command {
    switch kind {
    case .assign:
      .assign(
        AssignDuties(
          workers: try ids("workers"), targets: try ids("targets"),
          community: try optionalID("community"), first: try day("first"),
          last: try optionalDay("last"), share: Share(raw: try integer("share"))))
    case .end:
      .end(
        EndDuty(
          worker: try id("worker"), target: try id("target"),
          community: try optionalID("community"), last: try day("last")))
    case .cover:
      .cover(
        CoverDuties(
          absent: try id("absent"), worker: try id("worker"), targets: try ids("targets"),
          first: try optionalDay("first"), last: try optionalDay("last"),
          share: try laterShare(json["share"])))
    case .leave: .leave(try leave())
    case .changeLeave:
      .changeLeave(
        ChangeLeave(
          leave: try leaveKey(), kind: try code("new_leave"), first: try day("new_first"),
          last: try day("new_last"), covers: try covers()))
    case .cancelLeave: .cancelLeave(try leaveKey())
    case .rateSelf, .rateSuperior, .rateDepartment, .rateTeam:
      .rate(
        GiveMark(
          key: Mark.Key(
            month: try month("month"), source: try code("source"), ratee: try text("ratee"),
            target: try optionalID("target"), community: try optionalID("community")),
          score: Score(raw: try integer("score")), rater: try optionalText("rater")))
    case .proposeSpecial:
      .proposeSpecial(
        ProposeSpecial(
          id: try id("id"), month: try month("month"), worker: try id("worker"),
          title: try text("title"), points: Points(raw: try integer("points")),
          evidence: try optionalText("evidence")))
    case .verifySpecial:
      .verifySpecial(VerifySpecial(id: try id("id"), evidence: try optionalText("evidence")))
    case .rejectSpecial:
      .rejectSpecial(RejectSpecial(id: try id("id"), reason: try text("reason")))
    case .takeBackSpecial:
      .takeBackSpecial(TakeBackSpecial(id: try id("id"), reason: try text("reason")))
    case .uploadSurvey: .uploadSurvey(try upload())
    case .signSurvey: .signSurvey(try batch())
    case .countersignSurvey:
      .countersignSurvey(
        CountersignBatch(
          recheck: Recheck(
            key: try batch(), checked: try integer("checked"), agreed: try integer("agreed"),
            reason: try optionalText("reason"))))
    case .voidSurvey: .voidSurvey(try batch())
    case .ready:
      .ready(
        SetReady(
          key: ReadyMark.Key(month: try month("month"), worker: try id("worker")),
          isReady: try bool("ready")))
    case .submit:
      .submit(SubmitCommunity(month: try month("month"), community: try id("community")))
    case .returnCommunity:
      .returnCommunity(
        ReturnCommunity(
          month: try month("month"), community: try id("community"), reason: try text("reason")))
    case .waive:
      .waive(
        WaiveMark(
          key: Waiver.Key(
            month: try month("month"), ratee: try text("ratee"), source: try code("source")),
          reason: try text("reason")))
    case .object:
      .object(
        RaiseObjection(
          id: try id("id"), month: try month("month"), community: try id("community"),
          worker: try optionalID("worker"), text: try text("text")))
    case .decide:
      .decide(
        DecideObjection(
          id: try id("id"), isAccepted: try bool("accepted"), answer: try text("answer")))
    case .advance:
      .advance(
        AdvanceMonth(
          street: try id("street"), month: try month("month"), to: try code("to")))
    case .back:
      .back(
        TakeMonthBack(
          street: try id("street"), month: try month("month"), reason: try text("reason")))
    case .reopen:
      .reopen(
        ReopenMonth(
          street: try id("street"), month: try month("month"), reason: try text("reason")))
    case .adjust:
      .adjust(
        AdjustPay(
          month: try month("month"), worker: try id("worker"),
          settledMonth: try month("settled_month"), amount: Money(fen: try integer("amount")),
          reason: try text("reason")))
    case .roster, .register, .catalogue, .areas: .register(try register())
    case .user:
      .user(
        SetUser(
          key: User.Key(
            login: try text("login"), role: try code("role"), place: try optionalText("place")),
          isGiven: try bool("given")))
    case .importTables: .importTables(try incoming())
    case .backup:
      .backup(BackupNote(sequence: try integer("sequence"), hash: try text("hash")))
    case .undo: .undo(sequence: try integer("sequence"))
    case .redo: .redo(sequence: try integer("sequence"))
    }
  }

  // MARK: - Parts of commands

  private func leaveKey() throws -> Leave.Key {
    Leave.Key(worker: try id("worker"), kind: try code("leave"), first: try day("first"))
  }

  private func leave() throws -> TakeLeave {
    let key = try leaveKey()
    return TakeLeave(
      worker: key.worker, kind: key.kind, first: key.first, last: try day("last"),
      covers: try covers())
  }

  private func covers() throws -> [TakeLeave.Cover] {
    try present(json["covers"]?.array).map { cover in
      TakeLeave.Cover(
        worker: Identifier(try present(cover["worker"]?.text)),
        targets: try identifiers(cover["targets"]), share: try laterShare(cover["share"]))
    }
  }

  /// The share of a cover; rows from before it could be given have none.
  private func laterShare(_ member: JSON?) throws -> Share? {
    guard let member, member != .null else { return nil }
    return Share(raw: try present(member.integer))
  }

  private func batch() throws -> Batch.Key {
    Batch.Key(month: try month("month"), batch: try text("batch"))
  }

  private func register() throws -> KeepRegister {
    let rows = try present(json["rows"]?.array).map { row in
      let parts = try present(row.array)
      let table = try present(parts.first?.text.flatMap(TableName.init(rawValue:)))
      let cells = try parts.dropFirst().map { try present(Value(json: $0)) }
      guard cells.count == table.table.columns.count else { throw Unreadable() }
      return Incoming.Row(table: table, cells: cells, origin: nowhere)
    }
    return KeepRegister(rows: rows)
  }

  /// All answers of the batch: those that came, and those that stayed as they were.
  private func upload() throws -> UploadAnswers {
    let key = try batch()
    let come = changes.filter { $0.table == .answers }.compactMap(\.after)
    let rows =
      try come
      + rowsLeft(in: .answers) { $0[0] == .month(key.month) && $0[1] == .text(key.batch) }
    let answers = rows.compactMap { try? Answers(RowReader($0, of: Answers.table)) }
    guard answers.count == rows.count else { throw Unreadable() }
    return UploadAnswers(batch: key, answers: answers)
  }

  /// The rows that an import changed, those of replaced tables that it left alone, and the unchanged
  /// answers of batches that came anew.
  private func incoming() throws -> Incoming {
    let replaced = try present(json["replaced"]?.array).map {
      try present($0.text.flatMap(TableName.init(rawValue:)))
    }
    let batches = Set(
      changes.filter { $0.table == .answers }.map { Array(($0.after ?? $0.before ?? []).prefix(2)) }
    )
    var rows = changes.compactMap { change in
      change.after.map { Incoming.Row(table: change.table, cells: $0, origin: nowhere) }
    }
    for table in Set(replaced).union(batches.isEmpty ? [] : [.answers]) {
      let isWhole = replaced.contains(table)
      rows += try rowsLeft(in: table) { isWhole || batches.contains(Array($0.prefix(2))) }
        .map { Incoming.Row(table: table, cells: $0, origin: nowhere) }
    }
    return Incoming(rows: rows, replaced: Set(replaced))
  }

  /// The rows that the command brought as they stood already.
  private func rowsLeft(
    in table: TableName, where isMeant: ([Value]) -> Bool
  ) throws -> [[Value]] {
    let touched = Set(changes.filter { $0.table == table }.map(\.key))
    let length = table.table.keyLength
    return try records(table, isMeant).filter { !touched.contains(Array($0.prefix(length))) }
  }

  private var nowhere: Origin { Origin(file: "", line: 0) }

  // MARK: - Members

  private func present<T>(_ value: T?) throws -> T {
    guard let value else { throw Unreadable() }
    return value
  }

  private func text(_ name: String) throws -> String { try present(json[name]?.text) }

  private func optionalText(_ name: String) throws -> String? {
    let member = try present(json[name])
    return member == .null ? nil : try present(member.text)
  }

  private func integer(_ name: String) throws -> Int { try present(json[name]?.integer) }

  private func bool(_ name: String) throws -> Bool {
    switch json[name] {
    case .bool(let bool): bool
    case .null, .integer, .text, .array, .object, nil: throw Unreadable()
    }
  }

  private func code<C: RawRepresentable<String>>(_ name: String) throws -> C {
    try present(C(rawValue: try text(name)))
  }

  private func month(_ name: String) throws -> Month { try present(Month(try text(name))) }

  private func day(_ name: String) throws -> Day { try present(Day(try text(name))) }

  private func optionalDay(_ name: String) throws -> Day? {
    try optionalText(name).map { try present(Day($0)) }
  }

  private func id<Of>(_ name: String) throws -> Identifier<Of> { Identifier(try text(name)) }

  private func optionalID<Of>(_ name: String) throws -> Identifier<Of>? {
    try optionalText(name).map { Identifier($0) }
  }

  private func ids<Of>(_ name: String) throws -> [Identifier<Of>] { try identifiers(json[name]) }

  private func identifiers<Of>(_ member: JSON?) throws -> [Identifier<Of>] {
    try present(member?.array).map { Identifier(try present($0.text)) }
  }
}
