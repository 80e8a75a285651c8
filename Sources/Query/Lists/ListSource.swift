package import Domain
package import Wording

/// What the lists of a street's month are made from, looked up once.
///
/// A class, so that its lists share it; one thread has it.
package final class ListSource: @unchecked Sendable {
  package let board: Board
  package let records: Records
  package let holdings: Holdings
  package let words: Words
  package let today: Day
  /// Today, or the nearest day of the month when today lies outside it: the day on which duties and
  /// leaves are looked at.
  package let day: Day
  /// Of each community who carries least of those in a pool who are there for the rest of the month.
  package let lightest: [Community.ID: Worker.ID]
  /// Whether marks of others are kept from the reader.
  package let isBlind: Bool
  /// Whether the figures are made of the marks alone that the reader may see.
  package let isOfOwnMarks: Bool
  /// Who reads, by whom rows are his own or others'.
  let actor: Actor
  /// Every mark that the month needs.
  package private(set) lazy var dueMarks = neededMarks.inOrder
  /// The same in no order, for whoever counts.
  package private(set) lazy var neededMarks = board.neededMarks(records)
  /// Those without which a community cannot be submitted: to-do, list of marks, list of a submission
  /// and `status` count these.
  package private(set) lazy var blockingMarks = neededMarks.filter { $0.isOpen && $0.isBlocking }
  /// Lists of the month that were made, by their place: list and screen go through the same.
  var keptMarks: [Community.ID?: [MarkEntry]] = [:]
  var keptBatches: [Community.ID?: [BatchSums]] = [:]
  var keptSurvey: [Community.ID?: [SurveyEntry]] = [:]
  private(set) lazy var names = RecordNames(records, words.language)
  /// The same in the language that the reader does not read, for a filter.
  private(set) lazy var otherNames = RecordNames(records, words.language.other)
  private var lines: [Target.ID: Term] = [:]
  private lazy var mean = board.rate
  private var communities: [Community.ID: Term] = [:]

  /// What registers say of the month; `nil` = they were not read, or it has not begun.
  package let registers: MonthRegisters?

  /// The street and the days of the month up to today, of which lists of registers are made; `nil` = the month
  /// has not begun.
  private(set) lazy var scope: RegisterScope? = {
    let month = board.month
    guard month.first <= today else { return nil }
    return RegisterScope(
      .street(board.street), month.first...min(month.last, today), records, for: actor)
  }()

  /// Whether it is of a database for practice (演练).
  let isRehearsal: Bool

  package init(
    _ board: Board, records: Records, holdings: Holdings? = nil, today: Day, for actor: Actor,
    words: Words, isRehearsal: Bool = false, registers: MonthRegisters? = nil
  ) {
    self.registers = registers
    self.isRehearsal = isRehearsal
    self.board = board
    self.records = records
    self.words = words
    self.today = today
    self.actor = actor
    isBlind = board.isBlind(for: actor, in: records)
    isOfOwnMarks = board.isOfOwnMarks(for: actor, in: records)
    let month = board.month
    day = min(max(today, month.first), month.last)
    self.holdings = holdings ?? Holdings(records)
    lightest = lightestWorkers(board, self.holdings, on: day)
  }

  /// A list of the whole street; what the month asks for, also of one community alone.
  package func table(_ list: ListName, in scope: Community.ID? = nil) -> ListTable {
    let rows: any ListRows =
      switch list {
      case .workers: WorkerRows(self)
      case .communities: CommunityRows(self)
      case .grids: GridRows(self)
      case .marks: MarkRows(self, in: scope)
      case .specials: SpecialRows(self, in: scope)
      case .batches: BatchRows(self, in: scope)
      case .objections: ObjectionRows(self, in: scope)
      case .register(let table): RegisterRows(self, table, in: scope)
      }
    return ListTable(list, rows, words)
  }

  func worker(_ id: Worker.ID) -> Term {
    let name = names.plainWorker(id)
    return Term(id: id.text, text: names.worker(id, called: name), plain: name)
  }

  /// Whoever has a login, by the worker's name where it is a worker's id.
  func person(_ login: String) -> Term {
    records.workers[Identifier(login)].map { worker($0.id) } ?? Term(login)
  }

  /// A grid or line by its names.
  func target(_ id: Target.ID) -> Term {
    if let known = lines[id] { return known }
    let name = names.plainTarget(id)
    let line = records.lines[id]
    let term = Term(
      id: id.text, text: names.target(id, called: name), plain: name,
      also: [line?.name, line?.nameEnglish].compactMap(\.self))
    guard line != nil else { return term }
    lines[id] = term
    return term
  }

  func department(_ id: Department.ID) -> Term {
    Term(id: id.text, text: names.department(id), also: [id.text])
  }

  func street(_ id: Street.ID) -> Term {
    Term(id: id.text, text: names.street(id), also: [id.text])
  }

  func community(_ id: Community.ID) -> Term {
    if let known = communities[id] { return known }
    let term = Term(id: id.text, text: names.community(id), plain: names.plainCommunity(id))
    communities[id] = term
    return term
  }

  /// Whether somebody's month is looked through.
  func ready(_ worker: Worker.ID) -> Term {
    let isReady = records.readyMarks[ReadyMark.Key(month: board.month, worker: worker)] != nil
    return Term(id: isReady ? "true" : "false", words) {
      $0(isReady ? QueryPhrase.ready : .notReady)
    }
  }

  /// Where a rate lies beside that of the street; `nil` = there is none.
  func standing(of rate: Rate?) -> Term? {
    guard let rate, let mean else { return nil }
    let standing = rate.standing(beside: mean)
    return Term(id: standing.rawValue, words) { $0.name(standing) }
  }

  /// The days of a set that are not over yet; all of them in a month that is over.
  package func daysAhead(_ days: DaySet) -> DaySet {
    let month = board.month
    guard today <= month.last else { return days }
    return days.intersection(DaySet(DayRange(today, month.last), in: month))
  }
}

private func lightestWorkers(
  _ board: Board, _ holdings: Holdings, on day: Day
) -> [Community.ID: Worker.ID] {
  // Who goes on leave this month carries little because of that.
  func leavesSoon(_ worker: Worker.ID) -> Bool {
    holdings.nextLeave(of: worker, from: day).map { $0.first <= day.month.last } ?? false
  }
  var lightest: [Community.ID: (id: Worker.ID, load: Points)] = [:]
  for worker in board.workers
  where worker.workerClass != .chief && worker.pool != nil && holdings.isPresent(worker.id, on: day)
    && !leavesSoon(worker.id)
  {
    let load = worker.workload
    if let known = lightest[worker.community], known.load <= load { continue }
    lightest[worker.community] = (worker.id, load)
  }
  return lightest.mapValues(\.id)
}
