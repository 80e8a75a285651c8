extension Glyphs.Frame {
  static let dashed = Glyphs.Frame(
    rule: "╌", focusedRule: "╍", divider: "╎", popupSide: "╏",
    topLeft: "▗", topRight: "▖", bottomLeft: "▝", bottomRight: "▘")

  static let solid = Glyphs.Frame(
    rule: "─", focusedRule: "━", divider: "│", popupSide: "┃",
    topLeft: "▗", topRight: "▖", bottomLeft: "▝", bottomRight: "▘")

  static let ascii = Glyphs.Frame(
    rule: "-", focusedRule: "=", divider: "|", popupSide: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}

extension Glyphs.Signs {
  static let certain = Glyphs.Signs(
    cursorRow: "►", path: "▸", becomes: "▸",
    open: "▾", folded: "▸", up: "▴", down: "▾", dropDown: "▾",
    done: "✓", impossible: "✗", attention: "!", information: "∙", more: "⋯",
    quote: "「", unquote: "」", thisPage: "▮", otherPage: "▯")

  static let ascii = Glyphs.Signs(
    cursorRow: ">", path: ">", becomes: "->",
    open: "-", folded: "+", up: "^", down: "v", dropDown: "v",
    done: "ok", impossible: "x", attention: "!", information: "-", more: "...",
    quote: "\"", unquote: "\"", thisPage: "*", otherPage: "o")
}

extension Glyphs.Fills {
  static let braille = Glyphs.Fills(
    bar: "⠶", barLeft: "⠆", barRight: "⠰", densities: ["⠐ ", "⠌⠠", "⢕", "⣿"])

  static let plain = Glyphs.Fills(
    bar: "=", barLeft: "-", barRight: "-", densities: [".", ":", "+", "#"])
}
