import Foundation
package import TOML

/// The themes in the folders, and the two compiled in.
package struct ThemeLibrary: Sendable {
  package enum Failure: Error, Hashable, Sendable {
    /// The name is no single safe part of a path.
    case unsafeName(String)
    case unknown(name: String, known: [String])
    case unreadable(ThemeFile.Failure)
    case broken(TOMLError)
  }

  /// Searched in this order; a file in an earlier one hides its namesakes.
  package let folders: [String]
  private let themes = ParsedOnce<Theme>()

  package init(folders: [String]) {
    self.folders = folders
  }

  /// Every name that can be loaded, in order of the alphabet.
  package var names: [String] {
    let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let names = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return Set(names.filter(ThemeFile.isSafe) + BuiltInTheme.allCases.map(\.rawValue)).sorted()
  }

  /// The file a theme comes from, to watch it; nil for one compiled in.
  package func path(of name: String) -> String? {
    guard ThemeFile.isSafe(name) else { return nil }
    return folders.map { "\($0)/\(name).toml" }.first(where: ThemeFile.exists)
  }

  package func load(_ name: String) throws(Failure) -> Theme {
    guard ThemeFile.isSafe(name) else { throw .unsafeName(name) }
    guard let text = try text(name) else { throw .unknown(name: name, known: names) }
    do {
      return try themes.value(of: name, text) { () throws(TOMLError) in
        try Theme.parse(text: text, name: name)
      }
    } catch {
      throw .broken(error)
    }
  }

  private func text(_ name: String) throws(Failure) -> String? {
    guard let path = path(of: name) else { return BuiltInTheme(rawValue: name)?.text }
    do {
      return try ThemeFile.text(at: path)
    } catch {
      throw .unreadable(error)
    }
  }
}
