package import Domain

/// What a list is about (名单).
package enum ListName: Hashable, Sendable {
  case workers, communities, grids
  /// What the month asks people for (月度事项).
  case marks, specials, batches, objections
  /// A register's table.
  case register(TableName)

  /// Whether its rows are things to be done, those that wait first, and no figures.
  package var isOfMonth: Bool {
    switch self {
    case .workers, .communities, .grids: false
    case .marks, .specials, .batches, .objections, .register: true
    }
  }

  /// The fields of a list, in the order in which a person is told of them.
  package var fields: [Field] {
    switch self {
    case .workers:
      [
        .name, .id, .community, .workerClass, .grids, .main, .auxiliary, .auxiliaryCount, .covers,
        .workload, .effect, .special, .satisfaction, .total, .poolPoints, .pay, .rate, .sample,
        .low,
        .high, .presence, .missing, .notes, .flags, .standing, .ready,
        .registers(.visits), .registers(.solved), .registers(.certified), .registers(.allRound),
        .registers(.grade),
      ]
    case .communities:
      [
        .name, .id, .submitted, .vacancies, .points, .rate, .sample, .low, .high, .workers,
        .requiredWorkers, .spread, .highest, .lowest, .pay, .mean, .households, .team, .standing,
        .registers(.visitRate), .registers(.gap), .registers(.openRequests), .registers(.red),
        .registers(.solvedRate), .registers(.allRoundRate),
      ]
    case .grids:
      [
        .name, .id, .community, .households, .holders, .vacant, .rate, .sample, .low, .high,
        .points, .registers(.people), .registers(.suggested), .registers(.openRequests),
        .registers(.red),
      ]
    case .marks:
      [
        .name, .id, .target, .source, .mark, .rater, .giver, .community, .status, .reason,
        .decidedBy,
      ]
    case .specials:
      [
        .name, .id, .worker, .title, .points, .status, .proposer, .verifier, .community, .evidence,
      ]
    case .batches:
      [
        .name, .methods, .rate, .sample, .low, .high, .status, .checked, .agreed, .mismatches,
        .signer, .countersigner, .community,
      ]
    case .objections:
      [.name, .id, .worker, .text, .status, .raisedBy, .decidedBy, .answer, .community]
    case .register(let table): table.fields
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
    case .marks: [.id, .name, .target, .source, .mark, .rater, .giver, .community, .status]
    case .specials:
      [.id, .worker, .name, .title, .points, .status, .proposer, .verifier, .community]
    case .batches:
      [
        .name, .methods, .rate, .sample, .low, .high, .status, .checked, .agreed, .signer,
        .countersigner, .community,
      ]
    case .objections:
      [.id, .name, .text, .status, .raisedBy, .decidedBy, .answer, .community]
    case .register(let table): table.fields
    }
  }

  /// Where a bare word of the filter looks: names, ids, lines, communities.
  var searched: [Field] {
    switch self {
    case .workers: [.name, .community, .grids, .main, .auxiliary, .covers, .notes]
    case .communities: [.name]
    case .grids: [.name, .community, .holders]
    case .marks: [.name, .target, .source, .rater, .giver, .community]
    case .specials: [.name, .id, .title, .proposer, .verifier, .community]
    case .batches: [.name, .methods, .signer, .countersigner, .community]
    case .objections: [.name, .id, .text, .raisedBy, .decidedBy, .community]
    case .register(let table): table.fields.filter { !$0.isNumber }
    }
  }
}

extension ListName: CaseIterable {
  private static let names: KeyValuePairs<ListName, String> = [
    .workers: "workers", .communities: "communities", .grids: "grids", .marks: "marks",
    .specials: "specials", .batches: "batches", .objections: "objections",
  ]

  private static let all: [(list: ListName, name: String)] =
    names.map { ($0.key, $0.value) }
    + Registers.tables.filter { $0.hasFile }.map { (.register($0.table.name), $0.noun) }

  package static let allCases: [ListName] = all.map { $0.list }

  /// What the command line says of them: the lists of the month, and any noun of a register.
  package static let named =
    all.filter { if case .register = $0.list { false } else { true } }.map { $0.name }
    .joined(separator: "|") + "|NOUN"

  private static let byList = Dictionary(uniqueKeysWithValues: all.map { ($0.list, $0.name) })
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.list) })

  /// As commands and files name it.
  package var rawValue: String { Self.byList[self] ?? "" }

  package init?(rawValue: String) {
    guard let list = Self.byName[rawValue] else { return nil }
    self = list
  }
}
