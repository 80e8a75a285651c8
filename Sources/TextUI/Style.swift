/// What a piece of the screen means; a theme says how it looks.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text, dim, accent, selected
  case good, warning, bad
  case border, title
  case chart1, chart2, chart3, target
}

/// A role and what it adds to its looks, in two bytes.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let reverse = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
  }

  package var role: Role
  package var attributes: Attributes

  package init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  package static let text = Style(.text)
  package static let dim = Style(.dim)
  package static let accent = Style(.accent)
  package static let selected = Style(.selected)
  package static let good = Style(.good)
  package static let warning = Style(.warning)
  package static let bad = Style(.bad)
  package static let border = Style(.border)
  package static let title = Style(.title)

  /// The same role with more attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(role, attributes.union(more))
  }
}
