import Dashboard
import TextUI
import Themes
import Wording

/// The theme in use, and the wish behind it.
struct ThemeChoice {
  private let library: ThemeLibrary
  private let isColorless: Bool
  /// The name wished for; `nil` = the one that suits the ground of the terminal.
  private(set) var wish: String?
  private var ground: Theme.Ground
  private var theme: Theme

  /// The theme of a name, or the one for the ground of the terminal.
  ///
  /// - Parameters:
  ///   - name: The theme wanted; `nil` or `auto` = by the ground.
  ///   - library: Where themes are found.
  ///   - isColorless: Whether `NO_COLOR` is set.
  ///   - ground: What is known of the terminal before it answers.
  /// - Throws: `ThemeLibrary.Failure`.
  init(
    _ name: String?, library: ThemeLibrary, isColorless: Bool, ground: Theme.Ground
  ) throws(ThemeLibrary.Failure) {
    self.library = library
    self.isColorless = isColorless
    self.ground = ground
    wish = name == ThemeEntry.automatic ? nil : name
    theme = try library.load(wish ?? Self.name(for: ground))
  }

  func palette(colors: Int) -> Palette {
    theme.palette(colours: isColorless ? 0 : colors)
  }

  /// The theme's title in a language.
  func title(in language: Language) -> String {
    language == .chinese ? theme.titles.chinese : theme.titles.english
  }

  /// Shows another theme, or the one that suits the terminal; a broken one leaves all as it was.
  mutating func show(_ name: String) throws(ThemeLibrary.Failure) {
    let wanted = name == ThemeEntry.automatic ? nil : name
    theme = try library.load(wanted ?? Self.name(for: ground))
    wish = wanted
  }

  /// Reads the file of the theme in use anew; whether it looks otherwise now.
  mutating func reload() throws(ThemeLibrary.Failure) -> Bool {
    let fresh = try library.load(theme.name)
    defer { theme = fresh }
    return fresh != theme
  }

  /// Takes the brightness of the terminal's ground, 0...255; whether another theme shows now.
  mutating func take(brightness: Int) -> Bool {
    let seen = Self.ground(brightness: brightness)
    guard seen != ground else { return false }
    ground = seen
    guard wish == nil, let suiting = try? library.load(Self.name(for: ground)) else { return false }
    theme = suiting
    return true
  }

  /// The ground that a brightness of 0...255 is.
  static func ground(brightness: Int) -> Theme.Ground { brightness < 128 ? .dark : .light }

  /// The ground that `COLORFGBG` tells of (`15;0`), as rxvt and its kin set it; dark when it does not.
  static func ground(colorfgbg text: String?) -> Theme.Ground {
    guard let last = text?.split(separator: ";").last, let colour = Int(last) else { return .dark }
    return colour == 7 || (9...15).contains(colour) ? .light : .dark
  }

  private static func name(for ground: Theme.Ground) -> String {
    ground == .light ? BuiltInTheme.light.rawValue : BuiltInTheme.dark.rawValue
  }
}

extension ThemeChoice {
  /// What the chooser offers on a terminal of that many colours.
  func offer(colors: Int) -> ThemeOffer {
    let automatic = ThemeEntry(
      name: ThemeEntry.automatic, chinese: Words(.chinese)(SettingsPhrase.themeAutomatic),
      english: Words(.english)(SettingsPhrase.themeAutomatic), ground: .terminal)
    return ThemeOffer(
      entries: [automatic] + library.names.map(entry), current: wish ?? ThemeEntry.automatic,
      colors: colors, isColorless: isColorless)
  }

  private func entry(_ name: String) -> ThemeEntry {
    do {
      let theme = try library.load(name)
      let ground: ThemeEntry.Ground =
        switch theme.ground {
        case .dark: .dark
        case .light: .light
        case .terminal: .terminal
        }
      return ThemeEntry(
        name: name, chinese: theme.titles.chinese, english: theme.titles.english, ground: ground)
    } catch {
      return ThemeEntry(
        name: name, chinese: name, english: name, ground: .terminal, fault: sentence(for: error))
    }
  }
}
