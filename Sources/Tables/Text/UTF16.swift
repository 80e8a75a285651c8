/// UTF-16 in the order that its mark says.
func decodeUTF16(_ bytes: [UInt8]) throws(TextFault) -> DecodedText {
  let bigEndian = bytes.starts(with: [0xFE, 0xFF])
  guard bigEndian || bytes.starts(with: [0xFF, 0xFE]) else { throw .noByteOrderMark }
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
  let text = try utf8(of: units)
  guard bytes.count.isMultiple(of: 2) else {
    throw .undecodable(line: text.lineAfter, .utf16)
  }
  return DecodedText(bytes: text, encoding: .utf16)
}

private func utf8(of units: [UInt16]) throws(TextFault) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(units.count * 2)
  var parser = UTF16.ForwardParser()
  var source = units.makeIterator()
  while true {
    switch parser.parseScalar(from: &source) {
    case .valid(let character):
      text += UTF8.transcode(character, from: UTF16.self) ?? UTF8.encodedReplacementCharacter
    case .error: throw .undecodable(line: text.lineAfter, .utf16)
    case .emptyInput: return text
    }
  }
}

/// Little-endian with its mark, as spreadsheets write it.
func encodeUTF16(_ text: [UInt8]) -> [UInt8] {
  let units = String(decoding: text, as: UTF8.self).utf16
  return [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
}
