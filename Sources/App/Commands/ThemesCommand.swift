import ArgumentParser
import Dashboard
import Glibc
import TextUI
import Themes
import Wording

/// `themes`: lists, previews and checks themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: words(SettingsPhrase.themesAbstract),
    discussion: words(SettingsPhrase.themesDiscussion))
  @OptionGroup var common: CommonOptions

  @ArgumentParser.Flag(help: .init(words(SettingsPhrase.helpCheck))) var check = false
  @Argument(
    help: .init(words(SettingsPhrase.helpThemeNames), valueName: "name"),
    completion: .themes)
  var names: [String] = []

  func run() throws {
    let library = ThemeLibrary(folders: themeFolders())
    let wanted = names.isEmpty ? library.names : names
    var isSound = true
    for name in wanted {
      do throws(ThemeLibrary.Failure) {
        let theme = try library.load(name)
        if check {
          isSound = report(theme) && isSound
        } else {
          list(theme, library)
        }
      } catch {
        isSound = false
        printError(sentence(for: error))
      }
    }
    if !isSound { endProgram(.badInput) }
  }

  private func list(_ theme: Theme, _ library: ThemeLibrary) {
    let place = library.path(of: theme.name) ?? words(SettingsPhrase.themeBuiltIn)
    let title = startLanguage == .chinese ? theme.titles.chinese : theme.titles.english
    printLine(
      [padded(theme.name, 16), padded(title, 16), padded(words(theme.ground.phrase), 14), place]
        .joined(separator: " "))
    guard isatty(STDOUT_FILENO) != 0 else { return }
    putData(ThemePreview.here.line(theme) + "\n")
  }

  /// Measures every role with 256 and with 16 colours; whether all can be read.
  private func report(_ theme: Theme) -> Bool {
    var isSound = true
    for colors in [256, 16] {
      let contrasts = theme.contrasts(colours: colors)
      if contrasts.isEmpty {
        printLine("\(padded(theme.name, 16)) \(colors)  \(words(SettingsPhrase.checkNothing))")
      }
      for contrast in contrasts {
        isSound = isSound && contrast.isEnough
        let verdict =
          contrast.isEnough
          ? words(SettingsPhrase.checkEnough)
          : words(SettingsPhrase.checkShort, ["needed": ratioText(contrast.needed)])
        printLine(
          [
            padded(theme.name, 16), padded(String(colors), 4), padded(contrast.role.name, 9),
            padded(ratioText(contrast.ratio), 6), verdict,
          ].joined(separator: " "))
      }
    }
    return isSound
  }
}

/// A contrast to two decimals, cut and not rounded: what is short stays short.
private func ratioText(_ ratio: Double) -> String {
  let hundredths = Int(ratio * 100)
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

/// The text with spaces behind it up to that many cells.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - CharacterWidth.width(of: text)))
}

extension ThemePreview {
  fileprivate static var here: ThemePreview {
    ThemePreview(
      term: environment("TERM") ?? "", isColorless: environment("NO_COLOR")?.isEmpty == false)
  }
}

extension Theme.Ground {
  fileprivate var phrase: SettingsPhrase {
    switch self {
    case .dark: .groundDark
    case .light: .groundLight
    case .terminal: .groundTerminal
    }
  }
}
