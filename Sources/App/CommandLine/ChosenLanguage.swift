import Synchronization
import Wording

/// The language that was switched to while the program ran, for what comes after that screen.
enum ChosenLanguage {
  private static let chosen = Mutex<Language?>(nil)

  static var current: Language { chosen.withLock { $0 } ?? startLanguage }

  static func choose(_ language: Language) { chosen.withLock { $0 = language } }
}
