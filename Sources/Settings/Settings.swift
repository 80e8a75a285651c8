package import TextUI

/// What a user set in `config.toml`; what is not set there has the values below (设置).
package struct Settings: Hashable, Sendable {
  package enum LanguageChoice: String, CaseIterable, Sendable {
    case auto
    case chinese = "zh"
    case english = "en"
  }

  package enum AmbiguousChoice: String, CaseIterable, Sendable {
    case auto, narrow, wide
  }

  package enum GlyphChoice: String, CaseIterable, Sendable {
    case auto, certain, box, ascii
  }

  /// How people's names are shown.
  package enum NameChoice: String, CaseIterable, Sendable {
    case auto, chinese, latin
  }

  /// Minutes that may be asked for before the screen is locked.
  package static let lockMinutes = 0...240
  /// The theme that follows the ground of the terminal.
  package static let automaticTheme = "auto"

  package var language = LanguageChoice.auto
  /// The name of a theme, or `automaticTheme`.
  package var theme = Self.automaticTheme
  package var ambiguous = AmbiguousChoice.auto
  package var glyphs = GlyphChoice.auto
  package var names = NameChoice.auto
  package var mouse = false
  /// 0 = never.
  package var lockAfterMinutes = 0
  /// `nil` = the usual place.
  package var database: String?
  /// The keys of commands, by the name of the command; none = the command has no key.
  package var keys: [String: [Key]] = [:]

  package init() {}
}

extension Settings {
  /// The names of the settings, as the file writes them.
  package enum Name: String, CaseIterable, Sendable {
    case language, theme, names, ambiguous, glyphs, mouse
    case lock = "lock_after_minutes"
    case database
  }

  /// The value of a setting as the file writes it.
  package func text(of name: Name) -> String {
    switch name {
    case .language: quoted(language.rawValue)
    case .theme: quoted(theme)
    case .names: quoted(names.rawValue)
    case .ambiguous: quoted(ambiguous.rawValue)
    case .glyphs: quoted(glyphs.rawValue)
    case .mouse: String(mouse)
    case .lock: String(lockAfterMinutes)
    case .database: quoted(database ?? "")
    }
  }
}
