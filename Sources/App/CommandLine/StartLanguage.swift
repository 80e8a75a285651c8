import Glibc
import Wording

/// The language of this run: `--lang`, else the one set, else the one last chosen by `L`, else what
/// the locale's text says, else Chinese.
///
/// On the Linux console, which cannot show Chinese, English unless it is asked otherwise.
/// The text counts, not the loaded locale: a machine without a Chinese locale still says `zh_CN`.
let startLanguage: Language = {
  let arguments = startArguments
  for (place, argument) in arguments.enumerated() {
    if argument.hasPrefix("--lang=") {
      return Language(rawValue: String(argument.dropFirst(7))) ?? .chinese
    }
    if argument == "--lang", place + 1 < arguments.count {
      return Language(rawValue: arguments[place + 1]) ?? .chinese
    }
  }
  if isLinuxConsole { return .english }
  if let set = startSettings.language { return set }
  return language { name in getenv(name).map { String(cString: $0) } }
}()

/// The language that the environment asks for.
func language(environment: (String) -> String?) -> Language {
  for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
    guard let text = environment(name)?.lowercased(), !text.isEmpty else { continue }
    if text.hasPrefix("zh") { return .chinese }
    if text.hasPrefix("en") { return .english }
  }
  return .chinese
}

/// The texts of this run.
let words = Words(startLanguage)

/// A text of the command line.
func cli(_ phrase: CLIPhrase, _ places: KeyValuePairs<String, String> = [:]) -> String {
  words(phrase, places)
}
