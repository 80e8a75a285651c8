/// What long work tells while it goes on; whoever is told may stop it (进度).
package struct WorkProgress: Sendable {
  /// How many parts are told at once, where there are many.
  private static let stride = 256
  private let tell: @Sendable (WorkStep) -> Bool

  /// `tell` gives whether to go on.
  package init(_ tell: @escaping @Sendable (WorkStep) -> Bool) {
    self.tell = tell
  }

  /// Tells how many of how many parts are done, every few where there are many.
  ///
  /// - Throws: `Stopped` when it is to end; what was done so far is to be taken back.
  package func step(_ stage: WorkStep.Stage, _ done: Int = 0, of total: Int = 0) throws {
    guard total < Self.stride || done % Self.stride == 0 || done == total else { return }
    guard tell(WorkStep(stage, done, of: total)) else { throw Stopped() }
  }

  /// Somebody stopped the work.
  package struct Stopped: Error {
    package init() {}
  }
}

/// How far long work is.
package struct WorkStep: Hashable, Sendable {
  package enum Stage: Hashable, Sendable, CaseIterable {
    /// Files of tables, and what is in them.
    case reading, checking
    /// Rows into the database.
    case writing
    /// Tables out of the database, and into files.
    case collecting, exporting
    /// A database's file into a copy.
    case copying
    /// Settled months out of what they were settled from.
    case rederiving
    /// The journal, one long row of it, its command judged again, its changes, the tables against it,
    /// the database's own file.
    case walking, parsing, judging, replaying, comparing, inspecting
  }

  package let stage: Stage
  package let done: Int
  /// 0 = nothing that could be counted.
  package let total: Int
  /// How long this stage will still take; `nil` = that cannot be told yet.
  package var secondsLeft: Int?

  package init(_ stage: Stage, _ done: Int = 0, of total: Int = 0) {
    (self.stage, self.done, self.total) = (stage, done, total)
  }
}
