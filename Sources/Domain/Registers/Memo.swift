import Synchronization

/// What was made for a key, kept for all who ask for it again.
final class Memo<Key: Hashable & Sendable, Made: Sendable>: Sendable {
  private let made = Mutex<[Key: Made]>([:])

  /// Makes it outside the lock, as it may ask for others; two who ask at once may both make it.
  func value(for key: Key, _ make: () -> Made) -> Made {
    if let known = made.withLock({ $0[key] }) { return known }
    let value = make()
    made.withLock { $0[key] = value }
    return value
  }
}
