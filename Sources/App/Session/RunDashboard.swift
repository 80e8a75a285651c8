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
  let mailbox = Mailbox()
  let time = clock(common)
  let worker = startWorker(context, mailbox, common, time: time)
  defer { worker?.leave() }
  // Ended like the store: when the terminal and its errors are the user's again.
  let jobs = JobRunner(common, mailbox: mailbox)
  defer { jobs.finish() }
  // A database that answers as usual is told of, or shown, without a screen of waiting before.
  _ = try worker?.hasRead(within: .milliseconds(100))
  let terminal = try openTerminal()
  defer { terminal.close() }
  mailbox.wakes(terminal.waker)
  terminal.palette = themes.palette(colors: terminal.colors)
  let logFile = Places.log
  if let logFile { makeFolder(above: logFile) }
  // While the screen is up nothing may be printed on it; afterwards errors are for the user again.
  let log = ErrorLog(path: logFile) ?? ErrorLog(path: nil)
  defer { log?.restore() }
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
  let now = time()
  _ = update(&state, .remembered(remembered(isScratch: context?.isScratch ?? false)))
  _ = update(&state, .clock(day: now.day, seconds: now.seconds))
  if !startSettings.settings.keys.isEmpty {
    _ = update(&state, .keysChanged(startSettings.keymap.keymap))
  }
  let watch = watchFiles(mailbox)
  defer { watch.stop() }
  if let outcome = try awaitFirst(worker, on: terminal, &state) {
    terminal.close()
    return outcome
  }
  probe.ask(terminal)
  let asked = (worker == nil ? [.foundEmpty] : mailbox.take()).flatMap { update(&state, $0) }
  if let mistakes = startSettings.notice { _ = update(&state, .failed(mistakes)) }
  if context?.startsLesson == true { _ = update(&state, .lessonBegins) }
  let begun = context?.test.map { update(&state, .testBegins($0)) } ?? []
  let preferences = preferenceSaver(
    telling: mailbox, isScratch: context?.isScratch ?? false)
  defer { preferences.finish() }
  Thread.detachNewThread { ScratchFolder.removeDead() }
  let session = Session(
    terminal, themes: themes, state: state, mailbox: mailbox, probe: probe,
    keeper: LockKeeper(PAMAuthenticator(), login: systemLogin(), mailbox: mailbox),
    worker: worker, preferences: preferences, time: time, asked: asked + begun,
    jobs: jobs)
  let outcome = session.run()
  // Before anything that may take its time: a terminal asked back is given back at once.
  terminal.close()
  return outcome
}

/// The name of the data, by which drafts are known again; all made-up data share one.
func source(of context: StoreContext?, _ common: CommonOptions) -> String {
  context?.isScratch == true ? "demo" : common.databasePlace.text
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
