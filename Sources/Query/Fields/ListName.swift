/// What a list is about (名单).
package enum ListName: String, CaseIterable, Sendable {
  case workers, communities, grids

  /// The fields of a list, in the order in which a person is told of them.
  package var fields: [Field] {
    switch self {
    case .workers:
      [
        .name, .id, .community, .workerClass, .grids, .main, .auxiliary, .auxiliaryCount, .covers,
        .workload, .effect, .special, .satisfaction, .total, .pay, .rate, .sample, .low, .high,
        .presence, .missing, .notes, .flags, .standing, .ready,
      ]
    case .communities:
      [
        .name, .id, .submitted, .vacancies, .points, .rate, .sample, .low, .high, .workers,
        .requiredWorkers, .spread, .highest, .lowest, .pay, .mean, .households, .team, .standing,
      ]
    case .grids:
      [
        .name, .id, .community, .households, .holders, .vacant, .rate, .sample, .low, .high,
        .points,
      ]
    }
  }

  /// What a list shows when nobody has chosen columns.
  package var usualFields: [Field] {
    switch self {
    case .workers:
      [
        .id, .name, .community, .workerClass, .grids, .main, .auxiliary, .covers, .workload,
        .effect, .special, .satisfaction, .total, .pay, .notes,
      ]
    case .communities:
      [
        .id, .name, .workers, .requiredWorkers, .vacancies, .submitted, .points, .rate, .sample,
        .spread, .pay, .mean,
      ]
    case .grids: [.id, .name, .community, .households, .holders, .vacant, .rate, .sample, .points]
    }
  }

  /// Where a bare word of the filter looks: names, ids, lines, communities.
  var searched: [Field] {
    switch self {
    case .workers: [.name, .community, .grids, .main, .auxiliary, .covers]
    case .communities: [.name]
    case .grids: [.name, .community, .holders]
    }
  }
}
