import Testing
import TextUI

@Suite("An answer of the terminal is never taken for typing")
struct ReplyTests {
  /// What is typed, as far as the decoder thinks, when the bytes come in such pieces with a pause
  /// after each.
  private func events(_ pieces: [String], awaits: Bool = true) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    decoder.awaitsReply = awaits
    return pieces.flatMap { piece in
      let events = decoder.feed(piece.utf8)
      // Only the pause of a lone ESC is as long as the wait for the rest of it.
      return events + (piece == "\u{1B}" ? decoder.flush() : [])
    }
  }

  @Test(
    "however it is cut on a slow line",
    arguments: [
      ["\u{1B}[12;3R"], ["\u{1B}", "[12;3R"], ["\u{1B}", "[", "12", ";3", "R"],
      ["\u{1B}[1", "2;3R"], ["\u{1B}]11;rgb:ffff/", "ffff/ffff\u{7}"],
    ])
  func cut(_ pieces: [String]) {
    let typed = events(pieces).filter { event in
      if case .key(.character) = event { true } else { false }
    }
    let replies = events(pieces).count { if case .reply = $0 { true } else { false } }
    #expect(typed.isEmpty, "\(typed)")
    #expect(replies == 1)
  }

  @Test("and Escape and a bracket that were really typed stay what they are")
  func typed() {
    #expect(events(["\u{1B}", "a"]) == [.key(.escape), .key(.character("a"))])
    var decoder = KeyDecoder()
    decoder.awaitsReply = true
    let first = decoder.feed([0x1B]) + decoder.flush()
    let second = decoder.feed([0x5B]) + decoder.flush()
    #expect(first + second == [.key(.escape), .key(.character("["))])
    #expect(
      events(["\u{1B}", "]", "]j"]).dropFirst() == [
        .key(.character("]")), .key(.character("]")), .key(.character("j")),
      ])
    #expect(
      events(["\u{1B}", "[1j"]).dropFirst() == [
        .key(.character("[")), .key(.character("1")), .key(.character("j")),
      ])
  }

  @Test(
    "however late and in how many pieces the rest comes",
    arguments: [
      ["\u{1B}", "]11;rgb:0c0c/0c0c/0c0c\u{1B}\\"], ["\u{1B}]11;r", "gb:0c0c/0c0c/0c0c\u{1B}\\"],
      ["\u{1B}]", "11;rgb:0c0c/0c0c/0c0c\u{7}"], ["\u{1B}", "[12;", "3R"],
      ["\u{1B}]11;rgb:0c0c/0c0c/0c0c\u{1B}", "\\"],
    ])
  func late(_ pieces: [String]) {
    var decoder = KeyDecoder()
    decoder.awaitsReply = true
    let events = pieces.flatMap { decoder.feed($0.utf8) + decoder.flush() }
    #expect(events.filter { $0 != .key(.escape) }.count == 1)
    let isReply = if case .reply? = events.last { true } else { false }
    #expect(isReply, "\(events)")
    let next = decoder.feed("j".utf8)
    #expect(next == [.key(.character("j"))])
  }

  @Test("and only a lone Escape has a deadline")
  func deadlines() {
    var decoder = KeyDecoder()
    for begun in ["\u{1B}]", "\u{1B}[", "\u{1B}P", "\u{1B}[M", "\u{1B}]11;r"] {
      decoder = KeyDecoder()
      _ = decoder.feed(begun.utf8)
      #expect(decoder.patience == nil)
    }
  }

  @Test("and nothing waits longer when no answer is due")
  func patience() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B])
    #expect(decoder.patience == 25)
    decoder.awaitsReply = true
    #expect(decoder.patience == 100)
  }
}
