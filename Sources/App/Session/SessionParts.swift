import Dashboard
import Domain
import Settings

/// Starts what does the work of the store beside a session, drawn or in plain text, and reads its first
/// screen; `nil` = there is no database yet.
///
/// To be stopped when the session is over.
func startWorker(
  _ context: StoreContext?, _ mailbox: Mailbox, _ common: CommonOptions,
  time: @escaping @Sendable () -> (day: Day, seconds: Int)
) -> StoreQueue? {
  context.map {
    StoreQueue(
      $0, showing: common.civilMonth, mailbox: mailbox, day: { time().day },
      setsDay: common.setsDay)
  }
}

/// What keeps a session's choices for the next run; a failure becomes one line in it.
///
/// - Parameters:
///   - mailbox: Told of what could not be written.
///   - isScratch: Whether the data are made up: what was chosen there is gone with them.
/// - Returns: One to be finished before the program ends.
func preferenceSaver(telling mailbox: Mailbox, isScratch: Bool) -> PreferenceSaver {
  PreferenceSaver(isScratch ? nil : Places.remembered.map { RememberedFile(path: $0) }) { failure in
    mailbox.post(.failed(notSaved(failure)))
  }
}

/// What a session remembers of earlier ones: on made-up data how the screen looks, and no lists,
/// drafts or places, which are of other data.
func remembered(isScratch: Bool) -> [String: [String]] {
  let entries = startSettings.remembered.entries
  return isScratch ? entries.filter { ["mouse", "theme", "language"].contains($0.key) } : entries
}
