import Domain
import Wording

/// The workers of the board, by id (社工).
final class WorkerRows: ListRows, @unchecked Sendable {
  private let source: ListSource
  private let workers: [WorkerResult]

  init(_ source: ListSource) {
    self.source = source
    workers = source.board.workers
  }

  var count: Int { workers.count }
  func id(_ row: Int) -> String { workers[row].id.text }
  func community(_ row: Int) -> Community.ID? { workers[row].community }

  // Values are read through the array: a copy of a result would hold on to all its parts.
  func value(_ row: Int, _ field: Field) -> FieldValue {
    switch field {
    case .name: .terms([source.worker(workers[row].id)])
    case .id: .terms([Term(id: workers[row].id.text, text: workers[row].id.text)])
    case .community: .terms([source.community(workers[row].community)])
    case .workerClass: .terms([term(workers[row].workerClass)])
    case .grids, .main, .auxiliary, .covers:
      .list(duties(row).filter { $0.field == field }.map { source.target($0.target) })
    case .notes: .list(source.notes(of: workers[row]).map { source.term($0) })
    case .flags: .list(workers[row].flags.map(term))
    case .ready: .terms([source.ready(workers[row].id)])
    case .standing: .list(source.standing(of: workers[row].ownRate).map { [$0] } ?? [])
    case .rate: .optional(workers[row].satisfaction.rate)
    case .low: .optional(workers[row].satisfaction.rate?.ends.low)
    case .high: .optional(workers[row].satisfaction.rate?.ends.high)
    case .workload: .number(workers[row].workload.raw)
    case .effect: .optional(effect(row))
    case .special: workers[row].specials.isEmpty ? .none : .number(workers[row].special.raw)
    case .satisfaction: .optional(satisfaction(row))
    case .total: .number(workers[row].total.raw)
    case .poolPoints: .optional(workers[row].poolPoints?.raw)
    case .pay: workers[row].pool == nil ? .none : .number(workers[row].pay.fen)
    case .presence: .number(workers[row].presence.present.count)
    case .missing: .number(workers[row].missingSources)
    case .auxiliaryCount: .optional(auxiliaryCount(row))
    case .sample: .optional(workers[row].satisfaction.rate?.valid)
    case .registers(let field): source.value(field, of: workers[row].id)
    // Fields of other lists.
    case .submitted, .vacancies, .points, .workers, .spread, .highest, .lowest, .mean, .households,
      .team, .holders, .vacant, .target, .source, .mark, .rater, .giver, .status, .reason, .worker,
      .title, .proposer, .verifier, .evidence, .methods, .checked, .agreed, .mismatches, .signer,
      .countersigner, .text, .answer, .raisedBy, .decidedBy, .requiredWorkers, .cell:
      .none
    }
  }

  // The ends of many intervals are compared without the percentages that people read.
  func number(_ row: Int, _ field: Field) -> Int? {
    if field == .low { return workers[row].satisfaction.rate?.interval.low }
    if field == .high { return workers[row].satisfaction.rate?.interval.high }
    return value(row, field).number
  }

  /// None while no mark is in and none is assumed.
  private func effect(_ row: Int) -> Int? {
    let isGiven = workers[row].effect.sources.contains { !$0.isMissing }
    return isGiven || workers[row].effect.assumed != nil ? workers[row].effect.points.raw : nil
  }

  /// None where nobody answered and nothing is assumed.
  private func satisfaction(_ row: Int) -> Int? {
    let isNone =
      workers[row].satisfaction.assumed == nil && workers[row].satisfaction.basis == .noAnswers
    return isNone ? nil : workers[row].satisfaction.points.raw
  }

  private func auxiliaryCount(_ row: Int) -> Int? {
    let count = duties(row).count { $0.field == .auxiliary }
    return count == 0 ? nil : count
  }

  private func duties(_ row: Int) -> [(field: Field, target: Target.ID)] {
    var found: [(field: Field, target: Target.ID)] = []
    eachDuty(row) { target, isCover in
      found.append((isCover ? .covers : source.field(of: target), target))
    }
    return found
  }

  /// What somebody has on the day looked at, and whether for somebody else.
  private func eachDuty(_ row: Int, _ take: (_ target: Target.ID, _ isCover: Bool) -> Void) {
    let index = source.day.number - source.board.month.first.number
    for place in workers[row].duties.indices
    where workers[row].duties[place].duty.assigned.contains(index: index) {
      take(workers[row].duties[place].duty.target, workers[row].duties[place].duty.role == .cover)
    }
  }

  func termColumns(with field: Field) -> [Field: TermColumn]? {
    if Self.dutyFields.contains(field) { return dutyColumns() }
    return Self.ownColumns[field].map { [field: $0(self)] }
  }

  /// Columns that are made faster than from the values of their rows, one by one.
  private static let ownColumns: [Field: @Sendable (WorkerRows) -> TermColumn] = [
    .name: { rows in
      var column = TermColumn()
      for worker in rows.workers.indices {
        column.append(unique: rows.source.worker(rows.workers[worker].id))
      }
      return column
    },
    .community: { rows in
      rows.column { column, row in
        let community = rows.workers[row].community
        column.add(community.text) { rows.source.community(community) }
      }
    },
    .workerClass: { rows in
      rows.column { column, row in
        let workerClass = rows.workers[row].workerClass
        column.add(workerClass.rawValue) { rows.term(workerClass) }
      }
    },
    .notes: { rows in
      rows.column { column, row in
        for note in rows.source.searchedNotes(of: rows.workers[row]) {
          column.add(note.code) { rows.source.term(note) }
        }
      }
    },
  ]

  private static let dutyFields: [Field] = [.grids, .main, .auxiliary, .covers]

  /// A column of what `add` adds for each row; a term is made only once.
  private func column(_ add: (inout TermColumn, Int) -> Void) -> TermColumn {
    var column = TermColumn()
    for row in workers.indices {
      add(&column, row)
      column.endRow()
    }
    return column
  }

  /// The four columns of duties, made together from one look at each duty.
  private func dutyColumns() -> [Field: TermColumn] {
    let fields = Self.dutyFields
    var columns = Array(repeating: TermColumn(), count: fields.count)
    // Of a long list nearly every row has a grid of its own: each look into a table counts.
    var known: [Target.ID: (column: Int, term: Int32)] = [:]
    known.reserveCapacity(workers.count)
    for row in workers.indices {
      eachDuty(row) { target, isCover in
        guard !isCover else { return columns[3].add(target.text) { source.target(target) } }
        if let known = known[target] { return columns[known.column].add(known.term) }
        guard let column = fields.firstIndex(of: source.field(of: target)) else { return }
        known[target] = (column, columns[column].add(new: source.target(target)))
      }
      for column in columns.indices { columns[column].endRow() }
    }
    return Dictionary(uniqueKeysWithValues: zip(fields, columns))
  }

  private func term(_ workerClass: WorkerClass) -> Term {
    let (words, other) = (source.words, Words(source.words.language.other))
    return Term(
      id: workerClass.rawValue, text: words.name(workerClass),
      also: [
        words.shortName(workerClass), other.name(workerClass), other.shortName(workerClass),
      ], rank: WorkerClass.allCases.firstIndex(of: workerClass))
  }

  private func term(_ flag: Flag) -> Term {
    let names = source.names
    return Term(id: flag.code, text: source.words.name(flag, names: names))
  }
}

extension ListSource {
  /// The field that holds what somebody has of a target.
  fileprivate func field(of target: Target.ID) -> Field {
    guard records.grids[target] == nil else { return .grids }
    return records.lines[target]?.kind == .main ? .main : .auxiliary
  }
}

extension WorkerResult {
  /// Sources without a mark that nobody waived.
  var missingSources: Int { effect.sources.count(where: \.isLacking) }
}
