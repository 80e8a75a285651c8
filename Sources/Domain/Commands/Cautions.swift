/// What a reader should have in mind before the command is given, in the order of weight.
func cautions(
  _ changes: [Change], _ command: Command, before: Board, after: Board, in slice: Slice
) -> [Caution] {
  var cautions = slice.records.leavesOverlapped(by: changes).map(Caution.overlapsLeave)
  let duties = changes.filter { $0.table == .assignments }
  let taken = duties.compactMap { $0.before == nil ? $0.after : nil }.compactMap(assignment)
  for worker in Set(taken.map(\.worker)).sorted() {
    guard let result = after.worker(worker) else { continue }
    if isHeaviest(result, in: after),
      before.worker(worker).map({ !isHeaviest($0, in: before) }) ?? true
    {
      cautions.append(.becomesHeaviest(worker))
    }
    if result.pool == nil { cautions.append(.notPaid(worker)) }
    if let rate = result.satisfaction.rate, result.satisfaction.basis == .ownGrids,
      rate.valid < after.scheme.minSample + 10
    {
      cautions.append(
        .smallSample(worker, valid: rate.valid, minimum: after.scheme.minSample))
    }
  }
  for duty in taken {
    if command.gives(open: duty), let last = duty.last {
      cautions.append(.endsBy(duty.worker, duty.target, last))
    } else if duty.role == .cover, let last = duty.last, last > slice.month.last {
      // Said once, however many duties go the same way.
      let beyond = Caution.reachesBeyond(slice.month, last: last)
      if !cautions.contains(beyond) { cautions.append(beyond) }
    }
  }
  for change in duties {
    guard let old = change.before.flatMap(assignment), old.role == .cover else { continue }
    let last = change.after.flatMap(assignment)?.last ?? old.first.previous
    cautions.append(.coverEnds(old.worker, old.target, last))
  }
  return cautions + vacated(before: before, after: after)
}

extension Command {
  /// Whether a duty that it gives was asked for without an end.
  fileprivate func gives(open duty: Assignment) -> Bool {
    let gives = (body as? ArrangeDuties)?.gives ?? (body as? AssignDuties).map { [$0] } ?? []
    return gives.contains {
      $0.last == nil && $0.workers.contains(duty.worker) && $0.targets.contains(duty.target)
    }
  }
}

private func assignment(_ row: [Value]) -> Assignment? {
  try? Assignment(RowReader(row, of: Assignment.table))
}

private func isHeaviest(_ worker: WorkerResult, in board: Board) -> Bool {
  board.workers.allSatisfy {
    $0.id == worker.id || $0.community != worker.community || $0.workerClass == .chief
      || $0.workload < worker.workload
  }
}

private func vacated(before: Board, after: Board) -> [Caution] {
  let old = Dictionary(
    before.communities.flatMap(\.vacancies).map { ($0.target.text + " " + $0.community.text, $0) },
    uniquingKeysWith: { first, _ in first })
  return after.communities.flatMap(\.vacancies).compactMap { vacancy in
    let known = old[vacancy.target.text + " " + vacancy.community.text]
    guard vacancy.days.count > (known?.days.count ?? 0) else { return nil }
    return .leavesVacant(vacancy.target, days: vacancy.days.count)
  }
}
