/// The colours behind the 256 numbers, as xterm sets them: 16 names, a cube of 6x6x6, 24 greys.
package struct XTermColour: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let named: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The first 16 are the user's to change: their values are a guess.
  package init(index: UInt8) {
    switch index {
    case 0..<16:
      let (red, green, blue) = Self.named[Int(index)]
      self.init(red, green, blue)
    case 16..<232:
      let place = Int(index) - 16
      let levels = Self.levels
      self.init(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + (index - 232) * 10
      self.init(grey, grey, grey)
    }
  }

  /// The number from 16 whose colour is nearest to `#rrggbb`; nil for any other text.
  static func nearest(hex: String) -> Int16? {
    let digits = hex.dropFirst()
    guard hex.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    let wanted = XTermColour(
      UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
    let nearest = (UInt8(16)...255).min {
      wanted.distance(to: XTermColour(index: $0)) < wanted.distance(to: XTermColour(index: $1))
    }
    return nearest.map(Int16.init)
  }

  private func distance(to other: Self) -> Int {
    [(red, other.red), (green, other.green), (blue, other.blue)].reduce(0) { sum, pair in
      let difference = Int(pair.0) - Int(pair.1)
      return sum + difference * difference
    }
  }
}
