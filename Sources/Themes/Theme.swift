package import TOML
package import TextUI

/// How every role looks with 256 colours, with 16 and with none (配色).
package struct Theme: Hashable, Sendable {
  /// What lies behind the text.
  package enum Ground: String, CaseIterable, Sendable {
    case dark, light
    /// The terminal's own, unknown to the theme.
    case terminal
  }

  /// What the file is called, without `.toml`.
  package let name: String
  /// What the reader calls it.
  package let titles: Titles
  package let ground: Ground
  private let palettes: [ColourDepth: Palette]

  package struct Titles: Hashable, Sendable {
    package let chinese: String
    package let english: String
  }

  /// Longest theme file, bytes.
  package static let sizeLimit = 65_536

  init(name: String, titles: Titles, ground: Ground, palettes: [ColourDepth: Palette]) {
    self.name = name
    self.titles = titles
    self.ground = ground
    self.palettes = palettes
  }

  /// Reads a theme file; the errors name its lines.
  package static func parse(text: String, name: String) throws(TOMLError) -> Theme {
    try ThemeReader(TOMLDocument(text: text, name: "\(name).toml")).theme(name: name)
  }

  /// The looks on a terminal of `colours` colours, as terminfo counts them; 0 under `NO_COLOR`.
  ///
  /// With 8 to 15 colours the 16-colour looks are used, a bright colour as its plain one in bold.
  package func palette(colours: Int) -> Palette {
    switch colours {
    case 256...: palette(.indexed256)
    case 16...: palette(.named16)
    case 8...: palette(.named16).withoutBrightColours
    default: palette(.mono)
    }
  }

  func palette(_ depth: ColourDepth) -> Palette {
    palettes[depth] ?? Palette()
  }
}

/// The three renderings of a role, named as a theme file names them.
enum ColourDepth: String, CaseIterable, Sendable {
  case indexed256 = "256"
  case named16 = "16"
  case mono
}

extension Palette {
  fileprivate var withoutBrightColours: Palette {
    var palette = self
    for role in Role.allCases { palette[role] = self[role].withoutBrightColours }
    return palette
  }
}

extension Palette.Rendering {
  fileprivate var withoutBrightColours: Self {
    var rendering = self
    rendering.foreground = foreground >= 8 ? foreground - 8 : foreground
    rendering.background = background >= 8 ? background - 8 : background
    rendering.bold = bold || foreground >= 8
    return rendering
  }
}
