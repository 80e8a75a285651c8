import ArgumentParser
import CGuard
import Curses
import Domain
import Glibc
import Kiosk
import TextUI
import Themes
import Wording

/// `kiosk`: the screen in the hall, that nobody at it can leave or change.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: words(KioskPhrase.kioskAbstract),
    discussion: words(KioskPhrase.kioskDiscussion))

  @Option(help: .init(words(KioskPhrase.helpSnapshot), valueName: "path"), completion: .file())
  var snapshot: String?

  @Option(help: .init(words(KioskPhrase.helpConfig), valueName: "path"), completion: .file())
  var config: String?

  @Option(help: .init(cli(.helpLanguage), valueName: "zh|en")) var lang: Language?

  @ArgumentParser.Flag(help: .init(words(TerminalPhrase.helpASCII))) var ascii = false

  @Option(help: .init(cli(.helpTheme), valueName: "name"), completion: .themes)
  var theme: String?

  /// Read by the parent, which alone can tell that no picture comes.
  @Option(help: .init(words(KioskPhrase.helpRestartAfter), valueName: "seconds"))
  var restartAfter = KioskPatience.usual

  @ArgumentParser.Flag(help: .init(words(KioskPhrase.helpWithoutFilter)))
  var withoutFilter = false

  @ArgumentParser.Flag(help: .init(words(KioskPhrase.helpWriteConfig))) var write = false

  /// A clock that runs so many times as fast, to see weeks in minutes.
  @Option(help: .private) var speed = 1

  mutating func validate() throws {
    if snapshot == nil, !write { throw ValidationError(words(KioskPhrase.needsSnapshot)) }
    if !KioskPatience.range.contains(restartAfter) {
      throw ValidationError(words(KioskPhrase.restartRange))
    }
    if !(1...100_000).contains(speed) { throw ValidationError("--speed 1...100000") }
  }

  func run() throws {
    if write { return putData(KioskSettingsFile.usual(words)) }
    guard withoutFilter || cguard_can_confine() else { throw noFilter }
    let settings = readKioskSettings(config)
    let themes = try chooseTheme(named: theme, ground: .dark)
    // Everything that needs the system's leave comes first.
    let notice = ServiceNotice(
      socket: environment("NOTIFY_SOCKET"), watchdogMicroseconds: environment("WATCHDOG_USEC"))
    let clock = KioskClock(speed: speed)
    let terminal = try openTerminal(isDeaf: true)
    defer { terminal.close() }
    terminal.palette = themes.palette(colors: terminal.colors)
    hideErrors()
    let shown = ShownHead(of: snapshot ?? "")
    var state = KioskState(settings, look(terminal), now: clock.now, seen: shown.before)
    if KeptProgram.restarts > 0 { state.restarted = clock.now }
    var loop = KioskLoop(
      terminal: terminal, state: state,
      snapshot: WatchedFile(path: snapshot ?? "", limit: PublicSnapshot.sizeLimit),
      text: settings.textFile.map { WatchedFile(path: $0, limit: 65_536) }, notice: notice,
      clock: clock, shown: shown)
    guard withoutFilter || cguard_confine() else { throw noFilter }
    let signal = loop.run()
    terminal.close()
    throw ExitCode(128 + signal)
  }

  private var noFilter: Failure { Failure(words(KioskPhrase.noFilter), .notAllowed) }

  /// As the terminal is; how wide it draws ambiguous signs the settings tell the state.
  private func look(_ terminal: CursesTerminal) -> KioskLook {
    guard !isLinuxConsole, terminal.charset != .none else { return .plainLatin }
    return KioskLook(
      ChosenLanguage.current, glyphs: chooseGlyphs(ascii: ascii, terminal.charset, .narrow))
  }

  /// Nothing may be printed over the picture; a service manager's log is not the terminal.
  private func hideErrors() {
    if isatty(STDERR_FILENO) != 0 { _ = ErrorLog(path: nil) }
  }
}

/// The settings of the hall; without a file those that stand in the program.
///
/// A mistake goes to the log, and what is right holds: a wrong line must not leave the hall dark.
private func readKioskSettings(_ path: String?) -> KioskSettings {
  guard let path else { return KioskSettings() }
  let (settings, mistakes) = KioskSettingsFile.read(path)
  for mistake in mistakes { printError(mistake) }
  return settings
}
