package import TOML
import TextUI

/// A settings file as it was understood: every mistake on its line, the rest applied.
package struct SettingsReading: Hashable, Sendable {
  package private(set) var settings = Settings()
  /// In the order of their lines.
  package private(set) var mistakes: [TOMLError] = []
  /// The line of everything that is set, `keys.assign` for a command.
  package private(set) var lines: [String: Int] = [:]

  /// Nothing is set.
  package init() {}

  /// Reads the text of a settings file.
  package init(_ text: String, name: String) {
    let found = forgivingDocument(text, name: name)
    mistakes = found.mistakes
    guard let document = found.document else { return }
    readUnknown(document)
    for setting in Settings.Name.allCases { read(setting, document) }
    readKeys(document)
    mistakes.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// Something was wrong before the text could be read.
  package init(_ mistake: TOMLError) { mistakes = [mistake] }

  private mutating func readUnknown(_ document: TOMLDocument) {
    let allowed = Settings.Name.allCases.map(\.rawValue) + ["keys"]
    for key in document.keys() where !allowed.contains(key) {
      mistakes.append(document.unknown([key], allowed: allowed))
    }
  }

  private mutating func read(_ name: Settings.Name, _ document: TOMLDocument) {
    let key = TOMLKey([name.rawValue])
    guard document.contains(key) else { return }
    do {
      try settings.take(name, key, document)
      lines[name.rawValue] = document.line(of: key)
    } catch {
      mistakes.append(error)
    }
  }

  private mutating func readKeys(_ document: TOMLDocument) {
    do {
      try document.requireTable(["keys"])
    } catch {
      return mistakes.append(error)
    }
    for command in document.keys(under: ["keys"]) {
      let path: TOMLKey = ["keys", command]
      do {
        settings.keys[command] = try document.keyPresses(path)
        lines["keys." + command] = document.line(of: path)
      } catch {
        mistakes.append(error)
      }
    }
  }
}

extension Settings {
  fileprivate mutating func take(
    _ name: Name, _ key: TOMLKey, _ document: TOMLDocument
  ) throws(TOMLError) {
    switch name {
    case .language: language = try document.choice(key) ?? language
    case .theme: theme = try document.string(key) ?? theme
    case .names: names = try document.choice(key) ?? names
    case .ambiguous: ambiguous = try document.choice(key) ?? ambiguous
    case .glyphs: glyphs = try document.choice(key) ?? glyphs
    case .mouse: mouse = try document.boolean(key) ?? mouse
    case .lock:
      lockAfterMinutes = try document.integer(key, in: Self.lockMinutes) ?? lockAfterMinutes
    case .database: database = try document.path(key)
    }
  }
}

extension TOMLDocument {
  /// A path from the top or from home; `nil` when it is empty.
  fileprivate func path(_ key: TOMLKey) throws(TOMLError) -> String? {
    guard let text = try string(key), !text.isEmpty else { return nil }
    guard text.hasPrefix("/") || text.hasPrefix("~/") || text.hasPrefix("postgres") else {
      throw notAllowed(key, found: text, allowed: .form("/srv/office.db, ~/office.db"))
    }
    return text
  }

  /// One key or several; `""` and `[]` are none.
  fileprivate func keyPresses(_ path: TOMLKey) throws(TOMLError) -> [Key] {
    let texts = try oneOrMore(path).filter { !$0.isEmpty }
    var keys: [Key] = []
    for text in texts {
      guard let key = Key(written: text) else {
        throw notAllowed(path, found: text, allowed: .form("a, F2, ctrl-r, alt-x, space, tab"))
      }
      keys.append(key)
    }
    return keys
  }

  private func oneOrMore(_ path: TOMLKey) throws(TOMLError) -> [String] {
    do {
      return try string(path).map { [$0] } ?? []
    } catch {
      return try strings(path) ?? []
    }
  }
}
