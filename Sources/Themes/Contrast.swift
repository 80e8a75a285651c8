import Foundation
package import TextUI

/// How well one role can be read on its ground.
package struct Contrast: Hashable, Sendable {
  package let role: Role
  /// 1 (same colour) to 21 (black on white).
  package let ratio: Double
  /// What WCAG 2.1 AA asks for: 4.5 for text, 3 for lines and charts.
  package let needed: Double

  package var isEnough: Bool { ratio >= needed }

  /// Contrast ratio of two colours, 1...21.
  ///
  /// Source: WCAG 2.1, success criterion 1.4.3.
  package static func ratio(_ one: XTermColour, _ other: XTermColour) -> Double {
    let light = max(one.luminance, other.luminance)
    let dark = min(one.luminance, other.luminance)
    return (light + 0.05) / (dark + 0.05)
  }
}

extension Theme {
  /// The contrast of every role that names both its colours; the first 16 are taken as xterm's.
  package func contrasts(colours: Int) -> [Contrast] {
    let palette = palette(colours: colours)
    return Role.allCases.compactMap { role in
      let rendering = palette[role]
      guard let foreground = UInt8(exactly: rendering.foreground),
        let background = UInt8(exactly: rendering.background)
      else { return nil }
      let ratio = Contrast.ratio(XTermColour(index: foreground), XTermColour(index: background))
      return Contrast(role: role, ratio: ratio, needed: role.neededContrast)
    }
  }
}

extension Role {
  fileprivate var neededContrast: Double {
    switch self {
    case .border, .chart1, .chart2, .chart3: 3
    case .text, .dim, .accent, .selected, .good, .warning, .bad, .title, .target: 4.5
    }
  }
}

extension XTermColour {
  /// Relative luminance, 0...1.
  fileprivate var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
