package import Domain

/// What becomes of long work.
package enum WorkEvent: Hashable, Sendable {
  /// How far it is.
  case step(WorkStep)
  /// It is done; the text is one line in the reader's language.
  case done(Job, String)
  /// The user stopped it, and nothing of it stays.
  case stopped(Job)
  /// Why it did nothing, or what it found, a line each.
  case failed(Job, [String])
}
