import ArgumentParser

/// How long the screen in the hall may go without a new picture.
enum KioskPatience {
  /// Seconds.
  static let usual = 20
  /// One who draws draws once a second.
  static let range = 3...3_600

  /// Seconds that the command line asks for; the usual ones where it is wrong, which the one who
  /// draws says.
  static func asked(_ arguments: [String]) -> Int {
    let command = try? Tiaokuai.parseAsRoot(hoistingCommonOptions(arguments))
    return (command as? KioskCommand)?.restartAfter ?? usual
  }
}
