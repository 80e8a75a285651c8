import Dashboard
import Dispatch

/// Takes what is typed on a locked screen, and asks away from it whether it opens.
///
/// Belongs to the main thread.
final class LockKeeper {
  private let authenticator: any Authenticator
  private let login: String
  private let mailbox: Mailbox
  private var secret = Secret()
  private var reader = SecretReader()
  private var isChecking = false

  init(_ authenticator: any Authenticator, login: String, mailbox: Mailbox) {
    self.authenticator = authenticator
    self.login = login
    self.mailbox = mailbox
  }

  /// Why the screen cannot be locked, in the reader's language: nobody could unlock it.
  func reasonNotToLock() -> String? { authenticator.reasonNotToAsk(login) }

  /// What came from the terminal while the screen is locked; the caller wipes it.
  func take(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { reader.take(byte, take) }
    reader.end(take)
  }

  private func take(_ step: SecretReader.Step) {
    guard !isChecking else { return }
    switch step {
    case .append(let byte): secret.append(byte)
    case .dropLast: secret.dropLastCharacter()
    case .wipe: secret.wipe()
    case .enter: check()
    case .nothing: break
    }
  }

  /// What became of a check.
  func heard(_ event: LockEvent) {
    if event != .checking { isChecking = false }
  }

  private func check() {
    isChecking = true
    let (typed, login, mailbox, authenticator) = (secret, login, mailbox, authenticator)
    secret = Secret()
    mailbox.post(.lock(.checking))
    DispatchQueue.global().async {
      let refusal = authenticator.refusal(of: typed, for: login)
      typed.wipe()
      mailbox.post(.lock(refusal.map { .refused(reason: $0) } ?? .opened))
    }
  }
}
