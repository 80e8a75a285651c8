/// Whether the screen can be locked here (锁屏).
package enum LockOffer: Hashable, Sendable {
  /// Unlocked with the login password of that user.
  case offered(login: String)
  /// One line in the reader's language.
  case impossible(reason: String)
}

/// A locked screen; what is typed goes past the dashboard, which never sees a password.
struct ScreenLock: Hashable, Sendable {
  enum Stage: Hashable, Sendable {
    case asking, checking
    /// The last try failed, and why.
    case refused(String)
  }

  let login: String
  let since: Clock
  var stage = Stage.asking
}

/// What becomes of a lock.
package enum LockEvent: Hashable, Sendable {
  case closed
  case checking
  /// The reason is one line in the reader's language.
  case refused(reason: String)
  case opened
}

extension State {
  /// Whether the content is hidden and keys go to the lock.
  package var isLocked: Bool { screenLock != nil }

  mutating func take(_ event: LockEvent) {
    switch event {
    case .closed: lockScreen()
    case .checking: screenLock?.stage = .checking
    case .refused(let reason): screenLock?.stage = .refused(reason)
    case .opened: screenLock = nil
    }
  }

  /// Hides the content, if there is a way back.
  private mutating func lockScreen() {
    guard screenLock == nil, case .offered(let login) = viewer.lock else { return }
    screenLock = ScreenLock(login: login, since: clock)
  }

  func reasonNotToLock() -> String? {
    guard case .impossible(let reason) = viewer.lock else { return nil }
    return reason
  }
}
