import Glibc
import Settings

/// Where things are kept, after the XDG rules.
///
/// `nil` = there is no home, and no variable names another place: nothing that is to last goes into a
/// folder that is everybody's.
enum Places {
  /// The database when none is named: `$XDG_DATA_HOME/tiaokuai/tiaokuai.db`.
  static var defaultDatabase: String? {
    folder("XDG_DATA_HOME", ".local/share").map { $0 + "/tiaokuai/tiaokuai.db" }
  }

  /// The folder of logs, crash reports and what is remembered.
  static var state: String? { folder("XDG_STATE_HOME", ".local/state").map { $0 + "/tiaokuai" } }

  /// Where errors are written while the screen is up.
  static var log: String? { state.map { $0 + "/tiaokuai.log" } }

  /// What the user set: `$XDG_CONFIG_HOME/tiaokuai/config.toml`.
  static var settings: String? {
    folder("XDG_CONFIG_HOME", ".config").map { $0 + "/" + SettingsPath.file }
  }

  /// What is remembered between runs: `$XDG_STATE_HOME/tiaokuai/state.toml`.
  static var remembered: String? {
    folder("XDG_STATE_HOME", ".local/state").map { $0 + "/" + SettingsPath.remembered }
  }

  /// A path that may begin with the user's home, as `~/`.
  static func expanding(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  private static func folder(_ variable: String, _ otherwise: String) -> String? {
    if let value = environment(variable), value.hasPrefix("/") { return value }
    return home.map { $0 + "/" + otherwise }
  }

  private static var home: String? {
    if let home = environment("HOME"), !home.isEmpty { return home }
    return homeOfAccount
  }

  /// What the accounts of this machine say; an account need not stand among them.
  static var homeOfAccount: String? {
    guard let entry = getpwuid(getuid()) else { return nil }
    let home = String(cString: entry.pointee.pw_dir)
    return home.hasPrefix("/") ? home : nil
  }
}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Makes the folder of a file and those above it, for their owner only.
///
/// - Parameter file: The path of the file.
/// - Returns: The folder that could not be made, and why; `nil` = it is there.
@discardableResult
func makeFolder(above file: String) -> SafeFile.Failure? {
  makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
}

/// Makes a folder and those above it, for their owner only.
///
/// - Parameter path: The path of the folder.
/// - Returns: The first that could not be made, and why; `nil` = it is there.
@discardableResult
func makeFolder(_ path: String) -> SafeFile.Failure? {
  var made = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    made += "/" + part
    guard mkdir(made, 0o700) != 0 else { continue }
    let code = errno
    // On a disk that nobody may write, making what is there fails by another code.
    guard access(made, F_OK) == 0 else { return .system(path: made, code: code) }
  }
  return nil
}
