import Domain
import Query
import TextUI
import Wording

/// Lists of the panels, by what they hold.
enum PaneName: Hashable, CaseIterable, Sendable {
  case streets, communities, todos, grids, workers
  /// Those of the monthly board.
  case boardCommunities, boardFacts, boardWorkers
}

/// All that is computed from a snapshot, once when it comes: figures, names and the texts of rows.
///
/// A class, so that every frame shares it instead of copying it. What it says never changes once it is
/// made, which makes it `Sendable`; what few frames ask for is computed when it is first asked for, on the
/// one thread that has it.
final class MonthFacts: @unchecked Sendable {
  let snapshot: Snapshot
  /// The slice with the marks that this viewer may see.
  let slice: Slice
  let board: Board
  let choice: BasisChoice
  let names: Names
  let words: Words
  let viewer: Viewer
  let holdings: Holdings
  let today: Day
  /// Today, or the nearest day of the month when today lies outside it.
  let day: Day
  private(set) lazy var todos = findTodos()
  private lazy var todosOf = Dictionary(grouping: todos, by: \.community)
  /// The people of each community, and how many grids it has.
  let members: [Community.ID: [WorkerResult]]
  let gridCounts: [Community.ID: Int]
  let results: [Worker.ID: WorkerResult]
  /// What the lists are made from.
  let source: ListSource
  /// What is known of earlier months; `nil` = nothing yet.
  let history: History?
  /// What registers say of the month up to today; `nil` = they were not read, or it has not begun.
  var registers: MonthRegisters? { source.registers }
  /// Who handed in what the lists tell of, as far as that is known.
  let entered: EnteredRows
  /// The lists of the panels.
  private let tables = Memo<PaneName, PanelTable>()
  /// The grids as blocks, by id.
  private(set) lazy var blockFacts = makeBlockFacts()
  /// Cells for the ids behind the names of workers who are called the same.
  private(set) lazy var namesakeRoom = makeNamesakeRoom()
  /// Grids with a vacancy that still goes on or is to come.
  private(set) lazy var vacantGrids = makeVacantGrids()
  /// How many marks each community lacks: those that the viewer has to give, and those of others that it
  /// cannot be submitted without.
  private(set) lazy var lackingMarks = makeLackingMarks()
  /// Who is away from today on in each community; made when somebody first asks for a cover.
  private(set) lazy var absences = makeAbsences()
  /// Why there is nothing to cover in a place.
  let nothingToCover = Memo<Community.ID?, String>()
  /// The pay of every pool, by its key.
  private(set) lazy var distributions = makeDistributions()
  /// The lists of the month.
  let worklistTables = Memo<WorklistTableKey, WorklistTable>()
  private let facts = Memo<FactsKey, [TextLine]>()
  /// This month in the figures of charts.
  private(set) lazy var ownMonth = HistoryMonth(board)
  /// What the monthly board shows besides; made when it is first asked for.
  private(set) lazy var monthly = BoardPageFacts(self)

  init(
    _ snapshot: Snapshot, for viewer: Viewer, figures: BasisChoice?, today: Day,
    history: History? = nil, entered: EnteredRows = [:], registers: RegisterRead? = nil
  ) {
    self.snapshot = snapshot
    self.viewer = viewer
    self.today = today
    self.history = history?.street == snapshot.slice.street ? history : nil
    self.entered = entered
    words = viewer.words
    slice = snapshot.slice.seen(by: viewer.actor)
    let records = slice.records
    let state = records.state(of: slice.month, street: slice.street)
    choice = figures ?? .usual(in: state)
    board = choice.board(of: snapshot, slice: slice, today: today)
    names = Names(records: records, language: viewer.language, latin: viewer.latinNames)
    holdings = Holdings(records)
    day = min(max(today, slice.month.first), slice.month.last)
    results = Dictionary(uniqueKeysWithValues: board.workers.map { ($0.id, $0) })
    members = Dictionary(grouping: board.workers, by: \.community)
    gridCounts = records.grids.values.reduce(into: [:]) { $0[$1.community, default: 0] += 1 }
    source = ListSource(
      board, records: records, holdings: holdings, today: today, for: viewer.actor,
      words: viewer.words,
      registers: registers?.facts(of: snapshot.slice, upTo: today, for: viewer.actor))
  }

  /// The same facts with what has become known since.
  private init(
    _ other: MonthFacts, history: History?, entered: EnteredRows, source: ListSource? = nil
  ) {
    snapshot = other.snapshot
    viewer = other.viewer
    today = other.today
    words = other.words
    slice = other.slice
    choice = other.choice
    board = other.board
    names = other.names
    holdings = other.holdings
    day = other.day
    results = other.results
    members = other.members
    gridCounts = other.gridCounts
    self.source = source ?? other.source
    self.history = history
    self.entered = entered
  }

  /// The same facts beside earlier months, which change no order and no row.
  func with(_ history: History) -> MonthFacts {
    MonthFacts(self, history: history, entered: entered)
  }

  /// The same facts with who handed in what the lists tell of.
  func with(_ entered: EnteredRows) -> MonthFacts {
    MonthFacts(self, history: history, entered: entered)
  }

  /// The same facts with what registers say.
  func with(_ registers: RegisterRead) -> MonthFacts {
    let source = ListSource(
      board, records: records, holdings: holdings, today: today, for: viewer.actor, words: words,
      registers: registers.facts(of: snapshot.slice, upTo: today, for: viewer.actor))
    return MonthFacts(self, history: history, entered: entered, source: source)
  }

  var records: Records { slice.records }
  var month: Month { slice.month }
  var state: MonthState { board.state }

  func table(_ pane: PaneName) -> PanelTable {
    tables.value(pane) {
      switch pane {
      case .streets: streetTable()
      case .communities: communityTable()
      case .todos: todoTable()
      case .grids: gridTable()
      case .workers: workerTable()
      case .boardCommunities: monthly.boardCommunities()
      case .boardFacts: monthly.panel.table
      case .boardWorkers: monthly.boardWorkers()
      }
    }
  }

  /// Of each community who carries least of those in a pool who are there for the rest of the month.
  var lightest: [Community.ID: Worker.ID] { source.lightest }

  /// `~` after the head of a figure that is an estimate.
  var estimateSign: String { board.isEstimate ? "~" : "" }

  func todos(of community: Community.ID) -> [Todo] { todosOf[community] ?? [] }

  /// What is so in a community, for a panel of that size.
  func facts(of community: CommunityResult, rows: Int, width: Int) -> [TextLine] {
    facts.value(FactsKey(community: community.id, rows: rows, width: width)) {
      CommunityFacts(community, self).lines(rows: rows, width: width)
    }
  }

  /// Whether marks of others are kept from the viewer.
  var isBlind: Bool { source.isBlind }

  /// Whether figures of this viewer are made of other marks than those of the street.
  var isOfOwnMarks: Bool {
    source.isOfOwnMarks
      || choice == .assumed && board.assumesOwnMarks(for: viewer.actor, in: records)
  }

  /// Which marks the strict figures are made of.
  var strictFigures: DashboardPhrase { source.isOfOwnMarks ? .strictOwn : .strict }

  /// Whether the viewer may give a command of that kind somewhere in a community, or for a worker.
  func mayAct(
    _ kind: CommandKind, in community: Community.ID?, worker: Worker.ID? = nil
  ) -> Bool {
    viewer.actor.reaches(kind, in: community, worker: worker, of: slice.street)
  }
}

private struct FactsKey: Hashable {
  let community: Community.ID
  let rows: Int
  let width: Int
}
