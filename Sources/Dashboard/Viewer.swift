package import Domain
package import TextUI
package import Wording

/// Who looks, and how he likes to see it.
package struct Viewer: Sendable {
  package var actor: Actor
  package var language: Language
  package var names: NameScript
  package var glyphs: Glyphs
  package var ambiguous: AmbiguousWidth
  /// The name of the theme, for the notice after `T`.
  package var theme: String
  /// The database on the screen, to which drafts belong.
  package var source: String
  /// Made-up data that are thrown away: anything may be tried.
  package var isScratch: Bool
  /// Where errors are written; empty = nowhere.
  package var logFile: String
  /// Where exports go unless another folder is named.
  package var folder = "."
  /// What a command line needs besides to ask the same data: `--db`, `--as`.
  package var commandOptions: [String] = []
  /// Whether the screen can be locked, and by whom it is unlocked.
  package var lock: LockOffer
  /// Whether the terminal has Chinese characters at all.
  package var hasChinese = true
  /// Whether the mouse is used; else it selects text as everywhere.
  package var mouse: Bool

  package init(
    actor: Actor, language: Language = .chinese, names: NameScript = .byLanguage,
    glyphs: Glyphs = .certain, ambiguous: AmbiguousWidth = .narrow, theme: String = "",
    source: String = "",
    isScratch: Bool = false, logFile: String = "",
    lock: LockOffer = .impossible(reason: ""), mouse: Bool = false
  ) {
    self.actor = actor
    self.language = language
    self.names = names
    self.glyphs = glyphs
    self.ambiguous = ambiguous
    self.theme = theme
    self.source = source
    self.isScratch = isScratch
    self.logFile = logFile
    self.lock = lock
    self.mouse = mouse
  }

  /// How the keys are called that the user gave to commands, by the name of the command.
  var keyNames: [String: String] = [:]

  var words: Words { Words(language, keyNames: keyNames) }

  /// Whether names of people and places stand in Latin letters.
  var latinNames: Bool {
    switch names {
    case .byLanguage: language == .english
    case .chinese: false
    case .latin: true
    }
  }
}

/// In which script names of people and places stand.
package enum NameScript: Hashable, Sendable {
  /// Latin letters beside English words.
  case byLanguage
  case chinese, latin
}

/// The time that the outside last told.
struct Clock: Hashable, Sendable {
  var day: Day
  /// Since midnight.
  var seconds: Int

  /// Seconds since `other`, over midnight too.
  func seconds(since other: Clock) -> Int {
    (day.number - other.day.number) * 86_400 + seconds - other.seconds
  }
}
