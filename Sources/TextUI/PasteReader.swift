/// Collects what is pasted, up to the sign of its end, however long the line takes for it.
struct PasteReader: Sendable {
  enum Step: Hashable {
    case more
    /// The end: what is left to give, nothing where all was given before.
    case end(String?)
    /// The byte before was Escape pressed by a person and this one is a key: the end never came.
    case left
  }

  /// Of a longer paste the rest is dropped.
  private static let longest = 1 << 20
  private static let end = Array("\u{1B}[201~".utf8)

  private var collected: [UInt8] = []
  /// Bytes since the last pause, with those that were dropped.
  private var count = 0
  /// The last bytes, as many as the sign of the end has.
  private var tail: [UInt8] = []
  private var gaveSome = false
  private var isEscapeAlone = false

  /// Whether bytes came since the last pause.
  private(set) var isWaiting = false

  mutating func take(_ byte: UInt8) -> Step {
    if isEscapeAlone, byte != Self.end[1] { return .left }
    isEscapeAlone = false
    isWaiting = true
    count += 1
    if collected.count < Self.longest { collected.append(byte) }
    if tail.count == Self.end.count { tail.removeFirst() }
    tail.append(byte)
    guard tail == Self.end else { return .more }
    let text = text(without: Self.end.count)
    return .end(text.isEmpty && gaveSome ? nil : text)
  }

  /// Gives what has come when nothing follows for a while; what may be part of the end is kept.
  mutating func pause() -> String? {
    isWaiting = false
    isEscapeAlone = collected == [0x1B] && count == 1
    let kept =
      tail.indices.first { Self.end.starts(with: tail[$0...]) }.map { tail.count - $0 } ?? 0
    let text = text(without: kept)
    tail = Array(tail.suffix(kept))
    collected = tail
    count = kept
    guard !text.isEmpty else { return nil }
    gaveSome = true
    return text
  }

  private func text(without last: Int) -> String {
    String(decoding: collected.prefix(count - last), as: UTF8.self)
  }
}
