/// What registers say of a street's workers, communities and grids in a month up to today (登记册的月度事实).
///
/// Facts that stand beside marks and in lists; none of them is an input of a score. Each is computed when it
/// is first asked for. A class, so that all who show it share that; one thread has it.
package final class MonthRegisters: @unchecked Sendable {
  /// What it needs besides a slice to tell of visits and of the people of grids.
  package static let visitTables: Set<TableName> = [.visits, .groups, .groupCounts, .parameters]
  /// The same of requests.
  package static let requestTables: Set<TableName> = [
    .requests, .requestSteps, .services, .parameters,
  ]
  /// The same of matters that wait to be admitted.
  package static let admissionTables: Set<TableName> = [
    .admissions, .admissionSteps, .parameters,
  ]
  /// The same of who is certified in what.
  package static let testTables: Set<TableName> = [.testResults, .parameters]
  /// The same of hours of training.
  package static let trainingTables: Set<TableName> = [.trainings, .attendances, .parameters]
  /// All of them.
  package static let tables = [requestTables, admissionTables, testTables, trainingTables]
    .reduce(visitTables) { $0.union($1) }

  let street: RegisterScope
  private let known: Set<TableName>
  /// The requests of the street's grids.
  private(set) lazy var requests = knows(Self.requestTables) ? street.requests : []
  private(set) lazy var openByGrid = makeOpenByGrid()
  private(set) lazy var requestsBySolver = makeRequestsBySolver()
  /// Those that were asked for; a list is sorted by them.
  var solvedRates: [Community.ID?: Rate?] = [:]
  /// The matters of the street.
  private(set) lazy var matters = knows(Self.admissionTables) ? street.matters : []
  /// How many of them the street should have decided on before today; 0 where they were not read.
  package private(set) lazy var overdueMatters = matters.count {
    $0.lamp(on: street.period.upperBound)?.colour == .red
  }
  private lazy var certifications = street.certifications
  private lazy var training = street.index.trainingHours(street)
  private lazy var visits = makeVisits()
  private lazy var fulfilments = makeFulfilments()
  private lazy var care = CareIndex(street)
  private lazy var suggestions = Suggestion.ofGrids(in: street, care)

  /// Gives `nil` when the month has not begun.
  ///
  /// - Parameters:
  ///   - slice: The street and month.
  ///   - registers: The rows of its registers.
  ///   - tables: Which of them were read; of what was not it tells nothing.
  ///   - today: Up to which day facts are told.
  ///   - actor: Who reads them.
  package init?(
    _ slice: Slice, registers: Records, of tables: Set<TableName> = MonthRegisters.tables,
    today: Day, for actor: Actor
  ) {
    let month = slice.month
    guard month.first <= today else { return nil }
    var records = slice.records
    records.takeRegisters(registers)
    known = tables
    street = RegisterScope(
      .street(slice.street), month.first...min(month.last, today), records, for: actor)
  }

  func knows(_ tables: Set<TableName>) -> Bool { known.isSuperset(of: tables) }

  /// Whether anybody entered a visit in the street this month.
  package private(set) lazy var hasVisits = !street.records.rows(of: .visits).isEmpty

  /// The visits of a worker whose home is in the street; `nil` = he has none there.
  package func visits(of worker: Worker.ID) -> VisitFacts? {
    knows(Self.visitTables) ? visits[worker] : nil
  }

  /// What of the targets of a community's members, or of all, is met; `nil` = nothing was to be met.
  package func fulfilment(of community: Community.ID?) -> Rate? {
    guard knows(Self.visitTables) else { return nil }
    let sums = community.map { fulfilments[$0].map { [$0] } ?? [] } ?? Array(fulfilments.values)
    return Rate(
      satisfied: sums.reduce(0) { $0 + $1.met }, valid: sums.reduce(0) { $0 + $1.target })
  }

  /// How many members of a community are short of visits.
  package func short(in community: Community.ID) -> Int {
    knows(Self.visitTables) ? fulfilments[community]?.short ?? 0 : 0
  }

  /// How many people of all groups and levels were counted in a grid; `nil` = that is not for the reader.
  package func people(in grid: Target.ID) -> Int? {
    guard knows(Self.visitTables), reads(grid) else { return nil }
    return care.groups.reduce(0) { $0 + care.levels(of: $1, in: [grid]).reduce(0, +) }
  }

  /// The difficulty that the people of a grid suggest; `nil` = nothing can be, or not to the reader.
  package func suggested(for grid: Target.ID) -> Coefficient? {
    knows(Self.visitTables) && reads(grid) ? suggestions[grid] : nil
  }

  /// Who is certified in what; `nil` = results were not read, or there are none.
  package var certified: Certifications? {
    knows(Self.testTables) && !street.records.rows(of: .testResults).isEmpty ? certifications : nil
  }

  /// How many workers of a community, or of the street, are certified in every main line, of all.
  package func allRoundRate(of community: Community.ID?) -> Rate? {
    guard knows(Self.testTables) else { return nil }
    let scope = community.map { street.scope(of: .community($0)) } ?? street
    let roll = scope.roll(on: street.period.upperBound)
    return Rate(satisfied: roll.count(where: certifications.isAllRound), valid: roll.count)
  }

  /// In how many lines a worker is certified; `nil` = results were not read.
  package func test(of worker: Worker.ID) -> TestFacts? {
    guard knows(Self.testTables) else { return nil }
    return TestFacts(
      certified: certifications.lines(of: worker).count, lines: certifications.lines.count,
      isAllRound: certifications.isAllRound(worker))
  }

  /// Hours of training in the year, in hundredths; `nil` = they were not read.
  package func trainingHours(of worker: Worker.ID) -> Hours? {
    knows(Self.trainingTables) ? Hours(raw: training.hours(of: worker, in: .all)) : nil
  }

  /// Whether anybody was trained in the year.
  package var hasTrainings: Bool {
    knows(Self.trainingTables) && !street.records.rows(of: .trainings).isEmpty
  }

  private func reads(_ grid: Target.ID) -> Bool {
    street.scope(of: .grid(grid)).reads(GroupCount.self)
  }

  /// How many workers a community, or the street, has above those it should have, below 0 where some lack.
  package func gap(of community: Community.ID?) -> Int? {
    let figures = PlaceRegister.figures(
      of: community.map { street.scope(of: .community($0)) } ?? street)
    guard case .signed(let gap) = figures.flattened["staffing.gap"] else { return nil }
    return gap
  }

  private func makeVisits() -> [Worker.ID: VisitFacts] {
    let workers = VisitRegister.workers(of: street) ?? []
    return Dictionary(
      workers.map { ($0.id, VisitFacts($0.figures)) }, uniquingKeysWith: { first, _ in first })
  }

  private func makeFulfilments() -> [Community.ID: (met: Int, target: Int, short: Int)] {
    visits.reduce(into: [:]) { sums, member in
      let home = street.records.workerVersions.of(member.key, in: street.month)?.community
      guard let home else { return }
      let (facts, sum) = (member.value, sums[home] ?? (0, 0, 0))
      sums[home] = (
        sum.met + facts.met, sum.target + facts.target, sum.short + (facts.isShort ? 1 : 0)
      )
    }
  }
}

/// What registers say of a worker and month, beside his marks (评分旁的事实).
package struct WorkerFacts: Hashable, Sendable {
  package let visits: VisitFacts
  package let requests: RequestFacts
  package let test: TestFacts
  /// Of the year.
  package let training: Hours
}

/// In how many of the main lines a worker is certified (通关).
package struct TestFacts: Hashable, Sendable {
  package let certified: Int
  package let lines: Int
  package let isAllRound: Bool
}

extension MonthRegisters {
  /// `nil` = he has no home in the street, or registers were not read.
  package func facts(of worker: Worker.ID) -> WorkerFacts? {
    guard let visits = visits(of: worker), let requests = requests(of: worker),
      let test = test(of: worker), let training = trainingHours(of: worker)
    else { return nil }
    return WorkerFacts(visits: visits, requests: requests, test: test, training: training)
  }
}

/// On how many households a worker called in a month up to today, and what he found (走访).
package struct VisitFacts: Hashable, Sendable {
  /// Households, in whatever grid.
  package let visited: Int
  package let target: Int
  package let changes: Int
  /// What of the target is met, and not more.
  package let met: Int

  fileprivate init(_ figures: [Figure]) {
    let count = { (name: String) in figures.count(name) ?? 0 }
    visited = count("households")
    target = count("target")
    changes = count("changes")
    met = count("met")
  }

  package var isShort: Bool { met < target }
}
