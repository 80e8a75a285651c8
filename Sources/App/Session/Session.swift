import Curses
import Dashboard
import Domain
import Storage
import Settings
import TextUI
import Themes
import Wording

/// The loop of the dashboard: key, message, update, effect; change, snapshot, message, view, canvas.
///
/// Belongs to the main thread, which owns the terminal.
final class Session {
  private let terminal: CursesTerminal
  private var themes: ThemeChoice
  private var state: State
  private let mailbox: Mailbox
  private let worker: StoreQueue?
  private let preferences: PreferenceSaver
  private let exports: ExportWriter
  private let jobs: JobRunner
  private let time: () -> (day: Day, seconds: Int)
  private var settings = startSettings
  private var probe: TerminalProbe
  private let keeper: LockKeeper
  /// What frames before left to be shown again.
  private var cache: PictureCache? = PictureCache()
  private var lastInput = ContinuousClock.now
  private var outcome: Outcome?
  private var lastTick = 0
  /// What the first messages asked for, to be carried out once the first screen is there.
  private var asked: [Dashboard.Effect]

  /// How a session ended.
  enum Outcome: Equatable {
    case quit
    case signal(Int32)
    /// What the first screen was answered with.
    case startDemo
    /// Plain mode only: it has nothing to show the import on.
    case importFolder(String)
    case startEmpty
    case startLesson
    /// The first screen has imported tables into a new database.
    case imported
  }

  init(
    _ terminal: CursesTerminal, themes: ThemeChoice, state: State, mailbox: Mailbox,
    probe: TerminalProbe, keeper: LockKeeper, worker: StoreQueue?, preferences: PreferenceSaver,
    time: @escaping () -> (day: Day, seconds: Int), asked: [Dashboard.Effect] = [],
    jobs: JobRunner
  ) {
    self.terminal = terminal
    self.themes = themes
    self.state = state
    self.mailbox = mailbox
    self.probe = probe
    self.keeper = keeper
    self.worker = worker
    self.preferences = preferences
    exports = ExportWriter(mailbox)
    self.jobs = jobs
    self.time = time
    self.asked = asked
  }

  /// Runs until the user leaves, a signal asks for the end, or the terminal is gone.
  func run() -> Outcome {
    defer { exports.finish() }
    terminal.reportsMouse = state.viewer.mouse
    while outcome == nil {
      terminal.draw(view(state, &cache))
      for effect in asked { carryOut(effect) }
      asked = []
      let events = terminal.nextEvents(timeoutMilliseconds: wait)
      turnDay()
      for event in events { handle(event) }
      for message in mailbox.take() { send(message) }
      lockIfIdle()
      tickIfDue(isIdle: events.isEmpty)
    }
    send(.leaving)
    return outcome ?? .quit
  }

  private func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key):
      lastInput = .now
      // One that was read before the screen was locked is nobody's.
      if !state.isLocked { send(.key(key)) }
    case .resized(let size): send(.resized(size))
    case .resumed:
      terminal.repaint()
      send(.resized(terminal.size))
    case .terminate(let signal): outcome = .signal(signal)
    case .closed: outcome = .signal(1)
    case .reply(let text): hear(text)
    case .mouse(let mouse): send(.mouse(mouse))
    case .wake: break
    }
  }

  private func hear(_ text: String) {
    guard let answer = probe.hear(text) else { return }
    switch answer {
    case .ambiguousWidth(let width): send(.ambiguousWidth(width))
    case .background(let brightness):
      if themes.take(brightness: brightness) {
        terminal.palette = themes.palette(colors: terminal.colors)
      }
    }
    preferences.save(probe.preference)
  }

  private func send(_ message: Message) {
    if case .lock(let event) = message { keeper.heard(event) }
    for effect in update(&state, message) { carryOut(effect) }
    // A shell that a passer-by gets with Ctrl-Z would be a way round the lock.
    terminal.maySuspend = !state.isLocked
    terminal.secretTaker = state.isLocked ? { [keeper] in keeper.take($0) } : nil
  }

  private func carryOut(_ effect: Dashboard.Effect) {
    switch effect {
    case .perform(let command): worker?.perform(command)
    case .undo: worker?.undo()
    case .redo: worker?.redo()
    case .load(let street, let month): worker?.load(street, month)
    case .loadHistory: worker?.loadHistory()
    case .findEntered(let rows): worker?.findEntered(rows)
    case .loadRegisters(let asked): worker?.loadRegisters(asked)
    case .useMouse(let isOn): terminal.reportsMouse = isOn
    case .findThemes: send(.themesFound(themes.offer(colors: terminal.colors)))
    case .showTheme(let name):
      changeTheme { theme throws(ThemeLibrary.Failure) in
        try theme.show(name)
      }
    case .readTheme: readTheme()
    case .readSettings: readSettings()
    case .savePreference(let preference):
      preferences.save(preference)
      guard preference.name == "language", let code = preference.values.first else { break }
      Language(rawValue: code).map { ChosenLanguage.choose($0) }
    case .export(let export): exports.write(export)
    case .redraw: terminal.repaint()
    case .bell: terminal.bell()
    case .suspend: terminal.suspend()
    case .lockScreen: lockScreen()
    case .quit: outcome = .quit
    case .startDemo: outcome = .startDemo
    case .start(let job): jobs.start(job)
    case .lookAtFolder(let path): send(.folderSeen(look(atFolder: path)))
    case .stopWork:
      jobs.stop()
      worker?.stopWork()
    case .openImported: outcome = .imported
    case .startEmpty: outcome = .startEmpty
    case .startLesson: outcome = .startLesson
    }
  }

  // MARK: - Themes and settings

  /// Changes the theme and shows it; a theme that cannot be used is told of.
  private func changeTheme(
    _ change: (inout ThemeChoice) throws(ThemeLibrary.Failure) -> Void
  ) {
    do throws(ThemeLibrary.Failure) {
      try change(&themes)
      terminal.palette = themes.palette(colors: terminal.colors)
    } catch {
      send(.failed(sentence(for: error)))
    }
  }

  private func readTheme() {
    do throws(ThemeLibrary.Failure) {
      guard try themes.reload() else { return }
      terminal.palette = themes.palette(colors: terminal.colors)
      let title = themes.title(in: state.viewer.language)
      send(.told(words(SettingsPhrase.themeRenewed, ["theme": title])))
    } catch {
      send(.failed(words(SettingsPhrase.themeKept, ["fault": sentence(for: error)])))
    }
  }

  /// Takes over what can be changed while the program runs: keys, language, theme.
  private func readSettings() {
    let before = settings
    settings = StartSettings(reading: StartSettings.readFile(), remembered: before.remembered)
    send(.keysChanged(settings.keymap.keymap))
    if settings.settings.language != before.settings.language, let language = settings.language {
      send(.languageSet(language))
    }
    if settings.settings.theme != before.settings.theme {
      changeTheme { [settings] theme throws(ThemeLibrary.Failure) in
        try theme.show(settings.theme ?? ThemeEntry.automatic)
      }
    }
    send(settings.notice.map { .failed($0) } ?? .told(words(SettingsPhrase.settingsRead)))
  }

  // MARK: - Time

  /// Tells the new day before whatever comes first on it, so that nothing works with yesterday.
  private func turnDay() {
    let now = time()
    if now.day != state.day { send(.clock(day: now.day, seconds: now.seconds)) }
  }

  /// Locks the screen when nobody typed for as long as the settings say.
  private func lockIfIdle() {
    guard let left = timeToLock, left <= .zero else { return }
    lastInput = .now
    lockScreen()
  }

  private func lockScreen() {
    if let reason = keeper.reasonNotToLock() { return send(.failed(reason)) }
    send(.lock(.closed))
  }

  /// `nil` = it is never locked, or is already.
  private var timeToLock: Duration? {
    let lockAfter = Duration.seconds(60 * settings.settings.lockAfterMinutes)
    guard lockAfter > .zero, !state.isLocked else { return nil }
    return lockAfter - (ContinuousClock.now - lastInput)
  }

  /// Milliseconds until the screen wants to know the time; `nil` = it does not.
  private var wait: Int? {
    // A millisecond more, so that the wait does not end just before.
    let lock = timeToLock.map { left in
      Int(left.components.seconds) * 1_000
        + Int(left.components.attoseconds / 1_000_000_000_000_000)
        + 1
    }
    return [state.nextTick, lock].compactMap { $0.map { max(0, $0) } }.min()
  }

  /// Tells the time when nothing else happens, and once a second while something on the screen fades.
  private func tickIfDue(isIdle: Bool) {
    guard isIdle || state.nextTick != nil else { return }
    let now = time()
    guard isIdle || now.seconds != lastTick else { return }
    lastTick = now.seconds
    send(.clock(day: now.day, seconds: now.seconds))
  }
}
