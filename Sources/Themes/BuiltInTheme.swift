/// The themes that are there when no file is.
package enum BuiltInTheme: String, CaseIterable, Sendable {
  case dark, light

  /// The same text as `themes/dark.toml` and `themes/light.toml`; a test holds them equal.
  package var text: String {
    switch self {
    case .dark: Self.darkText
    case .light: Self.lightText
    }
  }

  private static let darkText = #"""
    # Calm colours on a dark ground.
    on = "dark"  # what lies behind the text: dark, light or terminal (its own)

    [title]
    zh = "深色"
    en = "Dark"

    [ground]  # left out with on = "terminal"
    256 = "234"
    16 = "black"

    # colour [on colour] [bold] [reverse] [underline] [dim], or plain.
    # 256: a number, #rrggbb or default; 16: a name, bright-name or default; mono: no colours.
    [roles]
    text = { 256 = "252", 16 = "bright-white", mono = "plain" }
    dim = { 256 = "246", 16 = "white", mono = "dim" }
    accent = { 256 = "80", 16 = "bright-cyan", mono = "bold" }
    selected = { 256 = "231 on 24", 16 = "black on white", mono = "reverse" }
    good = { 256 = "114", 16 = "bright-green", mono = "plain" }
    warning = { 256 = "221", 16 = "bright-yellow", mono = "bold" }
    bad = { 256 = "210 bold", 16 = "bright-red bold", mono = "bold underline" }
    border = { 256 = "243", 16 = "white", mono = "dim" }
    title = { 256 = "255 bold", 16 = "bright-white bold", mono = "bold" }
    chart1 = { 256 = "75", 16 = "bright-cyan", mono = "plain" }
    chart2 = { 256 = "68", 16 = "cyan", mono = "plain" }
    chart3 = { 256 = "153", 16 = "bright-white", mono = "plain" }
    target = { 256 = "221", 16 = "bright-yellow", mono = "bold" }

    """#

  private static let lightText = #"""
    # Dark ink on a white ground.
    on = "light"

    [title]
    zh = "浅色"
    en = "Light"

    [ground]
    256 = "231"
    16 = "bright-white"

    [roles]
    text = { 256 = "235", 16 = "black", mono = "plain" }
    dim = { 256 = "241", 16 = "black", mono = "dim" }
    accent = { 256 = "25 bold", 16 = "blue bold", mono = "bold" }
    selected = { 256 = "231 on 25", 16 = "bright-white on blue", mono = "reverse" }
    good = { 256 = "22", 16 = "blue", mono = "plain" }
    warning = { 256 = "94 bold", 16 = "magenta bold", mono = "bold" }
    bad = { 256 = "124 bold", 16 = "red bold", mono = "bold underline" }
    border = { 256 = "244", 16 = "black", mono = "dim" }
    title = { 256 = "232 bold", 16 = "black bold", mono = "bold" }
    chart1 = { 256 = "25", 16 = "blue", mono = "plain" }
    chart2 = { 256 = "67", 16 = "black", mono = "plain" }
    chart3 = { 256 = "17", 16 = "blue", mono = "plain" }
    target = { 256 = "130", 16 = "magenta", mono = "bold" }

    """#
}
