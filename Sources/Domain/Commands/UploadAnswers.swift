/// Brings in the answers of a batch, in place of those it had (上传答卷).
package struct UploadAnswers: Hashable, Sendable {
  package var batch: Batch.Key
  /// All of that batch.
  package var answers: [Answers]

  package init(batch: Batch.Key, answers: [Answers]) {
    self.batch = batch
    self.answers = answers
  }
}

extension UploadAnswers: CommandBody {
  package static let rights = [
    CommandRight(.uploadSurvey, [.surveyor: .ownStreet], in: [.open, .scoring])
  ]

  package var commandKind: CommandKind { .uploadSurvey }

  package func scope(today: Day) -> CommandScope {
    CommandScope(
      anchor: answers.first.map { .grid($0.key.grid) } ?? .batch(batch), month: batch.month)
  }

  package var parameters: [String: JSON] {
    batch.parameters.merging(
      ["answers": .integer(answers.reduce(0) { $0 + $1.count })]) { $1 }
  }

  package static func read(_ members: CommandMembers) throws -> Command {
    // All answers of the batch: those that came, and those that stayed as they were.
    let key = try Batch.Key(members)
    let come = members.changes.filter { $0.table == .answers }.compactMap(\.after)
    let rows =
      try come
      + members.rowsLeft(in: .answers) { Answers(cells: $0)?.key.batch == key }
    let answers = rows.compactMap(Answers.init(cells:))
    guard answers.count == rows.count else { throw CommandMembers.Unreadable() }
    return .uploadSurvey(Self(batch: key, answers: answers))
  }

  package func changes(
    to slice: Slice, by actor: Actor, on today: Day
  ) throws(Refusal) -> [Change] {
    try slice.upload(self, by: actor)
  }
}

extension Slice {
  /// Brings in the answers of a batch, in place of those it had (上传答卷).
  func upload(_ upload: UploadAnswers, by actor: Actor) throws(Refusal) -> [Change] {
    guard !upload.answers.isEmpty else { throw .nothingGiven }
    var places: Set<Community.ID> = []
    for answers in upload.answers {
      guard let grid = records.grids[answers.key.grid] else {
        throw .unknownTarget(answers.key.grid)
      }
      guard records.communities[grid.community]?.street == street else {
        throw .batchInTwoStreets(upload.batch.batch)
      }
      places.insert(grid.community)
    }
    try permit(.uploadSurvey, in: upload.batch.month)
    try permit(.uploadSurvey, actor, in: places.sorted())
    if let status = records.batches[upload.batch]?.status, status != .uploaded {
      throw .batchClosed(upload.batch.batch, status, needed: .uploaded)
    }
    let kept = Dictionary(upload.answers.map { ($0.key, $0) }) { $1 }
    let standing = records.answers.values.filter { $0.key.batch == upload.batch }
    let isNew = records.batches[upload.batch] == nil
    // A batch that stands, but has no answers here, is another street's.
    guard isNew || !standing.isEmpty else { throw .batchInTwoStreets(upload.batch.batch) }
    let gone = standing.filter { kept[$0.key] == nil }.map(Change.delete)
    let come = upload.answers.compactMap { answers -> Change? in
      guard let old = records.answers[answers.key] else { return .insert(answers) }
      return old == answers ? nil : .update(old, to: answers)
    }
    let batch = Batch(key: upload.batch, status: .uploaded, signer: nil, countersigner: nil)
    return gone + come + (isNew ? [.insert(batch)] : [])
  }
}

extension Batch.Key {
  var parameters: [String: JSON] { ["month": .month(month), "batch": .text(batch)] }

  init(_ members: CommandMembers) throws {
    self.init(month: try members.month("month"), batch: try members.text("batch"))
  }
}
