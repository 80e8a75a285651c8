extension WorkerResult {
  /// The rows that somebody entered and these figures are made of: duties, marks, waivers, special
  /// tasks and survey batches.
  package func enteredRows(_ records: Records, in month: Month) -> [RowKey] {
    let marks = effect.sources.flatMap(\.marks).compactMap(\.mark).map { RowKey(of: $0) }
    let waivers = effect.sources.filter(\.isMissing).compactMap(\.waiver).map { RowKey(of: $0) }
    let tasks = (specials + pendingSpecials).map { RowKey(of: $0) }
    let batches = Set(satisfaction.batches.map(\.batch)).sorted(by: byteOrder)
      .compactMap { records.batches[Batch.Key(month: month, batch: $0)] }.map { RowKey(of: $0) }
    let duties = duties.flatMap { $0.duty.rows(records, in: month) }
    return duties + marks + waivers + tasks + batches
  }
}

extension Duty {
  /// The records that it was made of.
  package func rows(_ records: Records, in month: Month) -> [RowKey] {
    records.assignments.values
      .filter {
        $0.worker == worker && $0.target == target && $0.community == community
          && $0.role == role && $0.share == share && $0.days.overlaps(month.days)
      }
      .sorted { $0.first < $1.first }.map { RowKey(of: $0) }
  }
}
