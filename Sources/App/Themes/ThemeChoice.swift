import TextUI
import Themes
import Wording

/// The theme in use and those that `T` steps through.
struct ThemeChoice {
  private let library: ThemeLibrary
  private var theme: Theme
  private let isMonochrome: Bool

  /// - Parameters:
  ///   - name: The theme wanted; `nil` = dark.
  ///   - library: Where themes are found.
  ///   - isMonochrome: Whether `NO_COLOR` is set.
  /// - Throws: `ThemeLibrary.Failure`.
  init(_ name: String?, library: ThemeLibrary, isMonochrome: Bool) throws {
    self.library = library
    self.isMonochrome = isMonochrome
    theme = try library.load(name ?? "dark")
  }

  func palette(colors: Int) -> Palette {
    theme.palette(colours: isMonochrome ? 0 : colors)
  }

  /// The theme's title in the language of this run.
  var title: String {
    startLanguage == .chinese ? theme.titles.chinese : theme.titles.english
  }

  /// Takes the theme after this one; a broken file is passed over.
  mutating func next() {
    let names = library.names
    guard let place = names.firstIndex(of: theme.name) else { return }
    for step in 1...names.count {
      if let loaded = try? library.load(names[(place + step) % names.count]) {
        theme = loaded
        return
      }
    }
  }
}
