import Curses
import Glibc
import Wording

/// Runs the screen in the hall as a child and starts it again whatever it dies of, until SIGTERM or
/// SIGHUP.
///
/// Returns where there is no terminal.
func superviseKiosk() {
  // The reporter would be a program started by the one who must start none.
  setenv("SWIFT_BACKTRACE", "enable=no", 1)
  guard let program = KeptProgram() else { return }
  let patience = KioskPatience.asked(Array(startArguments.dropFirst()))
  var policy = RestartPolicy()
  var hasDrawn = false
  while true {
    let life = program.run(startArguments, patience: patience)
    hasDrawn = hasDrawn || life.frames > 0
    let signal = program.wait(0)
    // What never drew was told wrong things; what once did is never given up.
    if signal != nil || !hasDrawn && life.signal == 0 {
      program.giveBack()
      Glibc.exit(signal.map { 128 + $0 } ?? life.status)
    }
    policy.note(life)
    tell(reason(of: life, patience), on: program)
    if let signal = program.wait(policy.pause) {
      program.giveBack()
      Glibc.exit(128 + signal)
    }
  }
}

/// Says on the screen, and to a log if there is one, that it is being started again and why.
private func tell(_ reason: String, on program: KeptProgram) {
  let text = words(KioskPhrase.restarting, ["reason": reason])
  program.say("\r\n\r\n   " + text)
  if isatty(STDERR_FILENO) == 0 { printError(text) }
}

/// Why it ended, in words.
private func reason(of life: KeptProgram.Life, _ patience: Int) -> String {
  if life.isHung { return words(KioskPhrase.restartHung, ["seconds": String(patience)]) }
  if life.signal != 0 { return signalName(life.signal) }
  return words(KioskPhrase.restartStatus, ["status": "\(life.status)"])
}
