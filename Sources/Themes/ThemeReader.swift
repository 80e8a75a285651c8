import TOML
import TextUI

/// Makes a theme of a parsed file, refusing what it does not know.
struct ThemeReader {
  private let document: TOMLDocument

  init(_ document: TOMLDocument) {
    self.document = document
  }

  func theme(name: String) throws(TOMLError) -> Theme {
    try document.requireOnly(keys: ["on", "title", "ground", "roles"])
    try document.requireOnly(keys: ["zh", "en"], under: "title")
    try document.requireOnly(keys: Role.allCases.map(\.name), under: "roles")
    let titles = Theme.Titles(
      chinese: try document.required("title.zh", document.string),
      english: try document.required("title.en", document.string))
    let ground: Theme.Ground = try document.required("on") { key throws(TOMLError) in
      try document.choice(key)
    }
    return Theme(name: name, titles: titles, ground: ground, palettes: try palettes(on: ground))
  }

  private func palettes(on ground: Theme.Ground) throws(TOMLError) -> [ColourDepth: Palette] {
    try document.requireOnly(
      keys: ground == .terminal
        ? [] : [ColourDepth.indexed256.rawValue, ColourDepth.named16.rawValue],
      under: "ground")
    var palettes: [ColourDepth: Palette] = [:]
    for depth in ColourDepth.allCases {
      palettes[depth] = try palette(depth, background: try background(depth, on: ground))
    }
    return palettes
  }

  private func background(
    _ depth: ColourDepth, on ground: Theme.Ground
  ) throws(TOMLError) -> Int16 {
    guard ground != .terminal, depth != .mono else { return RenderingText.terminalColour }
    let key = TOMLKey(["ground", depth.rawValue])
    let text = try document.required(key, document.string)
    guard let colour = RenderingText(depth).colour(text) else {
      throw document.notAllowed(key, found: text, allowed: RenderingText(depth).allowedColours)
    }
    return colour
  }

  private func palette(_ depth: ColourDepth, background: Int16) throws(TOMLError) -> Palette {
    var palette = Palette()
    for role in Role.allCases {
      let table = TOMLKey(["roles", role.name])
      try document.requireOnly(keys: ColourDepth.allCases.map(\.rawValue), under: table)
      palette[role] = try rendering(table.appending(depth.rawValue), depth, background: background)
    }
    return palette
  }

  private func rendering(
    _ key: TOMLKey, _ depth: ColourDepth, background: Int16
  ) throws(TOMLError) -> Palette.Rendering {
    let text = try document.required(key, document.string)
    do {
      return try RenderingText(depth).rendering(text, background: background)
    } catch {
      throw document.notAllowed(key, found: error.word, allowed: error.allowed)
    }
  }
}

extension Role {
  /// As a theme file writes it.
  package var name: String {
    String(describing: self)
  }
}
