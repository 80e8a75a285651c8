import Dashboard
import Settings
import TOML
import TextUI
import Wording

extension StartSettings {
  /// The keys of commands as they were set, and what of them cannot be.
  var keymap: (keymap: Keymap, faults: [KeymapFault]) { Keymap.assigning(settings.keys) }

  /// Every mistake of the settings file on a line of its own, in the order of their lines.
  var mistakes: [String] {
    let file = reading.mistakes.map { (line: $0.line ?? 0, text: sentence(for: $0)) }
    let keys = keymap.faults.map { fault in
      let line = reading.lines["keys." + fault.command] ?? 0
      return (
        line: line,
        text: "\(Places.settings ?? ""):\(line): keys.\(fault.command): \(text(fault.reason))"
      )
    }
    return (file + keys).sorted { $0.line < $1.line }.map(\.text)
  }

  /// The first mistake and how to see the others, on one line; `nil` = there is none.
  var notice: String? {
    let mistakes = mistakes
    guard let first = mistakes.first else { return nil }
    return words(
      SettingsPhrase.settingsMistakes, ["first": first, "count": String(mistakes.count)])
  }
}

private func text(_ reason: KeymapFault.Reason) -> String {
  switch reason {
  case .unknownCommand: words(SettingsPhrase.keyUnknownCommand)
  case .needed: words(SettingsPhrase.keyNeeded)
  case .keepsEscape: words(SettingsPhrase.keyKeepsEscape)
  case .escapeIsTaken: words(SettingsPhrase.keyEscapeIsTaken)
  case .taken(let key, let other):
    words(SettingsPhrase.keyTaken, ["key": key.written ?? "", "command": other])
  }
}
