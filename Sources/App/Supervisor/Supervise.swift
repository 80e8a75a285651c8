import Curses
import Glibc

/// Runs this program again as a supervised child where it is going to draw, and ends with it.
///
/// Returns at once where it will not draw, or is the child already. To be called first of all: the
/// child reads its settings for crash reports when it starts.
func superviseIfDrawing() {
  guard isGoingToDraw(Array(CommandLine.arguments.dropFirst())), !SupervisedProgram.isThisProcess()
  else { return unsetBacktrace() }
  if isKiosk {
    superviseKiosk()
    return unsetBacktrace()
  }
  let report = CrashReport()
  if let settings = report?.settings { setenv("SWIFT_BACKTRACE", settings, 1) }
  guard let end = SupervisedProgram.run(programPath(), CommandLine.arguments) else {
    report?.drop()
    return unsetBacktrace()
  }
  guard isCrash(end) else {
    report?.drop()
    Glibc.exit(end.signal == 0 ? end.status : 128 + end.signal)
  }
  let isDemo = ScratchFolder.removeAll(ofSupervisor: getpid())
  printError(crashText(end, report: report?.finish(end), isDemo: isDemo))
  CrashReport.prune()
  Glibc.exit(128 + end.signal)
}

/// Programs that this one starts are no business of its crash reports.
private func unsetBacktrace() {
  unsetenv("SWIFT_BACKTRACE")
}

/// Whether the arguments lead to a screen, as far as that is plain without reading them all.
func isGoingToDraw(_ arguments: [String]) -> Bool {
  let plain: Set = ["--plain", "--help", "-h", "--version", "--write"]
  guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0,
    !arguments.contains(where: { plain.contains(String($0.prefix { $0 != "=" })) })
  else { return false }
  return ["dashboard", "demo", "tutor", "kiosk"].contains(subcommand(arguments) ?? "dashboard")
}

/// Whether a child ended in a way that nobody asked for.
private func isCrash(_ end: SupervisedProgram.End) -> Bool {
  ![0, SIGTERM, SIGHUP, SIGINT].contains(end.signal)
}
