extension Slice {
  /// Where a right to give somebody this duty is needed: in another community than her home it is
  /// for the street to decide.
  func places(of duty: Assignment) -> [Community.ID] {
    [duty.community] + home(of: duty.worker, in: duty.first.month)
  }

  func home(of worker: Worker.ID, in month: Month) -> [Community.ID] {
    records.workerVersions.of(worker, in: month).map { [$0.community] } ?? []
  }

  func worker(_ id: Worker.ID) throws(Refusal) -> Worker {
    guard let worker = records.workers[id] else { throw .unknownWorker(id) }
    return worker
  }

  func requireTarget(_ target: Target.ID, in month: Month) throws(Refusal) {
    if let line = records.lines[target] {
      guard line.runs(in: month) else { throw .lineNotRunning(target: target, month) }
    } else if records.grids[target] == nil {
      throw .unknownTarget(target)
    }
    guard records.points(of: target, in: month) != nil else {
      throw .notInMonth(target: target, month)
    }
  }
}
