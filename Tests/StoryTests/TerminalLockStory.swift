import Dashboard
import Foundation
import Synchronization
import Testing

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

  /// Refuses without a look, and so without a copy.
  private struct Refusing: Authenticator {
    func reasonNotToAsk(_ login: String) -> String? { nil }
    func refusal(of secret: Secret, for login: String) -> String? { "密码不对" }
  }

  private func answer(to typed: String, password: String = "桂花 2026") throws -> LockEvent {
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox { arrived.signal() }
    let keeper = LockKeeper(Porter(password), login: "shenjie", mailbox: mailbox)
    type(typed, on: keeper)
    var last: LockEvent?
    for _ in 0..<2 {
      #expect(arrived.wait(timeout: .now() + 10) == .success)
      for case .lock(let event) in mailbox.take() { last = event }
      if last != .checking { break }
    }
    return try #require(last)
  }

  /// Types in one piece, as a terminal sends what is pasted.
  private func type(_ text: String, on keeper: LockKeeper) {
    Array(text.utf8).withUnsafeBytes { keeper.take($0) }
  }

  @Test("opens with the password, however it was corrected while typing")
  func opens() throws {
    #expect(try answer(to: "桂花 2026\r") == .opened)
    #expect(try answer(to: "桂社\u{7F}花 2026\r") == .opened)
    #expect(try answer(to: "x\u{15}\u{1B}[200~桂花 2026\u{1B}[201~\r") == .opened)
    #expect(try answer(to: "x\u{1B}\u{1B}桂花 2026\r") == .opened)
  }

  @Test("an Escape that is pressed wipes, whatever the password begins with")
  func escape() throws {
    let arrived = DispatchSemaphore(value: 0)
    let mailbox = Mailbox { arrived.signal() }
    let keeper = LockKeeper(Porter("Pass[1]"), login: "shenjie", mailbox: mailbox)
    for key in ["x", "\u{1B}", "P", "a", "s", "s", "[", "1", "]", "\r"] { type(key, on: keeper) }
    for _ in 0..<2 { #expect(arrived.wait(timeout: .now() + 10) == .success) }
    #expect(mailbox.take().contains { if case .lock(.opened) = $0 { true } else { false } })
  }

  @Test("what the terminal itself sends is not typed")
  func sequences() throws {
    for sent in [
      "\u{1B}[A", "\u{1B}OP", "\u{1B}[M *'", "\u{1B}[<0;3;4M", "\u{1B}]11;rgb:0c0c/0c0c/0c0c\u{7}",
      "\u{1B}]11;rgb:0c0c/0c0c/0c0c\u{1B}\\", "\u{1B}P1+r\u{1B}\\", "\u{1}\u{1A}",
    ] {
      #expect(try answer(to: "桂\(sent)花 2026\r") == .opened, "\(sent.debugDescription)")
    }
  }

  @Test("keeps nothing of what was typed in memory, whether it opened or not")
  func leavesNothing() throws {
    // Stands here as another text, so that the search finds neither this one nor itself.
    let veiled = "Sdpuhsnju.8256/aqkjcm".utf8.map { $0 ^ 1 }
    let arrived = DispatchSemaphore(value: 0)
    let keeper = LockKeeper(
      Refusing(), login: "shenjie", mailbox: Mailbox { arrived.signal() })
    for byte in veiled { withUnsafeBytes(of: byte ^ 1) { keeper.take($0) } }
    #expect(try MemorySearch.count(veiled) >= 1)
    withUnsafeBytes(of: UInt8(0x0D)) { keeper.take($0) }
    for _ in 0..<2 { #expect(arrived.wait(timeout: .now() + 10) == .success) }
    #expect(try MemorySearch.count(veiled) == 0)
  }

  @Test("stays shut with another one, and says so")
  func refuses() throws {
    #expect(try answer(to: "桂花\r") == .refused(reason: "密码不对"))
    #expect(try answer(to: "\r") == .refused(reason: "密码不对"))
  }

  @Test("is not offered where nobody could open it")
  func notOffered() {
    let keeper = LockKeeper(Porter("x"), login: "nobody", mailbox: Mailbox {})
    #expect(keeper.reasonNotToLock() == "不能锁屏")
    #expect(PAMAuthenticator(folder: "/nonexistent").reasonNotToAsk("root") != nil)
    #expect(PAMAuthenticator().reasonNotToAsk("no-such-user") != nil)
  }
}

/// Looks for a text in all that this process has in memory.
private enum MemorySearch {
  /// How often a text stands there; `veiled` is the text with the last bit of every byte turned.
  static func count(_ veiled: [UInt8]) throws -> Int {
    let memory = open("/proc/self/mem", O_RDONLY)
    defer { close(memory) }
    try #require(memory >= 0)
    let places = try areas()
    let longest = places.map(\.count).max() ?? 0
    // What is compared with, and the copy of an area, are not to be found themselves.
    let needle = UnsafeMutableRawPointer.allocate(byteCount: veiled.count, alignment: 1)
    let copy = UnsafeMutableRawPointer.allocate(byteCount: longest, alignment: 1)
    defer {
      explicit_bzero(needle, veiled.count)
      explicit_bzero(copy, longest)
      needle.deallocate()
      copy.deallocate()
    }
    for (index, byte) in veiled.enumerated() {
      needle.storeBytes(of: byte ^ 1, toByteOffset: index, as: UInt8.self)
    }
    let own = [Int(bitPattern: needle), Int(bitPattern: copy)]
    return places.reduce(0) { sum, place in
      let length = pread(memory, copy, place.count, off_t(place.lowerBound))
      var found = 0
      var start = 0
      while length - start >= veiled.count,
        let hit = memchr(copy + start, Int32(veiled[0] ^ 1), length - start - veiled.count + 1)
      {
        start = copy.distance(to: hit) + 1
        let address = place.lowerBound + start - 1
        let isOwn = address == own[0] || (own[1]..<own[1] + longest).contains(address)
        if !isOwn, memcmp(hit, needle, veiled.count) == 0 { found += 1 }
      }
      return sum + found
    }
  }

  /// What may be written and is no file's.
  private static func areas() throws -> [Range<Int>] {
    try String(contentsOfFile: "/proc/self/maps", encoding: .utf8).split(separator: "\n")
      .filter { $0.contains(" rw") && !$0.contains("/") }
      .compactMap { line in
        let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap {
          Int($0, radix: 16)
        }
        guard ends.count == 2, ends[1] - ends[0] < 512 << 20 else { return nil }
        return ends[0]..<ends[1]
      }
  }
}
