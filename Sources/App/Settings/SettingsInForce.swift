import Dashboard
import Settings
import Storage
import Wording

/// One setting as it holds in this run, with where it comes from.
struct SettingInForce {
  let name: String
  /// As the settings file would write it.
  let value: String
  let origin: String
}

extension StartSettings {
  /// Every setting and every key that was assigned.
  func inForce(_ common: CommonOptions) -> [SettingInForce] {
    Settings.Name.allCases.map { inForce($0, common) } + keysInForce
  }

  private func inForce(_ name: Settings.Name, _ common: CommonOptions) -> SettingInForce {
    let (value, origin) =
      switch name {
      case .language: (quoted(startLanguage.rawValue), languageOrigin(common))
      case .theme: (quoted(common.theme ?? theme ?? Settings.automaticTheme), themeOrigin(common))
      case .database: (quoted(common.databasePlace.text), databaseOrigin(common))
      case .names, .ambiguous, .glyphs, .mouse, .lock:
        (settings.text(of: name), fileOrigin(name) ?? words(SettingsPhrase.originDefault))
      }
    return SettingInForce(name: name.rawValue, value: value, origin: origin)
  }

  private var keysInForce: [SettingInForce] {
    let refused = Set(keymap.faults.map(\.command))
    return settings.keys.filter { !refused.contains($0.key) }.sorted { $0.key < $1.key }.map {
      SettingInForce(
        name: "keys." + keyName($0.key), value: keyList($0.value),
        origin: lineText(reading.lines["keys." + $0.key]))
    }
  }

  private func languageOrigin(_ common: CommonOptions) -> String {
    if common.lang != nil { return option("--lang") }
    if settings.language != .auto, let line = fileOrigin(.language) { return line }
    if language != nil { return words(SettingsPhrase.originRemembered) }
    return ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"].first { name in
      let text = environment(name)?.lowercased() ?? ""
      return text.hasPrefix("zh") || text.hasPrefix("en")
    }.map(variable) ?? words(SettingsPhrase.originDefault)
  }

  private func themeOrigin(_ common: CommonOptions) -> String {
    if common.theme != nil { return option("--theme") }
    if settings.theme != Settings.automaticTheme, let line = fileOrigin(.theme) { return line }
    let isRemembered = remembered.entries["theme"]?.isEmpty == false
    return words(isRemembered ? SettingsPhrase.originRemembered : .originDefault)
  }

  private func databaseOrigin(_ common: CommonOptions) -> String {
    if common.db != nil { return option("--db") }
    if environment("TIAOKUAI_DB")?.isEmpty == false { return variable("TIAOKUAI_DB") }
    return fileOrigin(.database) ?? words(SettingsPhrase.originDefault)
  }

  private func fileOrigin(_ name: Settings.Name) -> String? {
    reading.lines[name.rawValue].map { lineText($0) }
  }

  private func lineText(_ line: Int?) -> String {
    words(SettingsPhrase.originLine, ["line": String(line ?? 0)])
  }

  private func option(_ name: String) -> String {
    words(SettingsPhrase.originOption, ["option": name])
  }

  private func variable(_ name: String) -> String {
    words(SettingsPhrase.originVariable, ["variable": name])
  }
}
