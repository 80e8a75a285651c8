import CTerm

/// Standard error while the screen is up, so that nothing is printed over it.
package struct ErrorLog: Sendable {
  private let former: Int32

  /// Sends standard error to the end of a file, made for its owner only, or nowhere without one.
  ///
  /// Gives nothing where the file cannot be opened or is a link.
  package init?(path: String?) {
    former = cterm_redirect_errors(path)
    if former < 0 { return nil }
  }

  /// Sends standard error where it went before.
  package func restore() {
    cterm_restore_errors(former)
  }
}
