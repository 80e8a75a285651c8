import Dashboard
import Synchronization

/// Messages from other threads on their way to the loop.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: Mutex<@Sendable () -> Void>

  init(wake: @escaping @Sendable () -> Void = {}) { self.wake = Mutex(wake) }

  /// Has the loop woken in another way from now on: its terminal was opened.
  func wakes(_ wake: @escaping @Sendable () -> Void) { self.wake.withLock { $0 = wake } }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    ring()
  }

  /// Wakes the loop without a message: it has to look at something itself.
  func ring() { wake.withLock { $0 }() }

  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
