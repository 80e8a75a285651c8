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
/// made; one thread has it.
final class Model: @unchecked Sendable {
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
  private(set) var todos: [Todo]
  private var todosOf: [Community.ID: [Todo]] = [:]
  /// The people of each community, and how many grids it has.
  let members: [Community.ID: [WorkerResult]]
  let gridCounts: [Community.ID: Int]
  /// Parts of the picture that need not be drawn for every frame.
  var kept = CachedParts()
  private var facts: (key: FactsKey, lines: [TextLine])?
  let results: [Worker.ID: WorkerResult]
  /// What the lists are made from.
  let source: ListSource
  private(set) var tables: [PaneName: PanelTable] = [:]
  /// What is known of earlier months; comes after the first frames.
  private(set) var history: History?
  /// Who wrote what the explanation on the screen is made of; comes after it.
  private(set) var entered: EnteredRows = [:]
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
  /// Why there is nothing to cover in a place, where it was asked for.
  var nothingToCover: [Community.ID?: String] = [:]
  /// The pay of every pool, by its key.
  private(set) lazy var distributions = makeDistributions()
  /// The lists of the month, made when they are first looked at.
  var worklistTables: [WorklistTableKey: WorklistTable] = [:]
  /// This month in the figures of charts.
  private(set) lazy var ownMonth = HistoryMonth(board)
  /// What the monthly board shows besides; made when it is first asked for.
  private(set) lazy var monthly = MonthlyModel(self)

  init(
    _ snapshot: Snapshot, for viewer: Viewer, figures: BasisChoice?, today: Day,
    history: History? = nil
  ) {
    self.snapshot = snapshot
    self.viewer = viewer
    self.today = today
    self.history = history?.street == snapshot.slice.street ? history : nil
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
      words: viewer.words)
    todos = []
    todos = findTodos()
    todosOf = Dictionary(grouping: todos, by: \.community)
    tables = [
      .streets: streetTable(), .communities: communityTable(), .todos: todoTable(),
      .grids: gridTable(), .workers: workerTable(),
    ]
  }

  var records: Records { slice.records }
  var month: Month { slice.month }
  var state: MonthState { board.state }

  func table(_ pane: PaneName) -> PanelTable {
    switch pane {
    case .boardCommunities: monthly.communities
    case .boardFacts: monthly.facts
    case .boardWorkers: monthly.workers
    default: tables[pane] ?? PanelTable()
    }
  }

  /// Of each community who carries least of those in a pool who are there for the rest of the month.
  var lightest: [Community.ID: Worker.ID] { source.lightest }

  /// Takes earlier months in, which change no order and no row.
  func take(_ history: History) {
    self.history = history
    kept = CachedParts()
    facts = nil
    tables[.workers] = workerTable()
    monthly = MonthlyModel(self)
  }

  /// Takes in who wrote what is looked at; a line of what waits may say so.
  func take(_ entered: EnteredRows) {
    self.entered = entered
    guard todos.contains(where: \.isSubmitted) else { return }
    tables[.todos] = todoTable()
  }

  /// `~` after the head of a figure that is an estimate.
  var estimateSign: String { board.isEstimate ? "~" : "" }

  func todos(of community: Community.ID) -> [Todo] { todosOf[community] ?? [] }

  /// What is so in a community, for a panel of that size; kept, since every frame asks for it.
  func facts(of community: CommunityResult, rows: Int, width: Int) -> [TextLine] {
    let key = FactsKey(community: community.id, rows: rows, width: width)
    if let facts, facts.key == key { return facts.lines }
    let lines = CommunityFacts(community, self).lines(rows: rows, width: width)
    facts = (key, lines)
    return lines
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

private struct FactsKey: Equatable {
  let community: Community.ID
  let rows: Int
  let width: Int
}
