/// How every role looks on the terminal at hand.
package struct Palette: Hashable, Sendable {
  /// Colours and attributes of one role.
  package struct Rendering: Hashable, Sendable {
    /// Colour index of the terminal, or -1 for its own foreground.
    package var foreground: Int16
    /// Colour index of the terminal, or -1 for its own background.
    package var background: Int16
    package var bold: Bool
    package var reverse: Bool
    package var underline: Bool
    package var dim: Bool

    package init(
      foreground: Int16 = -1, background: Int16 = -1,
      bold: Bool = false, reverse: Bool = false, underline: Bool = false, dim: Bool = false
    ) {
      self.foreground = foreground
      self.background = background
      self.bold = bold
      self.reverse = reverse
      self.underline = underline
      self.dim = dim
    }
  }

  private var renderings: [Rendering]

  /// Every role in the terminal's own colours, without attributes.
  package init() {
    renderings = Array(repeating: Rendering(), count: Role.allCases.count)
  }

  package subscript(role: Role) -> Rendering {
    get { renderings[Int(role.rawValue)] }
    set { renderings[Int(role.rawValue)] = newValue }
  }
}
