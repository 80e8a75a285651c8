import CGuard
import CStart
import Glibc
import Wording

/// Whether this run is the screen in the hall, or wants to be.
let isKiosk = cstart_is_kiosk()

/// To be called before anything reads the environment.
func prepareKiosk() {
  guard isKiosk else { return }
  KioskEnvironment.clean()
}

/// The environment of the screen in the hall: what a stranger could set is gone before anything
/// reads it.
enum KioskEnvironment {
  /// Names whose values may be words of letters, digits and a few signs.
  private static let words = [
    "TERM", "COLORTERM", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR",
    "WATCHDOG_USEC",
  ]

  /// Forgets all but the terminal's type, the language and what the service manager said.
  ///
  /// No TERMINFO, TERMCAP, NCURSES_*, HOME, XDG_*, LOCPATH, EDITOR, PAGER, LESSOPEN, SHELL, PATH,
  /// LD_*: where a library looks into a folder that a variable names, the one who set it decides.
  static func clean() {
    let kept = words.compactMap { name in environment(name).map { (name, $0) } }
      .filter { isWord($0.1) }
    let socket = environment("NOTIFY_SOCKET")
    let state = environment("STATE_DIRECTORY").flatMap { $0.hasPrefix("/") ? $0 : nil }
    clearenv()
    for (name, value) in kept { setenv(name, value, 1) }
    if let socket { setenv("NOTIFY_SOCKET", socket, 1) }
    if let state { setenv("STATE_DIRECTORY", state, 1) }
    // The settings and themes of whoever starts it are not those of the hall.
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
      setenv(name, "/nonexistent", 1)
    }
    setenv("PATH", "/nonexistent", 1)
  }

  private static func isWord(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 64
      && value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "._-+@:".utf8.contains(byte)
        }
      }
  }
}
