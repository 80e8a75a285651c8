/// What long work tells while it goes on; whoever is told may stop it.
package struct Progress: Sendable {
  /// How many rows are told at once.
  private static let stride = 256
  private let tell: @Sendable (_ done: Int, _ total: Int) -> Bool

  /// `tell` gives whether to go on.
  package init(_ tell: @escaping @Sendable (_ done: Int, _ total: Int) -> Bool) {
    self.tell = tell
  }

  /// Tells how many of how many rows are done, every few rows.
  ///
  /// - Throws: `Stopped` when it is to end; what was done so far is to be taken back.
  package func step(_ done: Int, of total: Int) throws {
    guard done % Self.stride == 0 || done == total else { return }
    guard tell(done, total) else { throw Stopped() }
  }

  /// Somebody stopped the work.
  package struct Stopped: Error {
    package init() {}
  }
}
