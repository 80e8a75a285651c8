/// The text of a file; without `encoding` it is detected (编码识别).
///
/// A byte order mark decides; else valid UTF-8 wins, unless all its characters have two bytes: so do
/// those of a short text in GBK, 学院路 among them; else it is GB18030, unless the file is plainly UTF-8
/// with some damage.
///
/// - Throws: `TextFault` with the first line that does not decode; `uncertain` when the reader has to
///   say the encoding.
func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws(TextFault) -> DecodedText {
  let encoding = if let encoding { encoding } else { try detectEncoding(bytes) }
  return switch encoding {
  case .utf8: try decodeUTF8(bytes)
  case .utf16: try decodeUTF16(bytes)
  case .gb18030:
    DecodedText(bytes: try convert(bytes, from: .gb18030, to: .utf8), encoding: .gb18030)
  }
}

private let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

private func detectEncoding(_ bytes: [UInt8]) throws(TextFault) -> TextEncoding {
  if bytes.starts(with: utf8Mark) { return .utf8 }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
  let scan = UTF8Scan(bytes)
  guard scan.firstFault == nil else { return scan.looksLikeUTF8 ? .utf8 : .gb18030 }
  guard hasOnlyPairs(bytes) else { return .utf8 }
  guard let text = try? convert(bytes, from: .gb18030, to: .utf8), isChinese(text) else {
    throw .uncertain
  }
  return .gb18030
}

/// Whether characters of two bytes are in valid UTF-8, and none of three or four.
private func hasOnlyPairs(_ bytes: [UInt8]) -> Bool {
  var hasPairs = false
  for byte in bytes where byte >= 0xC0 {
    guard byte < 0xE0 else { return false }
    hasPairs = true
  }
  return hasPairs
}

/// Whether what is not ASCII in checked UTF-8 are Chinese characters.
private func isChinese(_ text: [UInt8]) -> Bool {
  String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
    $0.isASCII || (0x3400...0x4DBF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
  }
}

private func decodeUTF8(_ bytes: [UInt8]) throws(TextFault) -> DecodedText {
  let text = bytes.starts(with: utf8Mark) ? Array(bytes.dropFirst(utf8Mark.count)) : bytes
  if let fault = UTF8Scan(text).firstFault {
    throw .undecodable(line: text[..<fault].lineAfter, .utf8)
  }
  return DecodedText(bytes: text, encoding: .utf8)
}

/// What a look at bytes as UTF-8 finds.
private struct UTF8Scan {
  /// Where the first sequence that is no UTF-8 begins.
  private(set) var firstFault: Int?
  private var faults = 0
  /// Characters of three and four bytes, which text in GB18030 hardly ever imitates.
  private var longCharacters = 0

  /// UTF-8 that was damaged or cut, rather than another encoding.
  var looksLikeUTF8: Bool { longCharacters > faults }

  init(_ bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var parser = UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let character):
        offset += character.count
        if character.count > 2 { longCharacters += 1 }
      case .error(let length):
        if firstFault == nil { firstFault = offset }
        faults += 1
        offset += length
      case .emptyInput: return
      }
    }
  }
}
