/// A theme that can be chosen, as the chooser shows it (主题).
package struct ThemeEntry: Hashable, Sendable {
  package enum Ground: Hashable, Sendable {
    case dark, light, terminal
  }

  /// The name of its file.
  package let name: String
  package let chinese: String
  package let english: String
  package let ground: Ground
  /// What is wrong with its file, on one line; `nil` = nothing.
  package let fault: String?

  package init(
    name: String, chinese: String, english: String, ground: Ground, fault: String? = nil
  ) {
    self.name = name
    self.chinese = chinese
    self.english = english
    self.ground = ground
    self.fault = fault
  }

  /// The name that follows the ground of the terminal.
  package static let automatic = "auto"
}

/// All that the chooser needs to know of the world.
package struct ThemeOffer: Hashable, Sendable {
  package let entries: [ThemeEntry]
  /// The name in force, `ThemeEntry.automatic` for the one that follows the terminal.
  package let current: String
  /// Colours of the terminal.
  package let colors: Int
  /// Whether `NO_COLOR` asks for none.
  package let isColorless: Bool

  package init(entries: [ThemeEntry], current: String, colors: Int, isColorless: Bool) {
    self.entries = entries
    self.current = current
    self.colors = colors
    self.isColorless = isColorless
  }
}
