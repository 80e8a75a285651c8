extension Slice {
  /// How many answers of a batch count.
  package func validAnswers(in batch: Batch.Key) -> Int {
    records.validAnswers[batch] ?? 0
  }

  /// The batch as it stands, once the actor may do that with it.
  func batch(
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
  func change(of batch: Batch) -> Change {
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
