import Dashboard
import Settings
import Themes
import Wording

/// The theme of this run: `--theme`, else the one set, else the one last chosen, else by the ground.
///
/// - Throws: `Failure` when there is no theme of the name that the option gives. One that was set or
///   chosen once and is gone or broken is no reason not to start.
func chooseTheme(_ common: CommonOptions, ground: Theme.Ground) throws -> ThemeChoice {
  try chooseTheme(named: common.theme, ground: ground)
}

/// The same for a name that an option gave, or none.
func chooseTheme(named name: String?, ground: Theme.Ground) throws -> ThemeChoice {
  let library = ThemeLibrary(folders: themeFolders())
  let isColorless = environment("NO_COLOR").map { !$0.isEmpty } ?? false
  func choice(_ name: String?) throws(ThemeLibrary.Failure) -> ThemeChoice {
    try ThemeChoice(name, library: library, isColorless: isColorless, ground: ground)
  }
  do throws(ThemeLibrary.Failure) {
    if let name { return try choice(name) }
    if let name = startSettings.theme, let set = try? choice(name) { return set }
    return try choice(nil)
  } catch {
    throw Failure(sentence(for: error), .usage)
  }
}

/// Tells the loop when a theme or the settings are saved.
func watchFiles(_ mailbox: Mailbox) -> FileWatch {
  let settings = Places.settings
  let above = settings.map { String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)]) }
  let themes = Set(themeFolders())
  return FileWatch([above].compactMap(\.self) + themeFolders()) { folder, names in
    if folder == above, names.contains(where: { settings == folder + "/" + $0 }) {
      mailbox.post(.settingsSaved)
    }
    if themes.contains(folder), names.contains(where: { $0.hasSuffix(".toml") }) {
      mailbox.post(.themeSaved)
    }
  }
}

/// Every theme that `--theme` takes.
func themeNames() -> [String] {
  ThemeLibrary(folders: themeFolders()).names + [ThemeEntry.automatic]
}
