/// Gives `body` the bytes of a text that is printable ASCII, a cell each; nothing for other texts.
@inline(__always)
func readASCII<Result>(
  of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result? {
  text.utf8.withContiguousStorageIfAvailable { bytes -> Result? in
    var isPlain = true
    for byte in bytes { isPlain = isPlain && byte &- 0x20 < 0x5F }
    return isPlain ? body(bytes) : nil
  } ?? nil
}

/// Gives `body` a reader of the cells of a text, right halves left out.
func readCells<Result>(
  of text: String, style: Style = .text, ambiguous: AmbiguousWidth = .narrow,
  _ body: (inout CellReader) -> Result
) -> Result {
  var text = text
  text.makeContiguousUTF8()
  let whole = text
  return text.withUTF8 { bytes in
    var reader = CellReader(whole, bytes, style, ambiguous)
    return body(&reader)
  }
}

/// Reads a text cell by cell.
///
/// Asks Swift for grapheme clusters only where neighbours could join: most texts here are ASCII and
/// Chinese, and segmentation costs more than all the rest of a frame.
struct CellReader {
  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let style: Style
  private let ambiguous: AmbiguousWidth
  private var offset = 0
  private var current: Decoded
  /// The cells of a cluster of several, the next one last.
  private var pending: [Cell] = []

  fileprivate init(
    _ text: String, _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, _ ambiguous: AmbiguousWidth
  ) {
    self.text = text
    self.bytes = bytes
    self.style = style
    self.ambiguous = ambiguous
    current = Decoded(bytes, at: 0)
  }

  @inline(__always)
  mutating func next() -> Cell? {
    if pending.isEmpty {
      guard offset < bytes.count else { return nil }
      let following = Decoded(bytes, at: offset + current.length)
      if current.standsAlone, following.standsAlone {
        let width = CharacterWidth.width(of: current.scalar, ambiguous: ambiguous)
        let cell = Cell(current.scalar, width: width, style: style)
        offset += current.length
        current = following
        return cell
      }
    }
    return nextOfCluster()
  }

  @inline(never)
  private mutating func nextOfCluster() -> Cell? {
    while pending.isEmpty, offset < bytes.count {
      let start = text.utf8.index(text.startIndex, offsetBy: offset)
      let end = text.index(after: start)
      let cluster = text.unicodeScalars[start..<end]
      pending = cells(of: cluster, style: style, ambiguous: ambiguous).reversed()
      offset += text.utf8.distance(from: start, to: end)
      current = Decoded(bytes, at: offset)
    }
    return pending.popLast()
  }
}

/// A code point of valid UTF-8.
private struct Decoded {
  let scalar: Unicode.Scalar
  let length: Int
  /// Two such neighbours are always two visible clusters.
  let standsAlone: Bool

  /// Decodes what starts at `offset`; the end of the text counts as a space without length.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset < bytes.count else {
      (scalar, length, standsAlone) = (" ", 0, true)
      return
    }
    let first = bytes[offset]
    if first < 0x80 {
      (scalar, length) = (Unicode.Scalar(first), 1)
      standsAlone = first >= 0x20 && first < 0x7F
      return
    }
    length = first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)
    var code = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { code = code << 6 | UInt32(bytes[offset + index] & 0x3F) }
    scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    standsAlone = (0x4E00...0x9FFF).contains(code) || Self.isAlwaysACluster(code)
  }

  private static func isAlwaysACluster(_ code: UInt32) -> Bool {
    switch code {
    case 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2190...0x2BFF, 0x3001...0x3029: true
    case 0x3041...0x3096, 0x30A1...0x30FA, 0xFF01...0xFF60: true
    default: false
    }
  }
}
