import SeededChance
import Testing
import TextUI

@Suite("Keys work with an input method switched on")
struct PlainKeyTests {
  @Test(
    "full-width keys are their plain ones",
    arguments: [
      ("？", "?"), ("：", ":"), ("／", "/"), ("ａ", "a"), ("Ｚ", "Z"), ("９", "9"), ("　", " "),
      ("＝", "="),
      ("、", "/"), ("【", "["), ("】", "]"), ("。", "."), ("a", "a"), ("社", "社"),
    ] as [(Character, Character)])
  func plain(_ typed: Character, _ meant: Character) {
    #expect(Key.character(typed).plain == .character(meant))
  }

  @Test("other keys stay as they are")
  func others() {
    #expect(Key.up.plain == .up)
    #expect(Key.paste("？").plain == .paste("？"))
    #expect(Key.alt("／").plain == .alt("/"))
  }
}

@Suite("Bytes of any terminal become keys")
struct KeyDecoderTests {
  private func keys(_ bytes: some Sequence<UInt8>, one byOne: Bool = false) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    let events = byOne ? bytes.flatMap { decoder.feed([$0]) } : decoder.feed(bytes)
    return events + decoder.flush()
  }

  private func keys(_ text: String) -> [TerminalEvent] {
    keys(text.utf8)
  }

  @Test(
    "knows the keys of xterm, the Linux console, rxvt and tmux",
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OD", .left),
      ("\u{1B}[1;5C", .right),
      ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end),
      ("\u{1B}[4~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
      ("\u{1B}[2~", .insert),
      ("\u{1B}[Z", .backTab), ("\t", .tab), ("\r", .enter), ("\u{1B}OM", .enter),
      ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[[E", .function(5)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)), ("\u{1B}", .escape),
      ("\u{1B}x", .alt("x")),
      ("\u{1B}[7$", .home), ("\u{1B}[3^", .delete), ("\u{1B}O2P", .function(1)),
      ("\u{3}", .control("c")), ("\u{12}", .control("r")),
      ("\u{0}", .control("@")),
      ("\u{1C}", .control("\\")), ("社", .character("社")), ("？", .character("？")),
      ("😀", .character("😀")),
    ] as [(String, Key)])
  func known(_ bytes: String, _ key: Key) {
    #expect(keys(bytes) == [.key(key)])
    #expect(keys(bytes.utf8, one: true) == [.key(key)])
  }

  @Test("waits for the rest of a sequence, but not for ever")
  func patience() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    let early = decoder.feed([0x1B])
    #expect(early.isEmpty)
    #expect(decoder.patience == 25)
    let late = decoder.flush()
    #expect(late == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test("gives a paste as one, keys and sequences in it untouched")
  func paste() {
    #expect(
      keys("\u{1B}[200~王小军\n\u{1B}[A\u{3}~\u{1B}[201~q") == [
        .key(.paste("王小军\n\u{1B}[A\u{3}~")), .key(.character("q")),
      ])
    #expect(keys("\u{1B}[200~never ended") == [.key(.paste("never ended"))])
  }

  @Test("gives a paste that comes with long pauses in pieces, and nothing of it as keys")
  func slowPaste() {
    var decoder = KeyDecoder()
    let pieces = ["\u{1B}[200~王小", "军\rA\u{1B}", "[20", "1~q"]
    let events = pieces.flatMap { decoder.feed($0.utf8) + decoder.flush() }
    #expect(
      events == [.key(.paste("王小")), .key(.paste("军\rA")), .key(.character("q"))])
  }

  @Test("drops what is too long of a paste, and gives nothing of it as keys")
  func longPaste() {
    let events = keys("\u{1B}[200~" + String(repeating: "A\r", count: 600_000) + "\u{1B}[201~q")
    #expect(events.count == 2)
    #expect(events.last == .key(.character("q")))
    guard case .key(.paste(let text))? = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 1 << 20)
  }

  @Test("lets a person out of a paste that never ends")
  func endlessPaste() {
    var decoder = KeyDecoder()
    let pieces = ["\u{1B}[200~text", "\u{1B}", "j", "k"]
    let events = pieces.flatMap { decoder.feed($0.utf8) + decoder.flush() }
    #expect(events == [.key(.paste("text")), .key(.character("j")), .key(.character("k"))])
  }

  @Test("keeps replies of the terminal from becoming keys")
  func replies() {
    #expect(keys("\u{1B}[12;3R") == [.reply("[12;3R")])
    #expect(keys("\u{1B}[?62;22c") == [.reply("[?62;22c")])
    #expect(
      keys("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\j") == [
        .reply("]11;rgb:0000/0000/0000\u{1B}\\"), .key(.character("j")),
      ])
    #expect(keys("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}") == [.reply("]11;rgb:ffff/ffff/ffff\u{7}")])
  }

  @Test("understands what the terminal says of itself")
  func meanings() {
    #expect(TerminalReply("[12;3R") == .ambiguousWidth(.wide))
    #expect(TerminalReply("[1;2R") == .ambiguousWidth(.narrow))
    #expect(TerminalReply("]11;rgb:ffff/ffff/ffff\u{7}") == .background(brightness: 255))
    #expect(TerminalReply("]11;rgb:00/80/00\u{1B}\\") == .background(brightness: 75))
    #expect(TerminalReply("[?62c") == nil)
    #expect(TerminalReply("]11;rgb:zz/0/0") == nil)
  }

  @Test("reads the mouse")
  func mouse() {
    #expect(keys("\u{1B}[<0;10;3M") == [.mouse(Mouse(.press, at: Position(row: 2, column: 9)))])
    #expect(
      keys("\u{1B}[<0;1;1m\u{1B}[<65;300;60M") == [
        .mouse(Mouse(.release, at: Position(row: 0, column: 0))),
        .mouse(Mouse(.wheelDown, at: Position(row: 59, column: 299))),
      ])
  }

  @Test(
    "reads the old reports of the mouse, whole and in pieces",
    arguments: [
      // Mode 1000, mode 1005 with a column beyond 95, mode 1015.
      (Array("\u{1B}[M *'".utf8), Mouse(.press, at: Position(row: 6, column: 9))),
      (Array("\u{1B}[M#*'".utf8), Mouse(.release, at: Position(row: 6, column: 9))),
      (Array("\u{1B}[Ma\r\u{C8}".utf8), nil),
      ([0x1B, 0x5B, 0x4D, 0x20, 0xC8, 0x27], Mouse(.press, at: Position(row: 6, column: 167))),
      (Array("\u{1B}[M `\u{C8}".utf8), Mouse(.press, at: Position(row: 167, column: 63))),
      (Array("\u{1B}[M a\u{1}".utf8), nil),
      (Array("\u{1B}[96;10;3M".utf8), Mouse(.wheelUp, at: Position(row: 2, column: 9))),
      (Array("\u{1B}[35;10;3M".utf8), Mouse(.release, at: Position(row: 2, column: 9))),
      (Array("\u{1B}[t*'".utf8), nil), (Array("\u{1B}[Tabcdef".utf8), nil),
    ] as [([UInt8], Mouse?)])
  func oldMouse(_ bytes: [UInt8], _ mouse: Mouse?) {
    let expected = (mouse.map { [TerminalEvent.mouse($0)] } ?? []) + [.key(.character("q"))]
    #expect(keys(bytes + [0x71]) == expected)
    var decoder = KeyDecoder()
    let pieces = (bytes + [0x71]).enumerated().flatMap { place, byte in
      // The `ESC` alone would be the key.
      decoder.feed([byte]) + (place == 0 ? [] : decoder.flush())
    }
    #expect(pieces == expected)
  }

  @Test(
    "swallows whole what it does not understand, however it is cut",
    arguments: [
      "\u{1B}[1;5y", "\u{1B}[>1;2A", "\u{1B}[?1H", "\u{1B}[1 A", "\u{1B}[M\rA\r",
      "\u{1B}[1;2M",
      "\u{1B}[65;30;97;1;0;1_", "\u{1B}[97;5u", "\u{1B}[27;5;9~", "\u{1B}[I", "\u{1B}[1\u{18}",
      "\u{1B}[12\u{1A}", "\u{1B}Ox", "\u{1B}]0;A\rA\u{7}", "\u{1B}]x\u{1B}\\",
      "\u{1B}P1$rA\r\u{1B}\\",
      "\u{1B}_GA\r\u{1B}\\", "\u{1B}^A\r\u{1B}\\", "\u{1B}XA\r\u{1B}\\", "\u{1B}PA\u{18}",
      "\u{1B}]A\u{3}", "\u{9D}A\r\u{9C}", "\u{9B}31y",
      "\u{1B}]" + String(repeating: "A\r", count: 5000) + "\u{7}",
      "\u{1B}[" + String(repeating: "1;", count: 5000) + "A",
    ])
  func strange(_ bytes: String) {
    var decoder = KeyDecoder()
    let pieces = (bytes + "q").utf8.enumerated().flatMap { place, byte in
      decoder.feed([byte]) + (byte == 0x1B ? [] : decoder.flush())
    }
    for events in [keys(bytes + "q"), pieces] {
      #expect(events.last == .key(.character("q")))
      let keys = events.dropLast().filter { event in
        if case .key = event { true } else { false }
      }
      #expect(keys.isEmpty, "\(keys)")
    }
  }

  @Test("begins anew where a sequence comes before the end of another")
  func cutOff() {
    #expect(keys("\u{1B}]11;rgb\u{1B}[Aq") == [.key(.up), .key(.character("q"))])
    #expect(keys("\u{1B}[1;\u{1B}[Bq") == [.key(.down), .key(.character("q"))])
    #expect(keys("\u{1B}[M \u{1B}[Bq") == [.key(.down), .key(.character("q"))])
  }

  @Test(
    "takes damaged UTF-8 for no key",
    arguments: [
      [0xFF], [0xC0, 0xAF], [0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func damaged(_ bytes: [UInt8]) {
    let events = keys(bytes + Array("社".utf8))
    #expect(events.count > 1)
    #expect(events.dropLast().allSatisfy { $0 == .key(.unknown) })
    #expect(events.last == .key(.character("社")))
  }

  @Test("prefers what the terminal's own description says")
  func extras() {
    var own = KeyDecoder(extras: [Array("\u{1B}A".utf8): .up, Array("\u{1B}[11~".utf8): .home])
    let events = own.feed("\u{1B}A\u{1B}[11~".utf8)
    #expect(events == [.key(.up), .key(.home)])
  }

  @Test("gives the same for noise in one piece and byte by byte, and recovers", arguments: 1...50)
  func noise(seed: Int) {
    var chance = Chance(seed: seed)
    let pool: [UInt8] = Array("\u{1B}\u{1B}[O]P;~0123ARMmc<\u{7}\\社j".utf8) + [0x9B, 0xFF, 0xE4]
    let bytes = (0..<500).compactMap { _ in pool.randomElement(using: &chance) }
    #expect(keys(bytes) == keys(bytes, one: true))
    var decoder = KeyDecoder()
    _ = decoder.feed(bytes) + decoder.flush()
    // Ends any sequence, and is a key or nothing outside of one.
    _ = decoder.feed([0x18, 0x18, 0x18])
    let next = decoder.feed("j".utf8)
    #expect(next == [.key(.character("j"))])
  }
}
