import Curses
import Dashboard
import Domain
import Foundation
import Settings
import Storage
import TextUI
import Themes
import Wording

/// Opens the dashboard on a store and runs it until the user leaves.
///
/// - Parameters:
///   - context: `nil` = there is no database yet: the first screen is shown.
///   - common: The options of this run.
/// - Returns: How it ended; the terminal is as it was before.
/// - Throws: `Failure` when there is no terminal to draw on or no such theme.
func runDashboard(_ context: StoreContext?, _ common: CommonOptions) throws -> Session.Outcome {
  var probe = TerminalProbe()
  let themes = try chooseTheme(common, ground: probe.ground)
  let first = try context.map { try firstSnapshot($0, common) }
  let terminal = try openTerminal()
  defer { terminal.close() }
  terminal.palette = themes.palette(colors: terminal.colors)
  probe.ask(terminal)
  let logFile = Places.log
  if let logFile { makeFolder(above: logFile) }
  // While the screen is up nothing may be printed on it; afterwards errors are for the user again.
  let log = ErrorLog(path: logFile) ?? ErrorLog(path: nil)
  defer { log?.restore() }
  let mailbox = Mailbox(wake: terminal.waker)
  var state = State(
    viewer: Viewer(
      actor: context?.actor ?? Actor(name: systemLogin(), role: .administrator),
      language: ChosenLanguage.current, names: nameScript(terminal.charset),
      glyphs: chooseGlyphs(ascii: common.ascii, terminal.charset, probe.width),
      ambiguous: probe.width,
      theme: themes.title(in: ChosenLanguage.current), source: source(of: context, common),
      isScratch: context?.isScratch ?? false, logFile: logFile ?? "",
      lock: .offered(login: systemLogin()), mouse: startSettings.settings.mouse),
    size: terminal.size, today: common.civilDay)
  state.viewer.commandOptions = common.repeated
  state.viewer.hasChinese = terminal.charset != .none && !isLinuxConsole
  let time = clock(common)
  let now = time()
  _ = update(&state, .remembered(remembered(isScratch: context?.isScratch ?? false)))
  _ = update(&state, .clock(day: now.day, seconds: now.seconds))
  let asked = update(&state, first.map { .loaded($0.snapshot) } ?? .foundEmpty)
  if !startSettings.settings.keys.isEmpty {
    _ = update(&state, .keysChanged(startSettings.keymap.keymap))
  }
  if let mistakes = startSettings.notice { _ = update(&state, .failed(mistakes)) }
  if context?.startsLesson == true { _ = update(&state, .lessonBegins) }
  let worker = startWorker(context, first, mailbox, common, time: time)
  defer { worker?.stop() }
  let preferences = preferenceSaver(
    telling: mailbox, isScratch: context?.isScratch ?? false)
  defer { preferences.finish() }
  let watch = watchFiles(mailbox)
  defer { watch.stop() }
  Thread.detachNewThread { ScratchFolder.removeDead() }
  let jobs = JobRunner(common, mailbox: mailbox)
  defer { jobs.finish() }
  let session = Session(
    terminal, themes: themes, state: state, mailbox: mailbox, probe: probe,
    keeper: LockKeeper(PAMAuthenticator(), login: systemLogin(), mailbox: mailbox),
    worker: worker, preferences: preferences, time: time, asked: asked,
    jobs: jobs)
  let outcome = session.run()
  // Before anything that may take its time: a terminal asked back is given back at once.
  terminal.close()
  return outcome
}

/// The name of the data, by which drafts are known again; all made-up data share one.
func source(of context: StoreContext?, _ common: CommonOptions) -> String {
  context?.isScratch == true ? "demo" : common.databasePath
}

/// What the first screen shows: the actor's street, else the first one, in the month asked for.
func firstSnapshot(
  _ context: StoreContext, _ common: CommonOptions
) throws -> (snapshot: Snapshot, loader: Loader) {
  let loader = Loader(context.store, actor: context.actor, heads: context.heads)
  let street = try context.store.homeStreet(of: context.actor) ?? Identifier("")
  return (try loader.snapshot(street, common.civilMonth), loader)
}

extension Store {
  /// The street an actor is at home in, else the first of the database.
  func homeStreet(of actor: Actor) throws -> Street.ID? {
    if let place = actor.place, let street = try street(of: place) { return street }
    return try streets().first?.id
  }
}

/// The terminal of standard input and output.
///
/// - Parameter isDeaf: Whether all that is typed is thrown away.
/// - Returns: The terminal, opened.
/// - Throws: `Failure` that says why there is none to draw on.
func openTerminal(isDeaf: Bool = false) throws -> CursesTerminal {
  do {
    return try CursesTerminal(isDeaf: isDeaf)
  } catch {
    let name = environment("TERM") ?? ""
    switch error {
    case .notATerminal: throw Failure(cli(.noTerminal), .usage)
    case .unknownType: throw Failure(cli(.unknownTerminal, ["term": name]), .usage)
    case .tooSimple: throw Failure(cli(.simpleTerminal, ["term": name]), .usage)
    case .outOfResources: throw Failure(cli(.terminalResources), .failed)
    }
  }
}

/// The civil time: the clock's, on the day that `--today` names.
func clock(_ common: CommonOptions) -> @Sendable () -> (day: Day, seconds: Int) {
  let fixed = common.today.flatMap { Day($0) }
  return {
    let now = currentCivilTime()
    return (fixed ?? now.day, now.seconds)
  }
}
