import Domain
package import Wording

/// One thing a list knows of each of its rows (字段), named as the JSON of the board names it.
package enum Field: Hashable, Sendable {
  case name, id, community, grids, main, auxiliary, covers, workload, effect, special
  case satisfaction, total, pay, rate, low, high, presence, missing, notes, flags, submitted
  case vacancies, points, workers, spread, highest, lowest, mean, households, team, holders
  case vacant, ready, standing, target, source, mark, rater, giver, status, reason, worker
  case title, proposer, verifier, evidence, methods, checked, agreed, mismatches, signer
  case countersigner, text, answer, raisedBy, poolPoints, decidedBy, workerClass, auxiliaryCount
  case sample, requiredWorkers
  case registers(RegisterField)
  /// A column of a register's table.
  case cell(CellField)

  package enum Kind: Hashable, Sendable {
    case text
    /// A whole number of the unit's smallest part, with so many decimals.
    case number(places: Int, FieldUnit)
    /// Satisfied among valid answers.
    case rate
    /// An end of a rate's interval, in ten-thousandths.
    case share
    /// So many of those that were wanted, or more; sorted by what is short.
    case part
  }

  package var kind: Kind {
    switch self {
    case .name, .id, .community, .workerClass, .grids, .main, .auxiliary, .covers, .notes, .flags,
      .submitted, .holders, .ready, .standing, .target, .source, .rater, .giver, .status, .reason,
      .worker, .title, .proposer, .verifier, .evidence, .methods, .signer, .countersigner, .text,
      .answer, .raisedBy, .decidedBy:
      .text
    case .workload, .effect, .special, .satisfaction, .total, .poolPoints, .points, .mean, .team,
      .mark:
      .number(places: 2, .points)
    case .pay, .spread, .highest, .lowest: .number(places: 2, .yuan)
    case .registers(let field): field.kind
    case .rate: .rate
    case .low, .high: .share
    case .presence, .vacant: .number(places: 0, .days)
    case .workers, .requiredWorkers: .number(places: 0, .people)
    case .households: .number(places: 0, .households)
    case .cell(let cell): cell.kind
    case .auxiliaryCount, .sample, .missing, .vacancies, .checked, .agreed, .mismatches:
      .number(places: 0, .items)
    }
  }

  /// Whether it names people, who are sorted by the readings of surnames.
  func isPerson(in list: ListName) -> Bool {
    switch self {
    case .holders, .rater, .proposer, .verifier, .signer, .countersigner, .raisedBy, .decidedBy:
      true
    case .cell(let cell): cell.column.references.contains(.workers)
    case .name: list == .workers || list == .marks || list == .specials || list == .objections
    case .id, .community, .grids, .main, .auxiliary, .covers, .workload, .effect, .special,
      .satisfaction, .total, .pay, .rate, .low, .high, .presence, .missing, .notes, .flags,
      .submitted, .vacancies, .points, .workers, .spread, .highest, .lowest, .mean, .households,
      .team, .vacant, .ready, .standing, .target, .source, .mark, .giver, .status, .reason, .worker,
      .title, .evidence, .methods, .checked, .agreed, .mismatches, .text, .answer, .poolPoints,
      .workerClass, .auxiliaryCount, .sample, .requiredWorkers, .registers:
      false
    }
  }

  /// Whether it is known from the rows of registers alone, which belong to no slice.
  package var isOfRegisters: Bool {
    if case .registers = self { true } else { false }
  }

  /// Numbers are read from the highest down.
  package var isNumber: Bool { kind != .text }

  /// Its head in a file or on a page.
  package func title(in list: ListName, _ words: Words) -> String {
    names(in: list, words).first ?? rawValue
  }

  /// What it may be called in one language, the head first.
  func names(in list: ListName, _ words: Words) -> [String] {
    if case .cell(let cell) = self { return [cell.title(words.language)] }
    let own = QueryPhrase(rawValue: "field." + list.rawValue + "." + rawValue)
    guard let phrase = own ?? QueryPhrase(rawValue: "field." + rawValue) else { return [] }
    return words(phrase).split(separator: "|").map(String.init)
  }
}

extension Field {
  /// As JSON, filters and orders name them.
  private static let names: KeyValuePairs<Field, String> = [
    .name: "name", .id: "id", .community: "community", .grids: "grids", .main: "main",
    .auxiliary: "auxiliary", .covers: "covers", .workload: "workload", .effect: "effect",
    .special: "special", .satisfaction: "satisfaction", .total: "total", .pay: "pay",
    .rate: "rate", .low: "low", .high: "high", .presence: "presence", .missing: "missing",
    .notes: "notes", .flags: "flags", .submitted: "submitted", .vacancies: "vacancies",
    .points: "points", .workers: "workers", .spread: "spread", .highest: "highest",
    .lowest: "lowest", .mean: "mean", .households: "households", .team: "team",
    .holders: "holders", .vacant: "vacant", .ready: "ready", .standing: "standing",
    .target: "target", .source: "source", .mark: "mark", .rater: "rater", .giver: "giver",
    .status: "status", .reason: "reason", .worker: "worker", .title: "title",
    .proposer: "proposer", .verifier: "verifier", .evidence: "evidence", .methods: "methods",
    .checked: "checked", .agreed: "agreed", .mismatches: "mismatches", .signer: "signer",
    .countersigner: "countersigner", .text: "text", .answer: "answer", .raisedBy: "raised_by",
    .poolPoints: "pool_points", .decidedBy: "decided_by", .workerClass: "class",
    .auxiliaryCount: "auxiliary_count", .sample: "n", .requiredWorkers: "required_workers",
  ]

  private static let all =
    names.map { ($0.key, $0.value) }
    + RegisterField.allCases.map { (Field.registers($0), $0.rawValue) }
  private static let byField = Dictionary(uniqueKeysWithValues: all)
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($1, $0) })

  package var rawValue: String {
    if case .cell(let cell) = self { cell.name } else { Self.byField[self] ?? "" }
  }

  /// The field of the board's lists that goes by a name; `nil` = there is none.
  package init?(rawValue: String) {
    guard let field = Self.byName[rawValue] else { return nil }
    self = field
  }
}

/// What a number counts (单位).
package enum FieldUnit: Hashable, Sendable {
  case points, yuan, days, people, households, items

  /// What may stand behind a number of this unit.
  var signs: [String] {
    switch self {
    case .points: ["分", "points", "point", "pts", "pt"]
    case .yuan: ["元", "块", "圆", "yuan", "rmb", "cny", "¥", "￥"]
    case .days: ["天", "日", "days", "day", "d"]
    case .people: ["人", "名", "people", "workers"]
    case .households: ["户", "households", "hh"]
    case .items: ["个", "项", "份", "条"]
    }
  }
}
