import Dashboard
import Foundation
import Synchronization
import Testing
import TextUI

@testable import App

@Suite("A locked screen")
struct TerminalLockStory {
  /// Knows one password and counts how often it was asked.
  private final class Porter: Authenticator {
    private let password: String
    let asked = Mutex(0)

    init(_ password: String) { self.password = password }

    func reasonNotToAsk(_ login: String) -> String? { login == "nobody" ? "不能锁屏" : nil }

    func refusal(of secret: Secret, for login: String) -> String? {
      asked.withLock { $0 += 1 }
      let copy = secret.copy()
      defer { free(copy) }
      return copy.map { String(cString: $0) } == password ? nil : "密码不对"
    }
  }

  private func answer(to keys: [Key], password: String = "桂花 2026") throws -> LockEvent {
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox { arrived.signal() }
    let keeper = LockKeeper(Porter(password), login: "shenjie", mailbox: mailbox)
    for key in keys { keeper.take(key) }
    var last: LockEvent?
    for _ in 0..<2 {
      #expect(arrived.wait(timeout: .now() + 10) == .success)
      for case .lock(let event) in mailbox.take() { last = event }
      if last != .checking { break }
    }
    return try #require(last)
  }

  private func typing(_ text: String) -> [Key] { text.map { Key.character($0) } }

  @Test("opens with the password, however it was corrected while typing")
  func opens() throws {
    #expect(try answer(to: typing("桂花 2026") + [.enter]) == .opened)
    #expect(
      try answer(to: typing("桂社") + [.backspace] + typing("花 2026") + [.enter]) == .opened)
    #expect(try answer(to: typing("x") + [.control("u"), .paste("桂花 2026"), .enter]) == .opened)
  }

  @Test("stays shut with another one, and says so")
  func refuses() throws {
    #expect(try answer(to: typing("桂花") + [.enter]) == .refused(reason: "密码不对"))
    #expect(try answer(to: [.enter]) == .refused(reason: "密码不对"))
  }

  @Test("is not offered where nobody could open it")
  func notOffered() {
    let keeper = LockKeeper(Porter("x"), login: "nobody", mailbox: Mailbox {})
    #expect(keeper.reasonNotToLock() == "不能锁屏")
    #expect(PAMAuthenticator(folder: "/nonexistent").reasonNotToAsk("root") != nil)
    #expect(PAMAuthenticator().reasonNotToAsk("no-such-user") != nil)
  }
}
