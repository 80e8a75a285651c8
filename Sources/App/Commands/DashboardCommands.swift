import ArgumentParser
import Dashboard
import Demo
import Domain
import Glibc
import Storage
import Tables
import Wording

/// The dashboard on the default database.
struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: cli(.dashboardAbstract), shouldDisplay: false)
  @OptionGroup var common: CommonOptions

  func run() throws {
    let mayDraw = isatty(STDOUT_FILENO) != 0 && isatty(STDIN_FILENO) != 0
    guard common.isPlain ? PlainSession.input.mayAnswer : mayDraw else {
      return try printInstead()
    }
    guard common.hasDatabase else { return try begin() }
    try open()
  }

  private func open() throws {
    try withStore(common) { context in
      let outcome = try runFront(context, common)
      guard outcome == .startLesson else { return finish(outcome) }
      try runDemo(.lesson(common), startsLesson: true)
    }
  }

  /// The first start: what to begin with.
  private func begin() throws {
    common.databasePlace.clearUpDrafts()
    switch try runFront(nil, common) {
    case .startDemo: try runDemo(common)
    case .startLesson: try runDemo(.lesson(common), startsLesson: true)
    case .startEmpty:
      try buildDatabase(common) { _ in }
      try open()
    case .importFolder(let folder):
      let report = try working { progress in
        try carryOut(.importTables(folder: folder), common, telling: progress)
      }
      printLine(report)
      try open()
    case .imported: try open()
    case .quit: break
    case .signal(let signal): finish(.signal(signal))
    }
  }

  /// Without a terminal the board is printed as text, with how to open the dashboard.
  private func printInstead() throws {
    if common.hasDatabase {
      try withStore(common) { context in
        guard let street = try context.store.homeStreet(of: context.actor) else {
          return printLine(cli(.noStreets))
        }
        let slice = try context.store.slice(street, common.civilMonth).seen(by: context.actor)
        let board = Board(slice)
        printBoards(
          [
            PrintedBoard(
              board, records: slice.records,
              journalHead: try context.store.journalHead().hash, today: common.civilDay,
              isOfOwnMarks: board.isOfOwnMarks(for: context.actor, in: slice.records),
              isRehearsal: context.isRehearsal)
          ], format: .table)
      }
    } else {
      printDemoBoard(common)
    }
    printLine(cli(.howToOpen))
  }
}

/// `demo`: the dashboard on made-up data in a scratch copy.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: cli(.demoAbstract))
  @OptionGroup var common: CommonOptions

  @Option(help: .init(cli(.helpWriteFolder), valueName: "folder")) var write: String?
  @Option(help: .init(cli(.helpSize), valueName: "street|district|city")) var size = DemoSize.street
  @Option(help: .init(cli(.helpCase), valueName: "haishu")) var `case`: DemoCase?
  @ArgumentParser.Flag(help: .init(cli(.helpOverwrite))) var overwrite = false

  /// What is made up.
  private var records: Records {
    switch `case` {
    case .haishu: haishuRecords(today: common.civilDay)
    case nil: demoRecords(size, today: common.civilDay, asking: .shipped)
    }
  }

  func run() throws {
    if let write {
      return printLine(
        try working { progress in
          try exportTables(to: write, overwrite: overwrite, telling: progress) {
            records
          }
        })
    }
    let mayDraw = isatty(STDOUT_FILENO) != 0 && isatty(STDIN_FILENO) != 0
    guard common.isPlain ? PlainSession.input.mayAnswer : mayDraw else {
      printDemoBoard(common)
      return printLine(cli(.howToOpenDemo))
    }
    try runDemo(common, records)
  }
}

/// A made-up database whose rows give the figures of a text.
enum DemoCase: String, ExpressibleByArgument {
  /// Nine streets of a district, as Haishu tells of itself.
  case haishu
}

extension DemoSize: ExpressibleByArgument {}

/// Ends the program as the session ended.
func finish(_ outcome: Session.Outcome) {
  guard case .signal(let number) = outcome else { return }
  endProgram(128 + number)
}

/// Opens the dashboard on made-up data that are thrown away afterwards.
func runDemo(
  _ common: CommonOptions, _ records: Records? = nil, startsLesson: Bool = false
) throws {
  clearUpBeforeEnding(isPlain: common.isPlain)
  let folder = try ScratchFolder.make()
  defer { ScratchFolder.remove(folder) }
  do {
    let place = ScratchFolder.database(in: folder)
    let store = try createStore(at: place, isRehearsal: true)
    var records =
      records ?? demoRecords(today: common.civilDay, asking: .shipped)
    let actor = try common.playedActor(in: records)
    if let user = actor.playedUser { records.users[user.key] = user }
    records.leaveToGive(to: actor)
    try store.fill(with: records, on: common.civilDay)
    let context = StoreContext(
      store: store, actor: actor, isRehearsal: true, isScratch: true,
      startsLesson: startsLesson)
    var shown = common
    shown.db = place.text
    let outcome = try runFront(context, shown)
    ScratchFolder.remove(folder)
    finish(outcome)
  } catch let fault as StoreFault {
    throw Failure(fault)
  }
}

/// Lets a closed window or `kill` end the session and not the process, which has to clear up.
///
/// Only the session listens for them, and once it has given the terminal back a second one would kill:
/// a window that is closed sends two. Before it listens they wait.
private func clearUpBeforeEnding(isPlain: Bool) {
  signal(SIGHUP, SIG_IGN)
  // Without a screen nobody listens; a closed window ends the lines.
  guard !isPlain else { return }
  signal(SIGTERM, SIG_IGN)
  var waiting = sigset_t()
  sigemptyset(&waiting)
  sigaddset(&waiting, SIGHUP)
  sigaddset(&waiting, SIGTERM)
  pthread_sigmask(SIG_BLOCK, &waiting, nil)
}

func printDemoBoard(_ common: CommonOptions) {
  let records = demoRecords(.street, today: common.civilDay)
  guard let street = records.streets.keys.sorted().first else { return }
  let slice = Slice(street: street, month: common.civilMonth, records: records)
  printLine(cli(.demoBoard))
  printBoards(
    [
      PrintedBoard(
        Board(slice), records: records, journalHead: "", today: common.civilDay, isRehearsal: true)
    ],
    format: .table)
}

extension Store {
  /// Takes a whole set of records in as one import.
  func fill(with records: Records, on today: Day) throws {
    var rows: [Incoming.Row] = []
    for table in TableName.allCases {
      for row in records.rows(of: table) {
        rows.append(
          Incoming.Row(
            table: table, cells: row, origin: Origin(file: table.rawValue, line: rows.count + 1)))
      }
    }
    let actor = Actor(name: systemLogin(), role: .administrator)
    _ = try perform(
      Request(
        .importTables(Incoming(rows: rows)), by: actor, on: today, operation: newOperation()))
  }
}

extension CommonOptions {
  /// Who plays in the demo: each role as a made-up login of its own, so that one person can play all.
  fileprivate func playedActor(in records: Records) throws -> Actor {
    guard let role else { return Actor(name: systemLogin(), role: .administrator) }
    let wish = try parseRole(role)
    let known = records.places(of: wish.role)
    do throws(OwnRoles.Fault) {
      let place = try OwnRoles.place(of: wish, known: known)
      return Actor(
        name: wish.role.rawValue + (place.map { "-" + $0 } ?? ""), role: wish.role, place: place)
    } catch {
      throw Failure(error)
    }
  }
}

extension Actor {
  /// The row that gives the made-up login its role.
  fileprivate var playedUser: User? {
    // Who made the database is its administrator without a row.
    name == systemLogin()
      ? nil : User(key: User.Key(login: name, role: role, place: place))
  }
}

extension Records {
  /// The ids of the places at which a role can stand, sorted.
  fileprivate func places(of role: ActorRole) -> [String] {
    switch role {
    case .administrator: []
    case .district: districts.keys.map(\.text).sorted(by: byteOrder)
    case .street, .surveyor, .viewer: streets.keys.map(\.text).sorted(by: byteOrder)
    case .secretary: communities.keys.map(\.text).sorted(by: byteOrder)
    case .department: departments.keys.map(\.text).sorted(by: byteOrder)
    case .worker: workers.keys.map(\.text).sorted(by: byteOrder)
    }
  }
}
