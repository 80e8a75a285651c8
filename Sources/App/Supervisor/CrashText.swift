import Glibc
import Wording

/// The two lines after a crash: what happened and that nothing is lost; where the report is.
func crashText(_ signal: Int32, report: String?, isDemo: Bool) -> String {
  let what: TerminalPhrase =
    isDemo ? .crashDemo : signal == SIGKILL ? .crashKilled : .crashStopped
  let first = words(what, ["signal": signalName(signal)])
  guard let report else { return first + "\n" + words(TerminalPhrase.crashNoReport) }
  return first + "\n" + words(TerminalPhrase.crashReport, ["path": report])
}

/// `SIGSEGV`, as the system's manual calls it.
func signalName(_ number: Int32) -> String {
  let names: [Int32: String] = [
    SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP",
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL",
    SIGSEGV: "SIGSEGV", SIGTERM: "SIGTERM",
  ]
  return names[number] ?? "signal \(number)"
}
