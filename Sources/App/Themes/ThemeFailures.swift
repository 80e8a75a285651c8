import Domain
import TOML
import Tables
import Themes
import Wording

/// Why a theme cannot be used, on one line.
func sentence(for failure: ThemeLibrary.Failure) -> String {
  switch failure {
  case .unsafeName(let name): words(SettingsPhrase.themeUnsafeName, ["name": printable(name)])
  case .unknown(let name, let known):
    words(
      SettingsPhrase.themeUnknown,
      ["name": printable(name), "known": known.joined(separator: ", ")])
  case .unreadable(.notRegular(let path)): words(SettingsPhrase.fileNotRegular, ["path": path])
  case .unreadable(.tooLarge(let path, let limit)):
    words(SettingsPhrase.fileTooLarge, ["path": path, "limit": String(limit)])
  case .unreadable(.notUTF8(let path)): words(SettingsPhrase.fileNotUTF8, ["path": path])
  case .unreadable(.system(let path, let code)):
    words(SettingsPhrase.fileFailed, ["path": path, "reason": systemText(Int(code))])
  case .broken(let error): sentence(for: error)
  }
}

/// What is wrong in a TOML file: `FILE:LINE: key: what, and what is allowed`.
func sentence(for error: TOMLError) -> String {
  FaultWriter(words) { _ in "" }
    .line(TableFault(Origin(file: error.file, line: error.line ?? 1), .toml(error.fault)))
}

/// Text from outside without what would steer a terminal.
private func printable(_ text: String) -> String {
  String(text.unicodeScalars.prefix(60).map { $0.properties.isPrintable ? Character($0) : "?" })
}

extension Unicode.Scalar.Properties {
  fileprivate var isPrintable: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
    default: true
    }
  }
}
