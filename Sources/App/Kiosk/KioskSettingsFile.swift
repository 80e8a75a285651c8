import Kiosk
import Settings
import TOML
import Wording

/// The settings of the screen in the hall, as a file holds them.
enum KioskSettingsFile {
  /// Longest settings file, bytes.
  private static let sizeLimit = 65_536

  /// The settings, and every mistake as a sentence with its line; what is right is applied.
  static func read(_ path: String) -> (settings: KioskSettings, mistakes: [String]) {
    let reading = reading(path)
    return (reading.settings, reading.mistakes.map { sentence(for: $0) })
  }

  private static func reading(_ path: String) -> KioskSettingsReading {
    do throws(SafeFile.Failure) {
      let bytes = try SafeFile.read(path, limit: sizeLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return KioskSettingsReading(TOMLError(file: path, line: nil, fault: .notUTF8))
      }
      return KioskSettingsReading(text, name: path)
    } catch {
      let reason = TOMLError.Reason.other(App.reason(error))
      return KioskSettingsReading(
        TOMLError(file: path, line: nil, fault: .syntax(column: 1, reason: reason)))
    }
  }

  /// A file that sets nothing and explains everything.
  static func usual(_ words: Words) -> String {
    let settings = KioskSettings()
    let pages = KioskPage.allCases
    var lines = comment(words(KioskPhrase.fileHead)) + [""]
    func entry(_ about: KioskPhrase, _ line: String) {
      lines += comment(words(about)) + ["# " + line, ""]
    }
    entry(.aboutPages, "pages = \(list(settings.pages))")
    entry(.aboutText, "text = \"/etc/tiaokuai/notice.txt\"")
    entry(.aboutNight, "night = \"\(settings.night?.text ?? "")\"")
    entry(.aboutLate, "late_after = \(settings.lateAfter)")
    entry(.aboutGone, "gone_after = \(settings.goneAfter)")
    entry(.aboutWide, "ambiguous = \"narrow\"")
    entry(.aboutShift, "shift_minutes = \(settings.shiftMinutes)")
    lines += comment(words(KioskPhrase.aboutSeconds)) + ["[seconds]"]
    lines += pages.map { "# \($0.rawValue) = \(settings.seconds[$0] ?? 20)" } + [""]
    lines += comment(words(KioskPhrase.aboutSchedule)) + ["[schedule]"]
    lines += ["# \"07:30-09:00\" = \(list([.text, .coverage]))"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ pages: [KioskPage]) -> String {
    "[" + pages.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"
  }

  private static func comment(_ text: String) -> [String] {
    text.split(separator: "\n").map { "# " + $0 }
  }
}
