import Dashboard
import Settings
import TextUI
import Wording

/// A settings file that sets nothing and explains everything, in the reader's language.
func defaultSettings(_ words: Words) -> String {
  let settings = Settings()
  var lines = comment(words(SettingsPhrase.fileHead)) + [""]
  for name in Settings.Name.allCases {
    lines += comment(words(name.phrase))
    lines += ["# \(name.rawValue) = \(settings.text(of: name))", ""]
  }
  lines += comment(words(SettingsPhrase.fileKeys)) + ["[keys]"]
  let entries = Keymap.usual.entries(words)
  let written = entries.map { "# \(keyName($0.name)) = \(keyList($0.keys))" }
  let width = (written.map(\.count).max() ?? 0) + 2
  for (line, entry) in zip(written, entries) {
    lines.append(padded(line, width) + "# " + entry.help)
  }
  return lines.joined(separator: "\n") + "\n"
}

private func comment(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map {
    $0.isEmpty ? "#" : "# " + $0
  }
}

/// A name with a dot in it needs quotes.
func keyName(_ command: String) -> String { command.contains(".") ? quoted(command) : command }

/// Keys as the settings file writes them.
func keyList(_ keys: [Key]) -> String {
  let written = keys.compactMap(\.written).map(quoted)
  return written.count == 1 ? written[0] : "[" + written.joined(separator: ", ") + "]"
}

extension Settings.Name {
  /// What it is for, and what it may be.
  fileprivate var phrase: SettingsPhrase {
    switch self {
    case .language: .aboutLanguage
    case .theme: .aboutTheme
    case .names: .aboutNames
    case .ambiguous: .aboutAmbiguous
    case .glyphs: .aboutGlyphs
    case .mouse: .aboutMouse
    case .lock: .aboutLock
    case .database: .aboutDatabase
    }
  }
}
