/// A way out that somebody might try, as the bytes a terminal would send.
struct BreakOut {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  static let all = controls + escapes + words + chinese + functionKeys + mouse + pastes + answers

  private static let controls =
    [
      ("Ctrl-A d (screen)", "\u{1}d"), ("Ctrl-B d (tmux)", "\u{2}d"), ("Ctrl-C", "\u{3}"),
      ("Ctrl-D", "\u{4}"), ("Ctrl-O", "\u{F}"), ("Ctrl-Q", "\u{11}"), ("Ctrl-S", "\u{13}"),
      ("Ctrl-U", "\u{15}"), ("Ctrl-V Ctrl-C", "\u{16}\u{3}"), ("Ctrl-W", "\u{17}"),
      ("Ctrl-X Ctrl-C", "\u{18}\u{3}"), ("Ctrl-Y", "\u{19}"), ("Ctrl-Z", "\u{1A}"),
      ("Ctrl-\\", "\u{1C}"), ("Ctrl-]", "\u{1D}"), ("Ctrl-^", "\u{1E}"), ("Ctrl-_", "\u{1F}"),
      ("NUL", "\0"), ("DEL", "\u{7F}"), ("Ctrl-S and a key", "\u{13}x"),
    ].map { BreakOut($0, $1) }

  private static let escapes = [
    BreakOut("ssh ~.", "\r~.\r"), BreakOut("ssh ~C", "\r~C-L 9:localhost:22\r"),
    BreakOut("ssh ~ Ctrl-Z", "\r~\u{1A}"), BreakOut("ssh ~#", "\r~#\r"),
    BreakOut("ESC ESC ESC", "\u{1B}\u{1B}\u{1B}"), BreakOut("Alt-x", "\u{1B}x"),
    BreakOut("bytes that are no text", [0xFF, 0xFE, 0xC3, 0x28, 0xE4, 0xB8]),
    BreakOut("C1 CSI", [0x9B, 0x33, 0x31, 0x6D]), BreakOut("half a sequence", "\u{1B}[999;"),
  ]

  private static let words = [
    "q", "Q", "x", "?", "h", ":q", ":q!", ":!sh", "!sh", "|sh", "|cat /etc/passwd",
    ":e /etc/passwd",
    ":export", ":lock", ":shell", "E", "e", "v", "$EDITOR", "$PAGER", "$SHELL", "exit", "logout",
    "sh", ".", "/", "\u{12}", "u",
  ].map { BreakOut($0, $0 + "\r") }

  private static let chinese = [
    "：q", "：！sh", "！sh", "｜sh", "？", "／", "ｑ", "Ｑ", "～．", "。", "、", "；", "退出", "帮助", "导出",
    "命令行", "：退出", "＄ＥＤＩＴＯＲ", "＃", "\u{3000}q",
  ].map { BreakOut($0, $0 + "\r") }

  private static let functionKeys =
    ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~"]
    .enumerated().map { BreakOut("F\($0 + 1)", "\u{1B}" + $1) }
    + ["[[A", "[1;2P", "[1;3F", "[27;5;99~", "[99;5u", "[122;5u", "[57344;5u", "[2~", "[3;5~"]
    .map { BreakOut("key \($0)", "\u{1B}" + $0) }

  private static let mouse = [
    BreakOut("a click", "\u{1B}[<0;10;10M\u{1B}[<0;10;10m"),
    BreakOut("a right click", "\u{1B}[<2;10;10M\u{1B}[<2;10;10m"),
    BreakOut("a wheel", "\u{1B}[<64;10;10M"), BreakOut("an old click", "\u{1B}[M !!"),
    BreakOut("a click out of range", "\u{1B}[<0;99999999;99999999M"),
  ]

  private static let pastes = [
    BreakOut("a paste", "\u{1B}[200~:q\r\u{3}\u{1B}[201~"),
    BreakOut("a paste that ends itself", "\u{1B}[200~x\u{1B}[201~\u{3}\u{1A}:!sh\r\u{1B}[201~"),
    BreakOut("a paste without an end", "\u{1B}[200~:!sh\r"),
    BreakOut("a long paste", String(repeating: "粘贴:!sh\r\u{3}", count: 300)),
  ]

  private static let answers = [
    BreakOut("a colour", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"),
    BreakOut("a cursor", "\u{1B}[1;3R"), BreakOut("attributes", "\u{1B}[?64;1;2c"),
    BreakOut("a title", "\u{1B}]lsh\u{1B}\\"), BreakOut("a clipboard", "\u{1B}]52;c;c2g=\u{7}"),
    BreakOut("a DCS", "\u{1B}P1$r0m\u{1B}\\"), BreakOut("focus", "\u{1B}[O\u{1B}[I"),
  ]
}
