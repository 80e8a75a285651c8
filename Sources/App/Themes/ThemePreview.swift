import TextUI
import Themes
import Wording

/// A theme as a line of text in its own colours, for a terminal that scrolls.
struct ThemePreview {
  /// Colours of the terminal; 0 = attributes only.
  let colors: Int

  /// The most that the environment lets a terminal of that type show.
  init(term: String, isColorless: Bool) {
    if isColorless || term.isEmpty || term == "dumb" || term.hasPrefix("vt") {
      colors = 0
    } else {
      colors = term.contains("256color") || term == "foot" || term.hasPrefix("xterm-") ? 256 : 16
    }
  }

  private static let samples: [(Role, SettingsPhrase)] = [
    (.text, .sampleText), (.dim, .sampleDim), (.accent, .sampleAccent), (.title, .sampleTitle),
    (.good, .sampleGood), (.warning, .sampleWarning), (.bad, .sampleBad),
    (.selected, .sampleSelected), (.chart1, .sampleChart), (.target, .sampleTarget),
  ]

  func line(_ theme: Theme) -> String {
    let palette = theme.palette(colours: colors)
    let parts = Self.samples.map { role, phrase in
      escape(palette[role]) + " " + words(phrase) + " "
    }
    return parts.joined() + "\u{1B}[0m"
  }

  private func escape(_ rendering: Palette.Rendering) -> String {
    var codes = ["0"]
    if rendering.bold { codes.append("1") }
    if rendering.dim { codes.append("2") }
    if rendering.underline { codes.append("4") }
    if rendering.reverse { codes.append("7") }
    if rendering.foreground >= 0 { codes.append(colour(Int(rendering.foreground), base: 30)) }
    if rendering.background >= 0 { codes.append(colour(Int(rendering.background), base: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private func colour(_ index: Int, base: Int) -> String {
    guard colors < 256 else { return "\(base + 8);5;\(index)" }
    return String(index < 8 ? base + index : base + 60 + index - 8)
  }
}
