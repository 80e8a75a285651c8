import Glibc
import Settings
import TOML
import Wording

/// What the user set and what is remembered, read once at the start.
struct StartSettings: Sendable {
  let reading: SettingsReading
  let remembered: Remembered

  var settings: Settings { reading.settings }

  /// The language that was set, else the one last chosen.
  var language: Language? {
    switch settings.language {
    case .chinese: .chinese
    case .english: .english
    case .auto: remembered.entries["language"]?.first.flatMap(Language.init)
    }
  }

  /// The theme that was set, else the one last chosen; `nil` = by the ground of the terminal.
  var theme: String? {
    let wanted =
      settings.theme != Settings.automaticTheme
      ? settings.theme : remembered.entries["theme"]?.first
    return wanted == Settings.automaticTheme ? nil : wanted
  }

  /// Longest settings file, bytes.
  private static let sizeLimit = 65_536

  static func read() -> StartSettings {
    StartSettings(
      reading: readFile(),
      remembered: Places.remembered.map { RememberedFile(path: $0).load() } ?? Remembered())
  }

  /// The settings file as it is now.
  static func readFile() -> SettingsReading {
    guard let path = Places.settings else { return SettingsReading() }
    do {
      let bytes = try SafeFile.read(path, limit: sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return SettingsReading(TOMLError(file: path, line: nil, fault: .notUTF8))
      }
      return SettingsReading(text, name: path)
    } catch {
      return SettingsReading(failure: error)
    }
  }
}

extension SettingsReading {
  /// No file is no mistake.
  fileprivate init(failure: SafeFile.Failure) {
    switch failure {
    case .missing: self.init()
    case .tooLarge(let path, let limit):
      self.init(TOMLError(file: path, line: nil, fault: .tooLarge(limit: limit)))
    case .notRegular(let path), .link(let path), .exists(let path):
      self.init(unreadable: path, EINVAL)
    case .system(let path, let code): self.init(unreadable: path, code)
    }
  }

  private init(unreadable path: String, _ code: Int32) {
    let reason = systemText(Int(code))
    self.init(
      TOMLError(file: path, line: nil, fault: .syntax(column: 1, reason: .other(reason))))
  }
}

/// The settings at the start of this run.
let startSettings = StartSettings.read()
