import Glibc
import Settings

/// Where things are kept, after the XDG rules.
enum Places {
  /// The database when none is named: `$XDG_DATA_HOME/tiaokuai/tiaokuai.db`.
  static var defaultDatabase: String {
    folder("XDG_DATA_HOME", ".local/share") + "/tiaokuai/tiaokuai.db"
  }

  /// The folder of logs, crash reports and what is remembered.
  static var state: String { folder("XDG_STATE_HOME", ".local/state") + "/tiaokuai" }

  /// Where errors are written while the screen is up.
  static var log: String { state + "/tiaokuai.log" }

  /// What the user set: `$XDG_CONFIG_HOME/tiaokuai/config.toml`.
  static var settings: String { folder("XDG_CONFIG_HOME", ".config") + "/" + SettingsPath.file }

  /// What is remembered between runs: `$XDG_STATE_HOME/tiaokuai/state.toml`.
  static var remembered: String {
    folder("XDG_STATE_HOME", ".local/state") + "/" + SettingsPath.remembered
  }

  /// A path that may begin with the user's home, as `~/`.
  static func expanding(_ path: String) -> String {
    path.hasPrefix("~/") ? home + path.dropFirst() : path
  }

  /// Where a user keeps themes of his own.
  static var userThemes: String { folder("XDG_CONFIG_HOME", ".config") + "/tiaokuai/themes" }

  private static func folder(_ variable: String, _ otherwise: String) -> String {
    if let value = environment(variable), value.hasPrefix("/") { return value }
    return home + "/" + otherwise
  }

  private static var home: String {
    if let home = environment("HOME"), !home.isEmpty { return home }
    return getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? "/tmp"
  }
}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Makes the folder of a file and those above it, for their owner only.
func makeFolder(above file: String) {
  makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
}

/// Makes a folder and those above it, for their owner only.
func makeFolder(_ path: String) {
  var made = ""
  for part in path.split(separator: "/") {
    made += "/" + part
    mkdir(made, 0o700)
  }
}

/// The names in a folder, in no order; none where it cannot be read.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}
