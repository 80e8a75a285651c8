import TOML
import TextUI

/// The little language of one rendering: `252 on 234 bold`, `bright-cyan`, `plain`.
struct RenderingText {
  /// The terminal's own foreground or background.
  static let terminalColour: Int16 = -1

  /// A word that cannot stand where it stands, and what could.
  struct Refused: Error, Equatable {
    let word: String
    let allowed: TOMLError.Allowed
  }

  private static let attributes = ["bold", "reverse", "underline", "dim"]
  private static let colourNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  private let depth: ColourDepth

  init(_ depth: ColourDepth) {
    self.depth = depth
  }

  func rendering(
    _ text: String, background: Int16
  ) throws(Refused) -> Palette.Rendering {
    var rendering = Palette.Rendering(background: background)
    var words = text.split(separator: " ").map(String.init)[...]
    if words == ["plain"] { return rendering }
    if let first = words.first, let colour = colour(first) {
      rendering.foreground = colour
      words.removeFirst()
    }
    if words.first == "on", depth != .mono {
      rendering.background = try ground(after: &words)
    }
    for word in words { try apply(word, to: &rendering) }
    return rendering
  }

  /// A colour of this depth; nil for a word that is none.
  func colour(_ word: String) -> Int16? {
    guard word != "default" || depth == .mono else { return Self.terminalColour }
    return switch depth {
    case .indexed256: word.hasPrefix("#") ? XTermColour.nearest(hex: word) : index(word)
    case .named16: named(word)
    case .mono: nil
    }
  }

  var allowedColours: TOMLError.Allowed {
    switch depth {
    case .indexed256: .range(0...255)
    case .named16: .values(Self.colourNames + Self.colourNames.map { "bright-\($0)" })
    case .mono: .values([])
    }
  }

  private func ground(after words: inout ArraySlice<String>) throws(Refused) -> Int16 {
    words.removeFirst()
    let word = words.popFirst() ?? "on"
    guard let colour = colour(word) else { throw Refused(word: word, allowed: allowedColours) }
    return colour
  }

  private func apply(_ word: String, to rendering: inout Palette.Rendering) throws(Refused) {
    switch word {
    case "bold": rendering.bold = true
    case "reverse": rendering.reverse = true
    case "underline": rendering.underline = true
    case "dim": rendering.dim = true
    default: throw Refused(word: word, allowed: allowed(for: word))
    }
  }

  /// What `word` was meant to be: a number that is out of range, or anything.
  private func allowed(for word: String) -> TOMLError.Allowed {
    if depth == .indexed256, Int(word) != nil { return .range(0...255) }
    let own = Self.attributes + ["plain"]
    guard depth == .named16, case .values(let colours) = allowedColours else { return .values(own) }
    return .values(own + colours)
  }

  private func index(_ word: String) -> Int16? {
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt8(word).map(Int16.init)
  }

  private func named(_ word: String) -> Int16? {
    let bright = word.hasPrefix("bright-")
    let name = bright ? String(word.dropFirst(7)) : word
    return Self.colourNames.firstIndex(of: name).map { Int16($0 + (bright ? 8 : 0)) }
  }
}
