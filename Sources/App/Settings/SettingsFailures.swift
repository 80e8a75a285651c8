import Settings
import Wording

/// Why something is not remembered, on one line.
func notSaved(_ failure: SafeFile.Failure) -> String {
  words(SettingsPhrase.notSaved, ["reason": reason(failure)])
}

/// What a file of the user's is not fit for.
func reason(_ failure: SafeFile.Failure) -> String {
  switch failure {
  case .missing(let path): words(SettingsPhrase.fileMissing, ["path": path])
  case .notRegular(let path): words(SettingsPhrase.fileNotRegular, ["path": path])
  case .link(let path): words(SettingsPhrase.fileIsLink, ["path": path])
  case .tooLarge(let path, let limit):
    words(SettingsPhrase.fileTooLarge, ["path": path, "limit": String(limit)])
  case .exists(let path): words(SettingsPhrase.fileExists, ["path": path])
  case .system(let path, let code):
    words(SettingsPhrase.fileFailed, ["path": path, "reason": systemText(Int(code))])
  }
}
