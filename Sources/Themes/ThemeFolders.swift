/// Where theme files are looked for.
package enum ThemeFolders {
  /// The folders in the order they are searched: `$TIAOKUAI_THEMES`, the user's own, the installed
  /// ones beside the program, the checkout's.
  ///
  /// - Parameters:
  ///   - environment: Relative paths in it count as not set.
  ///   - executable: Absolute path of the program, links resolved.
  ///   - isCheckout: Whether a folder is the top of the sources, tried upward from the program.
  /// - Returns: Paths that need not exist.
  package static func inOrder(
    environment: [String: String], executable: String, isCheckout: (String) -> Bool
  ) -> [String] {
    let program = folders(above: executable)
    let installed = program.dropFirst().first.map { join($0, "share/tiaokuai/themes") }
    let checkout = program.first(where: isCheckout).map { join($0, "themes") }
    return [absolute(environment["TIAOKUAI_THEMES"]), own(environment), installed, checkout]
      .compactMap(\.self)
  }

  private static func own(_ environment: [String: String]) -> String? {
    let home = absolute(environment["HOME"]).map { join($0, ".config") }
    return (absolute(environment["XDG_CONFIG_HOME"]) ?? home).map { join($0, "tiaokuai/themes") }
  }

  private static func absolute(_ path: String?) -> String? {
    path.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The folder of a file, the one above it, and so on to the root.
  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/")
    return parts.indices.reversed().map { "/" + parts[..<$0].joined(separator: "/") }
  }

  private static func join(_ folder: String, _ rest: String) -> String {
    folder.hasSuffix("/") ? folder + rest : "\(folder)/\(rest)"
  }
}
