import Dashboard
import Dispatch
import TextUI

/// Takes what is typed on a locked screen, and asks away from it whether it opens.
///
/// Belongs to the main thread.
final class LockKeeper {
  private let authenticator: any Authenticator
  private let login: String
  private let mailbox: Mailbox
  private var secret = Secret()
  private var isChecking = false

  init(_ authenticator: any Authenticator, login: String, mailbox: Mailbox) {
    self.authenticator = authenticator
    self.login = login
    self.mailbox = mailbox
  }

  /// Why the screen cannot be locked, in the reader's language: nobody could unlock it.
  func reasonNotToLock() -> String? { authenticator.reasonNotToAsk(login) }

  /// A key on the locked screen.
  func take(_ key: Key) {
    guard !isChecking else { return }
    switch key {
    case .character(let character): secret.append(String(character))
    case .paste(let text): secret.append(text)
    case .backspace: secret.dropLastCharacter()
    case .escape, .control("u"): secret.wipe()
    case .enter: check()
    default: break
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
