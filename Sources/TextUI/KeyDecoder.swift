/// Turns the bytes of a terminal into keys, however they are split on the way.
///
/// A lone `ESC` may be the key or the start of a sequence: `patience` says how long to wait for the
/// rest before `flush`.
package struct KeyDecoder: Sendable {
  private enum State: Hashable, Sendable {
    case ground
    /// UTF-8: bytes still to come, and the code point so far.
    case text(missing: Int, code: UInt32, minimum: UInt32)
    case escape
    /// After an `ESC` that came alone while an answer is due: the rest of it may follow.
    case loneEscape
    /// After `ESC [`, `ESC O`, `ESC ]` or `ESC P`, which `opener` is.
    case sequence(opener: UInt8)
    case paste
  }

  private static let longestPaste = 1 << 20
  private static let longestSequence = 256

  /// Whether an answer of the terminal is due, which may come in pieces over a slow line.
  package var awaitsReply = false {
    didSet {
      // What looks like the rest of an answer is a key again.
      if !awaitsReply, state == .loneEscape { state = .ground }
    }
  }

  private var state = State.ground
  /// The `ESC` of the sequence was given away as a key already.
  private var isLate = false
  private var collected: [UInt8] = []
  private var events: [TerminalEvent] = []
  private let extras: [[UInt8]: Key]

  /// - Parameter extras: Sequences of this terminal beyond the usual ones, `ESC` included.
  package init(extras: [[UInt8]: Key] = [:]) {
    self.extras = extras
  }

  /// Milliseconds to wait for more bytes before `flush`; none when nothing is unfinished.
  package var patience: Int? {
    switch state {
    case .ground, .loneEscape: nil
    case .paste: 1000
    case .escape: awaitsReply ? 100 : 25
    default: awaitsReply ? 1000 : 25
    }
  }

  /// Takes bytes and gives the events they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in bytes { take(byte) }
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// Gives what unfinished input means when nothing follows.
  package mutating func flush() -> [TerminalEvent] {
    switch state {
    case .ground, .loneEscape: return []
    case .text: emit(.unknown)
    case .escape:
      emit(.escape)
      if awaitsReply { state = .loneEscape }
    case .sequence(let opener):
      let letter = Character(Unicode.Scalar(opener))
      emit(!collected.isEmpty ? .unknown : isLate ? .character(letter) : .alt(letter))
    case .paste: emit(.paste(String(decoding: collected, as: UTF8.self)))
    }
    if state != .loneEscape { reset() }
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  // MARK: - States

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .text(let missing, let code, let minimum): takeText(byte, missing, code, minimum)
    case .escape: takeEscape(byte)
    case .loneEscape: takeLate(byte)
    case .sequence(let opener): takeSequence(byte, opener)
    case .paste: takePaste(byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08, 0x7F: emit(.backspace)
    case 0x09: emit(.tab)
    case 0x0A, 0x0D: emit(.enter)
    case 0x00..<0x20: emit(.control(Self.controlCharacter(byte)))
    case 0x20..<0x7F: emit(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xDF: state = .text(missing: 1, code: UInt32(byte & 0x1F), minimum: 0x80)
    case 0xE0...0xEF: state = .text(missing: 2, code: UInt32(byte & 0x0F), minimum: 0x800)
    case 0xF0...0xF4: state = .text(missing: 3, code: UInt32(byte & 0x07), minimum: 0x10000)
    default: emit(.unknown)
    }
  }

  private mutating func takeText(
    _ byte: UInt8, _ missing: Int, _ code: UInt32, _ minimum: UInt32
  ) {
    guard byte & 0xC0 == 0x80 else {
      emit(.unknown)
      state = .ground
      return take(byte)
    }
    let longer = code << 6 | UInt32(byte & 0x3F)
    guard missing == 1 else {
      state = .text(missing: missing - 1, code: longer, minimum: minimum)
      return
    }
    state = .ground
    guard longer >= minimum, longer >= 0xA0, let scalar = Unicode.Scalar(longer) else {
      return emit(.unknown)
    }
    emit(.character(Character(scalar)))
  }

  private mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"), UInt8(ascii: "]"), UInt8(ascii: "P"):
      state = .sequence(opener: byte)
      if let key = extras[[0x1B, byte]] { finish(key) }
    case 0x20..<0x7F:
      finish(extras[[0x1B, byte]] ?? .alt(Character(Unicode.Scalar(byte))))
    default:
      emit(.escape)
      state = .ground
      take(byte)
    }
  }

  private mutating func takeLate(_ byte: UInt8) {
    state = .ground
    guard awaitsReply, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") else {
      return take(byte)
    }
    state = .sequence(opener: byte)
    isLate = true
  }

  private mutating func takeSequence(_ byte: UInt8, _ opener: UInt8) {
    collected.append(byte)
    if let key = extras[[0x1B, opener] + collected] { return finish(key) }
    guard KeySequence.isComplete(collected, opener: opener) else {
      if collected.count > Self.longestSequence { finish(.unknown) }
      return
    }
    if opener == UInt8(ascii: "["), collected == KeySequence.pasteStart {
      collected.removeAll(keepingCapacity: true)
      state = .paste
      return
    }
    events.append(KeySequence.meaning(of: collected, opener: opener))
    reset()
  }

  private mutating func takePaste(_ byte: UInt8) {
    collected.append(byte)
    let isEnd = byte == UInt8(ascii: "~") && collected.suffix(6) == KeySequence.pasteEnd
    if isEnd { collected.removeLast(6) }
    if isEnd || collected.count >= Self.longestPaste {
      finish(.paste(String(decoding: collected, as: UTF8.self)))
    }
  }

  // MARK: - Results

  private mutating func emit(_ key: Key) {
    events.append(.key(key))
  }

  private mutating func finish(_ key: Key) {
    emit(key)
    reset()
  }

  private mutating func reset() {
    state = .ground
    isLate = false
    collected.removeAll(keepingCapacity: true)
  }

  /// `a` to `z` and `@ \ ] ^ _` for the control codes that are no keys of their own.
  private static func controlCharacter(_ byte: UInt8) -> Character {
    let letter = Unicode.Scalar(byte | 0x40)
    return Character((0x01...0x1A).contains(byte) ? Unicode.Scalar(byte | 0x60) : letter)
  }
}
