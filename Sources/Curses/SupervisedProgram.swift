import CTerm

/// A program that draws, run as the child of a process that only waits for it.
package enum SupervisedProgram {
  /// Whether this process is such a child; a crash of it is then told and ends it.
  package static func isThisProcess() -> Bool {
    guard cterm_is_supervised() else { return false }
    cterm_die_after_reports()
    return true
  }
}
