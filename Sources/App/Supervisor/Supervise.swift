import CStart
import Curses
import Glibc

/// Goes on as the one who draws, or says how that one was lost and ends.
///
/// Parent and child parted before `main` (`CStart`). The screen in the hall parts here; where nothing
/// will be drawn, nothing is done. To be called first of all.
func superviseIfDrawing() {
  defer { unsetenv("SWIFT_BACKTRACE") }
  var crash = cstart_crash()
  if cstart_crashed(&crash) { tellCrash(crash) }
  guard !SupervisedProgram.isThisProcess() else { return }
  if isKiosk, cstart_draws() { superviseKiosk() }
}

private func tellCrash(_ crash: cstart_crash) -> Never {
  let isDemo = ScratchFolder.removeAll(ofSupervisor: getpid())
  let report = CrashReport(of: crash)
  printError(crashText(crash.signal, report: report?.path, isDemo: isDemo))
  CrashReport.prune()
  Glibc.exit(128 + crash.signal)
}
