extension MonthIndex {
  /// The workers whose home is in the street in this month, by id.
  var residents: [(worker: Worker, version: WorkerVersion)] {
    let homes = Set(communities)
    return records.workers.values.compactMap { worker in
      guard let version = records.workerVersions.of(worker.id, in: month),
        homes.contains(version.community)
      else { return nil }
      return (worker, version)
    }
    .sorted { $0.worker.id < $1.worker.id }
  }

  func communityResults(_ workers: [WorkerResult]) -> [CommunityResult] {
    var byPlace: [Difficulty.Place: [Duty]] = [:]
    for duty in duties.values.joined() {
      byPlace[Difficulty.Place(target: duty.target, community: duty.community), default: []]
        .append(duty)
    }
    let households = records.value(of: .householdsPerWorker, in: month)
    return communities.compactMap { id in
      guard let community = records.communities[id],
        let version = records.communityVersions.of(id, in: month)
      else { return nil }
      let members = workers.filter { $0.community == id }
      return CommunityResult(
        id: id, name: community.name, households: version.households,
        requiredWorkers: version.requiredWorkers(for: households), workers: members.count,
        team: records.marks[Mark.Key(month: month, source: .team, ratee: id.text)],
        submission: records.submissions[Submission.Key(month: month, community: id)],
        points: members.reduce(.zero) { $0 + $1.total }, batches: communityAnswers[id] ?? [],
        vacancies: vacancies(of: id, byPlace))
    }
  }

  /// Those paid in this month to anybody whose home is in the street, employed or not.
  var adjustments: [Adjustment] {
    let homes = Set(residents.map(\.worker.id))
    return records.adjustments.values
      .filter { $0.month == month && homes.contains($0.worker) }
      .sorted { one, other in
        if one.worker != other.worker { return one.worker < other.worker }
        if one.settledMonth != other.settledMonth { return one.settledMonth < other.settledMonth }
        if one.amount != other.amount { return one.amount < other.amount }
        return byteOrder(one.reason, other.reason)
      }
  }
}
