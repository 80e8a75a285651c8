/// Turns the bytes of a terminal into keys, however they are split on the way.
///
/// A lone `ESC` may be the key or the start of a sequence: `patience` says how long to wait for the
/// rest before `flush`. Nothing else has a deadline: what has begun as a sequence is swallowed up to
/// its end, and where it is not understood nothing comes of it: none of its bytes is ever a key.
package struct KeyDecoder: Sendable {
  private enum State: Hashable, Sendable {
    case ground
    /// UTF-8: bytes still to come, and the code point so far.
    case text(missing: Int, code: UInt32, minimum: UInt32)
    case escape
    /// After an `ESC` that came alone while an answer is due: what was collected since may be it.
    case lateAnswer
    /// After `ESC [`, `ESC O`, `ESC ]` and the like, of which `opener` is the second byte.
    case sequence(opener: UInt8)
    /// The bytes of an old report of the mouse, after its letter.
    case report(OldMouseReport)
    case paste
  }

  /// Longer ones are swallowed without being kept.
  private static let longestSequence = 256

  /// Whether an answer of the terminal is due, which may come in pieces over a slow line.
  package var awaitsReply = false {
    didSet {
      // What looks like the rest of an answer is a key again.
      if !awaitsReply, state == .lateAnswer, collected.isEmpty { state = .ground }
    }
  }

  private var state = State.ground
  private var collected: [UInt8] = []
  private var paste = PasteReader()
  private var events: [TerminalEvent] = []
  private let extras: [[UInt8]: Key]

  /// - Parameter extras: Sequences of this terminal beyond the usual ones, `ESC` included.
  package init(extras: [[UInt8]: Key] = [:]) {
    self.extras = extras
  }

  /// Milliseconds to wait for more bytes before `flush`; none where nothing has a deadline.
  package var patience: Int? {
    switch state {
    case .escape: awaitsReply ? 100 : 25
    case .lateAnswer: collected.isEmpty ? nil : 1000
    case .paste: paste.isWaiting ? 1000 : nil
    case .ground, .text, .sequence, .report: nil
    }
  }

  /// Takes bytes and gives the events they complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in bytes { take(byte) }
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  /// Gives what unfinished input means when nothing follows within `patience`.
  package mutating func flush() -> [TerminalEvent] {
    switch state {
    case .ground, .text, .sequence, .report: break
    case .escape:
      emit(.escape)
      state = awaitsReply ? .lateAnswer : .ground
    case .lateAnswer: releaseTyped()
    case .paste: if let text = paste.pause() { emit(.paste(text)) }
    }
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  // MARK: - States

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .text(let missing, let code, let minimum): takeText(byte, missing, code, minimum)
    case .escape: takeEscape(byte)
    case .lateAnswer: takeLate(byte)
    case .sequence(let opener): takeSequence(byte, opener)
    case .report(let report): takeReport(byte, report)
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
    // CSI of a terminal that sends its controls in eight bits.
    case 0x9B: state = .sequence(opener: UInt8(ascii: "["))
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
    if (0x80..<0xA0).contains(longer), missing == 1, minimum == 0x80 { return takeControl(longer) }
    guard longer >= minimum, longer >= 0xA0, let scalar = Unicode.Scalar(longer) else {
      return emit(.unknown)
    }
    emit(.character(Character(scalar)))
  }

  /// A control character of eight bits is `ESC` and the letter it stands for.
  private mutating func takeControl(_ code: UInt32) {
    let letter = UInt8(code - 0x40)
    guard KeySequence.openers.contains(letter) else { return emit(.unknown) }
    state = .sequence(opener: letter)
  }

  private mutating func takeEscape(_ byte: UInt8) {
    if let key = extras[[0x1B, byte]] { return finish(key) }
    switch byte {
    case _ where KeySequence.openers.contains(byte): state = .sequence(opener: byte)
    case 0x20..<0x7F: finish(.alt(Character(Unicode.Scalar(byte))))
    default:
      emit(.escape)
      state = .ground
      take(byte)
    }
  }

  /// Holds back what may be the rest of an answer whose `ESC` was taken for the key.
  private mutating func takeLate(_ byte: UInt8) {
    switch KeySequence.answer(collected + [byte]) {
    case .beginning: collected.append(byte)
    case .certain(let opener):
      collected.removeFirst()
      collected.append(byte)
      state = .sequence(opener: opener)
    case nil:
      releaseTyped()
      take(byte)
    }
  }

  /// Gives as keys what was held back and is no answer.
  private mutating func releaseTyped() {
    let typed = collected
    reset()
    typed.forEach { takeGround($0) }
  }

  private mutating func takeSequence(_ byte: UInt8, _ opener: UInt8) {
    let extended = collected + [byte]
    if let key = extras[[0x1B, opener] + extended] { return finish(key) }
    switch KeySequence.step(byte, after: collected, opener: opener) {
    case .more: keep(byte)
    case .end:
      reset()
      guard extended.count <= Self.longestSequence else { return }
      KeySequence.meaning(of: extended, opener: opener).map { events.append($0) }
    case .paste:
      reset()
      paste = PasteReader()
      state = .paste
    case .report(let report):
      reset()
      state = .report(report)
    case .aborted: reset()
    case .abortedByEscape:
      reset()
      state = .escape
      if byte != 0x1B { take(byte) }
    }
  }

  /// Of a sequence that is too long only the last byte is kept, which tells the end.
  private mutating func keep(_ byte: UInt8) {
    if collected.count > Self.longestSequence { collected.removeLast() }
    collected.append(byte)
  }

  private mutating func takeReport(_ byte: UInt8, _ report: OldMouseReport) {
    if byte == 0x1B {
      reset()
      state = .escape
      return
    }
    var longer = report
    let belongs = longer.take(byte)
    state = .report(longer)
    guard longer.isComplete else { return }
    reset()
    longer.mouse.map { events.append(.mouse($0)) }
    if !belongs { take(byte) }
  }

  private mutating func takePaste(_ byte: UInt8) {
    let step = paste.take(byte)
    switch step {
    case .more: return
    case .end(let text): if let text { emit(.paste(text)) }
    case .left: break
    }
    reset()
    paste = PasteReader()
    if step == .left { take(byte) }
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
    collected.removeAll(keepingCapacity: true)
  }

  /// `a` to `z` and `@ \ ] ^ _` for the control codes that are no keys of their own.
  private static func controlCharacter(_ byte: UInt8) -> Character {
    let letter = Unicode.Scalar(byte | 0x40)
    return Character((0x01...0x1A).contains(byte) ? Unicode.Scalar(byte | 0x60) : letter)
  }
}
