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

  /// Signs a batch for those who measured it (签字).
  func sign(_ key: Batch.Key, by actor: Actor) throws(Refusal) -> [Change] {
    let batch = try batch(key, .signSurvey, actor)
    guard batch.status == .uploaded else {
      throw .batchClosed(key.batch, batch.status, needed: .uploaded)
    }
    var signed = batch
    signed.status = .signed
    signed.signer = actor.name
    return [change(of: signed)]
  }

  /// Signs a batch for the street, another person than the signer (复核).
  func countersign(_ give: CountersignBatch, by actor: Actor) throws(Refusal) -> [Change] {
    let batch = try batch(give.batch, .countersignSurvey, actor)
    guard batch.status == .signed else {
      throw .batchClosed(give.batch.batch, batch.status, needed: .signed)
    }
    guard !isSamePerson(batch.signer, actor.name) else {
      throw .secondPersonNeeded(.countersignSurvey, actor.name)
    }
    try check(give.recheck)
    var signed = batch
    signed.status = .countersigned
    signed.countersigner = actor.name
    let standing = records.rechecks[give.batch]
    let noted = standing.map { Change.update($0, to: give.recheck) } ?? .insert(give.recheck)
    return [change(of: signed)] + (standing == give.recheck ? [] : [noted])
  }

  /// Whether the counts can be, and say enough or why not.
  private func check(_ recheck: Recheck) throws(Refusal) {
    let valid = validAnswers(in: recheck.key)
    if let refusal = recheck.refusal(of: valid, records.scheme(for: month)) { throw refusal }
  }

  /// How many answers of a batch count.
  package func validAnswers(in batch: Batch.Key) -> Int {
    records.validAnswers[batch] ?? 0
  }

  /// Takes a batch out of the count (作废).
  func void(_ key: Batch.Key, by actor: Actor) throws(Refusal) -> [Change] {
    let batch = try batch(key, .voidSurvey, actor)
    guard batch.status != .void else { return [] }
    guard !isSamePerson(batch.signer, actor.name) else {
      throw .secondPersonNeeded(.voidSurvey, actor.name)
    }
    var void = batch
    void.status = .void
    return [change(of: void)]
  }

  /// The batch as it stands, once the actor may do that with it.
  private func batch(
    _ key: Batch.Key, _ kind: CommandKind, _ actor: Actor
  ) throws(Refusal) -> Batch {
    let grids = Set(records.answers.values.filter { $0.key.batch == key }.map(\.key.grid))
    let places = Set(grids.compactMap { records.grids[$0]?.community })
    guard !places.isEmpty else { throw .unknownBatch(key.batch, key.month) }
    try permit(kind, in: key.month)
    try permit(kind, actor, in: places.sorted())
    return records.batches[key]
      ?? Batch(key: key, status: .uploaded, signer: nil, countersigner: nil)
  }

  /// A batch without a row gets one.
  private func change(of batch: Batch) -> Change {
    records.batches[batch.key].map { .update($0, to: batch) } ?? .insert(batch)
  }
}

extension Records {
  /// How many answers count, by batch.
  var validAnswers: [Batch.Key: Int] {
    answers.values.reduce(into: [:]) { counts, answers in
      guard answers.key.level.isValid else { return }
      counts[answers.key.batch, default: 0] += answers.count
    }
  }
}
